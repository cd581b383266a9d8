"""Who is elected, of those who may be: those with the most votes, as far as the seats go. Whole numbers only."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Ranked(msgspec.Struct, frozen=True):
    """`elected` with the most votes first. `tied` have equal votes, and there are only `places` seats for them all."""

    elected: tuple[str, ...]
    tied: tuple[str, ...] = ()
    places: int = 0
    unfilled: int = 0


def rank(votes: Iterable[tuple[str, int]], seats: int) -> Ranked:
    """`votes`: those who may be elected, in the order of the ballot, and their votes. Nobody is elected by none."""
    standing = sorted(((name, number) for name, number in votes if number > 0), key=lambda each: -each[1])
    if len(standing) <= seats:
        return Ranked(tuple(name for name, _ in standing), unfilled=seats - len(standing))
    last = standing[seats - 1][1]
    above = tuple(name for name, number in standing if number > last)
    level = tuple(name for name, number in standing if number == last)
    if len(above) + len(level) == seats:
        return Ranked(above + level)
    return Ranked(above, tied=level, places=seats - len(above))
