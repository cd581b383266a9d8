"""Proxies at the door and in a vote: used when the holder comes, kept to the items, shown against the instruction."""

from __future__ import annotations

from typing import Any

import pytest

from governance_desk.attendance.state import Attended
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.choice import Choice
from governance_desk.meeting.commands import (
    CastVote,
    CheckIn,
    CheckOut,
    CloseMeeting,
    CorrectOfficers,
    CountHands,
    DeclareVote,
    GiveProxy,
    OpenMeeting,
    RevokeProxy,
    TakeBack,
)
from governance_desk.meeting.ids import ItemId, VoteId
from governance_desk.meeting.proxies.commands import WithdrawProxy
from governance_desk.meeting.proxies.in_force import represented, uncovered
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.state import Method, Where
from governance_desk.meeting.take_back import acts_to_take_back
from governance_desk.meeting.ways.commands import CloseVoting
from tests.association.made_up import adopt, checked_in, first, vote
from tests.meeting.proxies.made_up import Item, M, P, V, council, lodged, told

V1 = VoteId("v1")


def opened(reading: str = "one_counted", **more: Any):  # type: ignore[no-untyped-def]
    """Ten and s12 are in the room, s20 is represented by s12 by what `more` says; the roll call on i1 is open."""
    result = council(reading)
    lodged(result, **more)
    checked_in(result, M, [*first(10), "s12"])
    result.do(OpenMeeting(meeting=M, chair="代表1", recorder="记录"))
    vote(result, M, Item("i1"), method=Method.ROLL_CALL)
    return result


def where(result, voter: str) -> Where:  # type: ignore[no-untyped-def]
    found: Where = result.association.meetings[M].presence[V(voter)].where
    return found


def test_what_was_handed_in_is_used_when_its_holder_comes() -> None:
    result = council()
    lodged(result)
    checked_in(result, M, first(10))
    assert where(result, "s20") is Where.AWAY
    result.do(CheckIn(meeting=M, voter=V("s12")))
    assert where(result, "s20") is Where.PROXY
    assert quorum_now(result.room(M)).counted == 12, "the reading counts who is represented"
    result.do(TakeBack(meeting=M, act=acts_to_take_back(result.association.meetings[M])[1].number))
    assert (where(result, "s12"), where(result, "s20")) == (Where.AWAY, Where.AWAY)


def test_where_it_is_not_counted_for_the_quorum_it_is_not() -> None:
    result = council("one_not_counted")
    lodged(result)
    checked_in(result, M, [*first(10), "s12"])
    assert (where(result, "s20"), quorum_now(result.room(M)).counted) == (Where.PROXY, 11)


def test_whoever_came_in_the_holders_place_has_not_its_proxies() -> None:
    result = council("own_unit")
    checked_in(result, M, first(10))
    result.do(CheckIn(meeting=M, voter=V("s12"), name="副手"))
    with pytest.raises(Refusal, match=r"passed on|转"):
        result.do(GiveProxy(meeting=M, principal=V("s20"), holder=V("s12"), document="函"))


def test_the_written_proxy_says_who_holds_it() -> None:
    result = council()
    lodged(result)
    checked_in(result, M, first(10))
    with pytest.raises(Refusal, match="代表12"):
        result.do(GiveProxy(meeting=M, principal=V("s20"), holder=V("s3"), document="函"))


def test_the_chair_holds_none_where_the_reading_says_so() -> None:
    result = council("not_the_chair")
    lodged(result, holder="s12")
    checked_in(result, M, [*first(11), "s12"])
    with pytest.raises(Refusal, match="代表12"):
        result.do(OpenMeeting(meeting=M, chair="代表12", recorder="记录"))
    result.do(OpenMeeting(meeting=M, chair="代表1", recorder="记录"))
    with pytest.raises(Refusal, match="代表1"):
        lodged(result, "s21", "s1", name="w2")
    with pytest.raises(Refusal, match="代表12"):
        result.do(CorrectOfficers(meeting=M, chair="代表12", recorder="记录"))


def test_a_vote_is_taken_with_the_proxy_only_on_its_items() -> None:
    result = opened(items=(Item("i2"),))
    taken = result.association.meetings[M].votes[V1]
    assert V("s20") not in taken.voters
    assert taken.uncovered == (V("s20"),)
    assert (taken.present.in_person, taken.present.proxies, taken.quorum.counted) == (11, 0, 11)
    with pytest.raises(Refusal) as refused:
        result.do(CastVote(meeting=M, vote=V1, voter=V("s20"), choice=Choice.YES))
    assert "议题i2" in render(refused.value.sentence)
    assert refused.value.article == "第十九条（二）1"


