"""The journal is the whole truth: replaying it gives the same state, and a decision changes nothing."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.association.decide import decide
from governance_desk.association.fold import fold
from governance_desk.association.state import Association
from governance_desk.attendance.state import Attended
from governance_desk.charter.model import ClassKey
from governance_desk.desk import EVENTS, Desk
from governance_desk.errors import Fault, Refusal
from governance_desk.journal.command import Command
from governance_desk.journal.event import Event
from governance_desk.journal.verify import verify
from governance_desk.meeting.commands import (
    AdjournForWantOfQuorum,
    AnnulVote,
    BeginCheckIn,
    CastVote,
    CheckIn,
    CheckOut,
    CloseMeeting,
    CorrectAttendance,
    CountHands,
    DeclareVote,
    GrantLeave,
    OpenMeeting,
    OpenVote,
    WithdrawCheckIn,
)
from governance_desk.meeting.state import Choice, ItemId, MeetingId, Method, Subject, VoteId, VoterId
from governance_desk.register.commands import EnterMembers, NewUnit
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import classes, convened, desk, item, seated, with_members


def written(state: Association) -> object:
    return msgspec.json.decode(msgspec.json.encode(state, enc_hook=str))


MEETING = MeetingId("m1")
VOTERS = st.sampled_from([VoterId(f"s{n}") for n in range(1, 6)] + [VoterId("nobody")])
VOTES = st.sampled_from([VoteId("v1"), VoteId("v2")])
COUNT = st.integers(-1, 6)
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(BeginCheckIn, meeting=st.just(MEETING)),
    st.builds(CheckIn, meeting=st.just(MEETING), voter=VOTERS),
    st.builds(WithdrawCheckIn, meeting=st.just(MEETING), voter=VOTERS),
    st.builds(CheckOut, meeting=st.just(MEETING), voter=VOTERS),
    st.builds(GrantLeave, meeting=st.just(MEETING), voter=VOTERS),
    st.builds(OpenMeeting, meeting=st.just(MEETING), chair=st.just("甲"), recorder=st.sampled_from(["乙", ""])),
    st.builds(
        OpenVote,
        meeting=st.just(MEETING),
        vote=VOTES,
        item=st.sampled_from([ItemId("i1"), ItemId("i2"), ItemId("none")]),
        method=st.sampled_from(list(Method)),
    ),
    st.builds(CastVote, meeting=st.just(MEETING), vote=VOTES, voter=VOTERS, choice=st.sampled_from(list(Choice))),
    st.builds(CountHands, meeting=st.just(MEETING), vote=VOTES, yes=COUNT, no=COUNT, abstain=COUNT),
    st.builds(DeclareVote, meeting=st.just(MEETING), vote=VOTES),
    st.builds(AnnulVote, meeting=st.just(MEETING), vote=VOTES, reason=st.sampled_from(["", "重来"])),
    st.builds(CloseMeeting, meeting=st.just(MEETING)),
    st.builds(AdjournForWantOfQuorum, meeting=st.just(MEETING)),
    st.builds(
        CorrectAttendance,
        meeting=st.just(MEETING),
        voter=VOTERS,
        attended=st.sampled_from(list(Attended)),
        reason=st.just("漏记"),
    ),
)


def in_the_middle() -> Desk:
    result = seated(5)
    convened(result)
    item(result, MEETING, "resolution", name="i1")
    item(result, MEETING, "elect_vice_chair", Subject(person=PersonId("p2")), "i2")
    return result


@given(st.lists(COMMANDS, max_size=40))
def test_whatever_is_asked_the_journal_alone_gives_the_same_state(commands: list[Command]) -> None:
    result = in_the_middle()
    for command in commands:
        before = written(result.association)
        try:
            decided = decide(result.association, command, result.clock())
        except Refusal:
            decided = []
        assert written(result.association) == before, "a decision changed the state"
        if decided:
            result.do(command)
    assert written(fold(event for _, event in result.entries())) == written(result.association)
    assert verify(result.log.read()) == ()
    for vote in result.association.meetings[MEETING].votes.values():
        if vote.tally is not None and vote.verdict is not None:
            tally = vote.tally
            assert tally.yes + tally.no + tally.abstain + tally.not_voted == len(vote.voters)
            assert vote.quorum.article
            assert vote.verdict.article
            assert not (vote.verdict.passed and tally.yes == 0)


def test_several_commands_are_one_act() -> None:
    """The second is refused, so the first did not happen either."""
    result = with_members(desk(), classes(0, 0, 2))
    new = NewUnit(unit=UnitId("x"), name="新", membership_class=ClassKey("member_unit"))
    again = NewUnit(unit=UnitId("y"), name="新", membership_class=ClassKey("member_unit"))
    before = result.head
    with pytest.raises(Refusal):
        result.do_all([EnterMembers(units=(new,), cause="import"), EnterMembers(units=(again,), cause="import")])
    assert result.head == before
    assert result.association.register.unit_named("新") is None
    result.do_all([EnterMembers(units=(new,), cause="import")])
    assert result.association.register.unit_named("新") is not None


def test_a_fault_while_writing_leaves_the_state_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    result = in_the_middle()
    before = written(result.association)

    def full(*_: object, **__: object) -> None:
        from governance_desk.language import text

        raise Fault(text("The disk is full."))

    monkeypatch.setattr(result.log, "append", full)
    told: list[tuple[Event, ...]] = []
    result.subscribe(told.append)
    with pytest.raises(Fault):
        result.do(BeginCheckIn(meeting=MEETING))
    assert written(result.association) == before
    assert told == []


def test_every_event_has_a_place_in_the_fold() -> None:
    from governance_desk.association import fold as association_fold
    from governance_desk.attendance import fold as ledger_fold
    from governance_desk.meeting import fold as meeting_fold
    from governance_desk.register import fold as register_fold

    handled = {
        *meeting_fold._CHANGES,
        *register_fold._CHANGES,
        *ledger_fold._CHANGES,
        association_fold.MeetingConvened,
        association_fold.CharterAdopted,
        association_fold.ReadingAdopted,
    }
    assert set(EVENTS) == handled


def test_listeners_are_told_after_it_is_saved_and_until_they_leave() -> None:
    result = in_the_middle()
    heads: list[int] = []
    leave = result.subscribe(lambda _events: heads.append(result.head.number))
    result.do(BeginCheckIn(meeting=MEETING))
    assert heads == [result.head.number]
    leave()
    result.do(CheckIn(meeting=MEETING, voter=VoterId("s1")))
    assert len(heads) == 1
