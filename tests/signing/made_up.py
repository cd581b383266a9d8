"""Certificates, chains and a document to sign."""

from __future__ import annotations

import datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from governance_desk.documents.content.blocks import AnyBlock, Document, Paragraph, SignatureBlock, SignatureRow, Title
from governance_desk.documents.layout.pdf import pdf
from governance_desk.signing.certificate import self_made
from governance_desk.signing.credentials import Credentials, open_credentials

NOW = datetime.datetime.now(datetime.UTC).replace(microsecond=0)
"""pyHanko takes the moment of signing from the computer's clock, so that these tests cannot choose another."""
PASSWORD = "盖章 2026"
DAY = datetime.timedelta(days=1)


@cache
def to_sign(pages: int = 1) -> bytes:
    """Minutes with a signature block, of about so many pages."""
    rows = (SignatureRow("主持人", "欧阳洋"), SignatureRow("记录人", "尉迟淑芬"))
    text = Paragraph("会议审议并通过了年度工作报告。" * 20)
    blocks: tuple[AnyBlock, ...] = (Title("会议纪要"), *(text,) * (3 * pages - 2), SignatureBlock(rows, dated=True))
    return pdf(Document("会议纪要", blocks, journal_head="0123456789abcdef"), bundled_only=True)


@cache
def someone(name: str) -> Credentials:
    """Who can sign with a test certificate."""
    return open_credentials(self_made(name, PASSWORD, NOW), PASSWORD, NOW)


class Maker:
    """A certificate with its key, which can issue others."""

    def __init__(self, name: str, issuer: Maker | None = None, **wishes: bool | datetime.datetime) -> None:
        self.key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey = (
            rsa.generate_private_key(65537, 2048)  # the stamps of the tests know no other
            if wishes.get("stamps", False)
            else ec.generate_private_key(ec.SECP256R1())
        )
        self.issuer = issuer or self
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        self.name = subject
        signs = bool(wishes.get("signs", True))
        usage = {
            "digital_signature": signs,
            "content_commitment": signs,
            "key_encipherment": not signs,
            "data_encipherment": False,
            "key_agreement": False,
            "key_cert_sign": bool(wishes.get("issues", False)),
            "crl_sign": False,
            "encipher_only": False,
            "decipher_only": False,
        }
        since, until = wishes.get("since", NOW - DAY), wishes.get("until", NOW + 365 * DAY)
        assert isinstance(since, datetime.datetime)
        assert isinstance(until, datetime.datetime)
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self.issuer.name)
            .public_key(self.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(since)
            .not_valid_after(until)
            .add_extension(x509.BasicConstraints(bool(wishes.get("issues", False)), None), critical=True)
            .add_extension(x509.KeyUsage(**usage), critical=True)
        )
        if wishes.get("stamps", False):
            builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        self.certificate = builder.sign(self.issuer.key, hashes.SHA256())

    @property
    def der(self) -> bytes:
        """The certificate alone."""
        return self.certificate.public_bytes(Encoding.DER)

    def pkcs12(self, *chain: Maker, with_key: bool = True, password: str = PASSWORD) -> bytes:
        """The file that signs, with the certificates of those who issued it."""
        return pkcs12.serialize_key_and_certificates(
            b"name",
            self.key if with_key else None,
            self.certificate if with_key else None,
            [each.certificate for each in ((self, *chain) if not with_key else chain)] or None,
            BestAvailableEncryption(password.encode()),
        )


@cache
def authority() -> Maker:
    """Who issues certificates."""
    return Maker("国家电子政务根证书", issues=True)


@cache
def issued() -> Maker:
    """The secretariat's, by that authority."""
    return Maker("碳足迹产业技术创新联盟秘书处", authority())
