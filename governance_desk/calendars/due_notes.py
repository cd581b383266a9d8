"""What must be known beside a due date: unpublished years, own lines in the calendar, an open start."""

from __future__ import annotations

import datetime

from governance_desk.calendars.counted import Counted
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.period import Direction, PeriodRule, PeriodUnit
from governance_desk.charter.readings import CharterInForce, clause_slots
from governance_desk.language import Text, text

_FIRST_THAT_MOVES = 29  # of December: no notice has ever touched an earlier day of the year before


def calendar_notes(counted: Counted, rests_on: tuple[datetime.date, ...], calendar: WorkingDays) -> tuple[Text, ...]:
    """On the calendar that the answer leans on."""
    notes = [
        text(
            "The State Council's calendar of {year} is not known to this program; the answer is provisional.",
            year=str(year),
        )
        for year in sorted({day.year for day in rests_on if not calendar.is_published(day)})
    ]
    late = {
        day.year
        for day in rests_on
        if (day.month, day.day) >= (12, _FIRST_THAT_MOVES)
        and day.year < datetime.MAXYEAR
        and calendar.overrides.of(day) is None
    }
    notes += [
        text(
            "The notice for {next} may still change the last days of December {year}.",
            next=str(year + 1),
            year=str(year),
        )
        for year in sorted(late)
        if not notes and not calendar.is_published(datetime.date(year + 1, 1, 1))
    ]
    for line in calendar.overridden(rests_on):
        said = {"day": str(line.day), "reason": line.reason, "source": line.source}
        notes.append(
            text("By the association's own calendar {day} is a working day: {reason} ({source}).", **said)
            if line.working
            else text("By the association's own calendar {day} is a day off: {reason} ({source}).", **said)
        )
    if counted.span.direction is Direction.BEFORE and counted.span.unit is not PeriodUnit.WORKING_DAYS:
        before = calendar.last_working(counted.last)
        if before != counted.last:
            off = str(counted.last)
            notes.append(
                text("{day} is a day off; the last working day before it is {before}.", day=off, before=str(before))
            )
    return tuple(notes)


def start_note(rules: CharterInForce, rule: PeriodRule, start: datetime.date) -> tuple[Text, ...]:
    """From which day the period runs, where the charter leaves that open: the question, or the reading adopted."""
    if not rule.start_open:
        return ()
    slots = dict(clause_slots(rules.charter))
    clause_id = ClauseId(rule.start_open if rule.start_open in slots else f"topic.{rule.start_open}")
    slot = slots.get(clause_id, ())
    answer = rules.answer(clause_id, slot, start)
    if answer is None:
        return ()
    says = next((each.says for clause in slot for each in clause.readings if each.key == answer.adopted), "")
    if says:
        return (text("The day from which it runs, as adopted ({clause}): {says}.", clause=clause_id, says=says),)
    return (
        text(
            "The charter leaves open from which day it runs ({article}; {clause}): {question}",
            article=answer.article,
            clause=clause_id,
            question=answer.question,
        ),
    )
