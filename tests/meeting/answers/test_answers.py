"""Which answer counts, for how long answers are taken, and one that was entered wrongly."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.association.fold import fold
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.command import Moment
from governance_desk.meeting.answers.clock import left
from governance_desk.meeting.answers.commands import ExtendVoting, SetVotes, WithdrawAnswer
from governance_desk.meeting.answers.events import VotesSet
from governance_desk.meeting.answers.state import VoteSettings
from governance_desk.meeting.commands import AnnulVote, CastVote, CountHands, DeclareVote
from governance_desk.meeting.ids import ItemId, MeetingId, VoteId, VoterId
from governance_desk.meeting.state import Choice, Method, Vote, VoteStage
from tests.association.made_up import FIRST_DAY, first, in_session, item, seated, vote

M = MeetingId("m1")


@pytest.fixture
def desk() -> Desk:
    result = seated()
    in_session(result, first(11))
    item(result, M, "resolution")
    return result


def roll_call(desk: Desk) -> VoteId:
    return vote(desk, M, ItemId("i1"), method=Method.ROLL_CALL)


def answer(desk: Desk, taken: VoteId, choice: Choice, voter: str = "s1") -> None:
    desk.do(CastVote(meeting=M, vote=taken, voter=VoterId(voter), choice=choice))


def found(desk: Desk, taken: VoteId) -> Vote:
    return desk.association.meetings[M].votes[taken]


def test_the_last_answer_counts_unless_something_else_is_set(desk: Desk) -> None:
    taken = roll_call(desk)
    answer(desk, taken, Choice.YES)
    answer(desk, taken, Choice.NO)
    assert found(desk, taken).cast == {"s1": Choice.NO}


def test_where_the_first_answer_counts_a_second_one_is_refused_and_changes_nothing(desk: Desk) -> None:
    desk.do(SetVotes(meeting=M, first_counts=True))
    taken = roll_call(desk)
    answer(desk, taken, Choice.YES)
    answer(desk, taken, Choice.YES)  # the same again is no second answer
    with pytest.raises(Refusal, match="代表1"):
        answer(desk, taken, Choice.NO)
    assert found(desk, taken).cast == {"s1": Choice.YES}
    answer(desk, taken, Choice.NO, "s2")


def test_an_answer_entered_wrongly_is_taken_back_and_entered_anew(desk: Desk) -> None:
    desk.do(SetVotes(meeting=M, first_counts=True))
    taken = roll_call(desk)
    answer(desk, taken, Choice.YES)
    desk.do(WithdrawAnswer(meeting=M, vote=taken, voter=VoterId("s1")))
    assert found(desk, taken).cast == {}
    before = desk.head
    desk.do(WithdrawAnswer(meeting=M, vote=taken, voter=VoterId("s1")))
    assert desk.head == before, "who has not answered has nothing to take back"
    answer(desk, taken, Choice.NO)
    assert found(desk, taken).cast == {"s1": Choice.NO}
    desk.do(DeclareVote(meeting=M, vote=taken))
    with pytest.raises(Refusal):
        desk.do(WithdrawAnswer(meeting=M, vote=taken, voter=VoterId("s1")))


def test_a_vote_keeps_what_it_was_opened_with(desk: Desk) -> None:
    taken = roll_call(desk)
    desk.do(SetVotes(meeting=M, first_counts=True, seconds=60, closes=True))
    assert found(desk, taken).settings == VoteSettings()
    desk.do(AnnulVote(meeting=M, vote=taken, reason="重新表决"))
    again = vote(desk, M, ItemId("i1"), name="v2", method=Method.ROLL_CALL)
    assert found(desk, again).settings == VoteSettings(first_counts=True, seconds=60, closes=True)
    replayed = fold(event for _, event in desk.entries())
    assert replayed.meetings[M].votes[again].settings == found(desk, again).settings


def test_the_same_settings_again_record_nothing_and_impossible_times_are_refused(desk: Desk) -> None:
    desk.do(SetVotes(meeting=M))
    assert not any(isinstance(event, VotesSet) for _, event in desk.entries())
    desk.do(SetVotes(meeting=M, closes=True))  # nothing closes a vote that has no time
    assert not any(isinstance(event, VotesSet) for _, event in desk.entries())
    for seconds in (0, -5, 24 * 3600 + 1):
        with pytest.raises(Refusal):
            desk.do(SetVotes(meeting=M, seconds=seconds))


def test_time_is_given_besides_only_where_there_is_a_time(desk: Desk) -> None:
    taken = roll_call(desk)
    with pytest.raises(Refusal, match=r"chair|主持"):
        desk.do(ExtendVoting(meeting=M, vote=taken, seconds=30))
    desk.do(AnnulVote(meeting=M, vote=taken, reason="重新表决"))
    desk.do(SetVotes(meeting=M, seconds=60))
    timed = vote(desk, M, ItemId("i1"), name="v2")
    desk.do(ExtendVoting(meeting=M, vote=timed, seconds=30))
    assert found(desk, timed).settings.seconds == 90
    assert desk.association.meetings[M].vote_settings.seconds == 60, "only of this vote"
    with pytest.raises(Refusal):
        desk.do(ExtendVoting(meeting=M, vote=timed, seconds=0))


@pytest.fixture(scope="module")
def timed() -> Vote:
    """An open vote, taken out of its meeting: each test gives it the time that it wants."""
    result = seated()
    in_session(result, first(11))
    item(result, M, "resolution")
    return found(result, roll_call(result))


OPENED = datetime.datetime(2026, 1, 10, 1, tzinfo=datetime.UTC)


def at(seconds: int) -> str:
    return Moment(OPENED + datetime.timedelta(seconds=seconds), FIRST_DAY).stamp


@given(allowed=st.integers(1, 86400), passed=st.integers(-100, 100_000))
def test_what_is_left_never_grows_and_ends_at_nothing(timed: Vote, allowed: int, passed: int) -> None:
    timed.opened, timed.settings = at(0), VoteSettings(seconds=allowed)
    now, later = left(timed, at(passed)), left(timed, at(passed + 1))
    assert now == min(allowed, max(0, allowed - passed))
    assert later is not None
    assert later <= now


def test_a_vote_without_a_time_and_one_that_is_over_have_no_clock(desk: Desk) -> None:
    taken = found(desk, roll_call(desk))
    assert left(taken, at(5)) is None
    taken.settings = VoteSettings(seconds=60)
    assert left(taken, taken.opened) == 60
    taken.stage = VoteStage.DECLARED
    assert left(taken, taken.opened) is None


def test_hands_are_counted_after_the_time_is_up(desk: Desk) -> None:
    """The clock ends the raising of hands, not the work of the tellers."""
    desk.do(SetVotes(meeting=M, seconds=1))
    taken = vote(desk, M, ItemId("i1"))
    assert left(found(desk, taken), at(24 * 3600)) == 0
    desk.do(CountHands(meeting=M, vote=taken, yes=11, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M, vote=taken))
    assert found(desk, taken).stage is VoteStage.DECLARED
