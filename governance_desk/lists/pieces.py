"""In which rows each short piece of text stands: gathered in the pauses, to leave few rows to a keystroke."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from operator import add

_STEP = 100  # rows that are gathered between two looks at the clock


class Pieces:
    """Of `texts`, one for each row, the single characters or, with `pairs`, each two neighbours; `only` these."""

    def __init__(self, texts: Sequence[str], *, pairs: bool = False, only: frozenset[str] = frozenset()) -> None:
        self._texts, self._by_pairs, self._only = texts, pairs, only
        self._rows: dict[str, array[int]] = {}
        self._done = 0  # rows that are gathered

    @property
    def length(self) -> int:
        """Of a piece, in characters."""
        return 2 if self._by_pairs else 1

    @property
    def ready(self) -> bool:
        """Whether every row is gathered."""
        return self._done == len(self._texts)

    def prepare(self, goes_on: Callable[[], bool]) -> bool:
        """Gather, while `goes_on`; whether it is all done."""
        while not self.ready:
            if not goes_on():
                return False
            for _ in range(min(_STEP, len(self._texts) - self._done)):
                self._gather(self._done)
                self._done += 1
        return True

    def holds(self, piece: str) -> bool:
        """Whether it is of those that are gathered."""
        return len(piece) == self.length and (not self._only or piece in self._only)

    def forget(self) -> None:
        """A text is another now: it is all gathered anew."""
        self._rows.clear()
        self._done = 0

    def flags(self, piece: str) -> bytes:
        """For each row 1 where the piece stands in it, else 0; only when `ready`."""
        flags = bytearray(len(self._texts))
        for row in self._rows.get(piece, ()):
            flags[row] = 1
        return bytes(flags)

    def _gather(self, row: int) -> None:
        text = self._texts[row]
        pieces = set(map(add, text, text[1:])) if self._by_pairs else set(text)
        for piece in pieces & self._only if self._only else pieces:
            if piece in self._rows:
                self._rows[piece].append(row)
            else:
                self._rows[piece] = array("I", (row,))
