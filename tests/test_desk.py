"""The desk: what is written is told, in order, and a conflict leaves a desk that can go on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.journal.log import ConflictingAppend
from governance_desk.journal.memory import MemoryLog
from governance_desk.meeting.commands import BeginCheckIn, CheckIn, Convene
from governance_desk.meeting.events import CheckedIn, RollTaken
from governance_desk.meeting.state import MeetingId, VoterId
from governance_desk.register.commands import BeginTerm
from tests.association.made_up import COUNCIL, FIRST_DAY, convened, seated

MEETING = MeetingId("m1")


def two_desks() -> tuple[Desk, Desk]:
    """Two programs over one journal."""
    first = seated()
    convened(first)
    log = first.log
    assert isinstance(log, MemoryLog)
    return first, Desk(log, clock=first.clock)


def test_after_a_conflict_the_desk_knows_what_happened_and_goes_on() -> None:
    mine, other = two_desks()
    told: list[Event] = []
    mine.subscribe(told.extend)
    other.do(BeginCheckIn(meeting=MEETING))
    with pytest.raises(ConflictingAppend):
        mine.do(BeginCheckIn(meeting=MEETING))
    assert [type(each) for each in told] == [RollTaken]
    assert mine.association == other.association
    with pytest.raises(Refusal):
        mine.do(BeginCheckIn(meeting=MEETING))
    mine.do(CheckIn(meeting=MEETING, voter=VoterId("s1")))
    with pytest.raises(ConflictingAppend):
        other.do(CheckIn(meeting=MEETING, voter=VoterId("s1")))
    assert other.do(CheckIn(meeting=MEETING, voter=VoterId("s1"))) == ()


def test_what_another_wrote_elsewhere_is_taken_in_at_the_next_command() -> None:
    mine, other = two_desks()
    other.do(BeginTerm(body=COUNCIL, number=2, since=FIRST_DAY))
    told: list[Event] = []
    mine.subscribe(told.extend)
    mine.do(BeginCheckIn(meeting=MEETING))
    assert mine.association.register.term("council") == 2
    assert len(told) == 2
    other.do_all(
        [BeginTerm(body=COUNCIL, number=3, since=FIRST_DAY), BeginTerm(body=COUNCIL, number=4, since=FIRST_DAY)]
    )
    assert other.association.register.term("council") == 4
    assert MEETING in other.association.meetings
    assert other.association.meetings[MEETING].roll


def test_a_listener_that_gives_commands_is_heard_after_the_news_at_hand() -> None:
    result = seated()
    convened(result)
    heard: list[str] = []

    def eager(events: tuple[Event, ...]) -> None:
        if isinstance(events[0], RollTaken):
            result.do(CheckIn(meeting=MEETING, voter=VoterId("s1")))

    result.subscribe(eager)
    result.subscribe(lambda events: heard.extend(type(each).__name__ for each in events))
    result.do(BeginCheckIn(meeting=MEETING))
    assert heard == [RollTaken.__name__, CheckedIn.__name__]


def test_a_listener_that_fails_keeps_nobody_in_the_dark() -> None:
    result = seated()
    heard: list[Event] = []

    def broken(_events: tuple[Event, ...]) -> None:
        raise ZeroDivisionError

    leave = result.subscribe(broken)
    result.subscribe(heard.extend)
    with pytest.raises(ZeroDivisionError):
        convened(result)
    assert len(heard) == 1
    assert MEETING in result.association.meetings
    leave()
    leave()
    result.do(BeginCheckIn(meeting=MEETING))
    assert len(heard) == 2


def test_a_listener_that_has_left_is_not_told() -> None:
    result = seated()
    heard: list[Event] = []
    leaving: list[Callable[[], None]] = []
    result.subscribe(lambda _events: leaving[0]())
    leaving.append(result.subscribe(heard.extend))
    result.do(Convene(meeting=MEETING, body=COUNCIL, day=FIRST_DAY, starts="", place=""))
    assert heard == []


def test_several_commands_as_one_act_do_not_read_the_journal_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long it is: they are tried on a copy of what they change."""
    result = seated()
    convened(result)
    result.do(BeginCheckIn(meeting=MEETING))

    def read(_log: MemoryLog, **_where: object) -> None:
        raise AssertionError("the journal was read")

    monkeypatch.setattr(MemoryLog, "read", read)
    before = result.association.meetings[MEETING]
    voters = (VoterId("s1"), VoterId("s2"))
    assert len(result.do_all(CheckIn(meeting=MEETING, voter=each) for each in voters)) == 2
    assert result.association.meetings[MEETING] is before
    with pytest.raises(Refusal):
        result.do_all(CheckIn(meeting=MEETING, voter=VoterId(each)) for each in ("s3", "nobody"))
    assert len(before.here()) == 2
