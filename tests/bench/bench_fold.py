"""Folding a meeting of 10,000 check-ins against reading the same rows and decoding their JSON."""

from __future__ import annotations

import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from governance_desk.association.fold import fold
from governance_desk.desk import Desk
from governance_desk.meeting.commands import CheckIn
from governance_desk.meeting.state import VoterId
from tests.bench.large import MEETING, at_the_door

CHECK_INS = 10_000
COLUMNS = "number, stream, stream_version, kind, kind_version, at, who, station, payload, previous_hash, hash"


def measure(pairs: int = 7) -> float:
    """How many times as long the fold takes as the bare reading: the median of interleaved pairs.

    Folded is the whole journal: the members' entries, the roll, and the check-ins.
    """
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        desk = at_the_door(Path(folder), CHECK_INS)
        desk.do_all([CheckIn(meeting=MEETING, voter=VoterId(f"u{n}")) for n in range(CHECK_INS)])
        bare = sqlite3.connect(Path(folder) / "a.gdesk")
        ratios = []
        for _ in range(pairs):
            ours = _seconds(lambda: _fold(desk), CHECK_INS)
            theirs = _seconds(lambda: _read_bare(bare), desk.head.number)
            ratios.append(ours / theirs)
        bare.close()
        desk.close()
    return statistics.median(ratios)


def _fold(desk: Desk) -> int:
    """The state from the journal; how many are there."""
    return len(fold(event for _, event in desk.entries()).meetings[MEETING].here())


def _read_bare(connection: sqlite3.Connection) -> int:
    """The same rows and their JSON, with nothing done with them; how many there are."""
    rows = connection.execute(f"select {COLUMNS} from journal order by number")
    return len([json.loads(row[8].decode()) for row in rows])


def _seconds(act: Callable[[], int], expected: int) -> float:
    start = time.perf_counter()
    count = act()
    taken = time.perf_counter() - start
    if count != expected:
        raise ValueError(f"{count} instead of {expected}")
    return taken


if __name__ == "__main__":
    print(f"folding {CHECK_INS} check-ins: {measure():.2f} times reading and decoding them")
