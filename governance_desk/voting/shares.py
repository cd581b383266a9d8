"""Exact shares: the least number that reaches one, and which of several binds."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import msgspec

from governance_desk.charter.model import Share


class Measured(msgspec.Struct, frozen=True):
    """One share, measured. `base` and `required` are None where the base is not known."""

    share: Share
    counted: int
    base: int | None
    required: int | None

    @property
    def reached(self) -> bool | None:
        """An empty base is never reached, and nothing is reached by nobody."""
        if self.base is None or self.required is None:
            return None
        return self.base > 0 and self.counted >= self.required

    @property
    def margin(self) -> int | None:
        """By how much it is reached (0 or more) or missed (below 0)."""
        return None if self.required is None else self.counted - self.required


def required(share: Share, base: int) -> int:
    """The least whole number that reaches the share of `base`; never below 1, for 0 : 0 never passes.

    At least p of B (以上, Civil Code 1259): p·B rounded up. More than p of B (过半数, 超过): the next whole
    number above p·B.
    """
    if share.at_least is not None:
        exact: Fraction = share.at_least * base
        least = -(-exact.numerator // exact.denominator)
    elif share.more_than is not None:
        exact = share.more_than * base
        least = exact.numerator // exact.denominator + 1
    else:
        raise ValueError("a share says either at least or more than")
    return max(1, least)


def measure(share: Share, *, counted: int, base: int | None) -> Measured:
    """Hold `counted` against the share of `base`."""
    return Measured(share, counted, base, None if base is None else required(share, base))


def all_reached(measured: Sequence[Measured]) -> bool | None:
    """Whether every share is reached; None where that hangs on a base that is not known."""
    answers = [each.reached for each in measured]
    if False in answers:
        return False
    return None if None in answers or not answers else True


def binding(measured: Sequence[Measured]) -> Measured:
    """The share that decides: the first one missed, else the one reached most narrowly."""
    for each in measured:
        if each.reached is False:
            return each
    known = [each for each in measured if each.margin is not None]
    return min(known, key=lambda each: each.margin or 0) if known else measured[0]


def to_show(outcomes: Sequence[list[Measured]], settled: bool | None) -> list[Measured]:
    """Of several readings that agree: the strictest one if it is reached, the mildest one if it is missed."""
    return max(outcomes, key=_ease) if settled is False else min(outcomes, key=_ease)


def _ease(outcome: list[Measured]) -> tuple[int, bool]:
    """By how much the share that binds is reached; at the same margin, one that is not known comes last."""
    margin = binding(outcome).margin
    return (margin or 0, margin is None)
