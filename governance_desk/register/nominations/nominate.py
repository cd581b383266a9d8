"""A unit nominates a person for a seat or an office, in writing; and may take it back."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import OfficeRule
from governance_desk.charter.named import office_of
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.charter.seating import Nominated
from governance_desk.charter.seating import Nomination as NominationRule
from governance_desk.charter.wording_seating import nominating
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.ids import PersonId, UnitId
from governance_desk.register.nominations.commands import NominatePerson, WithdrawNomination
from governance_desk.register.nominations.conditions import last_check, unmet
from governance_desk.register.nominations.eligible import require_eligible, unit_of
from governance_desk.register.nominations.events import NominationWithdrawn, PersonNominated
from governance_desk.register.nominations.state import Nomination, NominationStage
from governance_desk.register.persons import person_entered, require_member
from governance_desk.register.renewal.next_term import term_to_fill
from governance_desk.register.state import Register

NOMINATED = ClauseId("seating.nominated")


def nominate_person(register: Register, rules: CharterInForce, command: NominatePerson) -> list[Event]:
    """The nomination. Refusal for a unit that does not nominate, and for a person who cannot be a candidate."""
    charter = rules.charter
    office = office_of(charter, command.office)
    require_member(register, command.unit)
    entered = person_entered(register, command.person, command.name)
    name = command.name.strip() or register.person_name(command.person)
    if command.nomination in register.nominations:
        raise Refusal(text("This nomination is there already."), next_step=text("Look for it in the list."))
    if not command.document.strip():
        raise Refusal(
            text("A unit nominates in writing."),
            article=office.article,
            next_step=text("Name the letter, or its number."),
        )
    term = command.term if command.term is not None else term_to_fill(register, charter, office)
    of_unit = command.of_unit
    if of_unit is None and office.from_office is None:
        of_unit = command.unit if _own(rules, office, command.day) or office.seat_in is not None else None
    if of_unit is not None:
        require_member(register, of_unit)
    require_nominator(register, rules, office, command.unit, command.person, of_unit, term, command.day)
    require_eligible(register, charter, office, command.person, name=name, unit=of_unit, term=term, foreseen=True)
    lacking = unmet(rules, last_check(register, command.person), office.key)
    if lacking:
        raise Refusal(
            text("{person} does not meet a condition: {condition}.", person=name, condition=lacking[0].name),
            article=lacking[0].article,
            next_step=text("Choose someone else, or enter a new examination."),
        )
    if nomination_of(register, office.key, command.person, term) is not None:
        raise Refusal(
            text("{person} has been nominated for {office} already.", person=name, office=office.name),
            article=office.article,
            next_step=text("Go on with the nomination that is there."),
        )
    return [
        *entered,
        PersonNominated(
            nomination=command.nomination,
            unit=command.unit,
            person=command.person,
            office=office.key,
            term=term,
            of_unit=of_unit,
            seat=command.seat,
            day=command.day,
            document=command.document.strip(),
            article=article_of(rules, office, command.day),
        ),
    ]


def withdraw_nomination(register: Register, command: WithdrawNomination) -> list[Event]:
    """It is taken back, with a reason."""
    nomination = register.nominations.get(command.nomination)
    if nomination is None or nomination.stage is not NominationStage.OPEN:
        raise Refusal(text("There is no such nomination."), next_step=text("Choose one that waits for the vote."))
    if not command.reason.strip():
        raise Refusal(text("Why is the nomination withdrawn?"), next_step=text("Enter the letter, or the reason."))
    return [
        NominationWithdrawn(
            nomination=nomination.id, person=nomination.person, day=command.day, reason=command.reason.strip()
        )
    ]


def nomination_of(
    register: Register, office: str, person: PersonId | None, term: int | None = None
) -> Nomination | None:
    """The nomination of the person for the office that waits for the vote; in any term where none is named."""
    return next(
        (
            each
            for each in register.nominations.values()
            if each.stage is NominationStage.OPEN
            and (each.office, each.person) == (office, person)
            and (term is None or each.term == term)
        ),
        None,
    )


def nominator(rules: CharterInForce, office: OfficeRule, day: datetime.date) -> Answer[NominationRule] | None:
    """Who nominates for the office; None where the charter does not say that anyone does."""
    return rules.answer(ClauseId(f"office.{office.key}.nomination"), office.nomination, day)


def article_of(rules: CharterInForce, office: OfficeRule, day: datetime.date) -> str:
    """The article on nominations for the office, or that of the office itself."""
    answer = nominator(rules, office, day)
    return answer.article if answer is not None else office.article


def require_nominator(
    register: Register,
    rules: CharterInForce,
    office: OfficeRule,
    unit: UnitId,
    person: PersonId,
    of_unit: UnitId | None,
    term: int,
    day: datetime.date,
) -> None:
    """Refuse a unit that does not nominate for the office, under every reading; and while that differs, every doubt."""
    answer = nominator(rules, office, day)
    if answer is None:
        return
    candidates = answer.candidates
    sending = unit_of(register, person, of_unit, term)
    fits = [_fits(register, each, unit, sending.id if sending is not None else None) for each in candidates]
    if candidates and all(fits):
        return
    if answer.is_open and (not candidates or any(fits)):
        raise Refusal(
            text("The charter does not say clearly who nominates {office}.", office=office.name),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    who = "；".join(nominating(rules.charter, each) for each in candidates)
    raise Refusal(
        text("{unit} does not nominate {office}.", unit=register.units[unit].name, office=office.name),
        article=answer.article,
        next_step=text("Nominated by: {who}.", who=who),
    )


def require_nominated(
    register: Register,
    rules: CharterInForce,
    office: OfficeRule,
    person: PersonId | None,
    *,
    name: str,
    day: datetime.date,
) -> None:
    """Refuse a vote on someone whom no unit has nominated in writing, where the reading asks for that.

    While no reading is adopted it is refused as well: under the one the vote could be held, under the other not.
    """
    seating = rules.charter.seating
    if seating is None or not office.nomination or nomination_of(register, office.key, person) is not None:
        return
    answer = rules.answer(NOMINATED, seating.nominated, day)
    if answer is None or Nominated.IN_WRITING not in answer.all_rules:
        return
    if answer.is_open:
        raise Refusal(
            text(
                "Nobody has nominated {person} for {office} in writing, and the charter does not say if it is needed.",
                person=name,
                office=office.name,
            ),
            article=answer.article,
            next_step=text(
                "Enter the nomination on the Council page, or adopt a reading of {clause} on the Charter page.",
                clause=NOMINATED,
            ),
        )
    raise Refusal(
        text("Nobody has nominated {person} for {office} in writing.", person=name, office=office.name),
        article=article_of(rules, office, day),
        next_step=text("Enter the nomination on the Council page first."),
    )


def _fits(register: Register, rule: NominationRule, unit: UnitId, of_unit: UnitId | None) -> bool:
    return register.units[unit].membership_class in rule.classes and (not rule.own or of_unit in (None, unit))


def _own(rules: CharterInForce, office: OfficeRule, day: datetime.date) -> bool:
    answer = nominator(rules, office, day)
    return answer is not None and any(each.own for each in answer.all_rules)
