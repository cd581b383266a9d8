"""An association file with a few entries and two small projections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text

from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Draft, Entry
from governance_desk.journal.event import Event
from governance_desk.storage.log import SqlLog
from governance_desk.storage.open import open_association
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

AT = "2026-11-21T07:00:00.000000Z"


class Seated(Event, frozen=True, kw_only=True):
    kind = "test.seated"
    person: str
    seat: int


class Emptied(Event, frozen=True, kw_only=True):
    kind = "test.emptied"
    seat: int


_METADATA = MetaData()
PERSON = Table(
    "test_person", _METADATA, Column("name", Text, primary_key=True), Column("since", Integer, nullable=False)
)
SEAT = Table(
    "test_seat",
    _METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("person", Text, ForeignKey("test_person.name")),
    Column("changes", Integer, nullable=False),
    Index("test_seat_person", "person"),
)


def _seated(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(PERSON, name=event.person, since=entry.number)
    if not writer.change(SEAT, {"number": event.seat}, person=event.person, changes=entry.number):
        writer.put(SEAT, number=event.seat, person=event.person, changes=entry.number)


def _emptied(writer: Writer, entry: Entry, event: Any) -> None:
    writer.remove(SEAT, number=event.seat)
    writer.put(SEAT, number=event.seat, person=None, changes=entry.number)


class World:
    """What the tests of the storage play with."""

    codec = Codec([Seated, Emptied])
    projector = TableProjector("seats", (PERSON, SEAT), {"test.seated": _seated, "test.emptied": _emptied})

    def __init__(self, path: Path) -> None:
        self.path = path

    def open(self, *, create: bool = False, **more: Any) -> SqlLog:
        given = {"codec": self.codec, "projectors": [self.projector], **more}
        return open_association(self.path, create=create, **given)

    def record(self, log: SqlLog, *events: Event) -> Sequence[Entry]:
        return log.append([Draft("association", e) for e in events], at=AT, who="李娜", station="会议室", expected={})

    def fill(self, log: SqlLog) -> None:
        self.record(log, Seated(person="李娜", seat=1), Seated(person="王芳", seat=2))
        self.record(log, Emptied(seat=1))
        self.record(log, Seated(person="赵磊", seat=1), Emptied(seat=9))

    Seated = Seated
    Emptied = Emptied


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "协会.gdesk")


@pytest.fixture
def log(world: World) -> Iterator[SqlLog]:
    made = world.open(create=True)
    world.fill(made)
    yield made
    made.close()


@pytest.fixture
def closed(world: World, log: SqlLog) -> Path:
    """The file, filled and closed."""
    log.close()
    return world.path
