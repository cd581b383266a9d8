"""The journal is the whole truth: replaying it gives the same state, and a decision changes nothing."""

from __future__ import annotations

import datetime
import importlib
import pkgutil

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.association.decide import decide
from governance_desk.association.fold import fold
from governance_desk.association.kinds import KINDS, UPCASTERS, codec, event_class, events
from governance_desk.association.rehearsal.events import RehearsalBegun
from governance_desk.association.state import Association
from governance_desk.attendance.state import Attended
from governance_desk.calendars.commands import EnterCalendarYear, OverrideDay, TakeBackOverride
from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.events import (
    CharterAdopted,
    CharterAmended,
    CharterDrafted,
    DraftWithdrawn,
    ReadingAdopted,
)
from governance_desk.charter.keys import BodyKey, ClassKey, ClauseId, MatterKey, OfficeKey, Proof
from governance_desk.charter.load import built_in
from governance_desk.charter.readings import clause_slots
from governance_desk.desk import Desk
from governance_desk.errors import Fault, Refusal
from governance_desk.journal.changes import changes_beside
from governance_desk.journal.codec import Codec
from governance_desk.journal.command import Command
from governance_desk.journal.event import Event
from governance_desk.journal.verify import verify
from governance_desk.language import render
from governance_desk.meeting.commands import (
    AddItem,
    AdjournForWantOfQuorum,
    AnnulVote,
    BeginCheckIn,
    CallItem,
    CastVote,
    CheckIn,
    CheckOut,
    CloseMeeting,
    Convene,
    CorrectAttendance,
    CountHands,
    DeclareVote,
    GiveProxy,
    GrantLeave,
    NoteDiscussion,
    NoteObserver,
    OpenMeeting,
    OpenVote,
    OrderAgenda,
    RemoveItem,
    WithdrawCheckIn,
)
from governance_desk.meeting.events import MeetingConvened
from governance_desk.meeting.roll import counts, roll
from governance_desk.meeting.state import Choice, ItemId, MeetingId, Method, Subject, VoteId, VoterId
from governance_desk.register.admission.commands import (
    ExamineApplication,
    HandInMaterial,
    ReceiveApplication,
    TakeBackMaterial,
    TakeStep,
    WithdrawApplication,
)
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.commands import (
    AppointOfficer,
    BeginTerm,
    ChangeRepresentative,
    DelegatePerson,
    EnterMembers,
    NewSeat,
    NewUnit,
    SeatPersons,
)
from governance_desk.register.leaving.commands import (
    ConcludeWithdrawal,
    GiveNotice,
    RecordLoss,
    ReportNotice,
    TakeBackNotice,
)
from governance_desk.register.state import PersonId, SeatId, UnitId
from governance_desk.templates.commands import ChangeWording, ResetWording, SetLetterhead
from governance_desk.templates.state import Letterhead
from tests.association.made_up import (
    ASSEMBLY,
    FIRST_DAY,
    checked_in,
    classes,
    convened,
    desk,
    item,
    seated,
    verified,
    with_members,
)


def written(state: Association) -> object:
    return msgspec.json.decode(msgspec.json.encode(state, enc_hook=str))


