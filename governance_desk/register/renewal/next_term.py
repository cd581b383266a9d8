"""Which term is being filled, and who is elected for it already."""

from __future__ import annotations

from governance_desk.charter.model import Charter, OfficeRule
from governance_desk.register.renewal.state import Renewal
from governance_desk.register.state import Register, Seat


def open_renewal(register: Register, body: str) -> Renewal | None:
    """The election of the body's next term that is under way."""
    renewal = register.renewals.get(body)  # type: ignore[call-overload]
    return renewal if renewal is not None and renewal.is_open else None


def term_to_fill(register: Register, charter: Charter, office: OfficeRule) -> int:
    """For which term somebody is nominated now: the next one while it is being elected, else the one that runs."""
    body = office.seat_in
    if body is None and office.from_office is not None:
        body = charter.office(office.from_office).seat_in
    if body is None:
        body = next((each.key for each in charter.bodies if each.term_years), charter.bodies[0].key)
    renewal = open_renewal(register, body)
    return renewal.number if renewal is not None else register.term(body)


def elected(register: Register, renewal: Renewal) -> list[Seat]:
    """The seats of the new term that are filled."""
    return [s for s in register.seats.values() if (s.body, s.term) == (renewal.body, renewal.number) and s.in_office]
