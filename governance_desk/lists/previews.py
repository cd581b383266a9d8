"""What a changed wording is looked at on: the association's own papers of a document, and its sheet of samples."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import NamedTuple

import msgspec

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.head_count import head_count_sheet
from governance_desk.documents.content.own_letter import own_letter
from governance_desk.documents.content.sample import sample
from governance_desk.filing.papers import paper_name
from governance_desk.journal.entry import Head
from governance_desk.lists.papers import Draw, paper_rows
from governance_desk.meeting.head_count import head_count
from governance_desk.meeting.state import MeetingId
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
_OWN_TITLE, _OWN_WORDS = "关于……的函", "（正文由秘书处撰写。）"
MOST = 8
"""Papers that are offered: the newest."""


class Preview(NamedTuple):
    """A paper of the association's own; `key` finds it again."""

    key: str
    title: str


def previews(association: Association, document: str, today: datetime.date) -> list[Preview]:
    """The newest papers of the document that the association could draw up today."""
    return [Preview(paper.key, paper.title) for paper in _papers(association, document, today)][:MOST]


def preview(
    association: Association, document: str, key: str, templates: Templates, today: datetime.date, head: Head
) -> Document:
    """That paper, or without a key the sheet of samples, as it would be with these templates.

    KeyError where the association has no such paper any more; Refusal where it cannot be drawn up.
    """
    as_if = msgspec.structs.replace(association, templates=templates)
    if not key:
        return sample(as_if, document)
    paper = next((each for each in _papers(as_if, document, today) if each.key == key), None)
    if paper is None:
        raise KeyError(key)
    return paper.draw(head)


class _Paper(NamedTuple):
    key: str
    title: str
    draw: Draw


def _papers(association: Association, document: str, today: datetime.date) -> list[_Paper]:
    """The newest first. A letter in one's own words is no paper of the list: one to the first member stands for all."""
    if document == "own_letter":
        return [*_own_letters(association, today)]
    if document == "head_count":
        return [*_head_counts(association)]
    rows = paper_rows(association, today, reminders=document == "reminder")
    return [_Paper(row.key, row.title, row.draw) for row in rows if row.paper == _PAPERS.get(document, document)]


def _own_letters(association: Association, today: datetime.date) -> Iterator[_Paper]:
    for unit in islice(association.register.units.values(), 1):
        yield _Paper(f"letter/{unit.id}", unit.name, partial(_own_letter, association, unit.name, today))


def _own_letter(association: Association, unit: str, today: datetime.date, _head: Head) -> Document:
    return own_letter(association, _OWN_TITLE, unit, (_OWN_WORDS,), today)


def _head_counts(association: Association) -> Iterator[_Paper]:
    for meeting in sorted(association.gatherings, key=lambda each: each.day, reverse=True):
        if meeting.closed and head_count(meeting, meeting.closed) is not None:
            draw = partial(_counted, association, meeting.id, meeting.closed)
            yield _Paper(f"{meeting.id}/head_count/", f"{meeting.title} {paper_name('head_count')}", draw)


def _counted(association: Association, meeting: MeetingId, at: str, head: Head) -> Document:
    return head_count_sheet(association, meeting, head, at)


def wording_of(paper: str) -> str:
    """The document whose wording this kind of paper has; "" where it has none of its own."""
    found = next((document for document, kind in _PAPERS.items() if kind == paper), paper)
    return found if found in wordings() else ""
