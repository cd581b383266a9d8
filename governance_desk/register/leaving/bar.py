"""Bars on coming back: for how long no application of a former member is taken."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.calendars.due import Due, due_on
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.joining import Applies, BarRule, BarStarts
from governance_desk.charter.keys import ClauseId, Manner
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import Text, text
from governance_desk.register.state import Register, Unit

MANNERS: dict[Manner, Text] = {
    Manner.WITHDRAWN: text("withdrew"),
    Manner.DEEMED: text("is deemed to have withdrawn"),
    Manner.LOST: text("lost its membership"),
    Manner.EXPELLED: text("was expelled"),
}
_DAY = datetime.timedelta(days=1)


def require_no_bar(
    register: Register,
    rules: CharterInForce,
    calendar: WorkingDays,
    *,
    name: str,
    credit_code: str = "",
    day: datetime.date,
) -> None:
    """Refuse a former member while a bar runs; the refusal names the day with which it ends."""
    for unit in former(register, name, credit_code):
        if unit.left is None or unit.manner is None:
            continue
        for bar in rules.charter.bars:
            if unit.manner in bar.after:
                due = bar_due(rules, calendar, bar, unit, day)
                if due is None:
                    raise _not_begun(rules, bar, unit, day)
                _require_over(rules, bar, unit, unit.left, due, day)


def bar_due(rules: CharterInForce, calendar: WorkingDays, bar: BarRule, unit: Unit, day: datetime.date) -> Due | None:
    """The last day of the bar on a unit that has left, as the charter is read on `day`.

    None while it has not begun: it runs from the day on which the unit is told, and nobody has told it yet. While
    the charter leaves open from when it runs, the later of the two ends is given as the candidate to wait for.
    """
    if unit.left is None:
        raise ValueError(f"{unit.id} is still a member")
    answer = rules.answer(bar_starts(bar), bar.starts, day)
    if answer is None or answer.rule is BarStarts.END or (answer.is_open and unit.told == unit.left):
        return due_on(rules, bar.period, unit.left, calendar)
    if answer.rule is BarStarts.NOTICE:
        return due_on(rules, bar.period, unit.told, calendar) if unit.told is not None else None
    found = [due_on(rules, bar.period, start, calendar) for start in (unit.left, unit.told) if start is not None]
    return msgspec.structs.replace(
        found[-1],
        due=None,
        open_clause=answer.clause_id,
        candidates=tuple(sorted({each for due in found for each in due.candidates})),
    )


def bar_starts(bar: BarRule) -> ClauseId:
    """The clause that says from which day the bar runs."""
    return ClauseId(f"bar.{bar.key}.starts")


def former(register: Register, name: str, credit_code: str = "") -> list[Unit]:
    """The former members that are this unit, by its name now or then, or by its credit code."""
    return [
        each
        for each in register.units.values()
        if not each.is_member
        and (name.strip() in (each.name, *each.former_names) or (credit_code and credit_code == each.credit_code))
    ]


def _not_begun(rules: CharterInForce, bar: BarRule, unit: Unit, day: datetime.date) -> Refusal:
    return Refusal(
        text("{unit} was expelled on {left}, and has not been told yet.", unit=unit.name, left=str(unit.left)),
        article=rules.article_of(bar_starts(bar), day) or bar.article,
        next_step=text("The bar runs from the day on which the decision reaches it: enter that day on its page."),
    )


def _require_over(
    rules: CharterInForce, bar: BarRule, unit: Unit, left: datetime.date, due: Due, day: datetime.date
) -> None:
    days = (due.due,) if due.due is not None else due.candidates
    told_open = due.open_clause == bar_starts(bar) and unit.told is None  # it may not have begun
    if days and day > max(days) and not told_open:
        return
    answer = rules.answer(ClauseId(f"bar.{bar.key}.applies"), bar.applies, day)
    if answer is not None and answer.rule is Applies.DOES_NOT_APPLY:
        return
    open_clause = answer.clause_id if answer is not None and answer.is_open else ""
    if not open_clause and (not days or day > min(days)):
        open_clause = due.open_clause
    how = MANNERS[unit.manner] if unit.manner is not None else text("left")
    if open_clause:
        raise Refusal(
            text(
                "{unit} {how} on {left}, and the charter leaves open whether it is still barred from coming back.",
                unit=unit.name,
                how=how,
                left=str(left),
            ),
            article=bar.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=open_clause),
        )
    last = max(days)
    raise Refusal(
        text(
            "{unit} {how} on {left}; no application of it is taken until {last}.",
            unit=unit.name,
            how=how,
            left=str(left),
            last=str(last),
        ),
        article=bar.article,
        next_step=text("It may apply again from {day} on.", day=str(last + _DAY)),
    )
