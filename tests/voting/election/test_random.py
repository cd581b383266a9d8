"""100,000 random elections, counted twice; with SOAK=10 ten times as many (`make soak`)."""

from __future__ import annotations

import os
import random

from tests.voting.election.random_elections import by_hand, by_the_judge, by_the_program, drawn

JUDGED = 1_500
ELECTIONS = 100_000 * int(os.environ.get("SOAK", "1"))


def test_a_second_count_comes_to_the_same() -> None:
    chance = random.Random(20261121)
    seen = {"tied": 0, "unfilled": 0, "invalid": 0, "written": 0, "full": 0}
    for number in range(ELECTIONS):
        election = drawn(chance)
        ours, theirs = by_the_program(election), by_hand(election)
        assert ours == theirs, (number, election)
        seen["tied"] += bool(ours.tied)
        seen["unfilled"] += bool(ours.unfilled)
        seen["invalid"] += bool(ours.invalid)
        seen["written"] += bool(set(ours.written) & ours.elected)
        seen["full"] += len(ours.elected) == election.seats
    assert min(seen.values()) > ELECTIONS // 100, f"chance has left something out: {seen}"


def test_the_judge_comes_to_the_same_with_its_readings() -> None:
    """The whole way, with the charter's share, the quorum and the clauses on elections."""
    chance = random.Random(4)
    judged = 0
    while judged < JUDGED:
        election = drawn(chance)
        if election.share == 1 and election.above:
            continue  # more than all is no share
        found, result = by_hand(election), by_the_judge(election)
        assert (frozenset(result.elected), frozenset(result.tied)) == (found.elected, found.tied), election
        assert (result.invalid, result.unfilled, result.settled) == (found.invalid, found.unfilled, True)
        judged += 1
