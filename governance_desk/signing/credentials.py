"""The secretariat's certificate with its key, out of a PKCS#12 file (.p12, .pfx) that a password opens.

The password goes through here and is kept nowhere: neither in a file nor in what this returns.
"""

from __future__ import annotations

import datetime
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from governance_desk.errors import Fault
from governance_desk.language import Text, text
from governance_desk.signing.certificate import MARK
from governance_desk.signing.libraries import prepare

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate, Name
    from pyhanko.sign.signers import SimpleSigner

LARGEST = 1 << 20
"""Bytes: a certificate with its chain has some thousands."""
_NAMING = ("common_name", "organization_name", "email_address")
_LEAST_BITS, _LEAST_CURVE = 2048, 224
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_NOT_SIGNING = {"server_auth", "time_stamping", "ocsp_signing"}
"""Of what a certificate may be for, that which has nothing to do with documents."""


class Holder(msgspec.Struct, frozen=True):
    """What a certificate says of itself. `fingerprint`: SHA-256 of it, in hexadecimal; the days are moments in UTC."""

    name: str
    organisation: str
    issuer: str
    since: datetime.datetime
    until: datetime.datetime
    fingerprint: str
    self_made: bool
    is_test: bool


class Credentials:
    """Someone who can sign: the key stays in memory for as long as this does."""

    def __init__(self, signer: SimpleSigner, holder: Holder) -> None:
        self.signer = signer
        self.holder = holder

    def __repr__(self) -> str:
        """Nothing of the key."""
        return f"Credentials({self.holder.name})"


def read_credentials(path: Path) -> bytes:
    """The bytes of the certificate's file; a Fault where it cannot be read, or is far too large to be one."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as problem:
        raise Fault(
            text("The certificate {file} cannot be read.", file=path.name),
            next_step=text("Plug in the memory stick on which it lies, or choose it again."),
        ) from problem
    if len(content) > LARGEST:
        raise _no_certificate()
    return content


def open_credentials(content: bytes, password: str, now: datetime.datetime) -> Credentials:
    """The certificate and its key; `now`, with its zone, is the moment at which they are to sign.

    A Fault says why not: no PKCS#12, the wrong password, no key in it, a certificate that does not hold now or is
    not made for signing, a kind of key that no library here knows.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import pkcs12

    if len(content) > LARGEST or not _is_pkcs12(content):
        raise _no_certificate()
    try:
        key, certificate, _chain = pkcs12.load_key_and_certificates(content, password.encode())
    except UnsupportedAlgorithm as problem:
        raise _unknown_key() from problem
    except ValueError as problem:
        if "password" not in str(problem).lower():
            raise _unknown_key() from problem
        raise Fault(
            text("The password does not open this certificate."),
            next_step=text("Type it again; mind capitals and the input method. It is the one that came with the file."),
        ) from problem
    _require_kind(key)
    if key is None or certificate is None:
        raise Fault(
            text("This file holds no private key: it can be shown to others, but nothing can be signed with it."),
            next_step=text("Export the certificate again together with its private key, as .p12 or .pfx."),
        )
    from pyhanko.sign.signers import SimpleSigner

    prepare()
    try:
        signer = SimpleSigner.load_pkcs12_data(content, [], password.encode())
        signer.get_signature_mechanism_for_digest("sha256")
    except (ValueError, NotImplementedError, KeyError) as problem:
        raise _unknown_key() from problem
    made = signer.signing_cert
    assert made is not None
    holder = holder_of(made)
    if not any(_part(made.subject, each) for each in _NAMING):
        raise Fault(
            text("This certificate names nobody: a signature by it would not say who signed."),
            next_step=text("Ask whoever issued it for one with the name of the person or of the association."),
        )
    if (short := weak_key(made)) is not None:
        raise Fault(
            text("The key of {name} is too short ({key}): such a key can be broken.", name=holder.name, key=short),
            next_step=text("Ask whoever issued it for one of RSA with at least 2048 bits, or of ECDSA."),
        )
    _require_valid(holder, now)
    usage, wider = made.key_usage_value, made.extended_key_usage_value
    if (usage is not None and not {"digital_signature", "non_repudiation"} & usage.native) or (
        wider is not None and set(wider.native) <= _NOT_SIGNING
    ):
        raise Fault(
            text("The certificate of {name} is not made for signing, but for something else.", name=holder.name),
            next_step=text("Ask whoever issued it for one whose use is the digital signature."),
        )
    return Credentials(signer, holder)


