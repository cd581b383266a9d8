"""Whose certificate it is, and every way in which it cannot be used."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from governance_desk.errors import Fault, Refusal
from governance_desk.signing.certificate import ORGANISATION, self_made
from governance_desk.signing.check import check
from governance_desk.signing.credentials import LARGEST, open_credentials, read_credentials
from governance_desk.signing.sign import Wish, sign
from tests.signing.made_up import DAY, NOW, PASSWORD, Maker, authority, issued, someone, to_sign


def test_a_test_certificate_says_that_it_is_one() -> None:
    holder = someone("欧阳洋").holder
    assert holder.name == "测试 欧阳洋"
    assert holder.organisation == ORGANISATION
    assert holder.is_test
    assert holder.self_made
    assert datetime.timedelta(0) < holder.until - NOW <= 100 * DAY, "nobody comes to lean on it"


def test_the_rarest_name_and_the_longest_one_sign_too() -> None:
    assert someone("喆玥䶮㛃堃𬱖").holder.name == "测试 喆玥䶮㛃堃𬱖"
    assert someone("很长" * 50).holder.name == f"测试 {'很长' * 9}很"


@pytest.mark.parametrize(("name", "password"), [("", "密码"), ("  ", "密码"), ("欧阳洋", "")])
def test_a_key_never_lies_open(name: str, password: str) -> None:
    with pytest.raises(Refusal):
        self_made(name, password, NOW)


def test_an_issued_certificate_names_its_issuer() -> None:
    holder = open_credentials(issued().pkcs12(authority()), PASSWORD, NOW).holder
    assert (holder.name, holder.issuer) == ("碳足迹产业技术创新联盟秘书处", "国家电子政务根证书")
    assert not holder.self_made
    assert not holder.is_test


def test_a_certificate_of_a_person_called_so_is_no_test_certificate() -> None:
    assert not open_credentials(Maker("测试员", authority()).pkcs12(), PASSWORD, NOW).holder.is_test


Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | dsa.DSAPrivateKey | ed25519.Ed25519PrivateKey


def own(key: Key, common_name: str | None = "某人") -> bytes:
    """A certificate that this key has signed itself; it says nothing of what it is for."""
    said = [] if common_name is None else [x509.NameAttribute(NameOID.COMMON_NAME, common_name)]
    name = x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "CN"), *said])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(NOW - DAY).not_valid_after(NOW + DAY)
    certificate = builder.sign(key, None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256())
    return pkcs12.serialize_key_and_certificates(
        b"own", key, certificate, None, BestAvailableEncryption(PASSWORD.encode())
    )


@pytest.mark.parametrize("curve", [ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1()])
def test_the_common_curves_sign(curve: ec.EllipticCurve) -> None:
    signed = sign(to_sign(), open_credentials(own(ec.generate_private_key(curve)), PASSWORD, NOW), Wish(), NOW)
    (found,) = check(signed, NOW)
    assert found.sound


def test_a_name_is_shown_without_what_cannot_be_seen() -> None:
    content = own(issued().key, common_name="甲\u202e乙\x07\n  <b>丙\u200b")
    assert open_credentials(content, PASSWORD, NOW).holder.name == "甲乙 <b>丙"


@pytest.mark.parametrize(
    ("content", "password", "said"),
    [
        (lambda: issued().pkcs12(), "别的", "The password does not open"),
        (lambda: issued().pkcs12(), "", "The password does not open"),
        (lambda: issued().pkcs12(with_key=False), PASSWORD, "no private key"),
        (lambda: issued().der, PASSWORD, "is no certificate in the form PKCS#12"),
        (lambda: b"-----BEGIN CERTIFICATE-----\n", PASSWORD, "is no certificate in the form PKCS#12"),
        (lambda: b"", PASSWORD, "is no certificate in the form PKCS#12"),
        (lambda: b"\x30" * 500, PASSWORD, "is no certificate in the form PKCS#12"),
        (lambda: issued().pkcs12()[:-9], PASSWORD, "is no certificate in the form PKCS#12"),
        (lambda: b"0" * (LARGEST + 1), PASSWORD, "is no certificate in the form PKCS#12"),
        (lambda: Maker("过期", since=NOW - 9 * DAY, until=NOW - DAY).pkcs12(), PASSWORD, "has expired"),
        (lambda: Maker("未生效", since=NOW + DAY).pkcs12(), PASSWORD, "holds only from"),
        (lambda: Maker("服务器", signs=False).pkcs12(), PASSWORD, "is not made for signing"),
        (lambda: Maker("时间戳", stamps=True).pkcs12(), PASSWORD, "is not made for signing"),
        (lambda: own(rsa.generate_private_key(65537, 1024)), PASSWORD, "too short"),
        (lambda: own(ec.generate_private_key(ec.SECP192R1())), PASSWORD, "too short"),
        (lambda: own(ed25519.Ed25519PrivateKey.generate()), PASSWORD, "kind of key"),
        (lambda: own(dsa.generate_private_key(2048)), PASSWORD, "kind of key"),
        (lambda: own(issued().key, common_name=None), PASSWORD, "names nobody"),
        (lambda: own(issued().key, common_name="\u202e\u200b"), PASSWORD, "names nobody"),
    ],
)
def test_what_cannot_sign_is_told_with_what_to_do(content: object, password: str, said: str) -> None:
    assert callable(content)
    with pytest.raises(Fault) as caught:
        open_credentials(content(), password, NOW)
    assert said in caught.value.sentence.template
    assert str(caught.value.next_step)
    assert PASSWORD not in str(caught.value)


def test_the_key_and_the_password_are_not_shown() -> None:
    credentials = someone("欧阳洋")
    assert repr(credentials) == "Credentials(测试 欧阳洋)"
    assert PASSWORD not in str(
        vars(credentials.holder) if hasattr(credentials.holder, "__dict__") else credentials.holder
    )


def test_a_file_that_is_not_there_or_is_huge(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="没有"):
        read_credentials(tmp_path / "没有.p12")
    large = tmp_path / "大.p12"
    large.write_bytes(b"0" * (LARGEST + 2))
    with pytest.raises(Fault):
        read_credentials(large)
