"""A durable check-in (decide, append, project, notify) against a bare durable insert by sqlite3 on the same disk."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from governance_desk.journal.codec import encode
from governance_desk.journal.event import Event
from governance_desk.meeting.commands import CheckIn
from governance_desk.meeting.events import CheckedIn
from governance_desk.meeting.state import VoterId
from tests.bench.large import MEETING, at_the_door


def measure(pairs: int = 600) -> float:
    """How many times as long a check-in takes as a bare insert: the medians of interleaved pairs.

    The bare insert has the same pragmas (write-ahead log, full sync) and writes one row with the same payload
    in one transaction.
    """
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        bare = sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)
        bare.execute("PRAGMA journal_mode=WAL")
        bare.execute("PRAGMA synchronous=FULL")
        bare.execute("create table entry (number integer primary key, at text, payload blob)")
        desk = at_the_door(Path(folder), pairs)
        told: list[tuple[Event, ...]] = []
        desk.subscribe(told.append)
        at = "2026-11-21T07:00:00.000000Z"
        ours: list[float] = []
        theirs: list[float] = []
        for n in range(pairs):
            voter = VoterId(f"u{n}")
            payload = encode(CheckedIn(meeting=MEETING, voter=voter, person=None, name="", at=at))
            check_in = partial(desk.do, CheckIn(meeting=MEETING, voter=voter))
            insert = partial(bare.execute, "insert into entry (at, payload) values (?, ?)", (at, payload))
            # In turn first and second: a disk may answer the second of two syncs faster, or slower.
            both: list[tuple[list[float], Callable[[], object]]] = [(ours, check_in), (theirs, insert)]
            for times, act in both if n % 2 else reversed(both):
                times.append(_seconds(act))
        if len(told) != pairs:
            raise ValueError(f"{len(told)} check-ins instead of {pairs}")
        desk.close()
        bare.close()
    return statistics.median(ours) / statistics.median(theirs)


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


if __name__ == "__main__":
    print(f"a durable check-in: {measure():.2f} times a bare durable insert")
