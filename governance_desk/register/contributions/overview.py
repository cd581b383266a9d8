"""The contributions of a year: member by member, in sums, and who is behind."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from governance_desk.register.contributions.state import Contribution, contribution_id
from governance_desk.register.state import Register, Unit


class Line(msgspec.Struct, frozen=True):
    """A member and what it owes for the year; None where nothing was set for it."""

    unit: Unit
    contribution: Contribution | None


class Sums(msgspec.Struct, frozen=True):
    """Fen, and how many members. `behind`: those with something open whose day is over."""

    amount: int
    paid: int
    waived: int
    open: int
    owing: int
    behind: int
    without: int


def years(register: Register) -> list[int]:
    """The years for which something was set, the newest first."""
    return sorted({each.year for each in register.contributions.values()}, reverse=True)


def lines_of(register: Register, year: int) -> list[Line]:
    """The members of today, and those that have left and owed something for the year."""
    return [
        Line(unit, found)
        for unit in register.units.values()
        if (found := register.contributions.get(contribution_id(unit.id, year))) is not None or unit.is_member
    ]


def sums_of(lines: Iterable[Line], today: datetime.date) -> Sums:
    """The sums of these lines."""
    lines = list(lines)
    found = [each.contribution for each in lines if each.contribution is not None]
    return Sums(
        amount=sum(each.amount for each in found),
        paid=sum(each.paid for each in found),
        waived=sum(each.waived for each in found),
        open=sum(max(each.open, 0) for each in found),
        owing=sum(each.open > 0 for each in found),
        behind=sum(each.is_behind(today) for each in found),
        without=len(lines) - len(found),
    )
