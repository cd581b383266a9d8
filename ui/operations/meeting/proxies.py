"""Written proxies: handed in, withdrawn."""

from __future__ import annotations

import datetime

import msgspec
from PySide6.QtWidgets import QWidget

from governance_desk.meeting.ids import ItemId, ProxyId
from governance_desk.meeting.proxies.commands import LodgeProxy, WithdrawProxy
from governance_desk.meeting.proxies.state import Instruction
from governance_desk.meeting.state import MeetingId, VoterId
from ui.desk import Desk
from ui.operations.run import run


class ProxyWords(msgspec.Struct, frozen=True):
    """What stands on the paper; `holder` None: someone on no roll, by `holder_name`."""

    principal: VoterId
    holder: VoterId | None
    holder_name: str
    signed: datetime.date
    items: tuple[ItemId, ...] = ()
    instructions: tuple[Instruction, ...] = ()
    words: str = ""
    document: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None


def lodge_proxy(*, desk: Desk, meeting: MeetingId, words: ProxyWords, parent: QWidget) -> bool:
    """A written proxy came in; it is used at once where its holder is in the room."""
    command = LodgeProxy(
        meeting=meeting,
        proxy=ProxyId(desk.new_id("proxy")),
        principal=words.principal,
        holder=words.holder,
        holder_name=words.holder_name,
        signed=words.signed,
        items=words.items,
        instructions=words.instructions,
        words=words.words,
        document=words.document,
        since=words.since,
        until=words.until,
    )
    return run(desk, command, parent)


def withdraw_proxy(*, desk: Desk, meeting: MeetingId, proxy: ProxyId, words: str, parent: QWidget) -> bool:
    """Its principal has withdrawn it in writing."""
    return run(desk, WithdrawProxy(meeting=meeting, proxy=proxy, words=words), parent)
