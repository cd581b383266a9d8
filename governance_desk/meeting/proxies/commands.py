"""What can be asked for about written proxies. New ids come with the command."""

from __future__ import annotations

import datetime

from governance_desk.meeting.commands import MeetingCommand
from governance_desk.meeting.ids import ItemId, ProxyId, VoterId
from governance_desk.meeting.proxies.state import Instruction


class LodgeProxy(MeetingCommand, frozen=True):
    """A written proxy came in. It takes the place of an earlier one of the same principal.

    The holder is on the roll (`holder`), or is named (`holder_name`). Without `items` it covers all; without `since`
    and `until` it holds for this meeting.
    """

    proxy: ProxyId
    principal: VoterId
    signed: datetime.date
    holder: VoterId | None = None
    holder_name: str = ""
    items: tuple[ItemId, ...] = ()
    instructions: tuple[Instruction, ...] = ()
    words: str = ""
    document: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None


class WithdrawProxy(MeetingCommand, frozen=True):
    """The principal has withdrawn it in writing; `words` name the writing."""

    proxy: ProxyId
    words: str = ""
