"""Process start to the painted desk of an association of 100,000 members, against the same with the sample."""

from __future__ import annotations

import os
import statistics
import tempfile
from pathlib import Path

from tests.bench.bench_start import desk_seconds, start_environment
from tests.bench.large import at_the_door

MEMBERS = 100_000


def measure(pairs: int = 15) -> float:
    """The median of interleaved pairs, one process each: the seconds of the large one over those of the sample.

    The large association has a meeting at its door, so that its first page has a roll to count. It was closed by
    the program before, as on any day but the first.
    """
    with tempfile.TemporaryDirectory() as home:
        environment, sample = start_environment(home)
        folder = Path(home) / "large"
        folder.mkdir()
        at_the_door(folder, MEMBERS).close()
        large = os.fspath(folder / "a.gdesk")
        ratios = []
        for n in range(pairs + 1):
            theirs = desk_seconds(sample, environment)
            ours = desk_seconds(large, environment)
            if n:  # the first pair fills the disk's cache
                ratios.append(ours / theirs)
    return statistics.median(ratios)


if __name__ == "__main__":
    print(f"opening {MEMBERS} members: {measure():.2f} times the sample")
