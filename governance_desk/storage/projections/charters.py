"""The versions of the charter, for lists: when each holds, who decided it, and the hash of its text."""

from __future__ import annotations

import hashlib
from typing import Any

from sqlalchemy import Column, Integer, Table

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

CHARTER = Table(
    "charter_version",
    PROJECTED,
    Column("entry", Integer, primary_key=True, autoincrement=False),
    words("name"),
    words("since"),
    words("sha256"),
    words("body"),
    words("resolution"),
)

DRAFT = Table(
    "charter_draft",
    PROJECTED,
    key("draft"),
    words("name"),
    words("sha256"),
    maybe("since"),
)


def _drafted(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(DRAFT, draft=event.draft, name=event.name, sha256=event.sha256, since=day(event.since))


def _adopted(writer: Writer, entry: Entry, event: Any) -> None:
    digest = hashlib.sha256(event.toml.encode("utf-8")).hexdigest()
    _put(writer, entry, event, sha256=digest, body="", resolution="")


def _amended(writer: Writer, entry: Entry, event: Any) -> None:
    _put(writer, entry, event, sha256=event.sha256, body=event.body, resolution=event.resolution)


def _put(writer: Writer, entry: Entry, event: Any, **more: str) -> None:
    writer.put(CHARTER, entry=entry.number, name=event.name, since=day(event.since), **more)


CHARTERS = TableProjector(
    "charters",
    (CHARTER, DRAFT),
    {"charter.drafted": _drafted, "charter.adopted": _adopted, "charter.amended": _amended},
)
