"""A period of time in a charter: how long, from what on, which way it is counted, and what its last day means."""

from __future__ import annotations

from enum import StrEnum

from governance_desk.charter.clause import Clause, Kind


class PeriodUnit(StrEnum):
    WORKING_DAYS = "working_days"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


class Direction(StrEnum):
    """Which way a period is counted, and what its last day means."""

    WITHIN = "within"  # forward; it must be done by the last day
    BEFORE = "before"  # backward from a coming day; it must be done by the day so found
    AFTER = "after"  # forward; what waits for it comes when the last day is over


class Span(Kind, frozen=True):
    """How long a period is, from what on, which way. `length` None: there is no limit."""

    length: int | None
    unit: PeriodUnit = PeriodUnit.DAYS
    starts: str = ""  # from what on, in the charter's words
    direction: Direction = Direction.WITHIN


class PeriodEnd(StrEnum):
    """Whether a last day that is a day off moves to the day after the days off (Civil Code 203 and 204)."""

    ROLLS = "rolls"
    DOES_NOT_ROLL = "does_not_roll"


class PeriodRule(Kind, frozen=True):
    """A period of time: its start day is not counted (Civil Code 201).

    Where the charter says how long it is, that stands here. Where it does not, or says two things, or where it
    changed, that stands in the clauses of `span`, and `length`, `unit` and `starts` are left out.
    """

    key: str
    name: str
    article: str
    length: int | None = None
    unit: PeriodUnit | None = None
    starts: str = ""
    direction: Direction = Direction.WITHIN
    quote: str = ""
    start_open: str = ""  # the key of the topic, or the id of the clause, that asks which day it starts from
    span: tuple[Clause[Span], ...] = ()

    @property
    def slot(self) -> tuple[Clause[Span], ...]:
        """Its clauses; of a period that is written in one line, that one."""
        if self.length is None or self.unit is None:
            return self.span
        rule = Span(length=self.length, unit=self.unit, starts=self.starts, direction=self.direction)
        return (Clause(article=self.article, quote=self.quote, rule=rule),)