MEETING = MeetingId("m1")
MEETINGS = st.sampled_from([MEETING, MEETING, MEETING, MeetingId("a1"), MeetingId("m2"), MeetingId("none")])
VOTERS = st.sampled_from([VoterId(f"s{n}") for n in range(1, 6)] + [VoterId("u1"), VoterId("seat/v1"), VoterId("none")])
VOTES = st.sampled_from([VoteId("v1"), VoteId("v2"), VoteId("v3")])
ITEMS = st.sampled_from([ItemId(f"i{n}") for n in range(1, 6)] + [ItemId("none")])
UNITS = st.sampled_from([UnitId(f"u{n}") for n in (1, 2, 3, 30)] + [UnitId("new"), UnitId("unit/v1")])
PERSONS = st.sampled_from([PersonId(f"p{n}") for n in (1, 2, 3, 30)] + [PersonId("new"), PersonId("person/v1")])
SEATS = st.sampled_from([SeatId("s1"), SeatId("s2"), SeatId("new"), SeatId("seat/v1")])
CLASSES = st.sampled_from([ClassKey(k) for k in ("chair_unit", "council_unit", "member_unit", "none")])
BODIES = st.sampled_from([BodyKey(k) for k in ("council", "council", "assembly", "none")])
OFFICES = st.sampled_from([OfficeKey(k) for k in ("chair", "vice_chair", "director", "secretary_general", "none")])
NAMES = st.sampled_from(["", " ", "甲", "单位1", "新单位"])
NUMBERS = st.sampled_from([None, -1, 0, 1, 2, 3, 10_000, 10**30])
DAYS = st.sampled_from([datetime.date.min, FIRST_DAY, FIRST_DAY.replace(year=2027), datetime.date.max])
APPLICATIONS = st.sampled_from([ApplicationId("a1"), ApplicationId("a2")])
MATERIALS = st.sampled_from(["application", "licence", "none"])
COUNT = st.integers(-1, 6)
HANDS = st.just(Method.HANDS)
PROXIES = st.sampled_from(["own_unit", "one_counted", "not_allowed"])
SUBJECTS = st.builds(
    Subject,
    unit=st.none() | UNITS,
    unit_name=NAMES,
    membership_class=st.none() | CLASSES,
    person=st.none() | PERSONS,
    person_name=NAMES,
    seat=st.none() | SEATS,
)
MATTERS = st.sampled_from([None, *(each.key for each in built_in("cfia").matters), MatterKey("none")])
READINGS = st.sampled_from(
    [(c, r.key) for c, slot in clause_slots(built_in("cfia")) for each in slot for r in each.readings]
    + [(ClauseId("none"), "none"), (ClauseId("council.proxies"), "none"), (ClauseId("council.quorum"), "none")]
)

