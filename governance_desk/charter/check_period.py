"""What can be said of periods: their length and their unit, or the clauses that leave them open."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.charter.check_clause import Problem
from governance_desk.charter.period import PeriodRule, Span
from governance_desk.language import text


def period_problems(rule: PeriodRule) -> Iterator[Problem]:
    """Either length, unit and starts, or the clauses of `span`; never both, and never a part of them."""
    hint = text("Write length, unit and starts; where the charter is silent, write a clause [[periods.span]] instead.")
    if rule.span:
        for field in ("length", "unit", "starts"):
            if getattr(rule, field):
                problem = text("the length of the period stands there twice")
                yield field, problem, text("Remove it, or the clauses of span.")
        return
    for field in ("length", "unit", "starts"):
        if getattr(rule, field) in (None, ""):
            yield field, text("this value is missing"), hint


def span_problems(span: Span) -> Iterator[Problem]:
    """A period with a length runs from something on."""
    if span.length is not None and not span.starts.strip():
        yield "starts", text("nothing is written here"), text("Write what the charter says.")
