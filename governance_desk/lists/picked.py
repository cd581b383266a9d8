"""The rows that are left of a list, without a list of them: nothing is made for a row that nobody looks at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress
from typing import overload

_BLOCK = 512  # rows that are looked up together


class Picked(Sequence[int]):
    """Of the numbers in `order` those whose flag, at the same place, is 1; `places` is where each number stands.

    Without `places` each number is its own place.
    """

    def __init__(self, order: Sequence[int], flags: bytes, places: Sequence[int] | None = None) -> None:
        self._order, self._flags, self._places = order, flags, places
        self._length = flags.count(1)
        self._ends: list[int] = []  # how many there are up to the end of each block
        self._blocks: dict[int, list[int]] = {}  # those that were looked at

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        if isinstance(at, slice):
            return list(self)[at]
        if at < 0:
            at += self._length
        if not 0 <= at < self._length:
            raise IndexError(at)
        ends = self._block_ends()
        block = bisect_right(ends, at)
        return self._block(block)[at - (ends[block - 1] if block else 0)]

    def __iter__(self) -> Iterator[int]:
        return compress(self._order, self._flags)

    def __contains__(self, number: object) -> bool:
        place = self._place(number)
        return place is not None and self._flags[place] == 1

    def index(self, number: int, start: int = 0, stop: int | None = None) -> int:
        """At which place of those that are left it stands; ValueError where it does not."""
        place = self._place(number)
        if place is None or not self._flags[place]:
            raise ValueError(number)
        at = self._flags.count(1, 0, place)
        if at < start or (stop is not None and at >= stop):
            raise ValueError(number)
        return at

    def _place(self, number: object) -> int | None:
        if not isinstance(number, int) or not 0 <= number < len(self._flags):
            return None
        return number if self._places is None else self._places[number]

    def _block_ends(self) -> list[int]:
        if not self._ends:
            starts = range(0, len(self._flags), _BLOCK)
            self._ends = list(accumulate(self._flags.count(1, start, start + _BLOCK) for start in starts))
        return self._ends

    def _block(self, block: int) -> list[int]:
        if block not in self._blocks:
            begin = block * _BLOCK
            span = slice(begin, begin + _BLOCK)
            self._blocks[block] = list(compress(self._order[span], self._flags[span]))
        return self._blocks[block]