OF_A_MEETING: tuple[st.SearchStrategy[Command], ...] = (
    st.builds(BeginCheckIn, meeting=MEETINGS),
    st.builds(
        AddItem,
        meeting=MEETINGS,
        item=ITEMS,
        title=NAMES,
        matter=MATTERS,
        subject=SUBJECTS,
        minutes=st.sampled_from([None, 0, 5, 10**30]),
    ),
    st.builds(RemoveItem, meeting=MEETINGS, item=ITEMS),
    st.builds(OrderAgenda, meeting=MEETINGS, items=st.lists(ITEMS, max_size=3).map(tuple)),
    st.builds(CallItem, meeting=MEETINGS, item=ITEMS),
    st.builds(NoteDiscussion, meeting=MEETINGS, item=ITEMS, note=NAMES),
    st.builds(CheckIn, meeting=MEETINGS, voter=VOTERS),
    st.builds(CheckIn, meeting=MEETINGS, voter=VOTERS, person=st.none() | PERSONS, name=NAMES),
    st.builds(WithdrawCheckIn, meeting=MEETINGS, voter=VOTERS),
    st.builds(CheckOut, meeting=MEETINGS, voter=VOTERS),
    st.builds(GrantLeave, meeting=MEETINGS, voter=VOTERS),
    st.builds(GiveProxy, meeting=MEETINGS, principal=VOTERS, holder=VOTERS),
    st.builds(NoteObserver, meeting=MEETINGS, name=NAMES),
    st.builds(OpenMeeting, meeting=MEETINGS, chair=st.just("甲"), recorder=st.sampled_from(["乙", ""])),
    st.builds(OpenVote, meeting=MEETINGS, vote=VOTES, item=ITEMS, method=st.sampled_from(list(Method))),
    st.builds(
        OpenVote,
        meeting=MEETINGS,
        vote=VOTES,
        item=ITEMS,
        matter=MATTERS,
        subject=SUBJECTS,
        method=st.just(Method.HANDS),
    ),
    st.builds(CastVote, meeting=MEETINGS, vote=VOTES, voter=VOTERS, choice=st.sampled_from(list(Choice))),
    st.builds(CountHands, meeting=MEETINGS, vote=VOTES, yes=COUNT, no=COUNT, abstain=COUNT),
    st.builds(CountHands, meeting=MEETINGS, vote=VOTES, yes=st.integers(3, 6), no=st.just(0), abstain=st.just(0)),
    st.builds(DeclareVote, meeting=MEETINGS, vote=VOTES),
    st.builds(AnnulVote, meeting=MEETINGS, vote=VOTES, reason=st.sampled_from(["", "重来"])),
    st.builds(CloseMeeting, meeting=MEETINGS),
    st.builds(AdjournForWantOfQuorum, meeting=MEETINGS),
    st.builds(
        CorrectAttendance,
        meeting=MEETINGS,
        voter=VOTERS,
        attended=st.sampled_from(list(Attended)),
        reason=st.just("漏记"),
    ),
)
OF_THE_ASSOCIATION: tuple[st.SearchStrategy[Command], ...] = (
    st.builds(
        Convene,
        meeting=MEETINGS,
        body=BODIES,
        day=DAYS,
        starts=st.sampled_from(["", "09:30", "25:00", "x"]),
        place=NAMES,
        extraordinary=st.booleans(),
        number=NUMBERS,
    ),
    st.builds(
        AdoptReading,
        clause=st.just(ClauseId("council.proxies")),
        reading=PROXIES,
        since=DAYS,
        body=NAMES,
        resolution=st.just("决议"),
    ),
    READINGS.flatmap(
        lambda r: st.builds(
            AdoptReading, clause=st.just(r[0]), reading=st.just(r[1]), since=DAYS, body=NAMES, resolution=NAMES
        )
    ),
    st.builds(
        EnterMembers,
        units=st.lists(
            st.builds(
                NewUnit,
                unit=UNITS,
                name=NAMES,
                membership_class=CLASSES,
                person=st.none() | PERSONS,
                representative=NAMES,
            ),
            max_size=2,
        ).map(tuple),
        cause=st.just("import"),
    ),
    st.builds(BeginTerm, body=BODIES, number=NUMBERS.map(lambda n: n or 2), since=DAYS, until=st.none() | DAYS),
    st.builds(
        SeatPersons,
        body=BODIES,
        office=OFFICES,
        seats=st.lists(
            st.builds(NewSeat, seat=SEATS, person=PERSONS, name=NAMES, unit=st.none() | UNITS), max_size=2
        ).map(tuple),
        day=DAYS,
        cause=st.just("x"),
    ),
    st.builds(AppointOfficer, office=OFFICES, person=PERSONS, day=DAYS, cause=st.just("x"), name=NAMES),
    st.builds(ChangeRepresentative, unit=UNITS, person=PERSONS, name=NAMES, post=NAMES, day=DAYS),
    st.builds(OverrideDay, day=DAYS, working=st.booleans(), reason=NAMES, source=NAMES),
    st.builds(ChangeWording, document=st.just("notice"), phrase=st.sampled_from(["title", "slip"]), text=NAMES),
    st.builds(ResetWording, document=st.just("notice")),
    st.builds(SetLetterhead, letterhead=st.builds(Letterhead, issuer=NAMES, line=NAMES)),
    st.builds(TakeBackOverride, day=DAYS, reason=NAMES),
    st.builds(EnterCalendarYear, year=st.sampled_from([0, 2027, 10_000]), source=NAMES),
    st.builds(DelegatePerson, seat=SEATS, person=PERSONS, name=NAMES, day=DAYS, cause=NAMES),
)
COMING_AND_GOING: tuple[st.SearchStrategy[Command], ...] = (
    st.builds(
        ReceiveApplication,
        application=APPLICATIONS,
        unit=UNITS,
        name=NAMES,
        membership_class=CLASSES,
        day=DAYS,
        person=st.none() | PERSONS,
        representative=NAMES,
    ),
    st.builds(HandInMaterial, application=APPLICATIONS, material=MATERIALS, proof=st.just(Proof.SEALED_COPY), day=DAYS),
    st.builds(
        TakeBackMaterial, application=APPLICATIONS, material=MATERIALS, proof=st.just(Proof.SEALED_COPY), reason=NAMES
    ),
    st.builds(
        ExamineApplication,
        application=APPLICATIONS,
        fit=st.booleans(),
        day=DAYS,
        conditions=st.just(("registered", "willing", "able")),
        note=NAMES,
    ),
    st.builds(WithdrawApplication, application=APPLICATIONS, day=DAYS, reason=NAMES),
    st.builds(TakeStep, application=APPLICATIONS, step=st.sampled_from(["agreement", "none"]), day=DAYS),
    st.builds(GiveNotice, unit=UNITS, declared=DAYS, received=DAYS, document=NAMES, leaves=st.none() | DAYS),
    st.builds(ReportNotice, unit=UNITS, day=DAYS),
    st.builds(TakeBackNotice, unit=UNITS, day=DAYS, reason=NAMES),
    st.builds(ConcludeWithdrawal, unit=UNITS, day=DAYS),
    st.builds(
        RecordLoss,
        unit=UNITS,
        loss=st.sampled_from(["duties_not_performed", "none"]),
        day=DAYS,
        document=NAMES,
        resolution=NAMES,
    ),
)
COMMANDS: st.SearchStrategy[Command] = st.one_of(*OF_A_MEETING, *OF_A_MEETING, *OF_THE_ASSOCIATION, *COMING_AND_GOING)
OPENED = st.sampled_from([False, True, True])


