"""The open and the settled clauses of a charter, as names with chips, and as data for the panel beside them."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.charter.adoption import Adoption
from governance_desk.charter.gaps import GapReading
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Charter, Status
from governance_desk.charter.readings import CharterInForce, clause_slots, is_acted_on
from governance_desk.charter.wording import clause_name
from governance_desk.language import tr
from ui.models.names import Chip, NameRow


class ClauseRow(msgspec.Struct, frozen=True):
    """A silent or contradictory clause. `adoption` is the reading in force, None while the clause is open."""

    clause: ClauseId
    name: str
    article: str
    status: Status
    quote: str
    question: str
    exhaustive: bool
    acted_on: bool
    readings: tuple[GapReading, ...]
    adoption: Adoption | None


def blocks_votes(clause: ClauseId) -> bool:
    """Whether nothing that a body decides can be judged while this clause is open: its quorum or its majority."""
    return clause.endswith((".quorum", ".resolution"))


def clause_rows(rules: CharterInForce, day: datetime.date) -> tuple[ClauseRow, ...]:
    """All clauses that are not written: the open ones for which all votes wait, those on which some decisions
    depend, the other open ones, the settled."""
    rows = []
    for clause_id, slot in clause_slots(rules.charter):
        clause = next((each for each in slot if each.holds_on(day)), None)
        if clause is None or clause.status is Status.WRITTEN:
            continue
        key = rules.adopted(clause_id, day)
        rows.append(
            ClauseRow(
                clause=clause_id,
                name=clause_name(rules.charter, clause_id),
                article=clause.article,
                status=clause.status,
                quote=clause.quote,
                question=clause.question,
                exhaustive=clause.exhaustive,
                acted_on=is_acted_on(clause_id),
                readings=tuple(GapReading(r.key, r.says, r.suggested, r.source) for r in clause.readings),
                adoption=_adoption(rules, clause_id, key, day),
            )
        )
    return tuple(sorted(rows, key=_urgency))


def _urgency(row: ClauseRow) -> tuple[bool, bool, bool]:
    return row.adoption is not None, not blocks_votes(row.clause), not row.acted_on


def _adoption(rules: CharterInForce, clause: ClauseId, reading: str, day: datetime.date) -> Adoption | None:
    found = [a for a in rules.adoptions if a.clause == clause and a.reading == reading and a.since <= day]
    return max(found, key=lambda adoption: adoption.since, default=None)


def status_words(status: Status) -> str:
    """Silent or contradictory."""
    return tr("contradictory") if status is Status.CONTRADICTORY else tr("silent")


def name_row(row: ClauseRow) -> NameRow:
    """The clause in a list."""
    if row.adoption is not None:
        chips: tuple[Chip, ...] = (Chip(tr("settled"), "good"),)
    else:
        tone = "bad" if row.status is Status.CONTRADICTORY else "warn"
        chips = (Chip(status_words(row.status), "bad" if tone == "bad" else "warn"),)
        if not row.acted_on:
            chips = (Chip(tr("for the record")), *chips)
    return NameRow(row.clause, row.name, row.article, chips)


def article_numbers(charter: Charter) -> list[str]:
    """The numbers of the articles as printed."""
    return [article.number for article in charter.articles]
