"""When a period of the charter ends: the day, its working, and what it leans on.

`due` is the last day on which the thing may be done; of a period that is waited out, the day with whose end it is
over. Where the charter leaves the answer open, and the readings do not come to the same, there is no day until the
association has adopted one.
"""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.calendars.counted import Counted, count_span
from governance_desk.calendars.due_notes import calendar_notes, start_note
from governance_desk.calendars.due_working import said_end, said_working
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import PERIOD_END, Charter
from governance_desk.charter.period import PeriodEnd, PeriodRule, Span
from governance_desk.charter.periods import period_of
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import Text, text, verbatim

NATIONAL = WorkingDays()


class Due(msgspec.Struct, frozen=True):
    """When it is due. `due` None: the notes say why, `open_clause` which reading is missing (empty: none is).

    `provisional`: the answer leans on a year whose calendar is not published. `candidates` are the days that it may
    come to: the one, or every one that a reading leads to, the earliest first.
    """

    due: datetime.date | None
    provisional: bool
    article: str
    working: Text
    notes: tuple[Text, ...] = ()
    open_clause: str = ""
    candidates: tuple[datetime.date, ...] = ()


def due_on(rules: CharterInForce, period: str, start: datetime.date, calendar: WorkingDays = NATIONAL) -> Due:
    """When the period ends that runs from that day; the rules and readings are those of the day from which it runs.

    `period` is its key, its name, the id of its clause, or its article where that has but one. Refusal where the
    charter has no such period, or where the period runs out of the calendar.
    """
    rule = period_of(rules.charter, period)
    clause_id = ClauseId(f"period.{rule.key}.span")
    answer = rules.answer(clause_id, rule.slot, start)
    if answer is None:
        nothing = text("The charter has no rule in force on that day.")
        return Due(None, False, rule.article, nothing, (nothing,))
    try:
        found = _by_its_rule(rules, rule, answer, start, calendar)
    except OverflowError as error:
        raise Refusal(
            text("From {start} the period runs beyond every calendar.", start=str(start)),
            article=answer.article,
            next_step=text("Check the day, and the length of the period in the charter."),
        ) from error
    notes = (*found.notes, *start_note(rules, rule, start))
    return msgspec.structs.replace(found, notes=notes)


def _by_its_rule(
    rules: CharterInForce, rule: PeriodRule, answer: Answer[Span], start: datetime.date, calendar: WorkingDays
) -> Due:
    if answer.rule is not None:
        return _counted(rules, answer.rule, answer.article, start, calendar)
    clause = next(each for each in rule.slot if each.holds_on(start))
    found = [(each, _counted(rules, each.rule, answer.article, start, calendar)) for each in clause.readings]
    if clause.exhaustive and _same([each.rule for each in clause.readings], [each for _, each in found]):
        agreed = text("Every reading of {clause} comes to the same.", clause=answer.clause_id)
        return msgspec.structs.replace(found[0][1], notes=(*found[0][1].notes, agreed))
    question = text(
        "The charter leaves this open ({article}; {clause}): {question}",
        article=answer.article,
        clause=answer.clause_id,
        question=answer.question,
    )
    under = tuple(
        text("As {reading}, “{says}”: {working}", reading=each.key, says=each.says, working=outcome.working)
        for each, outcome in found
    )
    return Due(
        None,
        any(outcome.provisional for _, outcome in found),
        answer.article,
        text("There is no day until the association has adopted a reading of {clause}.", clause=answer.clause_id),
        (question, *under),
        answer.clause_id,
        tuple(sorted({day for _, outcome in found for day in outcome.candidates})),
    )


def _same(spans: list[Span], found: list[Due]) -> bool:
    """Whether it is one and the same day, counted from the same thing in the same way."""
    kinds = {(span.starts, span.direction) for span in spans}
    return len(kinds) == 1 and len({each.due for each in found}) == 1 and found[0].due is not None


def _counted(rules: CharterInForce, span: Span, article: str, start: datetime.date, calendar: WorkingDays) -> Due:
    counted = count_span(span, start, calendar)
    if counted is None:
        nothing = text("There is no limit of time.")
        return Due(None, False, article, nothing, (nothing,))
    end = rules.answer(PERIOD_END, rules.charter.period_end, start)
    reading = end.rule if end is not None else None
    day = counted.due(reading)
    rests_on = counted.rests_on(reading)
    notes = calendar_notes(counted, rests_on, calendar)
    if day is None:
        notes = (_end_is_open(rules.charter, counted, end), *notes)
    return Due(
        day,
        not all(calendar.is_published(each) for each in rests_on),
        article,
        said_working(counted, calendar, said_end(counted, reading)),
        notes,
        PERIOD_END if day is None and end is not None else "",
        (day,) if day is not None else (counted.last, counted.rolled),
    )


def _end_is_open(charter: Charter, counted: Counted, end: Answer[PeriodEnd] | None) -> Text:
    """The last day is a day off: what it comes to either way."""
    if end is None:
        return text(
            "This charter says nothing of a last day that is a day off: it is {last}, or {rolled} where it moves on"
            " (Civil Code, article 203). Write a clause [[period_end]] into it.",
            last=str(counted.last),
            rolled=str(counted.rolled),
        )
    clause = next(each for each in charter.period_end if each.holds_on(counted.start))
    readings = {each.rule: each.says for each in clause.readings}
    return text(
        "The charter leaves this open ({article}; {clause}): {question} As rolls, “{moved}”: {rolled}. As"
        " does_not_roll, “{kept}”: {last}.",
        article=end.article,
        clause=end.clause_id,
        question=end.question,
        moved=verbatim(readings.get(PeriodEnd.ROLLS, "")),
        rolled=str(counted.rolled),
        kept=verbatim(readings.get(PeriodEnd.DOES_NOT_ROLL, "")),
        last=str(counted.last),
    )
