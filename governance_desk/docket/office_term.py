"""The end of an officer's term, for offices that have a term of their own."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.calendars.due import due_on
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim


def office_term(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Counted from the day of the appointment. What is held as a seat, or rests on one, ends with the body's term."""
    register, rules = association.register, association.rules_on(today)
    offices = {each.key: each for each in rules.charter.offices}
    for held in register.appointments:
        office = offices.get(held.office)
        if held.until is not None or office is None or office.term_years is None or office.from_office:
            continue
        found = due_on(rules, f"term_of_{office.key}", held.since, association.working_days)
        end = found.due or next(iter(found.candidates), None)
        person = register.person_name(held.person)
        yield DueThing(
            key=f"office_term/{office.key}/{held.person}/{held.since}",
            what=text("{office} {person}: the term ends", office=office.name, person=person),
            whom=verbatim(person),
            day=end,
            state=state_on(end, today),
            article=office.article,
            working=found.working,
            act=Act(text("Appoint an officer"), "council", held.person),
            notes=found.notes,
            provisional=found.provisional,
        )
