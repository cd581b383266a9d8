"""The order of a list: Chinese by pinyin, syllable by syllable; numbers and days by what they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from governance_desk.lists.column import Cell, Kind
from governance_desk.register.names import spelled

_DIGITS = re.compile(r"\d+")
_LONGEST = 24  # digits of a number within a text that are compared by its size


def in_order(values: Sequence[Cell], kind: Kind, *, descending: bool = False) -> list[int]:
    """The numbers of the values in their order; equal ones stay as they came, and empty ones stand last, either way."""
    keys = {value: sort_key(value, kind) for value in set(values)}
    known = [at for at, value in enumerate(values) if value is not None and value != ""]
    known.sort(key=[keys[value] for value in values].__getitem__, reverse=descending)
    return known + [at for at, value in enumerate(values) if value is None or value == ""]


def sort_key(value: Cell, kind: Kind) -> Any:
    """What a value is compared by with others of its kind.

    西安 (xi an) stands before 先 (xian): a blank is before every letter. What is spelled alike is kept together by
    its characters, and numbers within a text go by their size: 第2组 before 第10组.
    """
    if not isinstance(value, str):
        return value
    if kind is Kind.CODE:
        return _numbered(unicodedata.normalize("NFKC", value).casefold())
    read = " ".join(spelled(value, surname=kind is Kind.PERSON))
    return f"{_numbered(read)}\n{value}"


def _numbered(text: str) -> str:
    return _DIGITS.sub(lambda found: found[0].zfill(_LONGEST), text) if not text.isalpha() else text
