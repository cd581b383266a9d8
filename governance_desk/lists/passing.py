"""Which rows pass a filter, and what a row is found by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from governance_desk.lists.column import Cell, Kind, cell_words
from governance_desk.lists.filter import Contains, Days, Filter, Numbers, OneOf
from governance_desk.lists.find import Finder, Key, key


def passes(values: Sequence[Cell], wanted: Filter, finder: Callable[[], Finder]) -> bytes:
    """For each value, whether it passes (1 or 0); `finder` is asked for where text is to be found."""
    match wanted:
        case Contains(typed):
            return finder().flags(typed)
        case OneOf(words):
            allowed = {value for value in set(values) if cell_words(value) in words}
            return bytes([value in allowed for value in values])
        case Days(low, high) | Numbers(low, high):
            return bytes([_between(value, low, high) for value in values])


def _between(value: object, low: object, high: object) -> bool:
    """Whether it lies from the one to the other; what is not known does not."""
    if value is None or value == "":
        return False
    return (low is None or value >= low) and (high is None or value <= high)  # type: ignore[operator]


def key_of(kinds: Sequence[Kind], values: Sequence[Cell]) -> Key:
    """What the values of a row are found by, each of its kind."""
    said = [(kind, cell_words(value)) for kind, value in zip(kinds, values, strict=True)]
    return key(
        [words for kind, words in said if kind not in (Kind.PERSON, Kind.CODE)],
        [words for kind, words in said if kind is Kind.PERSON],
        [words for kind, words in said if kind is Kind.CODE],
    )
