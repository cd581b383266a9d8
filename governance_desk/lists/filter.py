"""What of a column is wanted."""

from __future__ import annotations

import datetime
from typing import TypeAlias

import msgspec


class Contains(msgspec.Struct, frozen=True, tag="contains"):
    """Texts in which this stands, as characters, as pinyin, or as initials."""

    typed: str


class OneOf(msgspec.Struct, frozen=True, tag="one-of"):
    """One of these words."""

    words: tuple[str, ...]


class Days(msgspec.Struct, frozen=True, tag="days"):
    """From the one day to the other, both of them included; None is open. Rows without a day are not shown."""

    since: datetime.date | None = None
    until: datetime.date | None = None


class Numbers(msgspec.Struct, frozen=True, tag="numbers"):
    """From the one number to the other, both of them included; None is open."""

    least: int | None = None
    most: int | None = None


Filter: TypeAlias = Contains | OneOf | Days | Numbers


def is_open(wanted: Filter) -> bool:
    """Whether it lets everything through, so that it is no filter."""
    match wanted:
        case Contains(typed):
            return not typed.strip()
        case OneOf(words):
            return not words
        case Days(since, until):
            return since is None and until is None
        case Numbers(least, most):
            return least is None and most is None
