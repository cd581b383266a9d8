"""Whose certificate it is, and every way in which it cannot be used."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from governance_desk.errors import Fault, Refusal
from governance_desk.signing.certificate import DAYS, ORGANISATION, self_made
from governance_desk.signing.credentials import LARGEST, open_credentials, read_credentials
from tests.signing.made_up import DAY, NOW, PASSWORD, Maker, authority, issued, someone


def test_a_test_certificate_says_that_it_is_one() -> None:
    holder = someone("欧阳洋").holder
    assert holder.name == "测试 欧阳洋"
    assert holder.organisation == ORGANISATION
    assert holder.is_test
    assert holder.self_made
    assert datetime.timedelta(0) < holder.until - NOW <= DAYS * DAY


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