def in_the_middle(*, opened: bool = False) -> Desk:
    result = seated(5)
    convened(result)
    convened(result, "a1", ASSEMBLY)
    item(result, MEETING, "resolution", name="i1")
    item(result, MEETING, "elect_vice_chair", Subject(person=PersonId("p2")), "i2")
    item(result, MEETING, "admission", Subject(unit_name="新单位", membership_class=ClassKey("member_unit")), "i3")
    verified(result, "u2")
    item(result, MEETING, "expulsion", Subject(unit=UnitId("u2")), "i4")
    if opened:
        checked_in(result, MEETING, [f"s{n}" for n in range(1, 5)])
        result.do(OpenMeeting(meeting=MEETING, chair="甲", recorder="乙"))
    return result


@given(OPENED, st.lists(COMMANDS, max_size=40))
def test_whatever_is_asked_the_journal_alone_gives_the_same_state(opened: bool, commands: list[Command]) -> None:
    """A command comes to facts or to a Refusal, whatever keys and ids it names; anything else fails this test."""
    result = in_the_middle(opened=opened)
    said: list[str] = []
    for command in commands:
        before = written(result.association)
        try:
            decided = decide(result.association, command, result.clock())
        except Refusal as refused:
            said.append(render(refused.sentence, "en"))
            decided = []
        assert written(result.association) == before, "a decision changed the state"
        if decided:
            result.do(command)
    assert written(fold(event for _, event in result.entries())) == written(result.association)
    assert verify(result.log.read()) == ()
    for meeting in result.association.meetings.values():
        assert len(set(meeting.present_persons.values())) == len(meeting.present_persons)
        for vote in meeting.votes.values():
            if vote.tally is not None and vote.verdict is not None:
                tally = vote.tally
                assert tally.yes + tally.no + tally.abstain + tally.not_voted == len(vote.voters)
                assert vote.quorum.article
                assert vote.verdict.article
                assert not (vote.verdict.passed and tally.yes == 0)
    assert all(said)
    consistent(result.association)


