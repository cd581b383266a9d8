"""What can be asked for about signatures."""

from __future__ import annotations

import datetime

from governance_desk.journal.command import Command
from governance_desk.meeting.ids import MeetingId, VoterId


class SignByHand(Command, frozen=True):
    """Somebody signs for a voter at the door; the strokes go in beside the command (`Desk.do(…, keep=[bytes])`)."""

    meeting: MeetingId
    voter: VoterId
    signer: str
    content: str
    size: int
    day: datetime.date


class TakeBackHandSignature(Command, frozen=True):
    """It stands in the wrong line; why."""

    meeting: MeetingId
    voter: VoterId
    day: datetime.date
    reason: str


class SignAsObserver(Command, frozen=True):
    """Somebody who attends without a vote signs at the door; the strokes go in beside the command."""

    meeting: MeetingId
    name: str
    unit: str
    content: str
    size: int
    day: datetime.date


class TakeBackObserverSignature(Command, frozen=True):
    """It stands in the wrong line; why."""

    meeting: MeetingId
    name: str
    unit: str
    day: datetime.date
    reason: str


class TrustCertificate(Command, frozen=True):
    """Put a certificate on the association's list; `reason`: how it was made sure whose it is."""

    fingerprint: str
    holder: str
    issuer: str
    until: datetime.date
    der: bytes
    day: datetime.date
    reason: str


class DropCertificate(Command, frozen=True):
    """Take it off; why."""

    fingerprint: str
    day: datetime.date
    reason: str
