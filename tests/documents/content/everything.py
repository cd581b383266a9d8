"""Papers of every document whose wording can be changed, from associations in every state, so that every phrase is met.

`drawn(document, templates)` draws all of them for associations that have these templates.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import NamedTuple

from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.notice import notice
from governance_desk.journal.entry import Head
from governance_desk.meeting.state import MeetingId
from governance_desk.templates.state import Templates
from tests.documents.content import scripted
from tests.documents.content.scripted import adopt, founded

HEAD = Head(1, "0123456789abcdef" * 4)
TODAY = datetime.date(2026, 11, 21)


class Sheet(NamedTuple):
    """A paper of an association."""

    desk: Desk
    draw: Callable[[], Document]


@cache
def third() -> tuple[Desk, MeetingId]:
    return scripted.third_council()


@cache
def with_proxies() -> tuple[Desk, MeetingId]:
    desk, meeting = scripted.third_council()
    adopt(desk, "council.proxies", "one_counted", "会员大会", "2026年第2号决议")
    return desk, meeting


@cache
def shcp() -> tuple[Desk, MeetingId]:
    return scripted.shcp_assembly()


@cache
def bare() -> tuple[Desk, MeetingId]:
    """A meeting without an agenda."""
    desk, calendar = founded()
    return desk, scripted.convened(desk, calendar, "m1", datetime.date(2026, 3, 5))


@cache
def owners() -> tuple[Desk, MeetingId]:
    """An assembly of those who are neither units nor hold seats."""
    desk, calendar = founded("shcp", change=lambda toml: toml.replace('member_name = "成员"', 'member_name = "业主"'))
    return desk, scripted.convened(desk, calendar, "a1", datetime.date(2026, 4, 10), scripted.ASSEMBLY)


def _notice() -> Iterator[Sheet]:
    for build in (third, with_proxies, shcp, bare, owners):
        desk, meeting = build()
        yield Sheet(desk, partial(notice, desk.association, meeting))


SHEETS: dict[str, Callable[[], Iterator[Sheet]]] = {
    "notice": _notice,
}


def drawn(document: str, templates: Templates) -> list[Document]:
    """Every paper of the document, as associations with these templates would have it."""
    papers = []
    for sheet in SHEETS[document]():
        association = sheet.desk.association
        before = association.templates
        association.templates = templates
        try:
            papers.append(sheet.draw())
        finally:
            association.templates = before
    return papers
