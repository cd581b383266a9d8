"""People of one name who sign the same paper are told apart by their units."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def told_apart(people: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Of each (name, unit) the name; where another has the same name, with the unit in brackets."""
    times = Counter(name for name, _unit in people)
    return tuple(f"{name}（{unit}）" if times[name] > 1 and unit else name for name, unit in people)