def test_the_vote_on_its_own_item_knows_who_votes_for_whom() -> None:
    result = opened(items=(Item("i1"),), instructions=told(i1=Choice.YES))
    taken = result.association.meetings[M].votes[V1]
    (by,) = taken.proxies
    assert (by.principal, by.holder, by.holder_name, by.instruction) == (V("s20"), V("s12"), "代表12", Choice.YES)
    assert (taken.uncovered, taken.present.proxies) == ((), 1)


def test_an_answer_against_the_instruction_is_taken_only_when_that_is_said_and_stays_visible() -> None:
    result = opened(instructions=told(i1=Choice.YES))
    with pytest.raises(Refusal, match="代表12"):
        result.do(CastVote(meeting=M, vote=V1, voter=V("s20"), choice=Choice.NO))
    result.do(CastVote(meeting=M, vote=V1, voter=V("s20"), choice=Choice.NO, despite=True))
    taken = result.association.meetings[M].votes[V1]
    assert (taken.cast[V("s20")], taken.against) == (Choice.NO, {V("s20"): Choice.YES})
    result.do(CastVote(meeting=M, vote=V1, voter=V("s20"), choice=Choice.YES))
    assert taken.against == {}


def test_a_holders_own_answer_is_free() -> None:
    result = opened(instructions=told(i1=Choice.YES))
    result.do(CastVote(meeting=M, vote=V1, voter=V("s12"), choice=Choice.NO))
    assert result.association.meetings[M].votes[V1].against == {}


def test_in_a_secret_ballot_the_reading_bars_it() -> None:
    result = council()
    lodged(result)
    checked_in(result, M, [*first(10), "s12"])
    result.do(OpenMeeting(meeting=M, chair="代表1", recorder="记录"))
    vote(result, M, Item("i1"), method=Method.BALLOT)
    assert V("s20") not in result.association.meetings[M].votes[V1].voters


def test_the_principal_ends_it_by_coming() -> None:
    result = council()
    lodged(result)
    checked_in(result, M, [*first(10), "s12", "s20"])
    meeting = result.association.meetings[M]
    assert where(result, "s20") is Where.PRESENT
    (ended,) = meeting.ended_proxies
    assert (ended.principal, ended.holder, ended.arrived) == (V("s20"), V("s12"), True)
    assert ended.at


def test_while_a_vote_is_open_the_reading_says_who_answers() -> None:
    result = opened()
    result.do(CastVote(meeting=M, vote=V1, voter=V("s20"), choice=Choice.NO))
    with pytest.raises(Refusal) as refused:
        result.do(CheckIn(meeting=M, voter=V("s20")))
    assert "council.proxy_arrival" in render(refused.value.next_step)
    adopt(result, "council.proxy_arrival", "after_the_vote")
    result.do(CheckIn(meeting=M, voter=V("s20")))
    assert result.association.meetings[M].votes[V1].cast == {V("s20"): Choice.NO}
    assert where(result, "s20") is Where.PRESENT


def test_or_the_answer_of_the_holder_falls() -> None:
    result = opened(instructions=told(i1=Choice.NO))
    adopt(result, "council.proxy_arrival", "at_once")
    result.do(CastVote(meeting=M, vote=V1, voter=V("s20"), choice=Choice.NO))
    result.do(CheckIn(meeting=M, voter=V("s20")))
    taken = result.association.meetings[M].votes[V1]
    assert (taken.cast, taken.proxies) == ({}, ())
    result.do(CastVote(meeting=M, vote=V1, voter=V("s20"), choice=Choice.YES))  # bound by no instruction
    assert (taken.cast, taken.against) == ({V("s20"): Choice.YES}, {})


def test_what_was_voted_by_it_before_stays() -> None:
    result = opened()
    for voter in (*first(10), "s12", "s20"):
        result.do(CastVote(meeting=M, vote=V1, voter=V(voter), choice=Choice.YES))
    result.do(DeclareVote(meeting=M, vote=V1))
    result.do(CheckIn(meeting=M, voter=V("s20")))
    taken = result.association.meetings[M].votes[V1]
    assert taken.tally is not None
    assert (taken.tally.yes, taken.cast[V("s20")]) == (12, Choice.YES)


def test_withdrawn_in_writing_it_ends_at_once_but_not_under_an_open_vote() -> None:
    result = opened()
    with pytest.raises(Refusal):
        result.do(WithdrawProxy(meeting=M, proxy=P("w1"), words="来函"))
    for voter in (*first(10), "s12", "s20"):
        result.do(CastVote(meeting=M, vote=V1, voter=V(voter), choice=Choice.YES))
    result.do(DeclareVote(meeting=M, vote=V1))
    result.do(WithdrawProxy(meeting=M, proxy=P("w1"), words="来函"))
    meeting = result.association.meetings[M]
    assert (where(result, "s20"), meeting.proxies_withdrawn[P("w1")].words) == (Where.AWAY, "来函")
    assert [each.arrived for each in meeting.ended_proxies] == [False]


