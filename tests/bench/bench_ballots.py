"""Counting a million plurality ballots out of the box against numpy's bincount of the same marks."""

from __future__ import annotations

import random
import statistics
import time
from collections import Counter
from collections.abc import Callable

import numpy

from governance_desk.charter.keys import WriteIns
from governance_desk.voting.election.papers import Box, Mark, Paper, count, paper

BALLOTS, CANDIDATES = 1_000_000, 10


def measure(pairs: int = 9) -> float:
    """How many times as long the whole count takes, validity of each paper included: the median of interleaved pairs.

    The ballots lie in the box as they were entered; numpy's lie in an array of whole numbers.
    """
    chance = random.Random(7)
    marks = [chance.randrange(CANDIDATES) for _ in range(BALLOTS)]
    box, array = Box(_papers(marks)), numpy.array(marks)
    ratios = []
    for _ in range(pairs):
        ours = _seconds(lambda: _ours(box), marks.count(0))
        theirs = _seconds(lambda: int(numpy.bincount(array)[0]), marks.count(0))
        ratios.append(ours / theirs)
    return statistics.median(ratios)


def against_others(ballots: int = 50_000) -> dict[str, float]:
    """How many times as long pyrankvote and votelib take for the same plurality ballots, in the same run.

    votelib evaluates sums: adding them up, as its own examples do with a Counter, belongs to the count.
    """
    import pyrankvote  # type: ignore[import-untyped]
    from votelib.evaluate.core import Plurality  # type: ignore[import-untyped]

    chance = random.Random(7)
    marks = [chance.randrange(CANDIDATES) for _ in range(ballots)]
    box = Box(_papers(marks))
    people = [pyrankvote.Candidate(str(number)) for number in range(CANDIDATES)]
    ranked = [pyrankvote.Ballot(ranked_candidates=[people[mark]]) for mark in marks]
    ours = statistics.median(_seconds(lambda: _ours(box), marks.count(0)) for _ in range(9))

    def pyrankvotes() -> int:
        return int(pyrankvote.instant_runoff_voting(people, ranked).rounds[0].candidate_results[0].number_of_votes > 0)

    def votelibs() -> int:
        return len(Plurality().evaluate(Counter(marks), 1))

    return {
        "pyrankvote": _seconds(pyrankvotes, 1) / ours,
        "votelib": _seconds(votelibs, 1) / ours,
    }


def _papers(marks: list[int]) -> list[Paper]:
    kinds = [
        paper(Mark.YES if at == number else Mark.ABSTAIN for at in range(CANDIDATES)) for number in range(CANDIDATES)
    ]
    return [kinds[mark] for mark in marks]


def _ours(box: Box) -> int:
    names = tuple(str(number) for number in range(CANDIDATES))
    counted = count(box, post="p", seats=1, candidates=names, names=names, write_ins=WriteIns.ALLOWED)
    return counted.candidates[0].yes


def _seconds(act: Callable[[], int], expected: int) -> float:
    start = time.perf_counter()
    found = act()
    taken = time.perf_counter() - start
    if found != expected:
        raise ValueError(f"{found} instead of {expected}")
    return taken


if __name__ == "__main__":
    print(f"counting {BALLOTS} ballots: {measure():.2f} times bincount")
    for name, ratio in against_others().items():
        print(f"{name} takes {ratio:.0f} times as long as this program")
