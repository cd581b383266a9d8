"""What the hall sees of a secret ballot: turnout only while it is open; the result by names once it is declared."""

from __future__ import annotations

import msgspec

from governance_desk.desk import Desk
from governance_desk.meeting import show
from governance_desk.meeting.commands import CallItem
from governance_desk.meeting.election.commands import DeclareElection, EnterPaper, OpenElection, RecordBallots
from governance_desk.meeting.hall import ElectionResult, Notice, Voting
from governance_desk.voting.election.papers import Mark, paper
from governance_desk.voting.election.state import PostResult
from tests.meeting.election.made_up import ELECTION, M, V, counted, nominated, opened, taken

TURNOUT = {"number", "title", "motion", "secret", "entitled", "voted", "seconds_left", "objections", "closed", "page"}


def in_the_hall(desk: Desk) -> list[object]:
    room = desk.room(M)
    return [show.follow(room), show.follow(room, show_results=False), show.result(room, taken(desk))]


def test_an_open_secret_vote_shows_turnout_and_nothing_more() -> None:
    desk = opened(2, 3)
    for _ in range(3):
        desk.do(EnterPaper(meeting=M, vote=V, papers=(paper([Mark.YES, Mark.NO]),)))
    for returned in (None, 15):
        desk.do(RecordBallots(meeting=M, vote=V, issued=16, returned=returned))
        for view in in_the_hall(desk):
            assert isinstance(view, Voting)
            assert set(msgspec.structs.asdict(view)) == TURNOUT
            assert (view.secret, view.entitled, view.voted) == (True, 16, returned)
            assert "代表" not in str(msgspec.structs.asdict(view))


def test_sums_that_are_entered_are_not_seen_before_they_are_declared() -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 16, 0), (3, 16, 0)])
    assert all(isinstance(view, Voting) for view in in_the_hall(desk))
    desk.do(DeclareElection(meeting=M, vote=V))
    room = desk.room(M)
    view = show.follow(room)
    assert isinstance(view, ElectionResult)
    assert [(str(bar.label), bar.count, bar.elected) for bar in view.pages[0].bars] == [
        ("代表2", 16, True),
        ("代表3", 16, True),
    ]
    assert show.following(room, view) != view
    assert not isinstance(show.follow(room, show_results=False), ElectionResult)


def test_many_candidates_go_on_further_pages() -> None:
    result = msgspec.structs.replace(_result(), standings=_result().standings * 10)
    pages = show._pages(result)
    assert [len(page.bars) for page in pages] == [8, 8, 4]
    assert {page.elected for page in pages} == {2}


def _result() -> PostResult:
    desk = opened(2, 3)
    counted(desk, [(2, 16, 0), (3, 16, 0)])
    desk.do(DeclareElection(meeting=M, vote=V))
    found = taken(desk).election
    assert found is not None
    return found.results[0]


def test_a_void_vote_says_its_two_numbers() -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 16, 0), (3, 0, 0)], returned=17)
    desk.do(DeclareElection(meeting=M, vote=V))
    view = show.follow(desk.room(M))
    assert isinstance(view, Notice)
    assert "16" in view.text
    assert "17" in view.text
    assert show.following(desk.room(M), view) != view
    desk.do(CallItem(meeting=M, item=ELECTION))


def test_before_the_ballots_are_out_the_item_is_shown() -> None:
    desk = nominated(2, 3)
    desk.do(CallItem(meeting=M, item=ELECTION))
    assert not isinstance(show.follow(desk.room(M)), Voting)
    desk.do(OpenElection(meeting=M, vote=V, item=ELECTION))
    assert isinstance(show.follow(desk.room(M)), Voting)
