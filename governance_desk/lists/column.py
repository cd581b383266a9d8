"""A column of a list: what it is called, what stands in it, and of what kind that is."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction
from typing import Generic, TypeAlias, TypeVar

import msgspec

Row = TypeVar("Row")
Cell: TypeAlias = str | int | datetime.date | Fraction | None


class Yuan(Fraction):
    """An amount of money in yuan: exact, written with two decimals, a number in a spreadsheet."""

    @classmethod
    def of_fen(cls, fen: int) -> Yuan:
        """So many fen."""
        return cls(fen, 100)

    def __str__(self) -> str:
        fen = self.numerator * 100 // self.denominator
        whole, rest = divmod(abs(fen), 100)
        return f"{'-' if fen < 0 else ''}{whole}.{rest:02}"


class Kind(StrEnum):
    """How a column is filtered, sorted and written."""

    TEXT = "text"  # found by characters, pinyin and initials; sorted by pinyin
    PERSON = "person"  # the same, its first character read as a surname
    CODE = "code"  # letters and digits, sorted as they stand
    NUMBER = "number"
    DAY = "day"
    CHOICE = "choice"  # one of few words


class Column(msgspec.Struct, Generic[Row], frozen=True):
    """`key` is stable, for what the reader has chosen.

    `value` is the native value: what is written and filtered. `show` is how it is shown where that is more than the
    value; `rank` what the column is sorted by where that is not it; `tone` a colour that says no more than the words.
    """

    key: str
    heading: Callable[[], str]
    value: Callable[[Row], Cell]
    kind: Kind = Kind.TEXT
    show: Callable[[Row], str] | None = None
    rank: Callable[[Row], int] | None = None
    tone: Callable[[Row], str] | None = None
    found: bool = True  # by the field that searches the whole list
    hidden: bool = False  # until the reader chooses it

    def words(self, row: Row) -> str:
        """What is shown."""
        return self.show(row) if self.show is not None else cell_words(self.value(row))


def cell_words(value: Cell) -> str:
    """A native value as it is read; nothing for None."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
