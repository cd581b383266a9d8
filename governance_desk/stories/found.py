"""The association with which a story begins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import BodyKey, ClauseId
from governance_desk.charter.load import BUILT_IN, built_in_path, read_charter
from governance_desk.charter.model import Charter, OfficeRule
from governance_desk.desk import Desk
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import render, text
from governance_desk.paths import resource
from governance_desk.register.commands import (
    AppointOfficer,
    BeginTerm,
    EnterMembers,
    FoundAssociation,
    NewSeat,
    NewUnit,
    SeatPersons,
)
from governance_desk.register.importing.mend import accept_all_suggestions, mend
from governance_desk.register.state import PersonId, SeatId, UnitId
from governance_desk.stories import names
from governance_desk.stories.members import examine_list, new_units
from governance_desk.stories.story import Association, Officer, Reading, Seats

BEFORE = text("decided before this record began")
"""Why a seat or an office is held, as the windows write it, in the charter's language."""


def founding(story: Association, beside: Path) -> FoundAssociation:
    """The first command. Fault where the charter cannot be read."""
    path = built_in_path(story.charter) if story.charter in BUILT_IN else beside / story.charter
    try:
        written = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise Fault(
            text("The charter {file} cannot be read.", file=str(path)),
            next_step=text("Built-in charters: {names}.", names=", ".join(BUILT_IN)),
        ) from error
    read_charter(written, place=path.name)
    return FoundAssociation(name=story.name, charter=written, since=story.since)


def furnishing(desk: Desk, story: Association, readings: tuple[Reading, ...], beside: Path) -> Iterator[Command]:
    """Members, terms, seats, officers and readings; each command is made once those before it are done."""
    charter = desk.association.rules.charter
    units = (*_listed(desk, story, charter, beside), *_written(desk, story, charter))
    if units:
        yield EnterMembers(units=units, cause=Path(story.members).name or render(BEFORE, charter.language))
    for term in story.terms:
        body = BodyKey(names.body_key(charter, term.body))
        yield BeginTerm(body=body, number=term.number, since=term.since, until=term.until)
    for seats in story.seats:
        yield _seats(desk, charter, seats, story)
    for officer in story.officers:
        yield _officer(desk, charter, officer, story)
    for reading in readings:
        yield AdoptReading(
            clause=ClauseId(reading.clause),
            reading=reading.reading,
            since=reading.since,
            body=reading.body,
            resolution=reading.resolution,
        )


def _listed(desk: Desk, story: Association, charter: Charter, beside: Path) -> tuple[NewUnit, ...]:
    if not story.members:
        return ()
    path = beside / story.members
    if not path.exists():
        path = resource("samples", Path(story.members).name)
    examination = examine_list(path, charter)
    return new_units(desk, mend(examination, accept_all_suggestions(examination)))


def _written(desk: Desk, story: Association, charter: Charter) -> tuple[NewUnit, ...]:
    return tuple(
        NewUnit(
            unit=UnitId(desk.new_id("unit")),
            name=unit.name,
            membership_class=names.class_key(charter, unit.unit_class),
            person=PersonId(desk.new_id("person")) if unit.representative else None,
            representative=unit.representative,
            post=unit.post,
            credit_code=unit.credit_code,
            joined=unit.joined,
        )
        for unit in story.units
    )


def _seats(desk: Desk, charter: Charter, seats: Seats, story: Association) -> SeatPersons:
    body = BodyKey(names.body_key(charter, seats.body))
    register = desk.association.register
    if seats.who == "sitting":
        classes = {each.key for each in charter.classes if body in each.sits_in}
        units = [unit for unit in register.members() if unit.membership_class in classes and unit.representative]
    else:
        wanted = (seats.who,) if isinstance(seats.who, str) else seats.who
        people = [_person_of(desk, name) for name in wanted]
        units = [next(u for u in register.members() if u.representative == person) for person in people]
    return SeatPersons(
        body=body,
        office=_director(charter, body).key,
        seats=tuple(
            NewSeat(seat=SeatId(desk.new_id("seat")), person=unit.representative, unit=unit.id)
            for unit in units
            if unit.representative is not None
        ),
        day=seats.day or story.since,
        cause=render(BEFORE, charter.language),
    )


def _person_of(desk: Desk, name: str) -> PersonId:
    """The representative of this name, or of the unit of this name."""
    register = desk.association.register
    unit = register.unit_named(name)
    if unit is not None and unit.representative is not None:
        return unit.representative
    return names.person(register, name)


def _director(charter: Charter, body: str) -> OfficeRule:
    found = next((each for each in charter.offices if each.seat_in == body), None)
    if found is None:
        raise Fault(
            text("{body} has no seats in this charter.", body=charter.body(BodyKey(body)).name),
            next_step=text("Take the seats out of the story."),
        )
    return found


def _officer(desk: Desk, charter: Charter, officer: Officer, story: Association) -> AppointOfficer:
    return AppointOfficer(
        office=names.office_key(charter, officer.office),
        person=_person_of(desk, officer.person),
        day=story.since,
        cause=render(BEFORE, charter.language),
    )
