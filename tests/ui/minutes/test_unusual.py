"""Unusual sequences in the workplace of the minutes: nothing is lost, and nothing happens without a word."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.documents.content.drafted.begin import begun
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.language import use
from governance_desk.meeting.minutes.commands import SignMinutes, TakeBackMinutes
from governance_desk.minutes.commands import SaveDraft
from governance_desk.minutes.state import MinutesOf
from tests.documents.content.scripted import Calendar, _third_council, adopt, convened
from tests.ui.minutes.test_window import M3, M4, NOTE, write
from tests.ui.pictures import settle
from ui import theme
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.minutes.comment_dialog import CommentDialog
from ui.views.minutes.lay_dialog import LayDialog
from ui.views.minutes.leave_dialog import LeaveDialog
from ui.views.minutes.window import MinutesWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
Open = Callable[[], MinutesWindow]
Told = tuple[Desk, Calendar]


@pytest.fixture
def told() -> Told:
    """The third council meeting is over; how minutes are approved is open."""
    use("en")
    desk, calendar = _third_council()
    desk.path = Path("council.gdesk")
    return desk, calendar


@pytest.fixture
def open_window(told: Told, qtbot: QtBot, tmp_path: Path) -> Open:
    def do() -> MinutesWindow:
        made = MinutesWindow(told[0], M3, None, unsaved=tmp_path)
        qtbot.addWidget(made)
        made.show()
        settle()
        return made

    return do


def of(desk: Desk) -> MinutesOf:
    return desk.association.minutes.minutes(M3)


def comment(window: MinutesWindow, words: str) -> None:
    dialog = window.open_comment()
    assert isinstance(dialog, CommentDialog)
    dialog.words.setPlainText(words)
    dialog.action.click()


def own_paragraph(window: MinutesWindow, words: str) -> str:
    """A paragraph of the clerk's own below the first item; its id."""
    window.show_paragraph("item/i1")
    QTest.keyClick(window.editor, Key.Key_Return)
    window.editor.insert_words(words)
    return str(next(each.id for each in window.paragraphs() if window.copy.drawing.words(each) == words))


def delete(window: MinutesWindow, name: str) -> None:
    window.show_paragraph(name)
    cursor = window.editor.textCursor()
    cursor.select(cursor.SelectionType.BlockUnderCursor)
    window.editor.setTextCursor(cursor)
    QTest.keyClick(window.editor, Key.Key_Delete)


def card_words(window: MinutesWindow) -> str:
    return "\n".join(each.text() for each in window.comments.findChildren(QLabel))


def test_the_button_says_which_draft_it_saves_and_rests_while_nothing_is_changed(open_window: Open) -> None:
    window = open_window()
    assert (window.bar.save.text(), window.bar.save.isEnabled()) == ("Save as draft 1", True)
    window.save_draft()
    assert (window.bar.save.text(), window.bar.save.isEnabled()) == ("Save as draft 1", False)
    write(window, "甲。")
    assert (window.bar.save.text(), window.bar.save.isEnabled()) == ("Save as draft 2", True)
    window.editor.undo()
    assert not window.bar.save.isEnabled()
    use("zh_CN")
    window.retranslate()
    write(window, "乙。")
    assert window.bar.save.text() == "存为草案2"


def test_a_mark_covers_neither_chips_nor_more_than_its_paragraph(open_window: Open) -> None:
    window = open_window()
    before = colours(window, "quorum")
    window.show_paragraph("quorum")
    comment(window, "请核对人数")
    settle()
    after = colours(window, "quorum")
    ground, chip = theme.colour("warn_soft").rgb(), theme.colour("accent_soft").rgb()
    assert window.editor.marked() == ["quorum"]
    assert ground not in before
    assert after[ground] > 500
    assert after[chip] == before[chip] > 500
    assert after[theme.colour("warn").rgb()] > 50
    assert ground not in colours(window, "chair")


def colours(window: MinutesWindow, name: str) -> dict[int, int]:
    """How many dots of each colour the paragraph has."""
    window.show_paragraph("title")
    document = window.editor.document()
    at = [each.id for each in window.paragraphs()].index(name)  # type: ignore[arg-type]
    block = document.findBlockByNumber(at)
    where = document.documentLayout().blockBoundingRect(block)
    down = -window.editor.verticalScrollBar().value()
    picture = window.editor.viewport().grab().toImage()
    found: dict[int, int] = {}
    for y in range(int(where.top()) + down + 1, int(where.bottom()) + down - 1):
        for x in range(picture.width()):
            dot = picture.pixel(x, y)
            found[dot] = found.get(dot, 0) + 1
    return found


