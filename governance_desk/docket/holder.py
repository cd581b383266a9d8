"""Those in office who lack a condition, were never examined where the reading asks for it, or head no unit any more."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.seating import Checked
from governance_desk.docket.thing import Act, DueThing, State
from governance_desk.language import Text, text, verbatim
from governance_desk.register.nominations.conditions import CHECKED, conditions_of, last_check, unmet
from governance_desk.register.nominations.eligible import is_head
from governance_desk.register.state import PersonId, Seat


def holder(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Without a day: the charters set none."""
    rules = association.rules_on(today)
    yield from _conditions(association, rules, today)
    heads = {each.key: each for each in rules.charter.offices if each.head_of_unit}
    for seat in association.register.seats.values() if heads else ():
        if seat.office in heads and association.register.sits(seat):
            yield from _head(association, rules, seat, heads[seat.office].article, today)


def _conditions(association: Association, rules: CharterInForce, today: datetime.date) -> Iterator[DueThing]:
    seating = rules.charter.seating
    if seating is None or not conditions_of(rules):
        return
    answer = rules.answer(CHECKED, seating.checked, today)
    whole = answer is not None and answer.rule is Checked.WHOLE_TERM
    register = association.register
    held: dict[PersonId, str] = {}
    for seat in register.seats.values():
        if register.sits(seat):
            held.setdefault(seat.person, seat.office)
    for each in register.appointments:
        if each.until is None:
            held.setdefault(each.person, each.office)
    article = conditions_of(rules)[0].article.partition("（")[0]
    for person, office in held.items():
        check = last_check(register, person)
        lacking = unmet(rules, check, office)
        name = register.person_name(person)
        if lacking:
            said = text("Not met: {conditions}.", conditions="；".join(condition.name for condition in lacking))
            yield _thing(person, text("{person} lacks a condition of the office", person=name), name, article, said)
        elif check is None and whole and conditions_of(rules, office):
            yield _thing(
                person,
                text("Examine the personal conditions of {person}", person=name),
                name,
                article,
                text("By the reading adopted they are examined while a person is in office."),
            )


def _head(
    association: Association, rules: CharterInForce, seat: Seat, article: str, today: datetime.date
) -> Iterator[DueThing]:
    register = association.register
    unit = register.units.get(seat.unit) if seat.unit is not None else None
    if is_head(register, seat.person, unit):
        return
    change = next((each for each in rules.charter.changes if each.head_leaves), None)
    clause = ClauseId(f"change.{change.key}.head_leaves") if change is not None else ClauseId("")
    answer = rules.answer(clause, change.head_leaves, today) if change is not None else None
    if answer is None or not answer.is_open:
        return  # the reading has said what becomes of the seat
    yield DueThing(
        key=f"head/{seat.id}",
        what=text("{person} is no longer the head of a member unit", person=register.person_name(seat.person)),
        whom=verbatim(unit.name) if unit is not None else text("the secretariat"),
        day=None,
        state=State.UNDATED,
        article=article,
        working=text("What becomes of the seat is for the reading of the clause."),
        act=Act(text("Adopt a reading"), "charter", clause),
    )


def _thing(person: PersonId, what: Text, name: str, article: str, working: Text) -> DueThing:
    return DueThing(
        key=f"conditions/{person}",
        what=what,
        whom=verbatim(name),
        day=None,
        state=State.UNDATED,
        article=article,
        working=working,
        act=Act(text("See the seat"), "council", person),
        paper=text("Table of the personal conditions"),
    )
