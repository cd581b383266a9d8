"""Desks with an election at hand, for tests and pictures: two vice chairs, four candidates, sixteen there."""

from __future__ import annotations

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId, Marks, MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import AddItem, CallItem, CountHands, DeclareVote, OpenVote
from governance_desk.meeting.election.commands import (
    Nominate,
    OpenElection,
    PlanElection,
    ProposeCounters,
)
from governance_desk.meeting.election.state import Counters, Official
from governance_desk.meeting.ids import CandidateId, ItemId, VoteId
from tests.ui import association as desks
from tests.ui.association import DAY, MEETING

VICE = MatterKey("elect_vice_chair")
ELECTION, TELLERS, V = ItemId("e2"), ItemId("e1"), VoteId("e-vote")
READINGS = {
    "candidates": "either",
    "elected": "threshold_and_rank",
    "tie": "lot",
    "unfilled": "vote_again",
    "write_ins": "after_against",
    "unreturned": "stay",
    "marks": "circle_cross",
}
COUNTERS = Counters(Official("何青松"), (Official("秦晓燕"),), (Official("林小雨"), Official("周望舒")))


def at_hand(readings: dict[str, str] | None = None) -> Desk:
    """The election is called; scrutineers and tellers are appointed."""
    desk = desks.chair_sets_agenda(desks.in_session())
    for slot, reading in (READINGS | (readings or {})).items():
        if reading:
            clause = ClauseId(f"elections.{slot}")
            desk.do(
                AdoptReading(clause=clause, reading=reading, since=DAY, body="理事会", resolution="2026年第1号决议")
            )
    resolution = MatterKey("resolution")
    desk.do(AddItem(meeting=MEETING, item=TELLERS, title="推选监票人、计票人", matter=resolution))
    desk.do(ProposeCounters(meeting=MEETING, item=TELLERS, counters=COUNTERS))
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("tellers"), item=TELLERS))
    desk.do(CountHands(meeting=MEETING, vote=VoteId("tellers"), yes=16, no=0, abstain=0))
    desk.do(DeclareVote(meeting=MEETING, vote=VoteId("tellers")))
    desk.do(AddItem(meeting=MEETING, item=ELECTION, title="选举副理事长（二名）", matter=VICE))
    desk.do(PlanElection(meeting=MEETING, item=ELECTION, posts=((VICE, 2),), marks=Marks("○", "×", "")))
    for at, unit in enumerate(desks.sitting_units(desk)[1:5]):
        candidate = CandidateId(f"c{at}")
        desk.do(
            Nominate(
                meeting=MEETING,
                item=ELECTION,
                post=VICE,
                candidate=candidate,
                person=unit.representative,
                nominated_by="理事长单位",
            )
        )
    desk.do(CallItem(meeting=MEETING, item=ELECTION))
    return desk


def handed_out(readings: dict[str, str] | None = None) -> Desk:
    """The ballots are out."""
    desk = at_hand(readings)
    desk.do(OpenElection(meeting=MEETING, vote=V, item=ELECTION))
    return desk