def test_of_what_the_record_does_not_hold_that_is_said_and_enter_puts_nothing_in(open_window: Open) -> None:
    window = open_window()
    window.show_paragraph(NOTE)
    before = window.editor.toPlainText()
    window.bar.fact.click()
    menu = window.menu
    everything = menu.list.names.rowCount()
    menu.search.setText("查无此项")
    assert menu.nothing.isVisible()
    assert "“查无此项”" in menu.nothing.text()
    assert menu.list.names.rowCount() == everything
    QTest.keyClick(menu.search, Key.Key_Return)
    assert menu.isVisible()
    assert window.editor.toPlainText() == before
    QTest.keyClick(menu.search, Key.Key_Down)
    QTest.keyClick(menu.search, Key.Key_Return)
    assert window.editor.toPlainText() != before
    window.bar.fact.click()
    menu.search.setText("同意13")
    assert not menu.nothing.isVisible()
    assert menu.list.current_key()
    menu.hide()


def test_a_comment_on_a_paragraph_that_went_is_still_there_and_says_so(told: Told, open_window: Open) -> None:
    window = open_window()
    name = own_paragraph(window, "会议要求年底前落实。")
    window.show_paragraph(name)
    comment(window, "期限太紧")
    assert "no longer in the newest draft" not in card_words(window)
    assert window.editor.marked() == [name]
    delete(window, name)
    window.comments.wanted.emit(name)
    assert window.state.text().startswith("The paragraph is no longer in the minutes")
    assert window.save_draft()
    assert "no longer in the newest draft" in card_words(window)
    assert "会议要求年底前落实。" in card_words(window)
    assert window.editor.marked() == []
    (waits,) = of(told[0]).open_comments()
    window.comments._resolve(waits)
    window.comments.settled.setChecked(True)
    assert "Not dealt with yet" in [each.text() for each in window.comments.findChildren(QPushButton)]


def test_nothing_is_remarked_on_an_empty_paragraph(told: Told, open_window: Open) -> None:
    window = open_window()
    window.show_paragraph("item/i1")
    QTest.keyClick(window.editor, Key.Key_Return)
    assert window.open_comment() is None
    assert window.state.text().startswith("Nothing stands in this paragraph")
    assert of(told[0]).drafts == []


def test_what_was_undone_is_not_brought_back(open_window: Open) -> None:
    window = open_window()
    write(window, "多余的话。")
    window.keep()
    window.editor.undo()
    window.keep()
    window.reject()
    again = open_window()
    assert "多余的话。" not in again.editor.toPlainText()
    assert again.banner.sentence() == ""


def test_what_cannot_be_kept_is_asked_about_before_it_is_lost(told: Told, open_window: Open) -> None:
    told[0].path = None  # as an association in a database
    window = open_window()
    write(window, "不能丢的话。")
    window.reject()
    (asked,) = window.findChildren(LeaveDialog)
    assert window.isVisible()
    asked.leave.click()
    settle()
    assert window.isVisible()
    window.reject()
    (asked,) = window.findChildren(LeaveDialog)
    asked.action.click()
    settle()
    assert not window.isVisible()
    assert "不能丢的话。" in open_window().editor.toPlainText()
    assert len(of(told[0]).drafts) == 1


def test_what_is_not_wanted_is_left_without_saving(told: Told, open_window: Open) -> None:
    told[0].path = None
    window = open_window()
    write(window, "不要的话。")
    window.reject()
    window.findChildren(LeaveDialog)[0].discard.click()
    settle()
    assert not window.isVisible()
    assert of(told[0]).drafts == []


def test_nothing_is_asked_where_nothing_was_written(told: Told, open_window: Open) -> None:
    told[0].path = None
    window = open_window()
    window.reject()
    assert not window.isVisible()


def test_a_draft_saved_at_another_station_is_shown_or_said(told: Told, open_window: Open) -> None:
    desk = told[0]
    window = open_window()
    record = begun(Drawing(desk.association, M3).record)
    desk.do(SaveDraft(meeting=M3, paragraphs=record, after=0))
    assert window.state.text().startswith("Draft 1, saved")
    write(window, "甲。")
    desk.do(SaveDraft(meeting=M3, paragraphs=record[:-1], after=1))
    assert "甲。" in window.editor.toPlainText()
    assert "Another draft has been saved since" in window.banner.sentence()
    assert window.save_draft(), "the clerk has been told, and saves on top of it"
    assert [each.number for each in of(desk).drafts] == [1, 2, 3]
    assert window.banner.sentence() == ""


