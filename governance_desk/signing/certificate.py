"""A certificate of one's own, for trying out how a PDF is signed. It says of itself that it proves nothing."""

from __future__ import annotations

import datetime

from governance_desk.documents.layout.printable import printable
from governance_desk.errors import Refusal
from governance_desk.language import text

DAYS = 90
"""How long it holds: nobody shall come to lean on it."""
MARK = "测试"
ORGANISATION = "测试证书，不具法律效力"
_LONGEST = 64  # X.509 (ub-common-name); the library counts bytes
_BITS = 2048


def self_made(name: str, password: str, now: datetime.datetime, *, days: int = DAYS) -> bytes:
    """A PKCS#12 with a new key and a certificate that the key itself signs, closed with `password`.

    `name` is whoever is to try it, `now` with its zone the moment from which it holds. Refusal without a name or a
    password: a key that lies open on a disk is anybody's.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
    from cryptography.x509.oid import NameOID

    name = printable(name)
    if not name:
        raise Refusal(text("Who is to sign with it?"), next_step=text("Enter a name."))
    if not password:
        raise Refusal(
            text("A certificate without a password could be used by anybody who finds the file."),
            next_step=text("Choose a password, and remember it: it is kept nowhere."),
        )
    common = f"{MARK} {name}".encode()[:_LONGEST].decode(errors="ignore")
    key = rsa.generate_private_key(public_exponent=65537, key_size=_BITS)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, ORGANISATION),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        **dict.fromkeys(
            ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign"),
            False,
        ),
        encipher_only=False,
        decipher_only=False,
    )
    since = now.astimezone(datetime.UTC) - datetime.timedelta(minutes=5)  # the clock of who checks it may be slow
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(since)
        .not_valid_after(since + datetime.timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return pkcs12.serialize_key_and_certificates(
        name.encode(), key, certificate, None, BestAvailableEncryption(password.encode())
    )
