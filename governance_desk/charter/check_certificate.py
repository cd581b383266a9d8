"""Whether what a charter says of changes and certificates refers to what it has, and can be filled in."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence

from governance_desk.charter.certificate import PLACES_OF_A_NUMBER, PLACES_OF_A_TEXT, CertificateRule
from governance_desk.charter.finding import Finding
from governance_desk.charter.model import Charter
from governance_desk.language import text

MOST_DIGITS = 9


def certificate_findings(charter: Charter) -> Iterator[Finding]:
    """Every mistake in these rules, also those that show only beside the periods and topics of the charter."""
    periods = [each.key for each in charter.periods]
    topics = [each.key for each in charter.topics]
    for index, change in enumerate(charter.changes):
        yield from _known(change.notice, periods, f"changes[{index}].notice", change.article)
        yield from _known(change.late, topics, f"changes[{index}].late", change.article)
    for index, each in enumerate(charter.certificates):
        path = f"certificates[{index}]"
        yield from _known(each.valid, periods, f"{path}.valid", each.article)
        yield from _known(each.review, periods, f"{path}.review", each.article)
        yield from _places(each, path)


def _known(named: str, known: Sequence[str], path: str, article: str) -> Iterator[Finding]:
    if named and named not in known:
        hint = text("One of: {choices}.", choices=", ".join(known)) if known else text("Describe it in the file first.")
        yield Finding(path, text("“{name}” is not described in this file", name=named[:40]), hint, article)


def _places(rule: CertificateRule, path: str) -> Iterator[Finding]:
    for field, places in (("number", PLACES_OF_A_NUMBER), ("text", PLACES_OF_A_TEXT)):
        for name in _unknown(getattr(rule, field), places):
            choices = ", ".join("{" + place + "}" for place in places)
            problem = text("“{name}” cannot be filled in", name=name[:40])
            yield Finding(f"{path}.{field}", problem, text("One of: {choices}.", choices=choices), rule.article)
    if not 1 <= rule.digits <= MOST_DIGITS:
        problem = text("{value} is out of range", value=str(rule.digits)[:12])
        hint = text("Write a whole number from {least} to {most}.", least=1, most=MOST_DIGITS)
        yield Finding(f"{path}.digits", problem, hint, rule.article)
    if "{number}" not in rule.number:
        problem = text("every certificate would have the same number")
        yield Finding(f"{path}.number", problem, text("Write {{number}} into it."), rule.article)


def _unknown(template: str, places: Sequence[str]) -> list[str]:
    """What stands in braces there and is none of the places, or is written so that it cannot be filled in."""
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError:  # a brace that is never closed
        return ["{"]
    return [name for _, name, spec, turned in parts if name is not None and (name not in places or spec or turned)]
