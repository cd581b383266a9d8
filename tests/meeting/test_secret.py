"""Nobody learns from a screen how a secret vote goes while it is open: not the hall, and not the chair.

Held by comparison: two meetings that differ only in how their ballots are marked show the same on every screen.
"""

from __future__ import annotations

import msgspec
import pytest

from governance_desk.desk import Desk
from governance_desk.meeting import show
from governance_desk.meeting.chair import chair_view
from governance_desk.meeting.commands import OpenVote
from governance_desk.meeting.election.commands import CountBallots, EnterPaper, RecordBallots
from governance_desk.meeting.hall import HallView, Voting
from governance_desk.meeting.state import ItemId, Method, VoteId
from governance_desk.voting.election.papers import Mark, paper
from tests.ui import association as desks
from tests.ui import elections
from tests.ui.association import MEETING as M

ALLOWED = {
    "type",
    "number",
    "title",
    "motion",
    "secret",
    "entitled",
    "voted",
    "seconds_left",
    "objections",
    "closed",
    "page",
}


def election(marks: tuple[Mark, ...]) -> Desk:
    desk = elections.handed_out()
    desk.do(RecordBallots(meeting=M, vote=elections.V, issued=16, returned=9))
    for _ in range(5):
        desk.do(EnterPaper(meeting=M, vote=elections.V, papers=(paper(marks),)))
    return desk


def ballot(yes: int, no: int) -> Desk:
    desk = desks.in_session()
    desk.do(OpenVote(meeting=M, vote=VoteId("v1"), item=ItemId("i2"), method=Method.BALLOT))
    count = CountBallots(
        meeting=M, vote=VoteId("v1"), issued=16, returned=15, invalid=0, yes=yes, no=no, abstain=15 - yes - no
    )
    desk.do(count)
    return desk


PAIRS = {
    "election": lambda: (
        election((Mark.YES, Mark.YES, Mark.NO, Mark.NO)),
        election((Mark.NO, Mark.ABSTAIN, Mark.YES, Mark.YES)),
    ),
    "ballot": lambda: (ballot(15, 0), ballot(2, 9)),
}


def screens(desk: Desk) -> list[HallView]:
    """Whatever the remote control can put on a screen while the vote is open."""
    room = desk.room(M)
    vote = room.meeting.open_vote()
    assert vote is not None
    now = show.follow(room)
    return [now, show.follow(room, show_results=False), show.result(room, vote), chair_view(room, now).now]


@pytest.mark.parametrize("kind", PAIRS)
def test_how_the_ballots_are_marked_changes_no_screen(kind: str) -> None:
    one, other = PAIRS[kind]()
    assert screens(one) == screens(other)
    room, same = one.room(M), other.room(M)
    chair = msgspec.to_builtins(chair_view(room, show.follow(room)))
    assert chair == msgspec.to_builtins(chair_view(same, show.follow(same)))
    assert show.following(room, show.agenda(room)) == show.following(same, show.agenda(same))
    assert show.results(room) == show.results(same)


@pytest.mark.parametrize("kind", PAIRS)
def test_an_open_secret_vote_is_turnout_and_nothing_else(kind: str) -> None:
    for view in screens(PAIRS[kind]()[0]):
        assert isinstance(view, Voting)
        assert view.secret
        assert set(msgspec.to_builtins(view)) == ALLOWED
