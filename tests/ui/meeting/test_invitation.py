"""The notice, the replies, the signing and the filing, as the clerk records them."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from governance_desk.desk import Desk
from governance_desk.docket.compute import docket
from governance_desk.meeting.state import Answer, Notice, Signed, VoterId
from tests.ui import association as desks
from tests.ui.association import DAY, MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_opening import shown
from tests.ui.pictures import settle
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.minutes_card import FileDialog, SignDialog
from ui.views.meeting.notice_card import NoticeDialog
from ui.views.meeting.prepare import PrepareStep
from ui.views.today import TodayPage
from ui.widgets.form_dialog import FormDialog
from ui.window import DeskWindow

OK = QDialogButtonBox.StandardButton.Ok


def test_the_notice_is_recorded_and_taken_back(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    card = step.notice
    assert "has not gone out" in card.words.text()
    card.record.click()
    dialog = shown(window, NoticeDialog)
    dialog.manner.setEditText("邮寄")
    dialog.action.click()
    settle()
    meeting = desk.association.meetings[MEETING]
    assert meeting.notices == (Notice(DAY, "邮寄", meeting.day, meeting.starts, meeting.place),)
    assert "邮寄" in card.words.text()
    assert not card.record.isVisible()
    card.back.click()
    settle()
    assert not desk.association.meetings[MEETING].notices
    assert card.record.isVisible()


def test_each_reply_is_one_key_and_the_next_name_follows(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.tabs.setCurrentIndex(1)
    settle()
    names = step.invited
    assert names.list.names.rowCount() == 21
    first, second, third = (VoterId(names.list.names.row(at).key) for at in range(3))
    names.comes.click()
    assert names.list.current_key() == second
    names.away.click()
    ask = shown(window, AskDialog)
    ask.lines[0].setText("出差")
    ask.buttons.button(OK).click()
    settle()
    names.proxy.click()
    ask = shown(window, AskDialog)
    ask.names[0].line.setText(names.list.names.row(0).name)
    ask.buttons.button(OK).click()
    settle()
    replies = desk.association.meetings[MEETING].replies
    assert [replies[key].answer for key in (first, second, third)] == [
        Answer.COMES,
        Answer.STAYS_AWAY,
        Answer.BY_PROXY,
    ]
    assert replies[second].words == "出差"
    assert replies[third].holder == first
    assert "3/21" in step.tabs.tabText(1)
    assert [chip.words for chip in names.list.names.row(1).chips] == ["does not come"]
    names.list.select(first)
    names.none.click()
    assert first not in replies


def test_a_reply_is_found_by_initials(open_meeting: Open) -> None:
    desk = desks.convened()
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.tabs.setCurrentIndex(1)
    names = step.invited
    names.search.setText("szt")  # 司马堃, of whom there are two
    assert names.list.names.rowCount() == 0
    names.search.setText("smk")
    assert {names.list.names.row(at).name for at in range(names.list.names.rowCount())} == {"司马堃"}
    names.comes.click()
    settle()
    assert names.search.text() == ""
    assert len(desk.association.meetings[MEETING].replies) == 1


def test_the_minutes_are_signed_and_filed(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.closed()
    step = open_meeting(desk).step
    assert isinstance(step, FilingStep)
    meeting = desk.association.meetings[MEETING]
    step.papers.sign.click()
    signing = shown(window, SignDialog)
    assert signing.signers.text() == f"{meeting.chair}、{meeting.recorder}"
    signing.action.click()
    settle()
    assert meeting.signed == Signed(DAY, (meeting.chair, meeting.recorder))
    step.papers.file.click()
    filing = shown(window, FileDialog)
    filing.place.setText("2026年理事会第1卷")
    filing.action.click()
    settle()
    assert meeting.filed is not None
    assert meeting.filed.place == "2026年理事会第1卷"
    assert "第1卷" in step.papers.words.text()
    step.papers.back.click()
    ask = shown(window, AskDialog)
    ask.lines[0].setText("漏签一人")
    ask.buttons.button(OK).click()
    settle()
    assert desk.association.meetings[MEETING].signed is None


@pytest.mark.parametrize(
    ("key", "make", "dialog"),
    [("meeting_notice/m1", desks.convened, NoticeDialog), ("minutes/m1", desks.closed, SignDialog)],
)
def test_from_the_docket_the_act_is_one_click(
    key: str, make: Callable[[], Desk], dialog: type[FormDialog], window: DeskWindow
) -> None:
    window.show_desk(make())
    window.show()
    window.go("today", key)
    settle()
    page = window.page
    assert isinstance(page, TodayPage)
    page.panel.act.click()
    settle()
    asked = shown(window, dialog)
    asked.action.click()
    settle()
    assert window.desk is not None
    things = {each.key: each for each in docket(window.desk.association, DAY)}
    assert key not in things or things[key].act.detail.endswith("#file")


def test_a_notice_that_is_late_says_by_how_much(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.assembly_convened(DAY + datetime.timedelta(days=10), "fifteen")
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    assert "2026-02-28" in step.notice.words.text()
    step.notice.open_record()
    shown(window, NoticeDialog).action.click()
    settle()
    assert "Late by days: 5" in step.notice.words.text()
