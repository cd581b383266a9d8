"""The papers that are about one thing: what the clerk wants who looks at that thing."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.filing.state import About
from governance_desk.lists.papers import PaperRow, paper_rows


def papers_about(association: Association, today: datetime.date, about: About, key: str) -> list[PaperRow]:
    """Those about the meeting, the unit, the person or the due thing with this key; the newest first.

    A unit's are also its application's, its certificates' and what followed from its absences; a person's what followed
    from theirs.
    """
    rows = paper_rows(association, today, reminders=about is About.DUE)
    return [row for row in rows if (row.subject.kind, row.subject.id) in _subjects(association, about, key)]


def _subjects(association: Association, about: About, key: str) -> set[tuple[About, str]]:
    register = association.register
    found = {(about, key)}
    if about is About.UNIT:
        found |= {(About.APPLICATION, each.id) for each in register.applications.values() if each.unit == key}
        found |= {(About.CERTIFICATE, each.id) for each in register.certificates.values() if each.unit == key}
    if about in (About.UNIT, About.PERSON):
        consequences = association.ledger.consequences
        found |= {(About.CONSEQUENCE, each.id) for each in consequences if each.subject == key}
    return found
