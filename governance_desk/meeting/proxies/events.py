"""What can be recorded of written proxies."""

import datetime
from typing import ClassVar

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.ids import ItemId, ProxyId, VoteId, VoterId
from governance_desk.meeting.proxies.state import Instruction


class ProxyLodged(MeetingEvent, frozen=True):
    """A written proxy; a later one of the same principal takes its place. `holder_name`: as it was then."""

    kind: ClassVar[str] = "meeting.proxy-lodged"
    proxy: ProxyId
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


class ProxyWithdrawn(MeetingEvent, frozen=True):
    """In writing. `proxy` may have been lodged for an earlier meeting of the body."""

    kind: ClassVar[str] = "meeting.proxy-withdrawn"
    proxy: ProxyId
    principal: VoterId
    words: str
    at: str


class PrincipalTookOver(MeetingEvent, frozen=True):
    """The principal came while a vote was open, and answers in it; what the holder answered for them falls."""

    kind: ClassVar[str] = "meeting.principal-took-over"
    vote: VoteId
    voter: VoterId
