"""The workplace of the minutes: saved by key, kept when it is closed, commented, compared, approved, corrected."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from governance_desk.attendance.state import Attended
from governance_desk.desk import Desk
from governance_desk.documents.content.drafted.begin import begun
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.language import use
from governance_desk.meeting import commands as m
from governance_desk.meeting.ids import MeetingId, VoteId, VoterId
from governance_desk.minutes.commands import SaveDraft
from governance_desk.minutes.state import Chip, Fact, FactKind, MinutesOf, Words
from tests.documents.content.scripted import Calendar, _third_council, adopt, convened, opened, seats
from tests.ui.pictures import settle
from ui.views.minutes.comment_dialog import CommentDialog
from ui.views.minutes.compare_dialog import CompareDialog
from ui.views.minutes.lay_dialog import LayDialog
from ui.views.minutes.window import MinutesWindow

M3, M4 = MeetingId("m3"), MeetingId("m4")
NOTE = "item/i1/note/1"
Key, Modifier = Qt.Key, Qt.KeyboardModifier
Open = Callable[[], MinutesWindow]


@pytest.fixture
def told() -> tuple[Desk, Calendar]:
    use("en")
    desk, calendar = _third_council()
    adopt(desk, "motions.minutes", "vote", "会员大会", "2026年第1号决议")
    desk.path = Path("council.gdesk")
    return desk, calendar


@pytest.fixture
def open_window(told: tuple[Desk, Calendar], qtbot: QtBot, tmp_path: Path) -> Open:
    def do() -> MinutesWindow:
        made = MinutesWindow(told[0], M3, None, unsaved=tmp_path)
        qtbot.addWidget(made)
        made.show()
        settle()
        return made

    return do


def of(desk: Desk) -> MinutesOf:
    return desk.association.minutes.minutes(M3)


def write(window: MinutesWindow, words: str, name: str = NOTE) -> None:
    window.show_paragraph(name)
    window.editor.insert_words(words)


def approve(told: tuple[Desk, Calendar], window: MinutesWindow) -> None:
    desk, calendar = told
    meeting = convened(desk, calendar, "m4", datetime.date(2026, 12, 18))
    dialog = window.open_lay()
    assert isinstance(dialog, LayDialog)
    dialog.action.click()
    opened(desk, meeting, seats(1, 16))
    vote = VoteId("m4/minutes")
    desk.do(m.OpenVote(meeting=meeting, vote=vote, item=desk.association.meetings[meeting].agenda[0].id))
    desk.do(m.CountHands(meeting=meeting, vote=vote, yes=16, no=0, abstain=0))
    desk.do(m.DeclareVote(meeting=meeting, vote=vote))


def test_it_begins_with_the_record_and_is_saved_by_key(told: tuple[Desk, Calendar], open_window: Open) -> None:
    window = open_window()
    assert window.paragraphs() == begun(Drawing(told[0].association, M3).record)
    assert window.state.text().startswith("No draft yet")
    write(window, "会议要求年底前落实。")
    QTest.keyClick(window.editor, Key.Key_S, Modifier.ControlModifier)
    assert [each.number for each in of(told[0]).drafts] == [1]
    note = next(each for each in of(told[0]).drafts[0].paragraphs if each.id == NOTE)
    assert note.pieces == (Words("会议听取了报告，没有异议。会议要求年底前落实。"),)
    assert window.state.text().startswith("Draft 1, saved")
    assert not window.editor.document().isModified()


def test_what_is_not_saved_is_brought_back(told: tuple[Desk, Calendar], open_window: Open) -> None:
    window = open_window()
    write(window, "未保存的话。")
    window.keep()  # what the timer does: now the plug may be pulled
    assert "in no draft yet; kept on this computer at" in window.state.text()
    again = open_window()
    assert "未保存的话。" in again.editor.toPlainText()
    assert "has been brought back" in again.banner.sentence()
    again.banner.acted.emit()
    assert "未保存的话。" not in again.editor.toPlainText()
    assert "brought back" not in open_window().banner.sentence()
    assert of(told[0]).drafts == []


def test_closing_keeps_and_saving_drops(open_window: Open) -> None:
    window = open_window()
    write(window, "甲。")
    window.reject()
    again = open_window()
    assert "甲。" in again.editor.toPlainText()
    assert again.save_draft()
    assert "brought back" not in open_window().banner.sentence()


def test_what_was_kept_before_another_draft_says_so(told: tuple[Desk, Calendar], open_window: Open) -> None:
    window = open_window()
    write(window, "甲。")
    window.reject()
    record = begun(Drawing(told[0].association, M3).record)
    told[0].do(SaveDraft(meeting=M3, paragraphs=record, after=0))
    assert "Another draft has been saved since" in open_window().banner.sentence()


def test_a_fact_is_found_by_typing_and_put_in(open_window: Open) -> None:
    window = open_window()
    window.show_paragraph("vote/m3/i3/result")
    QTest.keyClick(window.editor, Key.Key_Return)
    window.editor.insert_words("以")
    QTest.keyClicks(window.editor, "@")
    assert window.menu.isVisible()
    window.menu.search.setText("票数")
    use("zh_CN")
    window.menu.search.setText("同意13")
    QTest.keyClick(window.menu.search, Key.Key_Return)
    own = next(each for each in window.paragraphs() if not each.block and not each.origin)
    assert own.pieces == (Words("以"), Chip(Fact(FactKind.TALLY, "m3/i3")))
    assert own.place == "item/i3"


def test_a_sign_that_leads_to_no_fact_is_the_sign(open_window: Open) -> None:
    window = open_window()
    window.show_paragraph(NOTE)
    QTest.keyClicks(window.editor, "@")
    window.menu.hide()
    assert window.editor.textCursor().block().text().endswith("没有异议。@")


def test_a_comment_is_made_answered_and_dealt_with(told: tuple[Desk, Calendar], open_window: Open) -> None:
    window = open_window()
    window.show_paragraph(NOTE)
    dialog = window.open_comment()  # saves the first draft by itself
    assert isinstance(dialog, CommentDialog)
    assert window.state.text() == "Saved as draft 1: the comment is on that."
    assert dialog.by.text() == "林小雨"
    dialog.words.setPlainText("漏记了提问")
    dialog.action.click()
    (comment,) = of(told[0]).open_comments()
    assert (comment.words, comment.by, comment.paragraph) == ("漏记了提问", "林小雨", NOTE)
    assert window.comments.heading.text() == "Comments waiting: 1"
    assert window.editor.marked() == [NOTE]
    answer = window.comments.open_answer(comment)
    answer.words.setPlainText("已补记")
    answer.action.click()
    assert [each.words for each in comment.replies] == ["已补记"]
    window.comments._resolve(comment)
    assert window.comments.heading.text() == "Comments waiting: 0"
    assert window.editor.marked() == []


def test_drafts_are_compared(open_window: Open) -> None:
    window = open_window()
    window.save_draft()
    write(window, "会议要求年底前落实。")
    dialog = window.open_compare()
    assert isinstance(dialog, CompareDialog)
    assert dialog.said.text() == "Paragraphs that differ: 1"
    dialog.only.setChecked(True)
    assert dialog.text.toPlainText() == "讨论：会议听取了报告，没有异议。会议要求年底前落实。"
    dialog.after.setCurrentIndex(dialog.before.currentIndex())
    assert dialog.said.text() == "The texts are the same."


def test_what_differs_is_in_sight_however_far_down_it_is(open_window: Open) -> None:
    window = open_window()
    window.save_draft()
    window.show_paragraph("attendance")
    QTest.keyClick(window.editor, Key.Key_Return)
    window.editor.insert_words("散会。")
    dialog = window.open_compare()
    assert isinstance(dialog, CompareDialog)
    seen = dialog.text.viewport().rect()
    assert "散会。" in dialog.text.textCursor().block().text()
    assert seen.contains(dialog.text.cursorRect())
    assert dialog.text.verticalScrollBar().value() > 0
    dialog.before.setCurrentIndex(dialog.after.currentIndex())
    assert dialog.text.verticalScrollBar().value() == 0


def test_the_comparison_begins_with_the_draft_before(open_window: Open) -> None:
    window = open_window()
    for words in ("第一稿。", "第二稿。"):
        write(window, words)
        window.save_draft()
    saved = window.open_compare()
    assert isinstance(saved, CompareDialog)
    assert (saved.before.currentData(), saved.after.currentData()) == ("1", "2")
    saved.only.setChecked(True)
    assert "第二稿。" in saved.text.toPlainText()
    assert saved.said.text() == "Paragraphs that differ: 1"
    saved.close()
    write(window, "第三稿。")
    unsaved = window.open_compare()
    assert isinstance(unsaved, CompareDialog)
    assert (unsaved.before.currentData(), unsaved.after.currentData()) == ("2", "now")
    unsaved.close()


def test_sent_to_the_next_meeting_approved_locked_and_corrected(told: tuple[Desk, Calendar], open_window: Open) -> None:
    desk, _ = told
    window = open_window()
    assert not LayDialog(desk, M3, window).action.isEnabled()  # no meeting is convened
    write(window, "会议要求年底前落实。")
    approve(told, window)
    assert "Approved on 2026-12-18 by 第一届理事会第四次会议" in window.banner.sentence()
    assert window.editor.isReadOnly()
    assert "会议要求年底前落实。" in window.editor.toPlainText()
    assert window.right.currentWidget() is window.addenda
    assert not window.bar.save.isVisible()
    compared = window.open_compare()
    assert isinstance(compared, CompareDialog)
    assert (compared.after.count(), compared.said.text()) == (2, "Paragraphs that differ: 1")
    compared.reject()
    before = window.editor.toPlainText()
    QTest.keyClicks(window.editor, "abc")
    QTest.keyClick(window.editor, Key.Key_X, Modifier.ControlModifier)
    assert window.editor.toPlainText() == before
    dialog = window.addenda.open_add()
    dialog.words.setPlainText("“年底前”应为“十月底前”。")
    dialog.reason.setText("笔误")
    dialog.action.click()
    (addendum,) = of(desk).addenda
    assert addendum.waits
    note = window.addenda.open_note(addendum)
    note.by.setText("理事会")
    note.action.click()
    assert addendum.is_settled


def test_an_annulled_vote_unlocks_the_sheet(told: tuple[Desk, Calendar], open_window: Open) -> None:
    desk, _ = told
    window = open_window()
    approve(told, window)
    assert window.editor.isReadOnly()
    desk.do(m.AnnulVote(meeting=M4, vote=VoteId("m4/minutes"), reason="计票有误"))
    assert not window.editor.isReadOnly()
    assert window.bar.save.isVisible()
    write(window, "再改。")
    assert window.save_draft()
    assert "Draft 2 is newer: send it to approval again." in window.banner.sentence()


def test_what_is_left_out_is_said(open_window: Open, told: tuple[Desk, Calendar]) -> None:
    window = open_window()
    window.show_paragraph(NOTE)
    cursor = window.editor.textCursor()
    cursor.select(cursor.SelectionType.BlockUnderCursor)
    window.editor.setTextCursor(cursor)
    QTest.keyClick(window.editor, Key.Key_Delete)
    assert window.save_draft()
    assert of(told[0]).drafts[0].left_out == (NOTE,)
    assert "Left out of the record" in window.state.text()
    assert "没有异议" not in open_window().editor.toPlainText()


def test_the_outline_follows_and_leads(open_window: Open) -> None:
    window = open_window()
    window.show_paragraph("vote/m3/i3/result")
    assert window.outline.current_key() == "item/i3"
    window.outline.setFocus()
    window.outline.select("item/i2")
    assert window.editor.textCursor().block().text() == "选举副理事长"


def test_a_correction_of_the_record_is_followed_and_the_words_stay(
    told: tuple[Desk, Calendar], open_window: Open
) -> None:
    window = open_window()
    write(window, "未保存的话。")
    voter = VoterId("s21")
    told[0].do(m.CorrectAttendance(meeting=M3, voter=voter, attended=Attended.PRESENT, reason="漏记"))
    shown = window.editor.toPlainText()
    assert "更正原因：漏记" in shown
    assert "未保存的话。" in shown
    assert window.editor.document().isModified()
    assert "later" in [each.id for each in window.paragraphs()]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_every_control_has_a_name(language: str, open_window: Open) -> None:
    use(language)
    window = open_window()
    bar = window.bar
    for each in (bar.save, bar.fact, bar.compare, bar.lay, bar.print, bar.export, bar.leave):
        assert each.accessibleName()
    for part in (window.editor, window.outline):
        assert part.accessibleName()
