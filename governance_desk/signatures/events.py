"""What can be recorded of signatures."""

import datetime
from typing import ClassVar

from governance_desk.journal.event import Event
from governance_desk.meeting.ids import MeetingId, VoterId


class SignatureEvent(Event, frozen=True):
    """Something about signatures."""


class SignedByHand(SignatureEvent, frozen=True):
    """`signer` signed for `voter` at the door of the meeting; the strokes are the content, `name` their file's."""

    kind: ClassVar[str] = "signatures.signed-by-hand"
    meeting: MeetingId
    voter: VoterId
    signer: str
    name: str
    content: str
    size: int
    day: datetime.date


class HandSignatureTakenBack(SignatureEvent, frozen=True):
    """It was given by mistake, or in somebody else's line."""

    kind: ClassVar[str] = "signatures.hand-taken-back"
    meeting: MeetingId
    voter: VoterId
    signer: str
    day: datetime.date
    reason: str


class ObserverSignedByHand(SignatureEvent, frozen=True):
    """`signer`, of `unit`, who attends without a vote, signed at the door; the strokes are the content."""

    kind: ClassVar[str] = "signatures.observer-signed-by-hand"
    meeting: MeetingId
    signer: str
    unit: str
    name: str
    content: str
    size: int
    day: datetime.date


class ObserverSignatureTakenBack(SignatureEvent, frozen=True):
    """It was given by mistake, or in somebody else's line."""

    kind: ClassVar[str] = "signatures.observer-hand-taken-back"
    meeting: MeetingId
    signer: str
    unit: str
    day: datetime.date
    reason: str


class CertificateTrusted(SignatureEvent, frozen=True):
    """Put on the association's list; `certificate` is the certificate (DER) in base64."""

    kind: ClassVar[str] = "signatures.certificate-trusted"
    fingerprint: str
    holder: str
    issuer: str
    until: datetime.date
    certificate: str
    day: datetime.date
    reason: str


class CertificateDropped(SignatureEvent, frozen=True):
    """Taken off the list again."""

    kind: ClassVar[str] = "signatures.certificate-dropped"
    fingerprint: str
    holder: str
    day: datetime.date
    reason: str
