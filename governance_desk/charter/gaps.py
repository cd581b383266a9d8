"""What the charter leaves open: every silent or contradictory clause without an adopted reading, as data."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Status
from governance_desk.charter.readings import CharterInForce, is_acted_on, open_clauses
from governance_desk.charter.wording import clause_name


class GapReading(msgspec.Struct, frozen=True):
    """One answer that may be adopted. A suggestion names its source."""

    key: str
    says: str
    suggested: bool
    source: str


class Gap(msgspec.Struct, frozen=True):
    """One open clause. `acted_on`: decisions of the program depend on it; the others are recorded only."""

    clause: ClauseId
    name: str
    article: str
    status: Status
    question: str
    quote: str
    exhaustive: bool
    acted_on: bool
    readings: tuple[GapReading, ...]


def gaps(rules: CharterInForce, day: datetime.date) -> tuple[Gap, ...]:
    """The open clauses on that day: first those on which decisions depend, in the order of the charter file."""
    found = [
        Gap(
            clause=clause_id,
            name=clause_name(rules.charter, clause_id),
            article=clause.article,
            status=clause.status,
            question=clause.question,
            quote=clause.quote,
            exhaustive=clause.exhaustive,
            acted_on=is_acted_on(clause_id),
            readings=tuple(GapReading(each.key, each.says, each.suggested, each.source) for each in clause.readings),
        )
        for clause_id, clause in open_clauses(rules, day).items()
    ]
    return tuple(sorted(found, key=lambda gap: not gap.acted_on))
