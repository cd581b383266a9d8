"""Attendance from elsewhere, and one person for two units: by reading, and refused while none is adopted."""

from __future__ import annotations

import pytest

from governance_desk.attendance.state import Attended
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.attended import attended
from governance_desk.meeting.commands import CheckIn, CheckOut, OpenMeeting, TakeBack
from governance_desk.meeting.quorum import present, quorum_now
from governance_desk.meeting.state import Did, MeetingId, Method, VoterId, Where
from governance_desk.meeting.take_back import acts_to_take_back
from governance_desk.register.state import PersonId
from tests.association.made_up import (
    ASSEMBLY,
    adopt,
    checked_in,
    classes,
    convened,
    desk,
    first,
    item,
    seated,
    vote,
    with_members,
)

V = VoterId


def remotely(result: Desk, meeting: MeetingId, voter: str) -> None:
    result.do(CheckIn(meeting=meeting, voter=V(voter), remote=True))


def council(reading: str = "") -> tuple[Desk, MeetingId]:
    result = seated()
    meeting = convened(result)
    if reading:
        adopt(result, "council.remote", reading)
    checked_in(result, meeting, [])
    return result, meeting


@pytest.mark.parametrize(
    ("reading", "said"),
    [("", "council.remote"), ("not_allowed", "第十九条（二）1"), ("listen_only", "列席")],
)
def test_who_does_not_count_is_not_checked_in(reading: str, said: str) -> None:
    result, meeting = council(reading)
    before = result.head
    with pytest.raises(Refusal) as refused:
        remotely(result, meeting, "s1")
    assert said in str(refused.value)
    assert refused.value.article == "第十九条（二）1"
    assert result.head == before


def test_a_charter_without_the_clause_meets_in_person() -> None:
    """A text of an older program does not have it."""
    result = seated(change=lambda toml: without(toml, "remote"))
    meeting = convened(result)
    checked_in(result, meeting, [])
    with pytest.raises(Refusal) as refused:
        remotely(result, meeting, "s1")
    assert refused.value.article == "第十九条"


def without(toml: str, slot: str) -> str:
    """The text without the clauses of a slot of the bodies."""
    parts = toml.split(f"[[bodies.{slot}]]")
    return parts[0] + "".join(each[each.index("\n]\n") + 3 :] for each in parts[1:])


def test_who_counts_is_there_and_is_said_to_be_elsewhere() -> None:
    result, meeting = council("counts")
    checked_in(result, meeting, first(10))
    assert quorum_now(result.room(meeting)).reached is False
    remotely(result, meeting, "s11")
    state = result.association.meetings[meeting]
    assert state.presence[V("s11")].remote
    assert not state.presence[V("s1")].remote
    assert present(result.room(meeting)).in_person == 11
    assert quorum_now(result.room(meeting)).reached is True
    assert attended(result.room(meeting).body, state.presence[V("s11")]) is Attended.PRESENT
    act = acts_to_take_back(state)[0]
    assert (act.did, act.remote) == (Did.CAME, True)
    result.do(TakeBack(meeting=meeting, act=act.number))
    assert state.presence[V("s11")].where is Where.AWAY
    result.do(CheckIn(meeting=meeting, voter=V("s11")))
    assert not state.presence[V("s11")].remote  # this time in the room


def test_who_left_the_room_may_come_back_from_elsewhere() -> None:
    result, meeting = council("counts")
    checked_in(result, meeting, first(3))
    result.do(CheckOut(meeting=meeting, voter=V("s1")))
    remotely(result, meeting, "s1")
    presence = result.association.meetings[meeting].presence[V("s1")]
    assert (presence.where, presence.remote) == (Where.PRESENT, True)


@pytest.mark.parametrize(("reading", "ballots"), [("counts", 12), ("counts_in_open_votes", 11)])
@pytest.mark.parametrize("method", [Method.HANDS, Method.BALLOT])
def test_a_secret_ballot_goes_without_them_where_that_is_the_reading(
    reading: str, ballots: int, method: Method
) -> None:
    result, meeting = council(reading)
    checked_in(result, meeting, first(11))
    remotely(result, meeting, "s12")
    result.do(OpenMeeting(meeting=meeting, chair="主持", recorder="记录"))
    on = vote(result, meeting, item(result, meeting, "resolution"), method=method)
    state = result.association.meetings[meeting].votes[on]
    assert len(state.voters) == (ballots if method is Method.BALLOT else 12)
    assert state.present.in_person == 12  # they attend all the same


def assembly(reading: str = "") -> tuple[Desk, MeetingId]:
    result = with_members(desk(), classes(0, 0, 3))
    meeting = convened(result, body=ASSEMBLY)
    if reading:
        adopt(result, "assembly.one_person", reading)
    checked_in(result, meeting, ["u1"])
    return result, meeting


@pytest.mark.parametrize(("reading", "said"), [("", "assembly.one_person"), ("one", "单位1")])
def test_one_person_for_two_units_is_refused_unless_it_is_the_reading(reading: str, said: str) -> None:
    result, meeting = assembly(reading)
    with pytest.raises(Refusal) as refused:
        result.do(CheckIn(meeting=meeting, voter=V("u2"), person=PersonId("p1")))
    assert said in str(refused.value)
    assert refused.value.article == "第十八条（二）"


def test_one_person_for_two_units_counts_for_each_and_votes_for_each() -> None:
    result, meeting = assembly("both")
    result.do(CheckIn(meeting=meeting, voter=V("u2"), person=PersonId("p1")))
    result.do(CheckIn(meeting=meeting, voter=V("u3")))
    assert present(result.room(meeting)).in_person == 3
    result.do(OpenMeeting(meeting=meeting, chair="主持", recorder="记录"))
    on = vote(result, meeting, item(result, meeting, "plan"))
    assert set(result.association.meetings[meeting].votes[on].voters) == {"u1", "u2", "u3"}
