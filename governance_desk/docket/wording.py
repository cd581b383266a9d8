"""The docket in words: how a thing stands, and when it is due."""

from __future__ import annotations

import datetime

from governance_desk.docket.thing import DueThing, State
from governance_desk.language import tr


def state_name(state: State) -> str:
    """Overdue, missed, today, …: in the language in use."""
    return {
        State.OVERDUE: tr("overdue"),
        State.MISSED: tr("missed"),
        State.TODAY: tr("today"),
        State.SOON: tr("within thirty days"),
        State.LATER: tr("after thirty days"),
        State.UNDATED: tr("no day set"),
    }[state]


def when(thing: DueThing, today: datetime.date) -> str:
    """The day, and how far it is from today: 2026-12-02 · in 11 days."""
    if thing.day is None:
        return tr("no day set")
    days = (thing.day - today).days
    if thing.state is State.MISSED:
        away = state_name(State.MISSED)
    elif days == 0:
        away = tr("today")
    elif days == 1:
        away = tr("tomorrow")
    elif days > 0:
        away = tr("in {days} days", days=days)
    elif thing.state is State.TODAY:
        away = tr("begin now")
    elif days == -1:
        away = tr("one day late")
    else:
        away = tr("{days} days late", days=-days)
    if thing.provisional and days > 0:  # it may still move, so that to count the days says too much
        return tr("{day} (provisional)", day=thing.day)
    return f"{thing.day} · {away}"