def test_the_next_meeting_is_convened_from_there(told: Told, open_window: Open) -> None:
    desk, _calendar = told
    adopt(desk, "motions.minutes", "vote", "会员大会", "2026年第1号决议")
    window = open_window()
    dialog = window.open_lay()
    assert isinstance(dialog, LayDialog)
    assert (dialog.convene.isVisible(), dialog.action.isEnabled()) == (True, False)
    dialog.convene.click()
    (convening,) = dialog.findChildren(ConveneDialog)
    assert convening.body.currentData() == "council"
    convening._buttons.accepted.emit()
    settle()
    assert (dialog.convene.isVisible(), dialog.action.isEnabled()) == (False, True)
    assert dialog.meeting.count() == 1
    dialog.action.click()
    laid = of(desk).laid
    assert laid is not None
    assert laid.on.meeting == dialog.meeting.currentData() or laid.on.meeting in desk.association.meetings


def test_both_things_that_are_missing_are_said_at_once_the_reading_first(told: Told, open_window: Open) -> None:
    dialog = open_window().open_lay()
    assert isinstance(dialog, LayDialog)
    assert (dialog.adopt.isVisible(), dialog.convene.isVisible(), dialog.action.isEnabled()) == (True, True, False)
    reading, meeting = dialog.warning.text().splitlines()
    assert reading.startswith("No reading is adopted of how minutes are approved. Adopt one first.")
    assert meeting == "Besides, no meeting of this body is convened: convene the next one then."
    assert dialog.adopt.y() < dialog.convene.y()
    dialog.reject()
    adopt(told[0], "motions.minutes", "vote", "会员大会", "2026年第1号决议")
    dialog = open_window().open_lay()
    assert isinstance(dialog, LayDialog)
    assert not dialog.adopt.isVisible()
    assert dialog.warning.text() == "No meeting of this body is convened. Convene the next one first."


def test_the_assembly_is_proposed_for_a_day_that_its_notice_still_reaches(told: Told, qtbot: QtBot) -> None:
    desk, _calendar = told
    today = desk.clock().day
    for reading, days in ((None, 0), ("fifteen", 15)):
        if reading is not None:
            adopt(desk, "period.meeting_notice.span", reading, "会员大会", "2026年第2号决议")
        for ahead in (True, False):
            window = QWidget()
            qtbot.addWidget(window)
            proposed = ConveneDialog(desk, window, body="assembly", ahead=ahead)._day()
            assert proposed == today + datetime.timedelta(days=days if ahead else 0)


def test_while_it_is_open_how_minutes_are_approved_nothing_is_sent_and_the_reading_is_offered(
    told: Told, open_window: Open
) -> None:
    desk, calendar = told
    convened(desk, calendar, "m4", datetime.date(2026, 12, 18))
    window = open_window()
    dialog = window.open_lay()
    assert isinstance(dialog, LayDialog)
    assert (dialog.adopt.isVisible(), dialog.action.isEnabled()) == (True, False)
    assert "no reading is adopted" in dialog.warning.text()
    dialog.reject()
    adopt(desk, "motions.minutes", "no_objection", "会员大会", "2026年第1号决议")
    dialog = window.open_lay()
    assert isinstance(dialog, LayDialog)
    assert (dialog.adopt.isVisible(), dialog.action.isEnabled()) == (False, True)
    assert "if nobody objects they are approved" in dialog.lead.text()
    assert dialog.meeting.currentData() == M4


def test_signed_minutes_that_the_signature_settles_are_corrected_behind_the_text(told: Told, open_window: Open) -> None:
    desk, _calendar = told
    adopt(desk, "motions.minutes", "signature", "会员大会", "2026年第1号决议")
    window = open_window()
    assert not window.bar.lay.isVisible(), "no meeting decides on them"
    write(window, "会议要求年底前落实。")
    window.save_draft()
    day = desk.association.meetings[M3].day
    desk.do(SignMinutes(meeting=M3, day=day, signers=("欧阳洋", "林小雨")))
    assert window.editor.isReadOnly()
    assert "Signed on 2026-09-18 by 欧阳洋、林小雨" in window.banner.sentence()
    assert window.state.text() == "Signed, read only"
    assert window.right.currentWidget() is window.addenda
    assert "会议要求年底前落实。" in window.editor.toPlainText()
    dialog = window.addenda.open_add()
    dialog.words.setPlainText("“年底前”应为“十月底前”。")
    dialog.reason.setText("笔误")
    dialog.action.click()
    assert [each.number for each in of(desk).addenda] == [1]
    assert not window.bar.lay.isVisible()
    desk.do(TakeBackMinutes(meeting=M3, reason="签错"))
    assert not window.editor.isReadOnly()
    assert window.bar.save.isVisible()
