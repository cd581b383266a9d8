"""How each of these facts changes what is known of signatures."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from typing import Any

import msgspec

from governance_desk.meeting.events import ObserverCorrected
from governance_desk.meeting.state import Observer
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


def _observer_signed(signatures: Signatures, event: e.ObserverSignedByHand) -> Signatures:
    observer = Observer(event.signer, event.unit)
    new = HandSignature(event.signer, event.content, event.size, event.day)
    there = {**signatures.of_observers.get(event.meeting, {}), observer: new}
    return msgspec.structs.replace(
        signatures,
        of_observers={**signatures.of_observers, event.meeting: there},
        given_by_observers={**signatures.given_by_observers, event.content: (event.meeting, observer)},
    )


def _observer_taken_back(signatures: Signatures, event: e.ObserverSignatureTakenBack) -> Signatures:
    gone = Observer(event.signer, event.unit)
    there = {each: mark for each, mark in signatures.of_observers[event.meeting].items() if each != gone}
    return msgspec.structs.replace(signatures, of_observers={**signatures.of_observers, event.meeting: there})


def follow_observer(signatures: Signatures, event: ObserverCorrected) -> Signatures:
    """Whose name or unit was noted wrongly signed all the same: the signature goes with the correction."""
    before, after = Observer(event.previous_name, event.previous_unit), Observer(event.name, event.unit)
    there = dict(signatures.of_observers.get(event.meeting, {}))
    if before not in there:
        return signatures
    there[after] = there.pop(before)
    given = {
        content: (meeting, after if (meeting, who) == (event.meeting, before) else who)
        for content, (meeting, who) in signatures.given_by_observers.items()
    }
    return msgspec.structs.replace(
        signatures, of_observers={**signatures.of_observers, event.meeting: there}, given_by_observers=given
    )


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
    e.ObserverSignedByHand: _observer_signed,
    e.ObserverSignatureTakenBack: _observer_taken_back,
    e.CertificateTrusted: _trusted,
    e.CertificateDropped: _dropped,
}
