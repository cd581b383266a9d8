"""Equal votes: the chair or the lot decides, or the vote is taken again, as the reading that was adopted has it."""

from __future__ import annotations

import pytest

from governance_desk.charter.keys import Tie
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.command import Command
from governance_desk.language import render
from governance_desk.meeting.commands import CastVote, CountHands, DecideTie, DeclareVote
from governance_desk.meeting.events import TieDecided, VoteDeclared, VoteTied
from governance_desk.meeting.hall import Result
from governance_desk.meeting.show import follow
from governance_desk.meeting.state import Choice, MeetingId, Method, VoteId, VoterId, VoteStage
from tests.association.made_up import ASSEMBLY, adopt, hands, in_session, item, seated, vote

V, M = VoteId("v1"), MeetingId("m1")
UNITS = [f"u{n}" for n in range(1, 25)]


def tied(reading: str, method: Method = Method.HANDS) -> Desk:
    """An assembly of 24 with a vote of 12 for and 12 against."""
    result = seated()
    adopt(result, "assembly.tie", reading)
    in_session(result, UNITS, body=ASSEMBLY)
    on = vote(result, M, item(result, M, "work_report"), method=method)
    if method is Method.HANDS:
        hands(result, M, on, 12, 12, 0)
    else:
        for at, unit in enumerate(UNITS):
            choice = Choice.YES if at < 12 else Choice.NO
            result.do(CastVote(meeting=M, vote=on, voter=VoterId(unit), choice=choice))
    return result


def refused(result: Desk, command: Command) -> tuple[str, str, str]:
    with pytest.raises(Refusal) as caught:
        result.do(command)
    assert caught.value.article == "第十八条（二）"
    return (
        render(caught.value.sentence, "en"),
        render(caught.value.next_step, "en"),
        caught.value.article,
    )


def decide(passed: bool = True, who: str = "") -> DecideTie:
    return DecideTie(meeting=M, vote=V, passed=passed, who=who)


DECLARE = DeclareVote(meeting=M, vote=V)


@pytest.mark.parametrize("passed", [True, False])
@pytest.mark.parametrize(
    ("reading", "by", "who"), [("chair_decides", Tie.CHAIR_DECIDES, ""), ("lot", Tie.LOT, "林小雨")]
)
def test_the_chair_or_the_lot_decides(reading: str, by: Tie, who: str, passed: bool) -> None:
    result = tied(reading)
    sentence, following, _ = refused(result, DECLARE)
    assert "as many votes for as against" in sentence
    assert following.startswith("Record what the chair" if by is Tie.CHAIR_DECIDES else "Draw the lot")
    (event,) = result.do(decide(passed, who))
    assert isinstance(event, TieDecided)
    assert (event.by, event.passed, event.who, event.article) == (by, passed, who or "主持", "第十八条（二）")
    declared = result.do(DECLARE)[0]
    assert isinstance(declared, VoteDeclared)
    verdict = declared.verdict
    assert (verdict.passed, verdict.tie, verdict.required, verdict.counted) == (passed, by, 12, 12)
    assert declared.resolution == (1 if passed else None)
    assert f"{who or '主持'}" in render(verdict.notes[-1], "en")
    assert ("“passed”" in render(verdict.notes[-1], "en")) is passed
    assert (declared.tally.yes, declared.tally.no) == (12, 12)  # the decision is no vote


def test_whoever_drew_the_lot_is_named() -> None:
    assert "Who drew the lot" in refused(tied("lot"), decide())[0]


def test_saying_the_same_again_changes_nothing_and_the_last_word_counts() -> None:
    result = tied("chair_decides")
    result.do(decide(passed=True))
    assert result.do(decide(passed=True)) == ()
    result.do(decide(passed=False))
    result.do(DECLARE)
    verdict = result.association.meetings[M].votes[V].verdict
    assert verdict is not None
    assert verdict.passed is False


@pytest.mark.parametrize("method", [Method.HANDS, Method.ROLL_CALL])
def test_other_counts_make_what_was_decided_void(method: Method) -> None:
    result = tied("chair_decides", method)
    result.do(decide(passed=False))
    if method is Method.HANDS:
        result.do(CountHands(meeting=M, vote=V, yes=13, no=11, abstain=0))
    else:
        result.do(CastVote(meeting=M, vote=V, voter=VoterId("u24"), choice=Choice.YES))
    assert "nothing for the chair" in refused(result, decide())[0]
    result.do(DECLARE)
    found = result.association.meetings[M].votes[V]
    assert found.tie is None
    assert found.verdict is not None
    assert found.verdict.passed is True


@pytest.mark.parametrize("reading", ["lost", "passed", "vote_again"])
def test_nobody_is_asked_where_the_rule_asks_nobody(reading: str) -> None:
    assert "nothing for the chair" in refused(tied(reading), decide())[0]


def test_before_the_hands_are_counted_there_is_no_tie() -> None:
    result = seated()
    adopt(result, "assembly.tie", "chair_decides")
    in_session(result, UNITS, body=ASSEMBLY)
    vote(result, M, item(result, M, "work_report"))
    assert "nothing for the chair" in refused(result, decide())[0]


def test_voting_again_is_a_further_round() -> None:
    result = tied("vote_again")
    (event,) = result.do(DECLARE)
    assert isinstance(event, VoteTied)
    assert (event.verdict.passed, event.verdict.tie, event.article) == (None, Tie.VOTE_AGAIN, "第十八条（二）")
    meeting = result.association.meetings[M]
    first = meeting.votes[V]
    assert (first.stage, first.round, first.resolution) == (VoteStage.TIED, 1, None)
    on_the_wall = follow(result.room(M))
    assert isinstance(on_the_wall, Result)
    assert on_the_wall.passed is None
    assert "vote again" in render(on_the_wall.reason, "en")
    with pytest.raises(Refusal):
        result.do(DECLARE)  # that round is over
    again = vote(result, M, meeting.agenda[0].id, "v2")
    assert meeting.votes[again].round == 2
    hands(result, M, again, 14, 10, 0)
    declared = result.do(DeclareVote(meeting=M, vote=again))[0]
    assert isinstance(declared, VoteDeclared)
    assert (declared.verdict.passed, declared.verdict.tie, declared.resolution) == (True, None, 1)


def test_another_question_on_the_same_item_begins_with_its_own_first_round() -> None:
    result = tied("vote_again")
    result.do(DECLARE)
    meeting = result.association.meetings[M]
    other = vote(result, M, item(result, M, "work_report", name="i2"), "v2")
    assert meeting.votes[other].round == 1
