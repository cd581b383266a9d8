"""A certificate without a key (.cer, .crt, .pem), to be put on the list of those that the association trusts."""

from __future__ import annotations

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.signing.credentials import LARGEST


def read_certificate(content: bytes) -> bytes:
    """The certificate as DER, out of DER or PEM; Fault where it is none."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        if len(content) > LARGEST:
            raise ValueError
        read = x509.load_pem_x509_certificate if b"-----BEGIN" in content else x509.load_der_x509_certificate
        return read(content).public_bytes(Encoding.DER)
    except ValueError as problem:
        raise Fault(
            text("This file is no certificate."),
            next_step=text("Choose the .cer, .crt or .pem that whoever issued it publishes."),
        ) from problem
