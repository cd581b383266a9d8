"""The contributions of a year as a list, member by member."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from governance_desk.association.state import Association
from governance_desk.language import tr
from governance_desk.lists.column import Column, Kind, Yuan
from governance_desk.register.contributions.overview import Line, lines_of


class ContributionRow(NamedTuple):
    """A member with what it owes for the year; `today` is the day on which it is looked at."""

    line: Line
    today: datetime.date


def contribution_rows(association: Association, year: int, today: datetime.date) -> list[ContributionRow]:
    """In the order of admission."""
    return [ContributionRow(each, today) for each in lines_of(association.register, year)]


def _amount(name: str) -> Column[ContributionRow]:
    headings = {
        "amount": lambda: tr("Due (yuan)"),
        "paid": lambda: tr("Paid (yuan)"),
        "waived": lambda: tr("Waived (yuan)"),
        "open": lambda: tr("Open (yuan)"),
    }

    def value(row: ContributionRow) -> Yuan | None:
        found = row.line.contribution
        return Yuan.of_fen(getattr(found, name)) if found is not None else None

    tone = (lambda row: "bad" if standing(row)[1] else "") if name == "open" else None
    return Column(name, headings[name], value, Kind.NUMBER, tone=tone)


def standing(row: ContributionRow) -> tuple[str, bool]:
    """How it stands, in the language in use, and whether the member is behind."""
    found = row.line.contribution
    if found is None:
        return tr("not set"), False
    if found.is_behind(row.today):
        return tr("behind"), True
    if found.open < 0:
        return tr("too much paid"), False
    if found.open == 0:
        return (tr("waived") if found.waived == found.amount else tr("paid up")), False
    return (tr("paid in part") if found.paid or found.waived else tr("unpaid")), False


COLUMNS: tuple[Column[ContributionRow], ...] = (
    Column("unit", lambda: tr("Unit"), lambda row: row.line.unit.name),
    *(_amount(name) for name in ("amount", "paid", "waived", "open")),
    Column(
        "due",
        lambda: tr("To be paid by"),
        lambda row: row.line.contribution.due if row.line.contribution is not None else None,
        Kind.DAY,
    ),
    Column(
        "state",
        lambda: tr("State"),
        lambda row: standing(row)[0],
        Kind.CHOICE,
        tone=lambda row: "bad" if standing(row)[1] else "",
    ),
    Column(
        "resolution",
        lambda: tr("Resolution"),
        lambda row: row.line.contribution.resolution if row.line.contribution is not None else "",
        hidden=True,
    ),
)
