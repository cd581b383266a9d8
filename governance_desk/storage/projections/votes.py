"""Votes and the resolutions that came of them, for lists and searches."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, Index, Table, select

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import (
    PROJECTED,
    key,
    maybe,
    maybe_number,
    number,
    same_shape,
    words,
)
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

VOTE = Table(
    "vote",
    PROJECTED,
    key("meeting"),
    key("id"),
    number("entry"),
    words("item"),
    words("matter"),
    words("motion"),
    words("method"),
    words("stage"),
    maybe_number("yes"),
    maybe_number("no"),
    maybe_number("abstain"),
    maybe_number("passed"),
    maybe("article"),
    maybe_number("resolution"),
    maybe("declared"),
    Index("vote_resolution", "resolution"),
)


def _opened(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        VOTE,
        meeting=event.meeting,
        id=event.vote,
        entry=entry.number,
        item=event.item,
        matter=event.matter,
        motion=event.motion,
        method=event.method,
        stage="open",
    )


def _declared(writer: Writer, _: Entry, event: Any) -> None:
    passed = event.verdict.passed
    writer.change(
        VOTE,
        {"meeting": event.meeting, "id": event.vote},
        stage="declared",
        yes=event.tally.yes,
        no=event.tally.no,
        abstain=event.tally.abstain,
        passed=None if passed is None else int(passed),
        article=event.verdict.article,
        resolution=event.resolution,
        declared=event.at,
    )


def _tied(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(
        VOTE,
        {"meeting": event.meeting, "id": event.vote},
        stage="tied",
        yes=event.tally.yes,
        no=event.tally.no,
        abstain=event.tally.abstain,
        article=event.article,
        declared=event.at,
    )


def _elected(writer: Writer, _: Entry, event: Any) -> None:
    """Everyone has votes of his own; an election has none that could stand in one line."""
    writer.change(
        VOTE,
        {"meeting": event.meeting, "id": event.vote},
        stage="declared",
        passed=int(bool(event.names)),
        article=event.results[0].article,
        resolution=event.resolution,
        declared=event.at,
    )


def _void(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(VOTE, {"meeting": event.meeting, "id": event.vote}, stage="void", declared=event.at)


def _objected(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(VOTE, {"meeting": event.meeting, "id": event.vote}, stage="objected")


def _reopened(writer: Writer, _: Entry, event: Any) -> None:
    nothing = dict.fromkeys(("yes", "no", "abstain", "passed", "article", "resolution", "declared"))
    writer.change(VOTE, {"meeting": event.meeting, "id": event.vote}, stage="open", **nothing)


def _annulled(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(VOTE, {"meeting": event.meeting, "id": event.vote}, stage="annulled", resolution=None)


def _given_up(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(VOTE, {"meeting": event.meeting, "stage": "open"}, stage="annulled")


VOTES = TableProjector(
    "votes",
    (VOTE,),
    {
        "meeting.vote-opened": _opened,
        "meeting.vote-tied": _tied,
        "meeting.vote-declared": _declared,
        "meeting.vote-annulled": _annulled,
        "meeting.election-declared": _elected,
        "meeting.vote-void": _void,
        "meeting.objection-raised": _objected,
        "meeting.vote-reopened": _reopened,
        "meeting.correspondence-stopped": _given_up,
    },
    revision=5,
)


class ResolutionRow(msgspec.Struct, frozen=True):
    """A resolution in a list: a declared vote that passed."""

    resolution: int
    meeting: str
    id: str
    motion: str
    matter: str
    yes: int | None  # None: an election
    no: int | None
    abstain: int | None
    article: str
    declared: str


def find_resolutions(connection: Connection, searched: str = "") -> tuple[ResolutionRow, ...]:
    """The resolutions whose motion has these words in it, by their number."""
    columns = [VOTE.c[name] for name in ResolutionRow.__struct_fields__]
    query = select(*columns).where(VOTE.c.stage == "declared", VOTE.c.resolution.is_not(None))
    for word in searched.split():
        query = query.where(VOTE.c.motion.icontains(word, autoescape=True))
    return tuple(ResolutionRow(**same_shape(row)) for row in connection.execute(query.order_by(VOTE.c.resolution)))
