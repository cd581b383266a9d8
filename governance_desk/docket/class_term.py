"""The ends of the terms for which units are in a class, where the charter gives the class a term."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.calendars.due import Due, due_on
from governance_desk.charter.keys import ClassKey
from governance_desk.charter.model import ClassRule
from governance_desk.docket.thing import Act, DueThing, State, state_on
from governance_desk.language import text, verbatim
from governance_desk.register.state import Unit

CLASS_DAY = "class-day/"
"""Begins the detail that asks on the page of the members since which day the units of a class, or one, are in it."""


def class_term(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Each unit's, counted from its first day in the class; for units without such a day, that it is to be entered."""
    rules = association.rules_on(today)
    classes = {each.key: each for each in rules.charter.classes if each.term_years is not None}
    ends: dict[tuple[str, datetime.date], Due] = {}  # many units begin on the same day
    unknown: dict[ClassKey, int] = {}
    for unit in association.register.members() if classes else ():
        rule = classes.get(unit.membership_class)
        if rule is None:
            continue
        if unit.class_since is None:
            unknown[rule.key] = unknown.get(rule.key, 0) + 1
            continue
        same = (rule.key, unit.class_since)
        if same not in ends:
            ends[same] = due_on(rules, f"term_of_{rule.key}", unit.class_since, association.working_days)
        yield _end(unit, rule, ends[same], today)
    for key, number in unknown.items():
        yield _to_enter(classes[key], number)


def _end(unit: Unit, rule: ClassRule, found: Due, today: datetime.date) -> DueThing:
    end = found.due or next(iter(found.candidates), None)
    return DueThing(
        key=f"class_term/{unit.id}/{unit.class_since}",
        what=text("{unit}: the term as {membership_class} ends", unit=unit.name, membership_class=rule.name),
        whom=verbatim(unit.name),
        day=end,
        state=state_on(end, today),
        article=rule.article,
        working=found.working,
        act=Act(text("Enter the first day of the next term"), "members", f"{CLASS_DAY}{rule.key}/{unit.id}"),
        notes=found.notes,
        provisional=found.provisional,
    )


def _to_enter(rule: ClassRule, number: int) -> DueThing:
    return DueThing(
        key=f"class_day/{rule.key}",
        what=text(
            "{membership_class}: enter since when {number} units are in this class",
            membership_class=rule.name,
            number=number,
        ),
        whom=text("the secretariat"),
        day=None,
        state=State.UNDATED,
        article=rule.article,
        working=text("The term of {years} years is counted from that day.", years=rule.term_years or 0),
        act=Act(text("Enter the day"), "members", f"{CLASS_DAY}{rule.key}"),
    )
