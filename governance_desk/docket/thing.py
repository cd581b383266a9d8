"""One thing that is due: what, for whom, when, by which article, and the act that settles it."""

from __future__ import annotations

import datetime
from enum import StrEnum

import msgspec

from governance_desk.language import Text

SOON = datetime.timedelta(days=30)
"""How far ahead a thing is shown as coming up."""


class State(StrEnum):
    """How a thing stands on the day on which it is looked at, the most pressing first."""

    OVERDUE = "overdue"  # its day is over, and it can still be done
    MISSED = "missed"  # its day is over, and it can no longer be done
    TODAY = "today"
    SOON = "soon"  # within thirty days
    LATER = "later"
    UNDATED = "undated"  # it waits for an act, and no day is set for it


NOTICE, SIGN, FILE, MINUTES = "#notice", "#sign", "#file", "#minutes"
"""Behind a meeting's id: the act on its page that is begun at once."""
AGENDA = "#agenda"
"""The same: the items that are due are asked for."""
CONVENE = "convene/"
"""Before the key of a body, on the page of the meetings: a meeting of it is convened at once."""
TOLD = "#told"
"""Behind the id of a unit that was expelled: on which day it was told is asked for at once."""


class Act(msgspec.Struct, frozen=True, gc=False):
    """What settles a thing: in words, and the page with the detail on it where it is done."""

    words: Text
    page: str
    detail: str = ""


class DueThing(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One line of the docket. `key` names the same thing on every day, whatever has moved its date since.

    `day` None: no day is set, and `notes` say why where that needs saying. `paper` is what goes with it.
    `provisional`: the day leans on a year whose calendar is not published.
    """

    key: str
    what: Text
    whom: Text
    day: datetime.date | None
    state: State
    article: str
    working: Text
    act: Act
    paper: Text | None = None
    notes: tuple[Text, ...] = ()
    provisional: bool = False


def state_on(day: datetime.date | None, today: datetime.date) -> State:
    """How a thing that is due on that day stands today."""
    if day is None:
        return State.UNDATED
    if day < today:
        return State.OVERDUE
    if day == today:
        return State.TODAY
    return State.SOON if day - today <= SOON else State.LATER
