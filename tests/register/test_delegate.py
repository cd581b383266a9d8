"""The unit that nominated a director sends another person, to the end of the term."""

from __future__ import annotations

from pathlib import Path

import pytest

from governance_desk.desk import Desk, open_desk
from governance_desk.errors import Refusal
from governance_desk.register.commands import DelegatePerson
from governance_desk.register.state import PersonId, Seat, SeatId
from governance_desk.stories.sample import make_sample

NEW = PersonId("person/new")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(make_sample(tmp_path))


def seat_of(desk: Desk, name: str) -> Seat:
    register = desk.association.register
    return next(seat for seat in register.seats.values() if register.person_name(seat.person) == name)


def delegate(desk: Desk, seat: SeatId, *, person: PersonId = NEW, cause: str = "委派函") -> None:
    desk.do(DelegatePerson(seat=seat, person=person, name="程远", day=desk.clock().day, cause=cause))


def test_the_seat_passes_on_with_its_unit_and_term(desk: Desk) -> None:
    before = seat_of(desk, "李涛")
    delegate(desk, before.id)
    after = desk.association.register.seats[before.id]
    assert (after.person, after.unit, after.term, after.in_office) == (NEW, before.unit, before.term, True)
    assert len(desk.association.register.all_seats("council")) == 21
    assert desk.rebuild().differed == ()
    desk.close()


def test_an_office_that_rests_on_the_seat_is_left(desk: Desk) -> None:
    register = desk.association.register
    seat = seat_of(desk, "欧阳子涵")
    assert [each.office for each in register.offices_of(seat.person)] == ["vice_chair"]
    delegate(desk, seat.id)
    assert [each.office for each in register.appointments if each.until is not None] == ["vice_chair"]
    assert register.offices_of(NEW) == []
    desk.close()


def test_what_is_refused(desk: Desk) -> None:
    seat = seat_of(desk, "李涛")
    with pytest.raises(Refusal):
        delegate(desk, SeatId("nobody"))
    with pytest.raises(Refusal):
        delegate(desk, seat.id, cause=" ")
    with pytest.raises(Refusal) as caught:
        delegate(desk, seat.id, person=seat_of(desk, "张洋").person)
    assert caught.value.article == "第十九条（三）2"
    assert desk.association.register.seats[seat.id].in_office
    desk.close()