def test_revoked_at_the_door_and_given_again_the_paper_is_the_same() -> None:
    result = council()
    lodged(result)
    checked_in(result, M, [*first(10), "s12"])
    result.do(RevokeProxy(meeting=M, principal=V("s20")))
    result.do(TakeBack(meeting=M, act=acts_to_take_back(result.association.meetings[M])[0].number))
    presence = result.association.meetings[M].presence[V("s20")]
    assert (presence.where, presence.proxy) == (Where.PROXY, P("w1"))
    assert result.association.meetings[M].ended_proxies == []


def test_a_holder_who_leaves_takes_the_proxy_out_of_the_room() -> None:
    result = council()
    lodged(result)
    checked_in(result, M, [*first(11), "s12"])
    assert quorum_now(result.room(M)).counted == 13
    result.do(CheckOut(meeting=M, voter=V("s12")))
    assert quorum_now(result.room(M)).counted == 11


def test_the_record_says_by_proxy() -> None:
    result = council()
    lodged(result)
    checked_in(result, M, [*first(10), "s12"])
    result.do(OpenMeeting(meeting=M, chair="代表1", recorder="记录"))
    result.do(CloseMeeting(meeting=M))
    sheet = result.association.ledger.sheet(M)
    assert sheet is not None
    assert sheet.marks[V("s20")].attended is Attended.PROXY


def test_what_the_principal_wants_of_the_motion_does_not_bind_in_votes_beside_it() -> None:
    result = council()
    lodged(result, items=(Item("i1"),), instructions=told(i1=Choice.YES))
    checked_in(result, M, [*first(10), "s12"])
    room = result.room(M)
    assert [each.instruction for each in represented(room, Item("i1"))] == [Choice.YES]
    assert [each.instruction for each in represented(room, Item("i1"), on_motion=False)] == [None]
    assert [each.instruction for each in represented(room, Item("i1"), Item("i2"))] == [None]
    assert uncovered(room, Item("i1")) == ()
    assert uncovered(room, Item("i1"), Item("i2")) == (V("s20"),), "it must cover all that is voted on together"
    assert uncovered(room, Item("")) == (V("s20"),), "nor does it cover a change of the agenda"


def test_the_holder_of_a_seat_who_comes_relieves_the_deputy() -> None:
    result = council("own_unit")
    checked_in(result, M, first(11))
    result.do(CheckIn(meeting=M, voter=V("s12"), name="副手"))
    assert quorum_now(result.room(M)).counted == 12
    assert result.do(CheckIn(meeting=M, voter=V("s12"), name="副手")) == ()
    result.do(CheckIn(meeting=M, voter=V("s12")))
    presence = result.association.meetings[M].presence[V("s12")]
    assert (presence.where, presence.by_deputy, presence.stays) == (Where.PRESENT, False, (False, True))
    assert result.do(CheckIn(meeting=M, voter=V("s12"))) == ()
    result.do(CheckOut(meeting=M, voter=V("s12")))
    result.do(CheckIn(meeting=M, voter=V("s12"), name="副手"))
    result.do(OpenMeeting(meeting=M, chair="代表1", recorder="记录"))
    vote(result, M, Item("i1"), method=Method.ROLL_CALL)
    with pytest.raises(Refusal):
        result.do(CheckIn(meeting=M, voter=V("s12")))


def test_once_the_voting_has_ended_what_the_holder_answered_stands() -> None:
    result = opened()
    result.do(CastVote(meeting=M, vote=V1, voter=V("s20"), choice=Choice.NO))
    result.do(CloseVoting(meeting=M, vote=V1))
    result.do(CheckIn(meeting=M, voter=V("s20")))
    assert result.association.meetings[M].votes[V1].cast == {V("s20"): Choice.NO}


@pytest.mark.parametrize(("items", "passed"), [((Item("i2"),), True), ((), False)])
def test_where_attendance_is_fixed_at_the_opening_who_is_not_covered_is_not_of_it(
    items: tuple[ItemId, ...], *, passed: bool
) -> None:
    """Of twelve, eight are two thirds; of thirteen, nine."""
    result = council()
    adopt(result, "council.attending", "at_opening")
    lodged(result, items=items)
    checked_in(result, M, first(12))
    result.do(OpenMeeting(meeting=M, chair="代表1", recorder="记录"))
    vote(result, M, Item("i1"))
    result.do(CountHands(meeting=M, vote=V1, yes=8, no=4, abstain=0))
    result.do(DeclareVote(meeting=M, vote=V1))
    verdict = result.association.meetings[M].votes[V1].verdict
    assert verdict is not None
    assert (verdict.passed, verdict.required) == (passed, 8 if passed else 9)
