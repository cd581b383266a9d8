"""What was decided before the record began."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from governance_desk.charter.commands import AmendCharter
from governance_desk.charter.keys import BodyKey, ClassKey, OfficeKey
from governance_desk.errors import Fault, Refusal
from governance_desk.journal.command import Command
from governance_desk.language import render
from governance_desk.register.commands import (
    AppointOfficer,
    BeginTerm,
    ChangeRepresentative,
    DelegatePerson,
    EnterMembers,
    FoundAssociation,
    NewSeat,
    NewUnit,
    SeatPersons,
)
from governance_desk.register.enter import term_end
from governance_desk.register.state import PersonId, SeatId, UnitId
from tests.association.made_up import COUNCIL, FIRST_DAY, adopt, classes, desk, seated, with_members


def unit(number: int, name: str, key: str = "member_unit", person: str | None = None) -> NewUnit:
    return NewUnit(
        unit=UnitId(f"n{number}"),
        name=name,
        membership_class=ClassKey(key),
        person=PersonId(person) if person else None,
        representative="某人" if person else "",
    )


def test_the_record_begins_once_and_with_a_real_charter() -> None:
    result = desk()
    with pytest.raises(Refusal):
        result.do(FoundAssociation(name="另一个", charter="", since=FIRST_DAY))
    from governance_desk.desk import Desk
    from governance_desk.journal.memory import MemoryLog

    empty = Desk(MemoryLog())
    with pytest.raises(Fault):
        empty.do(FoundAssociation(name="联盟", charter="format = 1", since=FIRST_DAY))
    assert empty.head.number == 0


def test_members_are_entered_by_the_charter_of_the_day_not_by_one_that_is_still_to_come() -> None:
    result = desk()
    toml = result.association.versions[0].toml
    friend = '[[classes]]\nkey = "friend"\nname = "联系单位"\narticle = "第八条"\nrank = 5\n\n'
    new = toml.replace("[[bodies]]", friend + "[[bodies]]", 1)
    result.do(
        AmendCharter(toml=new, since=FIRST_DAY + datetime.timedelta(days=9), body="会员大会", resolution="第2号决议")
    )
    with pytest.raises(Refusal):
        result.do(EnterMembers(units=(unit(1, "新单位", "friend"),), cause="import"))
    result.do(EnterMembers(units=(unit(1, "新单位"),), cause="import"))


def test_all_units_or_none() -> None:
    result = with_members(desk(), classes(0, 0, 1))
    for bad in (unit(2, "单位1"), unit(3, "新", "no_such_class"), unit(4, "另一", "chair_unit")):
        before = result.head
        with pytest.raises(Refusal):
            result.do(EnterMembers(units=(unit(1, "好单位"), bad), cause="import"))
        assert result.head == before


def test_exactly_one_chair_unit_is_the_charter_s_word() -> None:
    result = desk()
    with pytest.raises(Refusal) as refused:
        result.do(EnterMembers(units=(unit(1, "甲", "chair_unit"), unit(2, "乙", "chair_unit")), cause="import"))
    assert "第八条" in refused.value.article
    assert "2" in render(refused.value.sentence, "en")


def test_one_person_for_two_units_is_entered_once() -> None:
    result = desk()
    result.do(EnterMembers(units=(unit(1, "甲", person="p1"), unit(2, "乙", person="p1")), cause="import"))
    assert list(result.association.register.persons) == ["p1"]


def test_a_term_ends_on_the_corresponding_day_or_the_last_of_the_month() -> None:
    assert term_end(datetime.date(2026, 3, 5), 3) == datetime.date(2029, 3, 5)
    assert term_end(datetime.date(2024, 2, 29), 3) == datetime.date(2027, 2, 28)
    assert term_end(datetime.date(2026, 3, 5), None) is None


def test_terms_go_forward() -> None:
    result = seated()
    for number in (0, 1):
        with pytest.raises(Refusal):
            result.do(BeginTerm(body=COUNCIL, number=number, since=FIRST_DAY))
    result.do(BeginTerm(body=COUNCIL, number=2, since=FIRST_DAY))
    assert result.association.register.seats_of("council") == []  # the new term starts with empty seats
    assert len(result.association.register.seats_of("council", 1)) == 21


def test_a_person_holds_one_seat() -> None:
    result = seated()
    with pytest.raises(Refusal) as refused:
        result.do(
            SeatPersons(
                body=COUNCIL,
                office=OfficeKey("director"),
                seats=(NewSeat(seat=SeatId("s99"), person=PersonId("p1"), unit=UnitId("u1")),),
                day=FIRST_DAY,
                cause="founding",
            )
        )
    assert refused.value.article


def test_an_office_that_is_taken() -> None:
    result = seated()
    with pytest.raises(Refusal, match="代表1"):
        result.do(AppointOfficer(office=OfficeKey("chair"), person=PersonId("p2"), day=FIRST_DAY, cause="x"))


def test_an_unknown_person_needs_a_name() -> None:
    result = seated()
    appoint = AppointOfficer(office=OfficeKey("secretary_general"), person=PersonId("x"), day=FIRST_DAY, cause="x")
    with pytest.raises(Refusal):
        result.do(appoint)
    assert "x" not in result.association.register.persons


def test_a_new_representative_does_not_take_the_seat() -> None:
    result = seated()
    result.do(
        ChangeRepresentative(unit=UnitId("u2"), person=PersonId("new"), name="新代表", post="院长", day=FIRST_DAY)
    )
    register = result.association.register
    assert register.units[UnitId("u2")].representative == "new"
    assert register.seats[SeatId("s2")].person == "p2"
    assert BodyKey("council") == register.seats[SeatId("s2")].body


@pytest.mark.parametrize(
    "command",
    [
        BeginTerm(body=BodyKey("no_such"), number=2, since=FIRST_DAY),
        BeginTerm(body=COUNCIL, number=10_000, since=FIRST_DAY),
        BeginTerm(body=COUNCIL, number=2, since=FIRST_DAY, until=FIRST_DAY - datetime.timedelta(days=1)),
        AppointOfficer(office=OfficeKey("no_such"), person=PersonId("p2"), day=FIRST_DAY, cause="x"),
        AppointOfficer(office=OfficeKey("director"), person=PersonId("p30"), day=FIRST_DAY, cause="x"),
        AppointOfficer(office=OfficeKey("vice_chair"), person=PersonId("p30"), day=FIRST_DAY, cause="x"),
        EnterMembers(units=(unit(1, " "),), cause="x"),
        EnterMembers(units=(unit(1, "新"), unit(1, "又新")), cause="x"),
        EnterMembers(units=(msgspec.structs.replace(unit(1, "新"), unit=UnitId("u1")),), cause="x"),
        EnterMembers(units=(msgspec.structs.replace(unit(1, "新"), representative="某人"),), cause="x"),
        EnterMembers(units=(msgspec.structs.replace(unit(1, "新"), person=PersonId("nameless")),), cause="x"),
        ChangeRepresentative(unit=UnitId("none"), person=PersonId("p2"), name="", post="", day=FIRST_DAY),
    ],
)
def test_what_cannot_be_entered_is_refused_and_nothing_is_written(command: Command) -> None:
    result = seated()
    before = result.head
    with pytest.raises(Refusal):
        result.do(command)
    assert result.head == before


@pytest.mark.parametrize(
    ("office", "seats"),
    [
        ("no_such", [("s90", "p30", "u30")]),
        ("chair", [("s90", "p30", "u30")]),
        ("director", [("s90", "p30", "none")]),
        ("director", [("s90", "p30", "u30"), ("s90", "p31", "u31")]),
    ],
)
def test_seats_that_cannot_be_filled(office: str, seats: list[tuple[str, str, str]]) -> None:
    result = seated()
    new = tuple(NewSeat(seat=SeatId(s), person=PersonId(p), unit=UnitId(u)) for s, p, u in seats)
    with pytest.raises(Refusal):
        result.do(SeatPersons(body=COUNCIL, office=OfficeKey(office), seats=new, day=FIRST_DAY, cause="x"))


def test_a_new_term_ends_what_rests_on_a_seat_and_lets_the_chair_be_chosen_anew() -> None:
    result = seated()
    register = result.association.register
    vice = AppointOfficer(office=OfficeKey("vice_chair"), person=PersonId("p2"), day=FIRST_DAY, cause="x")
    result.do(vice)
    result.do(BeginTerm(body=COUNCIL, number=2, since=FIRST_DAY))
    assert register.offices_of(PersonId("p2")) == []
    assert [each.office for each in register.offices_of(PersonId("p1"))] == ["chair"]  # until there is another
    with pytest.raises(Refusal):  # the seat of the first term has run out
        result.do(vice)
    result.do(AppointOfficer(office=OfficeKey("chair"), person=PersonId("p3"), day=FIRST_DAY, cause="x"))
    assert register.offices_of(PersonId("p1")) == []
    assert [each.term for each in register.offices_of(PersonId("p3"))] == [2]


def test_only_a_member_sends_another_person_and_only_for_a_seat_of_the_running_term() -> None:
    result = seated()
    adopt(result, "seating.replaced", "no_vote")
    delegate = DelegatePerson(seat=SeatId("s2"), person=PersonId("x"), name="新人", day=FIRST_DAY, cause="委派函")
    result.do(delegate)
    result.association.register.units[UnitId("u3")].left = FIRST_DAY
    with pytest.raises(Refusal):
        result.do(msgspec.structs.replace(delegate, seat=SeatId("s3"), person=PersonId("y")))
    result.do(BeginTerm(body=COUNCIL, number=2, since=FIRST_DAY))
    with pytest.raises(Refusal):
        result.do(msgspec.structs.replace(delegate, seat=SeatId("s4"), person=PersonId("z")))
