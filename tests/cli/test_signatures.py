"""What the command line says of the signatures of a PDF."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from governance_desk.cli.main import main
from governance_desk.signing.credentials import open_credentials
from governance_desk.signing.sign import Wish, sign
from tests.signing.made_up import NOW, PASSWORD, authority, issued, to_sign


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    file = tmp_path / "纪要.pdf"
    credentials = open_credentials(issued().pkcs12(authority()), PASSWORD, NOW)
    file.write_bytes(sign(to_sign(), credentials, Wish("审阅"), NOW))
    return file


@pytest.mark.parametrize("command", ["signatures", "verify"])
def test_it_says_who_and_whether(signed: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "zh_CN", command, str(signed)]) == 0
    said = capsys.readouterr().out
    assert "碳足迹产业技术创新联盟秘书处" in said
    assert "审阅" in said
    assert "国家电子政务根证书" in said


def test_json_is_one_object_with_its_keys(signed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "root.cer"
    root.write_bytes(authority().der)
    assert main(["signatures", str(signed), "--trust", str(root), "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["signatures"]
    assert (found["sound"], found["change"], found["trust"]) == (True, "none", "listed")


def test_what_was_changed_or_never_signed_is_no_zero(signed: Path, tmp_path: Path) -> None:
    changed = bytearray(signed.read_bytes())
    changed[len(to_sign()) // 2] ^= 1
    signed.write_bytes(changed)
    assert main(["signatures", str(signed)]) == 1
    bare = tmp_path / "bare.pdf"
    bare.write_bytes(to_sign())
    assert main(["signatures", str(bare)]) == 1
    assert main(["signatures", str(tmp_path / "nothing.pdf")]) == 1
