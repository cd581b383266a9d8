"""A council of twenty-one in session, with sixteen there and an election of vice chairs at hand."""

from __future__ import annotations

from collections.abc import Sequence

from governance_desk.charter.election import Marks
from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import DeclareVote
from governance_desk.meeting.election.commands import (
    CountElection,
    Nominate,
    OpenElection,
    PlanElection,
    ProposeCounters,
)
from governance_desk.meeting.election.state import Counters, Official, Round
from governance_desk.meeting.ids import CandidateId, ItemId, MeetingId, VoteId
from governance_desk.meeting.state import Vote
from governance_desk.register.state import PersonId
from governance_desk.voting.election.counts import CandidateCount, PostCount, WriteInCount
from tests.association.made_up import adopt, first, hands, in_session, item, seated, vote

M = MeetingId("m1")
ELECTION, TELLERS = ItemId("i2"), ItemId("i1")
V = VoteId("v2")
VICE = MatterKey("elect_vice_chair")
MARKS = Marks("○", "×", "")
COUNTERS = Counters(
    Official("总监", PersonId("p20")), (Official("监票", PersonId("p21")),), (Official("计票甲"), Official("计票乙"))
)
READINGS = {
    "candidates": "either",
    "elected": "threshold_and_rank",
    "tie": "run_off",
    "unfilled": "vote_again",
    "write_ins": "after_against",
    "unreturned": "stay",
}


def planned(readings: dict[str, str] | None = None, there: int = 16) -> Desk:
    """In session, with an election item of one post and two seats; every reading adopted unless it says "" here."""
    result = seated()
    for clause, reading in (READINGS | (readings or {})).items():
        if reading:
            adopt(result, f"elections.{clause}", reading)
    in_session(result, first(there))
    item(result, M, "resolution", name="i1")
    item(result, M, "elect_vice_chair", name="i2")
    result.do(PlanElection(meeting=M, item=ELECTION, posts=((VICE, 2),), marks=MARKS))
    return result


def nominated(*people: int, readings: dict[str, str] | None = None, there: int = 16) -> Desk:
    """With these representatives as candidates c2, c3 …, and the counters appointed."""
    result = planned(readings, there)
    for number in people:
        nominate(result, number)
    appoint(result, there)
    return result


def nominate(desk: Desk, number: int, post: MatterKey = VICE) -> None:
    desk.do(
        Nominate(
            meeting=M,
            item=ELECTION,
            post=post,
            candidate=CandidateId(f"c{number}"),
            person=PersonId(f"p{number}"),
            nominated_by="理事长单位",
        )
    )


def appoint(desk: Desk, there: int = 16, counters: Counters = COUNTERS) -> None:
    """The scrutineers and tellers, by a vote that everyone carries."""
    desk.do(ProposeCounters(meeting=M, item=TELLERS, counters=counters))
    hands(desk, M, vote(desk, M, TELLERS), there, 0, 0)
    desk.do(DeclareVote(meeting=M, vote=VoteId("v1")))


def opened(*people: int, readings: dict[str, str] | None = None, there: int = 16) -> Desk:
    """With the ballots handed out."""
    result = nominated(*people, readings=readings, there=there)
    result.do(OpenElection(meeting=M, vote=V, item=ELECTION))
    return result


def counted(
    desk: Desk,
    votes: Sequence[tuple[int, int, int]],
    *,
    issued: int = 16,
    returned: int = 16,
    invalid: int = 0,
    written: Sequence[tuple[str, int]] = (),
    on: VoteId = V,
) -> None:
    """`votes`: the candidate's number, for, against; the rest abstained."""
    valid = returned - invalid
    counts = tuple(CandidateCount(f"c{n}", yes, no, valid - yes - no) for n, yes, no in votes)
    names = tuple(WriteInCount(name, number) for name, number in written)
    desk.do(
        CountElection(
            meeting=M, vote=on, issued=issued, returned=returned, posts=(PostCount(VICE, invalid, counts, names),)
        )
    )


def taken(desk: Desk, on: VoteId = V) -> Vote:
    return desk.association.meetings[M].votes[on]


def round_of(desk: Desk, on: VoteId = V) -> Round:
    found = taken(desk, on).election
    assert found is not None
    return found
