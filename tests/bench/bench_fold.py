"""Folding a meeting of 10,000 check-ins against reading the same rows and decoding their JSON."""

from __future__ import annotations

import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Draft
from governance_desk.journal.event import Event
from governance_desk.storage.log import SqlLog
from governance_desk.storage.open import open_association

CHECK_INS = 10_000
COLUMNS = "number, stream, stream_version, kind, kind_version, at, who, station, payload, previous_hash, hash"


class Arrived(Event, frozen=True, kw_only=True):
    """As much as a check-in records."""

    kind: ClassVar[str] = "bench.arrived"
    person: str
    unit: str
    capacity: str


def measure(pairs: int = 9) -> float:
    """How many times as long the fold takes as the bare reading: the median of interleaved pairs."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        path = Path(folder) / "a.gdesk"
        log = open_association(path, create=True, codec=Codec([Arrived]))
        drafts = [
            Draft("meeting/1", Arrived(person=f"p{n}", unit=f"u{n % 300}", capacity="representative"))
            for n in range(CHECK_INS)
        ]
        log.append(drafts, at="2026-11-21T07:00:00.000000Z", who="李娜", station="1", expected={})
        bare = sqlite3.connect(path)
        ratios = []
        for _ in range(pairs):
            ours = _seconds(lambda: fold(log))
            theirs = _seconds(lambda: read_bare(bare))
            ratios.append(ours / theirs)
        bare.close()
        log.close()
    return statistics.median(ratios)


def fold(log: SqlLog) -> int:
    """The state of the meeting from its stream; how many are there."""
    present: dict[str, str] = {}
    for entry in log.read(stream="meeting/1"):
        event = log.codec.decode(entry)
        assert isinstance(event, Arrived)
        present[event.person] = event.unit
    return len(present)


def read_bare(connection: sqlite3.Connection) -> int:
    """The same rows and their JSON, with nothing done with them; how many there are."""
    where = "number > 0 and stream = ? order by number"  # as ours, so that SQLite takes the same way
    rows = connection.execute(f"select {COLUMNS} from journal where {where}", ("meeting/1",))
    return len([json.loads(row[8].decode()) for row in rows])


def _seconds(act: Callable[[], int]) -> float:
    start = time.perf_counter()
    count = act()
    taken = time.perf_counter() - start
    if count != CHECK_INS:
        raise ValueError(f"{count} instead of {CHECK_INS}")
    return taken


if __name__ == "__main__":
    print(f"folding {CHECK_INS} check-ins: {measure():.2f} times reading and decoding them")
