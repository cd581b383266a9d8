"""How each of these facts changes what is known of signatures."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from typing import Any

import msgspec

from governance_desk.signatures import events as e
from governance_desk.signatures.state import HandSignature, Signatures, TrustedCertificate


def apply(signatures: Signatures, event: e.SignatureEvent) -> Signatures:
    """The signatures after the event."""
    return CHANGES[type(event)](signatures, event)


def _signed(signatures: Signatures, event: e.SignedByHand) -> Signatures:
    new = HandSignature(event.signer, event.content, event.size, event.day)
    there = {**signatures.by_hand.get(event.meeting, {}), event.voter: new}
    return msgspec.structs.replace(
        signatures,
        by_hand={**signatures.by_hand, event.meeting: there},
        given={**signatures.given, event.content: (event.meeting, event.voter)},
    )


def _taken_back(signatures: Signatures, event: e.HandSignatureTakenBack) -> Signatures:
    there = {voter: each for voter, each in signatures.by_hand[event.meeting].items() if voter != event.voter}
    return msgspec.structs.replace(signatures, by_hand={**signatures.by_hand, event.meeting: there})


def _trusted(signatures: Signatures, event: e.CertificateTrusted) -> Signatures:
    new = TrustedCertificate(
        event.fingerprint,
        event.holder,
        event.issuer,
        event.until,
        b64decode(event.certificate),
        event.day,
        event.reason,
    )
    return msgspec.structs.replace(signatures, trusted={**signatures.trusted, new.fingerprint: new})


def _dropped(signatures: Signatures, event: e.CertificateDropped) -> Signatures:
    left = {key: each for key, each in signatures.trusted.items() if key != event.fingerprint}
    return msgspec.structs.replace(signatures, trusted=left)


CHANGES: dict[type[e.SignatureEvent], Callable[[Signatures, Any], Signatures]] = {
    e.SignedByHand: _signed,
    e.HandSignatureTakenBack: _taken_back,
    e.CertificateTrusted: _trusted,
    e.CertificateDropped: _dropped,
}
