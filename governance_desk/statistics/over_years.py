"""The number of members over the years, for a picture of it."""

from __future__ import annotations

import datetime
from collections import Counter

import msgspec

from governance_desk.association.state import Association


class YearOfMembers(msgspec.Struct, frozen=True):
    """How many joined and left in a year, and how many there were at its end."""

    year: int
    joined: int
    left: int
    end: int


def members_over_years(association: Association, today: datetime.date) -> list[YearOfMembers]:
    """Every year from the first joining to the running one; units without a day of joining are there from before."""
    units = association.register.units.values()
    joined = Counter(unit.joined.year for unit in units if unit.joined is not None and unit.joined <= today)
    left = Counter(unit.left.year for unit in units if unit.left is not None and unit.left <= today)
    first = min([*joined, *left, today.year])
    number = sum(1 for unit in units if unit.joined is None)
    found = []
    for year in range(first, today.year + 1):
        number += joined[year] - left[year]
        found.append(YearOfMembers(year, joined[year], left[year], number))
    return found
