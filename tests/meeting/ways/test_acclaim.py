"""Acclamation: who is counted, that the judge still judges, that one objection ends it."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import AnnulVote, CheckIn, CheckOut, CountHands, DeclareVote
from governance_desk.meeting.state import Choice, ItemId, MeetingId, Method, Subject, Vote, VoteId, VoterId, VoteStage
from governance_desk.meeting.ways.commands import NoteNoObjection, RaiseObjection, ReopenVote
from governance_desk.register.state import UnitId
from tests.association.made_up import adopt, first, in_session, item, seated, verified, vote
from tests.meeting.proxies.made_up import told
from tests.meeting.proxies.test_give import opened

M, V = MeetingId("m1"), VoteId("v1")


def asking(there: int = 16, matter: str = "resolution") -> Desk:
    result = seated()
    in_session(result, first(there))
    vote(result, M, item(result, M, matter), method=Method.ACCLAMATION)
    return result


def found(desk: Desk, name: str = "v1") -> Vote:
    return desk.association.meetings[M].votes[VoteId(name)]


def declare(desk: Desk, name: str = "v1") -> None:
    desk.do(DeclareVote(meeting=M, vote=VoteId(name)))


def test_the_whole_path_of_a_vote_to_which_nobody_objects() -> None:
    desk = asking()
    with pytest.raises(Refusal):
        declare(desk)  # the chair has not asked
    desk.do(NoteNoObjection(meeting=M, vote=V))
    declare(desk)
    result = found(desk)
    assert result.stage is VoteStage.DECLARED
    assert result.tally is not None
    assert result.verdict is not None
    assert (result.tally.yes, result.tally.no, result.tally.abstain, result.tally.not_voted) == (16, 0, 0, 0)
    assert (result.verdict.passed, result.verdict.required, result.verdict.counted) == (True, 11, 16)
    assert result.verdict.quorum.reached
    assert "第十九条" in result.verdict.article
    assert result.verdict.working is not None
    assert result.present.in_person == 16
    assert result.asked_by == "主持"
    assert result.counted_by == ("主持",)
    assert result.opened
    assert result.declared
    assert result.resolution == 1


def test_those_who_abstain_are_not_counted_in_favour_and_the_share_still_decides() -> None:
    desk = asking()
    desk.do(NoteNoObjection(meeting=M, vote=V, abstaining=tuple(VoterId(f"s{n}") for n in range(1, 7))))
    declare(desk)
    result = found(desk)
    assert result.tally is not None
    assert result.verdict is not None
    assert (result.tally.yes, result.tally.abstain) == (10, 6)
    assert result.cast[VoterId("s1")] is Choice.ABSTAIN
    assert result.verdict.passed is False, "two thirds of sixteen are eleven"


def test_only_those_who_may_vote_and_are_there_are_counted() -> None:
    desk = asking()
    desk.do(CheckIn(meeting=M, voter=VoterId("s17")))  # after the opening of the vote
    with pytest.raises(Refusal):
        desk.do(NoteNoObjection(meeting=M, vote=V, abstaining=(VoterId("s17"),)))
    desk.do(NoteNoObjection(meeting=M, vote=V))
    assert VoterId("s17") not in found(desk).cast


def test_those_who_keep_out_of_it_are_not_counted() -> None:
    desk = seated()
    adopt(desk, "expulsion.recusal", "out_of_vote")
    adopt(desk, "expulsion.hearing", "heard")
    adopt(desk, "expulsion.counted", "consequence")
    adopt(desk, "leaving.seats", "vacant")
    verified(desk, "u3")
    in_session(desk, first(16))
    vote(desk, M, item(desk, M, "expulsion", Subject(unit=UnitId("u3"))), method=Method.ACCLAMATION)
    desk.do(NoteNoObjection(meeting=M, vote=V))
    declare(desk)
    result = found(desk)
    assert result.tally is not None
    assert result.recused == (VoterId("s3"),)
    assert result.tally.yes == 15


def test_a_lost_quorum_is_no_way_round_for_acclamation() -> None:
    desk = seated()
    in_session(desk, first(12))
    adopt(desk, "council.quorum_checked", "each_vote")
    on = item(desk, M, "resolution")
    for name in ("s1", "s2", "s3"):
        desk.do(CheckOut(meeting=M, voter=VoterId(name)))
    with pytest.raises(Refusal) as refused:
        vote(desk, M, on, method=Method.ACCLAMATION)
    assert "quorum" in render(refused.value.sentence, "en")


def test_one_objection_and_it_is_voted_on_in_another_way() -> None:
    desk = asking()
    desk.do(RaiseObjection(meeting=M, vote=V, voter=VoterId("s4"), reason="预算未列明"))
    objected = found(desk)
    assert objected.stage is VoteStage.OBJECTED
    assert objected.objection is not None
    assert (objected.objection.name, objected.objection.reason) == ("代表4", "预算未列明")
    on = objected.item
    with pytest.raises(Refusal) as refused:
        vote(desk, M, on, "v2", method=Method.ACCLAMATION)
    assert "objection" in render(refused.value.sentence, "en")
    with pytest.raises(Refusal):
        declare(desk)
    with pytest.raises(Refusal):
        desk.do(ReopenVote(meeting=M, vote=V, reason="听错了"))
    vote(desk, M, on, "v2")
    desk.do(CountHands(meeting=M, vote=VoteId("v2"), yes=12, no=4, abstain=0))
    declare(desk, "v2")
    assert found(desk, "v2").stage is VoteStage.DECLARED
    assert found(desk).stage is VoteStage.OBJECTED, "nothing is deleted"


def test_an_objection_without_a_name() -> None:
    desk = asking()
    desk.do(RaiseObjection(meeting=M, vote=V))
    objection = found(desk).objection
    assert objection is not None
    assert (objection.name, objection.voter) == ("", None)


def test_a_declared_acclamation_is_reopened_asked_again_annulled_and_repeated() -> None:
    desk = asking()
    desk.do(NoteNoObjection(meeting=M, vote=V))
    declare(desk)
    desk.do(ReopenVote(meeting=M, vote=V, reason="有人举手未被看到"))
    again = found(desk)
    assert (again.stage, again.resolution, again.cast) == (VoteStage.OPEN, None, {})
    assert [each.reason for each in again.reopened] == ["有人举手未被看到"]
    assert again.reopened[0].verdict is not None
    assert again.reopened[0].resolution == 1
    with pytest.raises(Refusal):
        declare(desk)
    desk.do(NoteNoObjection(meeting=M, vote=V, abstaining=(VoterId("s2"),)))
    declare(desk)
    assert found(desk).resolution == 1
    desk.do(AnnulVote(meeting=M, vote=V, reason="议案有误"))
    vote(desk, M, found(desk).item, "v2", method=Method.ACCLAMATION)
    desk.do(NoteNoObjection(meeting=M, vote=VoteId("v2")))
    declare(desk, "v2")
    assert found(desk, "v2").resolution == 1
    assert found(desk).stage is VoteStage.ANNULLED


def test_hands_are_not_counted_where_objections_are_asked_for_nor_the_other_way_round() -> None:
    desk = asking()
    with pytest.raises(Refusal):
        desk.do(CountHands(meeting=M, vote=V, yes=16, no=0, abstain=0))
    desk.do(AnnulVote(meeting=M, vote=V, reason="改为举手"))
    vote(desk, M, found(desk).item, "v2")
    for command in (NoteNoObjection(meeting=M, vote=VoteId("v2")), RaiseObjection(meeting=M, vote=VoteId("v2"))):
        with pytest.raises(Refusal):
            desk.do(command)


def test_a_written_proxy_that_says_no_is_an_objection_and_one_that_abstains_is_not_in_favour() -> None:
    for told_to, counted in ((Choice.NO, None), (Choice.ABSTAIN, (11, 1)), (Choice.YES, (12, 0))):
        desk = opened(instructions=told(i1=told_to))
        desk.do(AnnulVote(meeting=M, vote=V, reason="改为征询异议"))
        vote(desk, M, ItemId("i1"), "v2", method=Method.ACCLAMATION)
        if counted is None:
            with pytest.raises(Refusal):
                desk.do(NoteNoObjection(meeting=M, vote=VoteId("v2")))
            continue
        desk.do(NoteNoObjection(meeting=M, vote=VoteId("v2")))
        declare(desk, "v2")
        tally = found(desk, "v2").tally
        assert tally is not None
        assert (tally.yes, tally.abstain) == counted
