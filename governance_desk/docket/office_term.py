"""The end of an officer's term, for offices that have a term of their own."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.calendars.due import due_on
from governance_desk.charter.clause import Reelection
from governance_desk.charter.model import OfficeRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import Text, text, verbatim
from governance_desk.register.ids import PersonId
from governance_desk.register.officers import has_own_years
from governance_desk.register.reelection import MOST_TERMS, reelection_answer, terms_without_a_break


def office_term(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Counted from the day of the appointment. What is held as a seat, or rests on one, ends with the body's term."""
    register, rules = association.register, association.rules_on(today)
    offices = {each.key: each for each in rules.charter.offices}
    for held in register.appointments:
        office = offices.get(held.office)
        if held.until is not None or office is None or not has_own_years(office):
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
            act=Act(text("Reappoint, or appoint a successor"), "council", held.person),
            notes=(*found.notes, *_going_on(association, rules, office, held.person, today)),
            provisional=found.provisional,
        )


def _going_on(
    association: Association, rules: CharterInForce, office: OfficeRule, person: PersonId, today: datetime.date
) -> Iterator[Text]:
    """Whether the holder can go on: as the charter is read, or that it leaves this open."""
    answer = reelection_answer(rules, office, today)
    terms = terms_without_a_break(association.register, office.key, person)
    if answer is not None and answer.is_open:
        yield verbatim(answer.question)
    elif answer is not None and answer.rule is Reelection.ELECTED:
        yield text("By the reading adopted the holder goes on only by an election.")
    elif answer is not None and answer.rule is Reelection.TWO_TERMS and terms >= MOST_TERMS:
        yield text("By the reading adopted there is no third term without a break: a successor is needed.")
    else:
        yield text("A reappointment may be decided before the end; the term then runs anew from that day.")
