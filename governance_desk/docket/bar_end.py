"""Bars on coming back that still run, and the day with which each ends."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.joining import Applies, BarRule
from governance_desk.charter.keys import ClauseId
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.register.leaving.bar import bar_due
from governance_desk.register.state import Unit


def bar_end(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Nobody has to act on it: from the day after, an application of the unit can be taken again."""
    rules = association.rules_on(today)
    for unit in association.register.units.values():
        if unit.left is None or unit.manner is None:
            continue
        for bar in rules.charter.bars:
            answer = rules.answer(ClauseId(f"bar.{bar.key}.applies"), bar.applies, today)
            if unit.manner in bar.after and not (answer is not None and answer.rule is Applies.DOES_NOT_APPLY):
                yield from _thing(association, bar, unit, today)


def _thing(association: Association, bar: BarRule, unit: Unit, today: datetime.date) -> Iterator[DueThing]:
    due = bar_due(association.rules_on(today), association.working_days, bar, unit, today)
    if due is None:  # it begins when the unit is told: see `expulsion.py`
        return
    day = due.due or max(due.candidates, default=None)
    if day is None or day < today:
        return
    yield DueThing(
        key=f"bar_end/{bar.key}/{unit.id}",
        what=text("{unit}: the bar on coming back ends", unit=unit.name),
        whom=verbatim(unit.name),
        day=day,
        state=state_on(day, today),
        article=bar.article,
        working=due.working,
        act=Act(text("To the members"), "members"),
        notes=due.notes,
        provisional=due.provisional,
    )
