"""What is said of a body's term above its seats."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.charter.model import BodyRule
from governance_desk.language import tr
from governance_desk.lists.seats import SeatRow


def has_term(association: Association, body: BodyRule) -> bool:
    return any(term.body == body.key for term in association.register.terms)


def term_words(association: Association, body: BodyRule, rows: list[SeatRow]) -> str:
    number = association.register.term(body.key)
    term = next((t for t in association.register.terms if t.body == body.key and t.number == number), None)
    vacant = sum(1 for row in rows if row.vacant)
    meetings = len(association.ledger.sheets_of(body.key, number))
    parts = [tr("Term {number}", number=number)]
    if term is not None:
        parts.append(f"{term.since.isoformat()} – {term.until.isoformat() if term.until else ''}".rstrip(" –"))
    parts.append(tr("{number} seats", number=len(rows)))
    if vacant:
        parts.append(tr("{number} vacant", number=vacant))
    parts.append(tr("Meetings closed: {number}", number=meetings))
    return " · ".join(parts)
