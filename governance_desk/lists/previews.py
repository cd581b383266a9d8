"""What a changed wording is looked at on: the association's own papers of a document, and its sheet of samples."""

from __future__ import annotations

import datetime
from typing import NamedTuple

import msgspec

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.sample import sample
from governance_desk.journal.entry import Head
from governance_desk.lists.papers import paper_rows
from governance_desk.templates.state import Templates
from governance_desk.templates.wordings import wordings

_PAPERS = {
    "proxy_form": "proxy",
    "election_rules": "rules",
    "tally_sheet": "tally",
    "consequence_notice": "consequence",
    "application_receipt": "application",
    "withdrawal_receipt": "withdrawal",
    "leaving_letter": "leaving",
}
"""The kind of paper, where it is not called as its wording is."""
MOST = 8
"""Papers that are offered: the newest."""


class Preview(NamedTuple):
    """A paper of the association's own; `key` finds it again."""

    key: str
    title: str


def previews(association: Association, document: str, today: datetime.date) -> list[Preview]:
    """The newest papers of the document that the association could draw up today."""
    rows = paper_rows(association, today, reminders=document == "reminder")
    found = [Preview(row.key, row.title) for row in rows if row.paper == _PAPERS.get(document, document)]
    return found[:MOST]


def preview(
    association: Association, document: str, key: str, templates: Templates, today: datetime.date, head: Head
) -> Document:
    """That paper, or without a key the sheet of samples, as it would be with these templates.

    KeyError where the association has no such paper any more; Refusal where it cannot be drawn up.
    """
    as_if = msgspec.structs.replace(association, templates=templates)
    if not key:
        return sample(as_if, document)
    rows = paper_rows(as_if, today, reminders=document == "reminder")
    row = next((each for each in rows if each.key == key), None)
    if row is None:
        raise KeyError(key)
    return row.draw(head)


def wording_of(paper: str) -> str:
    """The document whose wording this kind of paper has; "" where it has none of its own."""
    found = next((document for document, kind in _PAPERS.items() if kind == paper), paper)
    return found if found in wordings() else ""
