"""Acclamation, sections with their tellers, closing and reopening a vote, in the window and by its keys."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId, MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import AddItem, CallItem, CountHands, DeclareVote, OpenMeeting, OpenVote
from governance_desk.meeting.hall import Voting
from governance_desk.meeting.state import ItemId, Method, Section, VoteId, VoteStage
from governance_desk.meeting.ways.commands import DivideHall
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_session import session
from tests.ui.meeting.test_voting import asked
from tests.ui.pictures import settle
from ui.views.meeting.choose import ChooseDialog
from ui.views.meeting.prepare import PrepareStep
from ui.views.meeting.sections_dialog import SectionsDialog
from ui.views.meeting.vote_words import panel_words
from ui.window import DeskWindow

V = VoteId("v1")
CTRL = Qt.KeyboardModifier.ControlModifier


def at_hand() -> Desk:
    """A matter that nobody is elected by is at hand."""
    desk = desks.at_the_door(16)
    desk.do(AddItem(meeting=MEETING, item=ItemId("i4"), title="年度论坛", matter=MatterKey("major_activity")))
    desk.do(OpenMeeting(meeting=MEETING, chair="欧阳洋", recorder="林小雨"))
    desk.do(CallItem(meeting=MEETING, item=ItemId("i4")))
    return desk


def divided() -> Desk:
    desk = at_hand()
    desk.do(DivideHall(meeting=MEETING, sections=(Section("前区", "张三"), Section("后区", "李四"))))
    desk.do(OpenVote(meeting=MEETING, vote=V, item=ItemId("i4"), method=Method.HANDS))
    return desk


def chosen(window: QWidget) -> ChooseDialog:
    settle()
    return next(each for each in window.findChildren(ChooseDialog) if each.isVisible())


def test_two_keys_take_a_vote_to_which_nobody_objects(open_meeting: Open) -> None:
    desk = at_hand()
    view = open_meeting(desk)
    step, meeting = session(view)
    QTest.keyClick(step, Qt.Key.Key_U, CTRL)
    settle()
    vote = meeting.open_vote()
    assert vote is not None
    assert isinstance(view.hall.view, Voting)
    assert view.hall.view.objections
    assert "16" in step.vote.asking._counted.text()
    QTest.keyClick(step, Qt.Key.Key_Return, CTRL)
    settle()
    assert vote.stage is VoteStage.DECLARED
    assert vote.tally is not None
    assert (vote.tally.yes, vote.tally.not_voted) == (16, 0)
    assert "Counted by:" in step.vote._history.text()
    room = desk.room(MEETING)
    meeting.votes[VoteId("again")] = msgspec.structs.replace(vote, id=VoteId("again"))
    history = panel_words(room, meeting.item(vote.item), vote)[2]
    assert history.count("Counted by:") == 1, "said once for all the rounds that the same people counted"


def test_who_abstains_is_not_counted_and_an_objection_leads_to_another_way(
    open_meeting: Open, window: DeskWindow
) -> None:
    step, meeting = session(open_meeting(at_hand()))
    step.vote.acclaim.click()
    settle()
    step.vote.asking.abstain.click()
    dialog = chosen(window)
    dialog.choice.setCurrentIndex(2)
    dialog._try()
    settle()
    assert "abstain" in step.vote.asking._counted.text()
    assert "15" in str(step.vote.verdict._working)
    step.vote.asking.nobody.click()
    assert step.vote.asking.objection.key == "Ctrl+O"
    step.vote.asking.objection.click()
    dialog = chosen(window)
    dialog.lines[0].setText("预算未列明")
    dialog._try()
    settle()
    (vote,) = meeting.votes.values()
    assert vote.stage is VoteStage.OBJECTED
    assert "预算未列明" in step.vote._history.text()
    assert step.vote.acclaim.isHidden()
    assert "objection" in step.vote.ways.why.text()
    assert step.vote.hands.isVisible()


def test_an_election_offers_no_acclamation_until_the_meeting_may_decide(open_meeting: Open) -> None:
    desk = desks.in_session()
    desk.do(CallItem(meeting=MEETING, item=ItemId("i2")))
    step, _meeting = session(open_meeting(desk))
    assert step.vote.acclaim.isHidden()
    assert "Nobody is elected by acclamation" in step.vote.ways.why.text()
    adopting = AdoptReading(
        clause=ClauseId("voting.manner"), reading="meeting_decides", since=desks.DAY, body="理事会", resolution="3"
    )
    desk.do(adopting)
    settle()
    assert step.vote.acclaim.isVisible()
    assert step.vote.ways.why.isHidden()


def test_sections_are_counted_one_by_one_and_kept(open_meeting: Open) -> None:
    step, meeting = session(open_meeting(divided()))
    panel = step.vote.counting.sections
    assert panel.isVisible()
    front, back = panel._rows
    for field, keys in ((front.there, "8"), (front.yes, "7"), (front.no, "1"), (front.abstain, "0")):
        field.setFocus()
        QTest.keyClicks(field, keys)
    QTest.keyClick(front.abstain, Qt.Key.Key_Return)
    settle()
    assert [each.teller for each in meeting.votes[V].sections] == ["张三"], "what a teller brought is recorded"
    assert not step.vote.declare.isEnabled()
    front, back = panel._rows
    back.yes.set_count(9)
    back.no.set_count(0)
    back.abstain.set_count(0)
    assert panel.wrong.isVisible()
    assert not step.vote.declare.isEnabled()
    back.yes.set_count(6)
    assert panel.wrong.isHidden()
    step.vote.declare.click()
    settle()
    vote = meeting.votes[V]
    assert vote.stage is VoteStage.DECLARED
    assert vote.tally is not None
    assert (vote.tally.yes, vote.tally.no, vote.tally.not_voted) == (13, 1, 2)
    assert vote.counted_by == ("张三", "李四")


def test_the_hall_is_divided_in_a_dialog(open_meeting: Open, window: DeskWindow) -> None:
    step, meeting = session(open_meeting(at_hand()))
    QTest.keyClick(step, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    settle()
    dialog = next(each for each in window.findChildren(SectionsDialog) if each.isVisible())
    dialog.names[0].setText("前区")
    dialog.tellers[0].setText("张三")
    dialog.names[3].setText("二楼")
    dialog.tellers[3].setText("王五")
    dialog.action.click()
    settle()
    assert meeting.sections == (Section("前区", "张三"), Section("二楼", "王五"))
    step.vote.hands.click()
    settle()
    assert len(step.vote.counting.sections._rows) == 2
    assert step.vote.counting.together.isHidden()


def test_a_vote_is_closed_and_reopened_and_a_declared_one_too(open_meeting: Open, window: DeskWindow) -> None:
    desk = at_hand()
    desk.do(OpenVote(meeting=MEETING, vote=V, item=ItemId("i4"), method=Method.HANDS))
    step, meeting = session(open_meeting(desk))
    step.vote.halt.click()
    settle()
    assert meeting.votes[V].closed
    assert "closed" in step.vote._state.text()
    step.vote.halt.click()
    dialog = asked(window)
    dialog.lines[0].setText("漏计")
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    settle()
    assert not meeting.votes[V].closed
    counting = step.vote.counting
    for field, number in ((counting.yes, 12), (counting.no, 4), (counting.abstain, 0)):
        field.set_count(number)
    step.vote.declare.click()
    settle()
    step.vote.halt.click()
    dialog = asked(window)
    dialog.lines[0].setText("录入有误")
    dialog._try()
    settle()
    assert meeting.votes[V].stage is VoteStage.OPEN
    assert counting.isVisible()
    assert "录入有误" in step.vote._history.text()


def test_the_hall_is_divided_while_the_meeting_is_prepared(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    view = open_meeting(desk)
    assert isinstance(view.step, PrepareStep)
    view.step.sections.click()
    settle()
    dialog = next(each for each in window.findChildren(SectionsDialog) if each.isVisible())
    dialog.names[0].setText("前区")
    dialog.tellers[0].setText("张三")
    dialog.action.click()
    settle()
    assert desk.association.meetings[MEETING].sections == (Section("前区", "张三"),)


def test_a_vote_is_repeated_only_after_the_reason_was_asked_for(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.voting()
    vote = list(desk.association.meetings[MEETING].votes.values())[-1]
    desk.do(CountHands(meeting=MEETING, vote=vote.id, yes=3, no=13, abstain=0))
    desk.do(DeclareVote(meeting=MEETING, vote=vote.id))
    step, meeting = session(open_meeting(desk))
    step.vote.hands.click()
    settle()
    why = asked(window)
    why.buttons.accepted.emit()
    assert meeting.open_vote() is None
    why.lines[0].setText("复议")
    why.buttons.accepted.emit()
    settle()
    opened = meeting.open_vote()
    assert opened is not None
    assert opened.because == "复议"
