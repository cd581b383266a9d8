"""The docket as a list."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import NamedTuple

from governance_desk.association.state import Association
from governance_desk.docket.compute import docket
from governance_desk.docket.thing import DueThing, State
from governance_desk.docket.wording import state_name, when
from governance_desk.language import render, tr
from governance_desk.lists.column import Column, Kind


class DueRow(NamedTuple):
    """One thing, and the day on which it is looked at."""

    thing: DueThing
    today: datetime.date


def due_rows(association: Association, today: datetime.date, liaisons: Collection[str] | None = None) -> list[DueRow]:
    """The docket of a day."""
    return [DueRow(thing, today) for thing in docket(association, today, liaisons=liaisons)]


_TONES = {State.OVERDUE: "bad", State.MISSED: "bad", State.TODAY: "warn"}

COLUMNS: tuple[Column[DueRow], ...] = (
    Column(
        "day",
        lambda: tr("When"),
        lambda row: row.thing.day,
        Kind.DAY,
        show=lambda row: when(row.thing, row.today),
        tone=lambda row: _TONES.get(row.thing.state, ""),
    ),
    Column("what", lambda: tr("What"), lambda row: render(row.thing.what)),
    Column("whom", lambda: tr("In charge"), lambda row: render(row.thing.whom), Kind.CHOICE),
    Column("article", lambda: tr("Article"), lambda row: row.thing.article, Kind.CODE),
    Column(
        "state",
        lambda: tr("State"),
        lambda row: state_name(row.thing.state),
        Kind.CHOICE,
        rank=lambda row: list(State).index(row.thing.state),
        hidden=True,
    ),
    Column(
        "working",
        lambda: tr("How the day is found"),
        lambda row: render(row.thing.working),
        found=False,
        hidden=True,
    ),
    Column(
        "paper",
        lambda: tr("Paper"),
        lambda row: render(row.thing.paper) if row.thing.paper is not None else "",
        found=False,
        hidden=True,
    ),
)
