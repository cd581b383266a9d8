from __future__ import annotations

import msgspec
import pytest

from governance_desk.meeting import show
from governance_desk.meeting.commands import AnnulVote, CallItem, CastVote, CountHands, OpenVote
from governance_desk.meeting.hall import Agenda, Item, Notice, Result, Voting, Welcome
from governance_desk.meeting.state import Choice, ItemId, Method, VoteId
from tests.ui import association as desks

M = desks.MEETING


def test_before_the_check_in_the_hall_is_told_how_many_are_expected() -> None:
    view = show.follow(desks.convened().room(M))
    assert isinstance(view, Welcome)
    assert (view.attendance.expected, view.attendance.present, view.attendance.required) == (21, 0, 11)
    assert view.attendance.reached is False
    assert "2026年3月5日 09:30" in view.when_and_where


def test_the_welcome_counts_arrivals() -> None:
    view = show.follow(desks.at_the_door().room(M))
    assert isinstance(view, Welcome)
    assert view.attendance.present == 9


def test_the_session_is_followed_from_the_agenda_to_the_result_and_the_close() -> None:
    desk = desks.in_session()
    item = show.follow(desk.room(M))
    assert isinstance(item, Item)
    assert item.number == 2
    desk.do(OpenVote(meeting=M, vote=VoteId("v1"), item=ItemId("i2")))
    assert isinstance(show.follow(desk.room(M)), Voting)
    assert isinstance(show.follow(desks.declared().room(M)), Result)
    assert isinstance(show.follow(desks.closed().room(M)), Notice)


@pytest.mark.parametrize("method", [Method.HANDS, Method.ROLL_CALL])
def test_while_a_vote_is_open_no_view_holds_a_tally(method: Method) -> None:
    desk = desks.in_session()
    desk.do(OpenVote(meeting=M, vote=VoteId("v1"), item=ItemId("i2"), method=method))
    vote = desk.association.meetings[M].votes[VoteId("v1")]
    if method is Method.HANDS:
        desk.do(CountHands(meeting=M, vote=vote.id, yes=9, no=5, abstain=2))
    else:
        for voter in vote.voters[:9]:
            desk.do(CastVote(meeting=M, vote=vote.id, voter=voter, choice=Choice.YES))
    room = desk.room(M)
    views = [show.follow(room), show.follow(room, show_results=False), show.result(room, vote)]
    for view in views:
        assert isinstance(view, Voting)
        assert view.voted == (None if method is Method.HANDS else 9)
        assert set(msgspec.structs.asdict(view)) == {
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
    assert show.following(room, views[0]) is None


def test_a_result_waits_for_the_clerk_where_that_is_wanted() -> None:
    room = desks.declared().room(M)
    held = show.follow(room, show_results=False)
    assert isinstance(held, Item)
    result = show.following(room, held)
    assert isinstance(result, Result)
    assert (result.passed, result.counted, result.required, result.entitled) == (True, 13, 11, 16)
    after = show.following(room, result)
    assert isinstance(after, Item)
    assert after.number == 3


def test_an_annulled_vote_shows_the_item_again() -> None:
    desk = desks.voting()
    desk.do(AnnulVote(meeting=M, vote=VoteId("v1"), reason="miscounted"))
    assert isinstance(show.follow(desk.room(M)), Item)


def test_items_that_were_called_are_ticked_on_the_agenda() -> None:
    desk = desks.in_session()
    desk.do(CallItem(meeting=M, item=ItemId("i3")))
    view = show.agenda(desk.room(M))
    assert isinstance(view, Agenda)
    assert view.current == 3
    assert [line.done for line in view.lines] == [False, True, False]
