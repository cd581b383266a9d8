"""Written proxies as they stand."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.meeting.choice import Choice
from governance_desk.meeting.ids import ItemId, ProxyId, VoterId


class Instruction(msgspec.Struct, frozen=True):
    """How the holder is to vote on an item."""

    item: ItemId
    choice: Choice


class WrittenProxy(msgspec.Struct, frozen=True):
    """A written authority (委托书) that was handed in. `holder` None: someone on no roll, whom `holder_name` names.

    `items`: those that it covers, none for all. `words`: an instruction in words. `since` and `until`: the first and
    the last day of a proxy for a period; None for one that is given for this meeting. `at`: when it was recorded.
    """

    id: ProxyId
    principal: VoterId
    holder: VoterId | None
    holder_name: str
    items: tuple[ItemId, ...]
    instructions: tuple[Instruction, ...]
    words: str
    document: str
    signed: datetime.date
    since: datetime.date | None
    until: datetime.date | None
    at: str

    def covers(self, item: ItemId) -> bool:
        """Whether the holder may vote on this item."""
        return not self.items or item in self.items

    def instructed(self, item: ItemId) -> Choice | None:
        """What the principal wants on this item; None where the holder decides."""
        return next((each.choice for each in self.instructions if each.item == item), None)


class ProxyWithdrawal(msgspec.Struct, frozen=True):
    """When the principal withdrew it in writing, and by what."""

    at: str
    words: str


class EndedProxy(msgspec.Struct, frozen=True):
    """Someone was represented until then. `arrived`: because they came themselves; `act`: its number at the door.

    `document` and `proxy` are what it was given by.
    """

    principal: VoterId
    holder: VoterId
    at: str
    arrived: bool
    act: int
    document: str = ""
    proxy: ProxyId | None = None


class Represented(msgspec.Struct, frozen=True):
    """Who votes for whom in one vote, frozen at its opening; `instruction` is what the written proxy says to it."""

    principal: VoterId
    holder: VoterId | None
    holder_name: str = ""
    instruction: Choice | None = None
    words: str = ""
