"""Equal votes, in the window: the chair or the lot is asked, or the vote is taken again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from governance_desk.meeting.commands import CastVote
from governance_desk.meeting.state import Choice, Method, VoteId, VoteStage
from governance_desk.voting.state import TieDecision
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_session import session
from tests.ui.pictures import settle
from ui.views.meeting.session import SessionStep

V = VoteId("v1")


def count(step: SessionStep, yes: int, no: int, abstain: int) -> None:
    counting = step.vote.counting
    counting.yes.set_count(yes)
    counting.no.set_count(no)
    counting.abstain.set_count(abstain)
    settle()


def test_the_chair_is_asked_and_the_result_waits_for_the_answer(open_meeting: Open) -> None:
    step, meeting = session(open_meeting(desks.assembly_voting("chair_decides")))
    tie = step.vote.tie
    count(step, 13, 11, 0)
    assert not tie.isVisible()
    assert step.vote.declare.isEnabled()
    count(step, 12, 12, 0)
    assert tie.isVisible()
    assert tie.who.text() == meeting.chair == "陈晨"
    assert not step.vote.declare.isEnabled()
    QTest.mouseClick(tie.carried, Qt.MouseButton.LeftButton)
    tie.who.setText("")
    assert not step.vote.declare.isEnabled(), "nobody decided"
    tie.who.setText("陈晨")
    assert step.vote.declare.isEnabled()
    step.vote.declare.click()
    settle()
    vote = meeting.votes[V]
    assert vote.stage is VoteStage.DECLARED
    assert vote.tie == TieDecision(passed=True, who="陈晨")
    assert vote.verdict is not None
    assert vote.verdict.passed is True
    assert not tie.isVisible()


def test_what_the_lot_came_to_is_entered_for_a_roll_call(open_meeting: Open) -> None:
    desk = desks.assembly_voting("lot", Method.ROLL_CALL)
    voters = desk.association.meetings[MEETING].votes[V].voters
    for at, voter in enumerate(voters[:-1]):
        desk.do(CastVote(meeting=MEETING, vote=V, voter=voter, choice=Choice.YES if at < 12 else Choice.NO))
    step, meeting = session(open_meeting(desk))
    assert not step.vote.tie.isVisible(), "one has not answered yet"
    QTest.keyClick(step.vote.calling.names, Qt.Key.Key_N)
    settle()
    assert step.vote.tie.isVisible()
    assert step.vote.tie.who.text() == ""
    step.vote.tie.lost.click()
    step.vote.tie.who.setText("林小雨")
    assert meeting.votes[V].stage is VoteStage.OPEN
    step.vote.declare.click()
    settle()
    vote = meeting.votes[V]
    assert (vote.stage, vote.tie) == (VoteStage.DECLARED, TieDecision(passed=False, who="林小雨"))
    assert vote.verdict is not None
    assert vote.verdict.passed is False


def test_where_the_vote_is_taken_again_a_further_round_is_offered(open_meeting: Open) -> None:
    step, meeting = session(open_meeting(desks.assembly_voting("vote_again")))
    count(step, 12, 12, 0)
    assert not step.vote.tie.isVisible()
    step.vote.declare.click()
    settle()
    assert meeting.votes[V].stage is VoteStage.TIED
    assert "taken again" in step.vote._state.text()
    assert step.vote.hands.isVisible()
    assert step.vote.hands.isEnabled()
    step.vote.hands.click()
    settle()
    again = meeting.open_vote()
    assert again is not None
    assert again.round == 2
    assert step.vote.counting.yes.count() is None, "the counts of the first round are gone"
