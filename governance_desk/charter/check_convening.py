"""Mistakes in the rules on how a body comes together."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.charter.convening import Demand, Presiding, RemoteRule
from governance_desk.charter.finding import Finding
from governance_desk.charter.model import Base, BodyRule, Charter, Clause
from governance_desk.language import text


def convening_findings(charter: Charter) -> Iterator[Finding]:
    """Offices and periods that the charter does not have, and rules that contradict themselves."""
    periods = [each.key for each in charter.periods]
    for index, body in enumerate(charter.bodies):
        path = f"bodies[{index}]"
        if body.demand_period and body.demand_period not in periods:
            yield _unknown(f"{path}.demand_period", body.demand_period, periods, body.article)
        for place, rule, article in _rules(body):
            yield from _of_one(charter, rule, f"{path}.{place}", article)


def _of_one(charter: Charter, rule: object, path: str, article: str) -> Iterator[Finding]:
    offices = [str(each.key) for each in charter.offices]
    if isinstance(rule, Presiding | Demand):
        for at, key in enumerate(rule.offices):
            if key not in offices:
                yield _unknown(f"{path}.offices[{at}]", key, offices, article)
    if isinstance(rule, Presiding) and not rule.offices:
        yield Finding(path, text("nobody presides"), text("Name the office whose holder presides."), article)
    if isinstance(rule, Demand):
        if not rule.offices and rule.share is None:
            yield Finding(path, text("nobody can demand it"), text("Name offices, a share, or both."), article)
        if rule.share is not None and rule.share.of not in (Base.MEMBERS, Base.IN_OFFICE):
            yield Finding(
                f"{path}.share.of",
                text("outside a meeting there is no “{base}”", base=rule.share.of.value),
                text("One of: {choices}.", choices=f"{Base.MEMBERS}, {Base.IN_OFFICE}"),
                article,
            )
    if isinstance(rule, RemoteRule) and not rule.allowed and (rule.counts or rule.barred_in_secret):
        hint = text("Write allowed = true, or leave the rest out.")
        yield Finding(path, text("it counts and is not allowed"), hint, article)


def _rules(body: BodyRule) -> Iterator[tuple[str, object, str]]:
    for slot in ("remote", "presiding", "demand"):
        clauses: tuple[Clause[object], ...] = getattr(body, slot)
        for at, clause in enumerate(clauses):
            if clause.rule is not None:
                yield f"{slot}[{at}].rule", clause.rule, clause.article
            for each, reading in enumerate(clause.readings):
                yield f"{slot}[{at}].readings[{each}].rule", reading.rule, clause.article


def _unknown(path: str, name: str, known: list[str], article: str) -> Finding:
    hint = text("One of: {choices}.", choices=", ".join(known)) if known else text("Describe it in the file first.")
    return Finding(path, text("“{name}” is not described in this file", name=name[:40]), hint, article)
