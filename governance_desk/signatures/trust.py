"""The association's own list of certificates that it trusts."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.signatures.commands import DropCertificate, TrustCertificate
from governance_desk.signatures.events import CertificateDropped, CertificateTrusted
from governance_desk.signatures.state import Signatures


def trust_certificate(signatures: Signatures, command: TrustCertificate) -> list[Event]:
    """It is on the list; nothing where it is already. Refusal without a word on how its holder was made sure of."""
    if command.fingerprint != sha256(command.der).hexdigest():
        raise Refusal(
            text("The fingerprint is not that of this certificate."), next_step=text("Choose the certificate again.")
        )
    if command.fingerprint in signatures.trusted:
        return []
    if not command.reason.strip():
        raise Refusal(
            text("How is it known that this certificate is that of {holder}?", holder=command.holder),
            next_step=text("Compare the fingerprint with its holder, and enter when and how."),
        )
    return [
        CertificateTrusted(
            fingerprint=command.fingerprint,
            holder=command.holder,
            issuer=command.issuer,
            until=command.until,
            certificate=b64encode(command.der).decode("ascii"),
            day=command.day,
            reason=command.reason.strip(),
        )
    ]


def drop_certificate(signatures: Signatures, command: DropCertificate) -> list[Event]:
    """It is off the list; nothing where it is not on it. Refusal without a reason."""
    standing = signatures.trusted.get(command.fingerprint)
    if standing is None:
        return []
    if not command.reason.strip():
        raise Refusal(text("Why?"), next_step=text("Enter the reason; it stays in the record."))
    return [
        CertificateDropped(
            fingerprint=standing.fingerprint, holder=standing.holder, day=command.day, reason=command.reason.strip()
        )
    ]
