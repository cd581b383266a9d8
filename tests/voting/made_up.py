"""A charter made for the tests: one body of seats, one of units, and whatever clauses a test wants."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, TypeVar

from governance_desk.charter.adoption import Adoption
from governance_desk.charter.keys import BodyKey, MatterKey, Tie
from governance_desk.charter.model import (
    Base,
    BodyRule,
    Charter,
    Clause,
    Competence,
    MatterRule,
    PassingRule,
    ProxyRule,
    QuorumRule,
    Reading,
    Share,
    Sitting,
    Status,
)
from governance_desk.charter.readings import CharterInForce

Rule = TypeVar("Rule")
DAY = datetime.date(2026, 9, 18)
BOARD, ALL = BodyKey("board"), BodyKey("all")


def at_least(share: str, of: Base) -> Share:
    return Share(of=of, at_least=Fraction(share))


def more_than(share: str, of: Base) -> Share:
    return Share(of=of, more_than=Fraction(share))


def written(
    rule: Rule, article: str = "Art. 1", *, since: datetime.date | None = None, until: datetime.date | None = None
) -> Clause[Rule]:
    return Clause(article, rule=rule, since=since, until=until)


def silent(*rules: Rule, exhaustive: bool = False, article: str = "Art. 2") -> Clause[Rule]:
    """An open clause with the readings r0, r1 …"""
    readings = tuple(Reading(key=f"r{number}", says="…", rule=rule) for number, rule in enumerate(rules))
    return Clause(article, status=Status.SILENT, question="Which?", readings=readings, exhaustive=exhaustive)


def quorum(*shares: Share) -> QuorumRule:
    return QuorumRule(all_of=shares)


def passing(*shares: Share) -> PassingRule:
    return PassingRule(all_of=shares)


HALF = at_least("1/2", Base.ATTENDING)


def rules(
    *,
    quorum_clauses: Sequence[Clause[QuorumRule]] = (written(quorum(at_least("1/2", Base.IN_OFFICE)), "Art. 10"),),
    resolution: Sequence[Clause[PassingRule]] = (written(passing(HALF), "Art. 11"),),
    tie: Sequence[Clause[Tie]] = (),
    proxies: Sequence[Clause[ProxyRule]] = (),
    matters: Sequence[MatterRule] = (),
    sitting: Sitting = Sitting.SEATS,
    weighted: bool = False,
    adopted: dict[str, str] | None = None,
) -> CharterInForce:
    board = BodyRule(
        key=BOARD,
        name="Board",
        article="Art. 9",
        sitting=sitting,
        ordinal="{term}/{meeting}",
        quorum=tuple(quorum_clauses),
        resolution=tuple(resolution),
        tie=tuple(tie),
        proxies=tuple(proxies),
        attending=(),
        quorum_checked=(),
        weighted=weighted,
    )
    everybody: dict[str, Any] = {"key": ALL, "name": "Everybody", "sitting": Sitting.UNITS}
    charter = Charter(
        format=1,
        key="made-up",
        name="Made up",
        short_name="MU",
        language="en",
        classes=(),
        bodies=(board, _replace(board, **everybody)),
        matters=tuple(matters),
    )
    adoptions = tuple(
        Adoption(clause=_clause(name), reading=reading, since=datetime.date(2026, 1, 1), body="Board", resolution="1")
        for name, reading in (adopted or {}).items()
    )
    return CharterInForce(charter, adoptions)


def matter(
    key: str, *, passing_clauses: Sequence[Clause[PassingRule]] = (), by: Sequence[BodyKey] = (BOARD,), **more: Any
) -> MatterRule:
    competence = (written(Competence(bodies=tuple(by)), "Art. 20"),)
    return MatterRule(
        key=MatterKey(key),
        name=key,
        article="Art. 20",
        competence=competence,
        passing=tuple(passing_clauses),
        **more,
    )


def _replace(body: BodyRule, **changes: Any) -> BodyRule:
    import msgspec

    return msgspec.structs.replace(body, **changes)


def _clause(name: str) -> Any:
    return name
