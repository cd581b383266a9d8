"""Changes in a unit's data, from the report to the record, and the names that old papers keep."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.association.fold import fold
from governance_desk.association.names import name_of
from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import BodyKey, ClauseId, OfficeKey
from governance_desk.desk import Desk
from governance_desk.documents.content.minutes import minutes
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.meeting import commands as m
from governance_desk.meeting.state import MeetingId, VoterId
from governance_desk.register import commands as r
from governance_desk.register.changes.commands import DropChange, RecordChange, ReportChange
from governance_desk.register.changes.lateness import lateness
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.state import PersonId, SeatId, UnitId
from tests.documents.content.pages import flowing
from tests.documents.content.scripted import ASSEMBLY, FOUNDED, Calendar, convened, founded, opened

HAPPENED = datetime.date(2026, 9, 18)
REPORTED = datetime.date(2026, 9, 28)
NAMED = (Changed(detail=Detail.NAME, value="云岭碳科学研究院"),)
CFIA_MATERIALS = (
    "更名公告函（加盖单位公章）",
    "新的单位资质复印件（企业法人营业执照等，加盖更名后的单位公章）",
)
C1 = ChangeId("c1")


def report(
    desk: Desk,
    changed: tuple[Changed, ...] = NAMED,
    *,
    name: str = "c1",
    unit: str = "u2",
    happened: datetime.date = HAPPENED,
    reported: datetime.date = REPORTED,
    materials: tuple[str, ...] = (),
) -> None:
    desk.do(
        ReportChange(
            change=ChangeId(name),
            unit=UnitId(unit),
            changed=changed,
            happened=happened,
            reported=reported,
            materials=materials,
        )
    )


def record(desk: Desk, *, materials: tuple[str, ...] = (), seats: tuple[SeatId, ...] = ()) -> None:
    desk.do(RecordChange(change=C1, day=REPORTED, materials=materials, seats=seats))


def test_a_name_changes_once_its_materials_are_there() -> None:
    desk, _ = founded()
    report(desk, materials=CFIA_MATERIALS[:1])
    with pytest.raises(Refusal, match="新的单位资质复印件") as caught:
        record(desk)
    assert caught.value.article == "第十六条"
    record(desk, materials=CFIA_MATERIALS[1:])
    unit = desk.association.register.units[UnitId("u2")]
    assert (unit.name, unit.former_names) == ("云岭碳科学研究院", ("云岭研究院",))
    assert unit.name_on(REPORTED - datetime.timedelta(days=1)) == "云岭研究院"
    assert unit.name_on(REPORTED) == "云岭碳科学研究院"
    assert desk.association.register.changes[C1].materials == CFIA_MATERIALS
    assert fold(event for _, event in desk.entries()) == desk.association


@pytest.mark.parametrize(
    ("charter", "reported", "late", "due"),
    [
        ("cfia", datetime.date(2026, 10, 18), None, None),  # a Sunday, and whether the last day moves is open
        ("cfia", datetime.date(2026, 10, 19), None, None),
        ("cfia", datetime.date(2026, 10, 20), True, None),
        ("cfia", datetime.date(2026, 10, 17), False, None),
        ("shcp", datetime.date(2026, 10, 22), False, datetime.date(2026, 10, 22)),
        ("shcp", datetime.date(2026, 10, 23), True, datetime.date(2026, 10, 22)),
    ],
)
def test_lateness_follows_the_charter(
    charter: str, reported: datetime.date, late: bool | None, due: datetime.date | None
) -> None:
    desk, _ = founded(charter)
    changed = (Changed(detail=Detail.PREMISES, value="上海市徐汇区漕溪路1号"),)
    report(desk, changed, reported=reported)
    found = lateness(desk.association.rules, desk.association.register.changes[C1])
    if charter == "cfia" and reported == datetime.date(2026, 10, 18):
        late = False  # in time under either reading
    assert found.late is late
    assert found.due is not None
    assert found.due.due == due
    assert found.article == {"cfia": "第十六条", "shcp": "第十五条"}[charter]
    assert str(found.due.working)


def test_other_details_are_kept_with_the_unit() -> None:
    desk, _ = founded("shcp")
    report(
        desk,
        (
            Changed(detail=Detail.CREDIT_CODE, value="91310000MA1K35X52U"),
            Changed(detail=Detail.LEGAL_REPRESENTATIVE, value="喆玥"),
        ),
    )
    record(desk)
    unit = desk.association.register.units[UnitId("u2")]
    assert unit.credit_code == "91310000MA1K35X52U"
    assert unit.details == {"legal_representative": "喆玥"}


@pytest.mark.parametrize(
    ("changed", "happened", "materials"),
    [
        ((), HAPPENED, ()),
        ((Changed(detail=Detail.NAME, value=" "),), HAPPENED, ()),
        ((Changed(detail=Detail.NAME, value="云岭研究院"),), HAPPENED, ()),
        ((Changed(detail=Detail.NAME, value="江南研究院"),), HAPPENED, ()),
        ((*NAMED, *NAMED), HAPPENED, ()),
        ((Changed(detail=Detail.REPRESENTATIVE, value="新人"),), HAPPENED, ()),
        (NAMED, REPORTED + datetime.timedelta(days=1), ()),
        (NAMED, HAPPENED, ("身份证",)),
    ],
)
def test_what_cannot_be_reported(
    changed: tuple[Changed, ...], happened: datetime.date, materials: tuple[str, ...]
) -> None:
    desk, _ = founded()
    with pytest.raises(Refusal) as caught:
        report(desk, changed, happened=happened, materials=materials)
    assert caught.value.article == "第十六条"
    assert desk.association.register.changes == {}


def test_a_change_is_settled_once() -> None:
    desk, _ = founded("shcp")
    report(desk)
    with pytest.raises(Refusal):
        report(desk)
    with pytest.raises(Refusal):
        report(desk, name="c2", unit="nobody")
    with pytest.raises(Refusal):
        desk.do(DropChange(change=C1, day=REPORTED, reason=" "))
    with pytest.raises(Refusal):
        desk.do(RecordChange(change=C1, day=REPORTED - datetime.timedelta(days=1)))
    desk.do(DropChange(change=C1, day=REPORTED, reason="单位撤回"))
    with pytest.raises(Refusal):
        record(desk)
    with pytest.raises(Refusal):
        desk.do(RecordChange(change=ChangeId("none"), day=REPORTED))
    assert desk.association.register.units[UnitId("u2")].name == "云岭研究院"


def new_representative(desk: Desk, *, seats: tuple[SeatId, ...] = (), materials: tuple[str, ...] = ()) -> None:
    changed = (Changed(detail=Detail.REPRESENTATIVE, value="喆玥", person=PersonId("new"), post="院长"),)
    report(desk, changed, materials=materials)
    record(desk, seats=seats)


def test_under_cfia_a_seat_passes_on_only_where_the_unit_says_so() -> None:
    desk, _ = founded()
    new_representative(desk, materials=CFIA_MATERIALS)
    register = desk.association.register
    assert register.units[UnitId("u2")].representative == "new"
    assert register.seats[SeatId("s2")].person == "p2"
    other, _ = founded()
    with pytest.raises(Refusal):
        new_representative(other, seats=(SeatId("s3"),), materials=CFIA_MATERIALS)
    third, _ = founded()
    clause = ClauseId("seating.replaced")
    third.do(AdoptReading(clause=clause, reading="no_vote", since=FOUNDED, body="理事会", resolution="第1号"))
    new_representative(third, seats=(SeatId("s2"),), materials=CFIA_MATERIALS)
    assert third.association.register.seats[SeatId("s2")].person == "new"
    assert [event.kind for _, event in third.entries()].count("register.person-entered") == 22


@pytest.mark.parametrize(("reading", "sits"), [("", "p2"), ("keeps", "p2"), ("lost", ""), ("successor", "new")])
def test_under_shcp_the_seat_of_a_head_follows_the_reading(reading: str, sits: str) -> None:
    desk, _ = founded("shcp")
    seat = r.NewSeat(seat=SeatId("s2"), person=PersonId("p2"), unit=UnitId("u2"))
    director = OfficeKey("director")
    desk.do(r.SeatPersons(body=BodyKey("council"), office=director, seats=(seat,), day=FOUNDED, cause="first"))
    if reading:
        clause = ClauseId("change.unit_data.head_leaves")
        desk.do(AdoptReading(clause=clause, reading=reading, since=FOUNDED, body="全体成员大会", resolution="第1号"))
    new_representative(desk)
    sitting = desk.association.register.seats_of("council")
    assert [each.person for each in sitting] == ([sits] if sits else [])


def renamed_after_a_meeting() -> tuple[Desk, MeetingId]:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    opened(desk, meeting, [f"s{n}" for n in range(1, 13)])
    desk.do(m.CloseMeeting(meeting=meeting))
    calendar.set(REPORTED)
    report(desk, materials=CFIA_MATERIALS)
    record(desk)
    return desk, meeting


def test_minutes_made_again_show_the_name_of_their_day() -> None:
    desk, meeting = renamed_after_a_meeting()
    words = flowing(minutes(desk.association, meeting, desk.head))
    assert "云岭研究院" in words
    assert "云岭碳科学研究院" not in words


def test_a_sentence_of_the_journal_shows_the_name_of_its_day() -> None:
    desk, _ = renamed_after_a_meeting()
    reported = next(event for _, event in desk.entries() if event.kind == "register.change-reported")
    before = describe(reported, "zh_CN", name_of(desk.association, on=HAPPENED))
    after = describe(reported, "zh_CN", name_of(desk.association))
    assert before == "云岭研究院于2026-09-28申请变更名称，2026-09-18发生（第十六条）"
    assert after.startswith("云岭碳科学研究院")
    renamed = next(event for _, event in desk.entries() if event.kind == "register.unit-renamed")
    assert describe(renamed, "zh_CN", name_of(desk.association)) == "云岭研究院自2026-09-28起更名为云岭碳科学研究院"


def test_the_roll_of_the_next_meeting_has_the_new_name() -> None:
    desk, _ = renamed_after_a_meeting()
    calendar = desk.clock
    assert isinstance(calendar, Calendar)
    meeting = convened(desk, calendar, "a1", datetime.date(2026, 10, 20), ASSEMBLY)
    desk.do(m.BeginCheckIn(meeting=meeting))
    assert desk.association.meetings[meeting].roll[VoterId("u2")].unit_name == "云岭碳科学研究院"
