"""Written proxies for the tests: a council of 21, of which some are in the room."""

from __future__ import annotations

import datetime
from typing import Any

from governance_desk.desk import Desk
from governance_desk.journal.event import Event
from governance_desk.meeting.choice import Choice
from governance_desk.meeting.ids import ItemId, MeetingId, ProxyId, VoterId
from governance_desk.meeting.proxies.commands import LodgeProxy
from governance_desk.meeting.proxies.state import Instruction
from tests.association.made_up import FIRST_DAY, adopt, convened, item, seated

V, P, Item = VoterId, ProxyId, ItemId
M = MeetingId("m1")


def council(reading: str = "one_counted", meeting: bool = True) -> Desk:
    """A council of 21 that reads the charter so, and has convened its first meeting with two items."""
    result = seated()
    if reading:
        adopt(result, "council.proxies", reading)
    if meeting:
        convened(result)
        for name in ("i1", "i2"):
            item(result, M, "resolution", name=name)
    return result


def lodged(
    result: Desk, principal: str = "s20", holder: str | None = "s12", name: str = "w1", **more: Any
) -> tuple[Event, ...]:
    """The written proxy, handed in; `more` as in the command."""
    command = LodgeProxy(
        meeting=more.pop("meeting", M),
        proxy=P(name),
        principal=V(principal),
        holder=V(holder) if holder else None,
        signed=more.pop("signed", FIRST_DAY),
        document=more.pop("document", "委托书"),
        **more,
    )
    return tuple(result.do(command))


def told(**choices: Choice) -> tuple[Instruction, ...]:
    """Instructions by item: told(i1=Choice.YES)."""
    return tuple(Instruction(Item(each), choice) for each, choice in choices.items())


def later(days: int) -> datetime.date:
    """So many days after the first."""
    return FIRST_DAY + datetime.timedelta(days=days)
