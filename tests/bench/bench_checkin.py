"""A durable check-in against a bare durable insert by sqlite3 on the same disk."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from sqlalchemy import Column, Integer, MetaData, Table, Text

from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Draft, Entry
from governance_desk.journal.event import Event
from governance_desk.storage.open import open_association
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer


class Arrived(Event, frozen=True, kw_only=True):
    """As much as a check-in records."""

    kind: ClassVar[str] = "bench.arrived"
    person: str
    unit: str
    capacity: str


ATTENDANCE = Table(
    "bench_attendance",
    MetaData(),
    Column("meeting", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("unit", Text, nullable=False),
    Column("number", Integer, nullable=False),
)


def _arrived(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(ATTENDANCE, meeting=entry.stream, person=event.person, unit=event.unit, number=entry.number)


PROJECTOR = TableProjector("attendance", (ATTENDANCE,), {"bench.arrived": _arrived})


def measure(pairs: int = 600) -> float:
    """How many times as long a check-in takes as a bare insert: the medians of interleaved pairs.

    The bare insert has the same pragmas (write-ahead log, full sync) and writes one row with the same payload
    in one transaction; ours writes the entry with its hash and streams, and one row of a projection.
    """
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        bare = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
        bare.execute("PRAGMA journal_mode=WAL")
        bare.execute("PRAGMA synchronous=FULL")
        bare.execute("create table entry (number integer primary key, at text, payload blob)")
        log = open_association(
            Path(folder) / "a.gdesk", create=True, codec=Codec([Arrived]), projectors=[PROJECTOR], station="bench"
        )
        at = "2026-11-21T07:00:00.000000Z"
        ours: list[float] = []
        theirs: list[float] = []
        for n in range(pairs):
            event = Arrived(person=f"p{n}", unit=f"u{n % 300}", capacity="representative")
            payload = log.codec.encode(event)
            expected = {"meeting/1": n}
            draft = Draft("meeting/1", event)
            append = partial(log.append, [draft], at=at, who="李娜", station="1", expected=expected)
            insert = partial(bare.execute, "insert into entry (at, payload) values (?, ?)", (at, payload))
            # In turn first and second: a disk may answer the second of two syncs faster, or slower.
            both: list[tuple[list[float], Callable[[], object]]] = [(ours, append), (theirs, insert)]
            for times, act in both if n % 2 else reversed(both):
                times.append(_seconds(act))
        log.close()
        bare.close()
    return statistics.median(ours) / statistics.median(theirs)


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    print(f"a durable check-in: {measure():.2f} times a bare durable insert")
