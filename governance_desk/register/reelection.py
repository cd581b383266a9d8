"""Whether whoever holds an office can go on in it for further years (CFIA 20（二）1 contradicts itself)."""

from __future__ import annotations

import datetime

from governance_desk.charter.clause import Reelection
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import OfficeRule
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.register.causes import ANNULLED
from governance_desk.register.ids import PersonId
from governance_desk.register.state import Appointment, Register

MOST_TERMS = 2


def reelection_answer(rules: CharterInForce, office: OfficeRule, day: datetime.date) -> Answer[Reelection] | None:
    """What the charter says of it on that day; None where it has no such clause."""
    return rules.answer(ClauseId(f"office.{office.key}.reelection"), office.reelection, day)


def terms_without_a_break(register: Register, office: str, person: PersonId) -> int:
    """How many times the present holder was appointed, each time on the day on which the years before ended."""
    count = 0
    follows: Appointment | None = None
    for each in reversed([a for a in register.appointments if (a.office, a.person) == (office, person)]):
        if each.cause.startswith(ANNULLED):
            continue
        if each.until is not None if follows is None else each.until != follows.since:
            break
        count, follows = count + 1, each
    return count


def reelection_of(
    register: Register, rules: CharterInForce, office: str, person: PersonId, day: datetime.date
) -> Answer[Reelection] | None:
    """The same where the person holds the office now and is to go on; None for anyone else."""
    rule = next((each for each in rules.charter.offices if each.key == office), None)
    held = terms_without_a_break(register, office, person)
    return reelection_answer(rules, rule, day) if rule is not None and held else None


def require_reelection(
    register: Register, rules: CharterInForce, office: OfficeRule, person: PersonId | None, day: datetime.date
) -> None:
    """Refuse the present holder where it is open whether he can go on, or where his terms are used up."""
    answer = reelection_of(register, rules, office.key, person, day) if person is not None else None
    if answer is None or person is None:
        return
    held = terms_without_a_break(register, office.key, person)
    if answer.is_open:
        raise Refusal(
            text(
                "{person} is {office} now, and the charter does not say clearly who can go on in it.",
                person=register.person_name(person),
                office=office.name,
            ),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    if answer.rule is Reelection.TWO_TERMS and held >= MOST_TERMS:
        raise Refusal(
            text(
                "{person} has been {office} for {terms} terms on end; by the reading adopted there is no third.",
                person=register.person_name(person),
                office=office.name,
                terms=held,
            ),
            article=answer.article,
            next_step=text("Choose someone else."),
        )


def require_by_election(
    register: Register, rules: CharterInForce, office: OfficeRule, person: PersonId | None, day: datetime.date
) -> None:
    """Refuse to go on by a motion where the reading wants an election."""
    answer = reelection_of(register, rules, office.key, person, day) if person is not None else None
    if answer is not None and answer.rule is Reelection.ELECTED:
        raise Refusal(
            text(
                "{person} is {office} now; by the reading adopted only an election lets the holder go on.",
                person=register.person_name(person),
                office=office.name,
            ),
            article=answer.article,
            next_step=text("Plan an election on this item, and put the candidate on the ballot."),
        )