def consistent(association: Association) -> None:
    """What must hold of a register, whatever was asked of it."""
    register, charter = association.register, association.rules.charter
    for body in charter.bodies:
        sitting = [seat.person for seat in register.seats_of(body.key)]
        assert len(set(sitting)) == len(sitting), "someone sits twice"
        assert set(sitting) <= set(register.persons)
        voters = roll(register, association.rules, body)
        assert all(voter.name for voter in voters if voter.person is not None)
        numbers = counts(register, body, voters)
        assert numbers.in_office <= numbers.seats
    for office in charter.offices:
        holders = [each for each in register.appointments if each.office == office.key and each.until is None]
        assert office.exactly is None or len(holders) <= office.exactly
    for rule in charter.classes:
        found = [unit for unit in register.members() if unit.membership_class == rule.key]
        assert rule.exactly is None or len(found) <= rule.exactly
    names = [unit.name for unit in register.members()]
    assert len(set(names)) == len(names)
    assert all(unit.representative is None or unit.representative in register.persons for unit in register.members())
    numbers_given = [v.resolution for m in association.meetings.values() for v in m.votes.values() if v.resolution]
    assert sorted(numbers_given) == list(range(1, len(numbers_given) + 1))


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


def test_the_kinds_are_those_of_the_classes() -> None:
    import governance_desk

    modules = [each.name for each in pkgutil.walk_packages(governance_desk.__path__, "governance_desk.")]
    found: dict[str, set[str]] = {}
    for module in (each for each in modules if each.endswith(".events")):
        for cls in vars(importlib.import_module(module)).values():
            if isinstance(cls, type) and issubclass(cls, Event) and "kind" in vars(cls):
                found.setdefault(module.removeprefix("governance_desk."), set()).add(cls.kind)
    assert {module: set(kinds) for module, kinds in KINDS.items()} == found
    assert all(codec().knows(cls.kind, cls.version) for cls in events())
    Codec(events(), UPCASTERS)  # no kind twice, and an upcaster for every older version
    assert event_class("meeting.unheard-of") is None


def test_every_event_has_a_place_in_the_fold() -> None:
    from governance_desk.attachments import fold as attachments_fold
    from governance_desk.attendance import fold as ledger_fold
    from governance_desk.calendars import fold as calendar_fold
    from governance_desk.filing import fold as filing_fold
    from governance_desk.meeting import fold as meeting_fold
    from governance_desk.minutes import fold as minutes_fold
    from governance_desk.register import fold as register_fold
    from governance_desk.signatures import fold as signatures_fold
    from governance_desk.templates import fold as templates_fold

    handled = {
        *meeting_fold._CHANGES,
        *register_fold._CHANGES,
        *ledger_fold._CHANGES,
        *calendar_fold._CHANGES,
        *attachments_fold._CHANGES,
        *minutes_fold.CHANGES,
        *templates_fold._CHANGES,
        *filing_fold.CHANGES,
        *signatures_fold.CHANGES,
        MeetingConvened,
        CharterAdopted,
        CharterAmended,
        CharterDrafted,
        DraftWithdrawn,
        ReadingAdopted,
        RehearsalBegun,
    }
    for cls in events():
        handled.update(changes_beside(cls, "governance_desk.meeting"))
        handled.update(changes_beside(cls, "governance_desk.register"))
    assert set(events()) == handled


def test_listeners_are_told_after_it_is_saved_and_until_they_leave() -> None:
    result = in_the_middle()
    heads: list[int] = []
    leave = result.subscribe(lambda _events: heads.append(result.head.number))
    result.do(BeginCheckIn(meeting=MEETING))
    assert heads == [result.head.number]
    leave()
    result.do(CheckIn(meeting=MEETING, voter=VoterId("s1")))
    assert len(heads) == 1
