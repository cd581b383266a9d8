"""A council in the middle of its election: nominations, examinations, and the steps that are left."""

from __future__ import annotations

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId, OfficeKey
from governance_desk.desk import Desk
from governance_desk.register.nominations.commands import CheckConditions, NominatePerson
from governance_desk.register.nominations.conditions import conditions_of
from governance_desk.register.nominations.state import NominationId
from governance_desk.register.renewal.commands import BeginRenewal, ListCandidates
from governance_desk.register.state import PersonId
from tests.ui.association import COUNCIL, DAY, closed

DIRECTOR, VICE_CHAIR = OfficeKey("director"), OfficeKey("vice_chair")


def adopt(desk: Desk, clause: str, reading: str) -> None:
    desk.do(AdoptReading(clause=ClauseId(clause), reading=reading, since=DAY, body="理事会", resolution="决议"))


def renewing(nominated: int = 3) -> Desk:
    """The election of the next council is resolved; the first units have nominated those who sit there now."""
    desk = closed()
    adopt(desk, "office.director.nomination", "all_that_sit")
    desk.do(BeginRenewal(body=COUNCIL, day=DAY, resolution="第一届理事会第8号决议"))
    for at, seat in enumerate(desk.association.register.seats_of(COUNCIL)[:nominated]):
        assert seat.unit is not None
        desk.do(
            NominatePerson(
                nomination=NominationId(f"n{at}"),
                unit=seat.unit,
                office=DIRECTOR,
                person=seat.person,
                day=DAY,
                document=f"提名函〔{at + 1}〕",
            )
        )
    return desk


def examined(desk: Desk, person: PersonId, *unmet: str) -> None:
    met = tuple(each.key for each in conditions_of(desk.association.rules) if each.key not in unmet)
    note = "待补材料" if unmet else ""
    desk.do(CheckConditions(person=person, day=DAY, by="林小雨", met=met, note=note))


def listed() -> Desk:
    """Everyone is examined, and the list of candidates is settled."""
    desk = renewing()
    for each in list(desk.association.register.nominations.values()):
        examined(desk, each.person)
    desk.do(ListCandidates(body=COUNCIL, day=DAY, document="候选人名单"))
    return desk