def holder_of(certificate: Certificate) -> Holder:
    """What a certificate says of itself."""
    name, issuer = named(certificate.subject), named(certificate.issuer)
    return Holder(
        name=name,
        organisation=_part(certificate.subject, "organization_name"),
        issuer=issuer,
        since=certificate.not_valid_before,
        until=certificate.not_valid_after,
        fingerprint=certificate.sha256.hex(),
        self_made=certificate.subject.dump() == certificate.issuer.dump(),
        is_test=name.startswith(MARK) and certificate.subject.dump() == certificate.issuer.dump(),
    )


def named(name: Name) -> str:
    """The name that people know somebody by: the common name, or whatever there is; empty where there is nothing."""
    said = (_part(name, each) for each in _NAMING)
    return next((each for each in said if each), "") or seen(str(name.human_friendly))


def weak_key(certificate: Certificate) -> str | None:
    """The key, as RSA 1024, where it is so short that it can be broken; None where it is not."""
    key = certificate.public_key
    kind, bits = str(key.algorithm), int(key.bit_size or 0)
    least = _LEAST_CURVE if kind == "ec" else _LEAST_BITS
    return f"{kind.upper()} {bits}" if kind in ("rsa", "rsassa_pss", "dsa", "ec") and bits < least else None


def seen(said: str) -> str:
    """What can be seen of what a certificate says: no control characters, nothing that turns or hides the rest."""
    kept = "".join(" " if each.isspace() else each for each in said)
    return " ".join("".join(each for each in kept if unicodedata.category(each) not in _UNSEEN).split())


def _part(name: Name, kind: str) -> str:
    found = name.native.get(kind, "")
    return seen("、".join(found) if isinstance(found, list) else str(found))


def _require_kind(key: object) -> None:
    """RSA and ECDSA are what the programs that check a PDF know; an Ed25519 key is refused before it is used."""
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

    if key is not None and not isinstance(key, RSAPrivateKey | EllipticCurvePrivateKey):
        raise _unknown_key()


def _is_pkcs12(content: bytes) -> bool:
    """Whether it has the outer shape of one; what is inside can only be read with the password."""
    from asn1crypto.pkcs12 import Pfx

    try:
        return bool(Pfx.load(content, strict=True)["version"].native == "v3")
    except (ValueError, TypeError, KeyError):
        return False


def _require_valid(holder: Holder, now: datetime.datetime) -> None:
    if now < holder.since:
        raise Fault(
            text("The certificate of {name} holds only from {day}.", name=holder.name, day=_day(holder.since)),
            next_step=text("Look whether the clock of this computer is right; otherwise wait for that day."),
        )
    if now > holder.until:
        raise Fault(
            text(
                "The certificate of {name} has expired: it held until {day}.", name=holder.name, day=_day(holder.until)
            ),
            next_step=text("Have it renewed by whoever issued it; what was signed before stays signed."),
        )


def _day(moment: datetime.datetime) -> str:
    return str(moment.astimezone().date())


def _no_certificate() -> Fault:
    return Fault(
        text("This file is no certificate in the form PKCS#12."),
        next_step=text("Choose the file that ends in .p12 or .pfx; a .cer, .crt or .pem holds no key to sign with."),
    )


def _unknown_key() -> Fault:
    sentence: Text = text("This kind of key cannot be used here; the common ones are RSA and ECDSA.")
    return Fault(
        sentence,
        next_step=text("Keys of SM2 and those on a USB token need the program of whoever issued them."),
    )
