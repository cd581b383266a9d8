"""How many absences a person or a unit has in the term, as far as the charter says what an absence is.

Excused leave, attendance by proxy, an extraordinary meeting and a meeting without a quorum count or do not count
by reading. While a reading is missing the number is only known to lie between `certain` and `possible`; nothing is
drawn from absences that are not certain.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from governance_desk.attendance.state import Attended, Ledger, Mark, Sheet
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import AbsenceOf, AbsenceRule, Clause, Counts, Restart, Row, Succession
from governance_desk.charter.readings import CharterInForce


class Missed(msgspec.Struct, frozen=True):
    """One meeting in the ledger: `counts` is None while the reading of `clause` is missing."""

    meeting: str
    title: str
    day: datetime.date
    attended: Attended
    counts: bool | None
    clause: ClauseId = ClauseId("")


class Standing(msgspec.Struct, frozen=True):
    """A subject under one absence rule in one term, with every meeting it was called to, in order."""

    rule: str
    subject: str
    term: int
    limit: int
    article: str
    meetings: tuple[Missed, ...]
    certain: int
    possible: int

    @property
    def open_clauses(self) -> tuple[ClauseId, ...]:
        """The clauses whose readings would settle the number."""
        return tuple(dict.fromkeys(each.clause for each in self.meetings if each.counts is None))

    def counted(self) -> tuple[str, ...]:
        """The meetings whose absences certainly count."""
        return tuple(each.meeting for each in self.meetings if each.counts)


def standing(ledger: Ledger, rules: CharterInForce, rule: AbsenceRule, term: int, subject: str) -> Standing:
    """The subject's absences under a rule in a term; `subject` is a person or a unit, as the rule has it."""
    sheets = sheets_counted(ledger, rules, rule, term)
    before = inherited(ledger, rules, rule, sheets, subject) if rule.succession else {}
    missed = tuple(
        judged
        for sheet in sheets
        if (judged := before.get(sheet.meeting) or _judge(rules, rule, sheet, _marks(rule, sheet, subject))) is not None
    )
    return Standing(
        rule.key,
        subject,
        term,
        rule.limit,
        rule.article,
        missed,
        _count(rule, (each.counts is True for each in missed)),
        _count(rule, (each.counts is not False for each in missed)),
    )


def inherited(
    ledger: Ledger, rules: CharterInForce, rule: AbsenceRule, sheets: list[Sheet], subject: str
) -> dict[str, Missed]:
    """Of a rule on persons, the absences of whoever sat in the seat before, by meeting, as far as they may count.

    Those for which a seat was lost are spent. While it is open whether they are taken over, they count perhaps.
    """
    if rule.of is not AbsenceOf.PERSON:
        return {}
    seats = {voter for sheet in sheets for voter, mark in sheet.marks.items() if mark.person == subject}
    others = [each for each in ledger.consequences if each.rule == rule.key and each.subject != subject]
    spent = {meeting for each in others if not each.lifted for meeting in each.meetings}
    found: dict[str, Missed] = {}
    for sheet in sheets:
        if any(mark.person == subject for mark in sheet.marks.values()):
            break  # from here on the absences are their own
        marks = [sheet.marks[seat] for seat in sorted(seats) if seat in sheet.marks]
        judged = _judge(rules, rule, sheet, marks) if sheet.meeting not in spent else None
        clause = ClauseId(f"absence.{rule.key}.succession")
        answer = rules.on(sheet.day).answer(clause, rule.succession, sheet.day)
        if judged is None or judged.counts is False or answer is None or answer.rule is Succession.FRESH:
            continue
        open_too = judged.counts and answer.rule is None
        found[sheet.meeting] = msgspec.structs.replace(judged, counts=None, clause=clause) if open_too else judged
    return found


def sheets_counted(ledger: Ledger, rules: CharterInForce, rule: AbsenceRule, term: int) -> list[Sheet]:
    """The meetings of the term; those of the terms before it too, where a new term does not begin at nothing."""
    own = ledger.sheets_of(rule.body, term)
    clause_id = ClauseId(f"absence.{rule.key}.new_term")
    answer = rules.answer(clause_id, rule.new_term, own[-1].day) if rule.new_term and own else None
    if answer is None or answer.rule is not Restart.CONTINUES:
        return own
    before = [sheet for sheet in ledger.sheets if sheet.body == rule.body and sheet.term < term]
    return sorted((*before, *own), key=lambda sheet: sheet.day)


def subjects(ledger: Ledger, rule: AbsenceRule, term: int) -> tuple[str, ...]:
    """Everyone whom the rule may concern in the term, in the order in which they first appear."""
    found: dict[str, None] = {}
    for sheet in ledger.sheets_of(rule.body, term):
        for mark in sheet.marks.values():
            subject = mark.person if rule.of is AbsenceOf.PERSON else mark.unit
            if subject is not None:
                found[subject] = None
    return tuple(found)


def _marks(rule: AbsenceRule, sheet: Sheet, subject: str) -> list[Mark]:
    if rule.of is AbsenceOf.PERSON:
        return [mark for mark in sheet.marks.values() if mark.person == subject]
    return [mark for mark in sheet.marks.values() if mark.unit == subject]


_BEST_FIRST = (Attended.PRESENT, Attended.PROXY, Attended.EXCUSED, Attended.ABSENT)


def _judge(rules: CharterInForce, rule: AbsenceRule, sheet: Sheet, marks: list[Mark]) -> Missed | None:
    if not marks:
        return None
    attended = min((mark.attended for mark in marks), key=_BEST_FIRST.index)  # a unit is there if anyone of it is
    rules = rules.on(sheet.day)  # a meeting stays judged by the rules of its day
    rule = next((each for each in rules.charter.absences if each.key == rule.key), rule)
    counts: bool | None = attended is not Attended.PRESENT
    clause = ClauseId("")
    questions: list[tuple[str, tuple[Clause[Counts], ...]]] = []
    if counts:
        if attended is Attended.EXCUSED:
            questions.append(("excused", rule.excused))
        if attended is Attended.PROXY:
            questions.append(("proxy", rule.proxy))
        if sheet.extraordinary:
            questions.append(("extraordinary", rule.extraordinary))
        if sheet.inquorate:
            questions.append(("inquorate", rule.inquorate))
    for slot, clauses in questions:
        clause_id = ClauseId(f"absence.{rule.key}.{slot}")
        answer = rules.answer(clause_id, clauses, sheet.day)
        if answer is None or answer.rule is None:
            counts, clause = (counts and None), clause_id
        elif answer.rule is Counts.DOES_NOT_COUNT:
            counts, clause = False, ClauseId("")
            break
    return Missed(sheet.meeting, sheet.title, sheet.day, attended, counts, clause if counts is None else ClauseId(""))


def _count(rule: AbsenceRule, counts: Iterable[bool]) -> int:
    """All of them, or the last run; a run that has once reached the limit is not undone by coming again."""
    run = total = reached = 0
    for each in counts:
        total += each
        run = run + 1 if each else 0
        if run >= rule.limit:
            reached = max(reached, run)
    return total if rule.row is Row.CUMULATIVE else reached or run
