"""Absences of whoever sat in the seat before: counted by reading, perhaps while it is open, never twice for a loss."""

from __future__ import annotations

import pytest

from governance_desk.attendance.draw import missing_clauses, pending
from governance_desk.attendance.standing import Standing, standing
from governance_desk.charter.load import built_in
from governance_desk.desk import Desk
from governance_desk.register.commands import DelegatePerson
from governance_desk.register.state import PersonId, SeatId
from tests.association.made_up import FIRST_DAY, adopt, held, seated, seats

RULE = next(each for each in built_in("cfia").absences if each.key == "person")
OTHERS = seats(*range(1, 21))
"""Everyone but the director in seat s21."""


def replaced(reading: str = "", missed: int = 2) -> Desk:
    """p21 has missed so many meetings and was replaced by `new`, who has missed one."""
    result = seated()
    adopt(result, "seating.replaced", "no_vote")
    adopt(result, "seating.after_absence", "may_replace")
    adopt(result, "absence.unit.demotion", "one_class")
    if reading:
        adopt(result, "absence.person.succession", reading)
    for number in range(missed):
        held(result, f"m{number}", OTHERS)
    result.do(
        DelegatePerson(seat=SeatId("s21"), person=PersonId("new"), name="接任者", day=FIRST_DAY, cause="单位21委派函")
    )
    held(result, "last", OTHERS)
    return result


def now(result: Desk) -> Standing:
    association = result.association
    return standing(association.ledger, association.rules, RULE, 1, "new")


@pytest.mark.parametrize(("reading", "certain", "possible"), [("", 1, 3), ("separate", 1, 1), ("together", 3, 3)])
def test_they_count_as_the_reading_has_it(reading: str, certain: int, possible: int) -> None:
    result = replaced(reading)
    assert (now(result).certain, now(result).possible) == (certain, possible)
    sits = any(seat.person == "new" for seat in result.association.register.seats_of("council"))
    assert sits is (certain < 3)


def test_while_it_is_open_nothing_is_drawn_and_the_clause_is_named() -> None:
    result = replaced()
    association = result.association
    waiting = pending(association.ledger, association.register, association.rules)
    assert [each.subject for each in waiting if each.rule == "person"] == ["new"]
    assert missing_clauses(association.register, association.rules, now(result)) == ("absence.person.succession",)


def test_absences_for_which_the_seat_was_lost_are_spent() -> None:
    """The third absence of the one before cost the seat; whoever is sent then is not counted for it again."""
    result = replaced("together", missed=3)
    assert now(result).certain == 1
    assert any(seat.person == "new" for seat in result.association.register.seats_of("council"))


def test_meetings_since_the_person_came_are_their_own() -> None:
    result = replaced("together", missed=1)
    held(result, "there", [*OTHERS, "s21"])
    assert [each.counts for each in now(result).meetings] == [True, True, False]
    assert now(result).certain == 2
