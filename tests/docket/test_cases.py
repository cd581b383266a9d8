"""The cases of `cases.toml`: an association brought to a point by commands, and its docket on a day."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path

import msgspec
import pytest

from governance_desk import language
from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.charter.keys import BodyKey, OfficeKey
from governance_desk.desk import Desk
from governance_desk.docket.compute import docket
from governance_desk.language import render
from governance_desk.meeting.commands import (
    CloseMeeting,
    CorrectMeeting,
    CountHands,
    DeclareVote,
    OpenMeeting,
    OpenVote,
)
from governance_desk.meeting.invitation.commands import RecordNotice
from governance_desk.meeting.minutes.commands import FileMinutes, SignMinutes
from governance_desk.meeting.state import ItemId, MeetingId, Subject, VoteId
from governance_desk.register.admission.commands import ExamineApplication, HandInMaterial, ReceiveApplication
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.certificates.commands import DeclineReview, EnterCertificate, RecordLapse, RequestReview
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.changes.commands import ReportChange
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.commands import AppointOfficer
from governance_desk.register.ids import PersonId, UnitId
from governance_desk.register.leaving.commands import ConcludeWithdrawal, GiveNotice, ReportNotice
from tests.association.made_up import (
    FIRST_DAY,
    adopt,
    attach,
    checked_in,
    convened,
    item,
    seated,
    verified,
    with_members,
)
from tests.association.made_up import desk as empty_desk

SEATS = 21


class Held(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    body: str
    day: datetime.date
    state: str
    extraordinary: bool = False
    absent: list[int] = []
    matters: list[str] = []
    papers: list[str] = []  # the matters to whose items a paper is attached
    told: datetime.date | None = None  # the notice went out
    moved: datetime.date | None = None  # to another day, afterwards
    signed: datetime.date | None = None
    filed: datetime.date | None = None


class Notice(msgspec.Struct, forbid_unknown_fields=True):
    unit: str
    received: datetime.date
    reported: datetime.date | None = None
    concluded: datetime.date | None = None


class Expelled(msgspec.Struct, forbid_unknown_fields=True):
    unit: str
    heard: bool = False
    item: str = ""  # the meeting on whose agenda it is put
    decided: bool = False  # by that meeting, which is closed then


class Renamed(msgspec.Struct, forbid_unknown_fields=True):
    unit: str
    name: str
    happened: datetime.date
    reported: datetime.date


class Officer(msgspec.Struct, forbid_unknown_fields=True):
    office: str
    person: str
    left: bool = False


class Certified(msgspec.Struct, forbid_unknown_fields=True):
    unit: str
    since: datetime.date
    until: datetime.date
    requested: datetime.date | None = None
    declined: datetime.date | None = None
    lapsed: datetime.date | None = None


class Applied(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    received: datetime.date
    stage: str


class Expected(msgspec.Struct, forbid_unknown_fields=True):
    key: str
    state: str
    due: datetime.date | None = None
    article: str = ""
    says: list[str] = []
    provisional: bool | None = None


class Case(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    on: datetime.date
    meetings: list[Held] = []
    charter: str = "cfia"
    officers: list[Officer] = []
    certificates: list[Certified] = []
    applications: list[Applied] = []
    notices: list[Notice] = []
    expulsions: list[Expelled] = []
    changes: list[Renamed] = []
    readings: list[str] = []
    expect: list[Expected] = []
    never: list[str] = []


class File(msgspec.Struct, forbid_unknown_fields=True):
    case: list[Case]


CASES = msgspec.convert(tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8")), File).case

TWO_BODIES = """
[[matters]]
key = "plan_change"
name = "修改规划"
article = "第十八条（一）3"
[[matters.competence]]
article = "第十八条（一）3"
status = "silent"
question = "由谁决定？"
[[matters.competence.readings]]
key = "council_then_assembly"
says = "先理事会，再会员大会"
rule = { bodies = ["council", "assembly"] }
"""


def brought_to(case: Case) -> Desk:
    """The readings, then the meetings one after the other, then all else."""
    desk = _shcp() if case.charter == "shcp" else _cfia()
    for each in case.readings:
        adopt(desk, *each.split("="))
    for meeting in case.meetings:
        _bring(desk, meeting)
    for officer in case.officers:
        _serve(desk, officer)
    for certified in case.certificates:
        _certify(desk, certified)
    for number, applied in enumerate(case.applications, 1):
        _apply(desk, ApplicationId(f"a{number}"), applied)
    for notice in case.notices:
        _withdraw(desk, notice)
    for expelled in case.expulsions:
        _expel(desk, expelled)
    for number, renamed in enumerate(case.changes, 1):
        desk.do(
            ReportChange(
                change=ChangeId(f"c{number}"),
                unit=UnitId(renamed.unit),
                changed=(Changed(detail=Detail.NAME, value=renamed.name),),
                happened=renamed.happened,
                reported=renamed.reported,
            )
        )
    return desk


def _cfia() -> Desk:
    """A council of 21, and a matter on which two bodies decide."""
    return seated(SEATS, change=lambda text: text.replace("\n[[offices]]", TWO_BODIES + "\n[[offices]]", 1))


def _shcp() -> Desk:
    """Members, and nobody who sits anywhere."""
    founded = empty_desk("shcp")
    return with_members(founded, [founded.association.rules.charter.classes[0].key] * 3)


def _serve(desk: Desk, officer: Officer) -> None:
    office, person = OfficeKey(officer.office), PersonId(officer.person)
    desk.do(AppointOfficer(office=office, person=person, day=FIRST_DAY, cause="任命"))
    if officer.left:
        held = desk.association.register.appointments[-1]
        held.until = FIRST_DAY


def _certify(desk: Desk, certified: Certified) -> None:
    key = CertificateId(f"z-{certified.unit}")
    desk.do(
        EnterCertificate(
            certificate=key,
            unit=UnitId(certified.unit),
            number="2026-001",
            issued=certified.since,
            since=certified.since,
            until=certified.until,
        )
    )
    if certified.requested is not None:
        desk.do(RequestReview(certificate=key, day=certified.requested))
    if certified.declined is not None:
        desk.do(DeclineReview(certificate=key, day=certified.declined, reason="不符合复核要求"))
    if certified.lapsed is not None:
        desk.do(RecordLapse(certificate=key, day=certified.lapsed))


def _apply(desk: Desk, key: ApplicationId, applied: Applied) -> None:
    charter = desk.association.rules.charter
    rule = charter.admission
    assert rule is not None
    desk.do(
        ReceiveApplication(
            application=key,
            unit=UnitId(f"unit/{key}"),
            name=applied.name,
            membership_class=charter.classes[-1].key,
            day=applied.received,
        )
    )
    if applied.stage == "received":
        return
    for material in rule.materials:
        for proof in material.proofs:
            desk.do(HandInMaterial(application=key, material=material.key, proof=proof, day=applied.received))
    if applied.stage == "fit":
        conditions = tuple(each.key for each in rule.conditions)
        desk.do(ExamineApplication(application=key, fit=True, day=applied.received, conditions=conditions))


def _withdraw(desk: Desk, notice: Notice) -> None:
    unit = UnitId(notice.unit)
    desk.do(GiveNotice(unit=unit, declared=notice.received, received=notice.received, document="退会函"))
    if notice.reported is not None:
        desk.do(ReportNotice(unit=unit, day=notice.reported))
    if notice.concluded is not None:
        desk.do(ConcludeWithdrawal(unit=unit, day=notice.concluded))


def _expel(desk: Desk, expelled: Expelled) -> None:
    verified(desk, expelled.unit, heard=expelled.heard)
    if not expelled.item:
        return
    meeting = MeetingId(expelled.item)
    on = item(desk, meeting, "expulsion", Subject(unit=UnitId(expelled.unit)), name="expels")
    if expelled.decided:
        vote = VoteId("expels")
        desk.do(OpenVote(meeting=meeting, vote=vote, item=on))
        desk.do(CountHands(meeting=meeting, vote=vote, yes=SEATS, no=0, abstain=0))
        desk.do(DeclareVote(meeting=meeting, vote=vote))
        desk.do(CloseMeeting(meeting=meeting))


def _bring(desk: Desk, held: Held) -> None:
    meeting = convened(desk, held.name, BodyKey(held.body), held.day, held.extraordinary)
    for at, matter in enumerate(held.matters, 1):
        item(desk, meeting, matter, name=f"{held.name}-i{at}")
        if matter in held.papers:
            attach(desk, AttachedTo(Kind.AGENDA_ITEM, meeting, f"{held.name}-i{at}"))
    if held.told is not None:
        desk.do(RecordNotice(meeting=meeting, sent=held.told, manner="邮寄"))
    if held.moved is not None:
        desk.do(CorrectMeeting(meeting=meeting, day=held.moved, starts="09:00", place="北京"))
    if held.state == "convened":
        return
    voters = [f"s{number}" for number in range(1, SEATS + 1)]
    if held.body == "assembly":
        voters = list(desk.association.register.units)
    there = [each for at, each in enumerate(voters, 1) if at not in held.absent]
    checked_in(desk, meeting, there)
    desk.do(OpenMeeting(meeting=meeting, chair="主持", recorder="记录"))
    for at in range(1, len(held.matters) + 1):
        vote = VoteId(f"{held.name}-v{at}")
        desk.do(OpenVote(meeting=meeting, vote=vote, item=ItemId(f"{held.name}-i{at}")))
        desk.do(CountHands(meeting=meeting, vote=vote, yes=len(there), no=0, abstain=0))
        desk.do(DeclareVote(meeting=meeting, vote=vote))
    if held.state == "held":
        desk.do(CloseMeeting(meeting=meeting))
    if held.signed is not None:
        desk.do(SignMinutes(meeting=meeting, day=held.signed, signers=("主持", "记录")))
    if held.filed is not None:
        desk.do(FileMinutes(meeting=meeting, day=held.filed, place="档案一"))


@pytest.mark.parametrize("case", CASES, ids=[str(at) for at in range(1, len(CASES) + 1)])
def test_case(case: Case) -> None:
    things = {each.key: each for each in docket(brought_to(case).association, case.on)}
    for expected in case.expect:
        assert expected.key in things, sorted(things)
        thing = things[expected.key]
        assert (thing.state.value, thing.day) == (expected.state, expected.due)
        if expected.provisional is not None:
            assert thing.provisional is expected.provisional
        if expected.article:
            assert thing.article == expected.article
        said = " ".join(map(render, (thing.what, thing.working, *thing.notes)))
        for words in expected.says:
            assert words in said
    for key in case.never:
        assert key not in things


def test_every_thing_says_what_for_whom_by_which_article_and_what_settles_it() -> None:
    for case in CASES:
        for thing in docket(brought_to(case).association, case.on):
            for name in language.LANGUAGES:
                assert render(thing.what, name).strip()
                assert render(thing.whom, name).strip()
                assert render(thing.working, name).strip()
                assert render(thing.act.words, name).strip()
            assert thing.article
            assert thing.act.page in ("meetings", "members", "council", "charter", "statistics")
