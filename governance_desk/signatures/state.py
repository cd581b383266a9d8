"""What is known of signatures. Only `fold.py` makes a new one."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.meeting.ids import MeetingId, VoterId
from governance_desk.meeting.state import Observer


class HandSignature(msgspec.Struct, frozen=True):
    """Given at the door: `signer` is who signed, `content` the SHA-256 of the strokes."""

    signer: str
    content: str
    size: int
    day: datetime.date


class TrustedCertificate(msgspec.Struct, frozen=True):
    """Whom the association trusts: a signer, or somebody who issues certificates. `der` is the certificate."""

    fingerprint: str
    holder: str
    issuer: str
    until: datetime.date
    der: bytes
    day: datetime.date
    reason: str


class Signatures(msgspec.Struct):
    """By meeting and voter, by meeting and observer, and by fingerprint.

    `given`: where each signature by hand was given, by its content; those that were given anew or taken back too.
    `given_by_observers` is the same for those who attended without a vote.
    """

    by_hand: dict[MeetingId, dict[VoterId, HandSignature]] = {}
    of_observers: dict[MeetingId, dict[Observer, HandSignature]] = {}
    trusted: dict[str, TrustedCertificate] = {}
    given: dict[str, tuple[MeetingId, VoterId]] = {}
    given_by_observers: dict[str, tuple[MeetingId, Observer]] = {}

    @property
    def contents(self) -> frozenset[str]:
        """Of every signature that was ever given by hand."""
        return frozenset(self.given) | frozenset(self.given_by_observers)

    def of(self, meeting: MeetingId, voter: VoterId) -> HandSignature | None:
        """The signature that stands; None where none was given, or it was taken back."""
        return self.by_hand.get(meeting, {}).get(voter)

    def of_observer(self, meeting: MeetingId, observer: Observer) -> HandSignature | None:
        """The same for somebody who attends without a vote."""
        return self.of_observers.get(meeting, {}).get(observer)
