"""The cases of `verdict_*.toml`, each put through the command line as a user types it."""

from __future__ import annotations

import datetime
import json
import tomllib
from pathlib import Path

import msgspec
import pytest

from governance_desk.cli.main import main

HERE = Path(__file__).parent
COUNTS = (
    "members",
    "seats",
    "in_office",
    "present",
    "proxies",
    "yes",
    "no",
    "abstain",
    "invalid",
    "issued",
    "returned",
)


class Given(msgspec.Struct, forbid_unknown_fields=True):
    charter: str
    body: str
    members: int
    present: int
    yes: int = 0
    no: int = 0
    abstain: int = 0
    matter: str = ""
    seats: int | None = None
    in_office: int | None = None
    proxies: int | None = None
    invalid: int | None = None
    issued: int | None = None
    returned: int | None = None
    on: datetime.date = datetime.date(2026, 9, 18)
    readings: list[str] = []


class ExpectQuorum(msgspec.Struct, forbid_unknown_fields=True):
    reached: bool | str | msgspec.UnsetType = msgspec.UNSET
    required: int | msgspec.UnsetType = msgspec.UNSET
    counted: int | msgspec.UnsetType = msgspec.UNSET


class Expect(msgspec.Struct, forbid_unknown_fields=True):
    passed: bool | str | msgspec.UnsetType = msgspec.UNSET
    required: int | msgspec.UnsetType = msgspec.UNSET
    counted: int | msgspec.UnsetType = msgspec.UNSET
    base: int | msgspec.UnsetType = msgspec.UNSET
    base_name: str | msgspec.UnsetType = msgspec.UNSET
    margin: int | msgspec.UnsetType = msgspec.UNSET
    quorum: ExpectQuorum = msgspec.field(default_factory=ExpectQuorum)
    refused: bool = False
    says: list[str] = []


class Case(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    article: str
    given: Given
    expect: Expect


class File(msgspec.Struct, forbid_unknown_fields=True):
    case: list[Case]


CASES = [
    pytest.param(case, id=f"{path.stem}-{number}")
    for path in sorted(HERE.glob("verdict_*.toml"))
    for number, case in enumerate(msgspec.convert(tomllib.loads(path.read_text("utf-8")), File).case, start=1)
]


@pytest.mark.parametrize("case", CASES)
def test_case(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(_command_line(case.given))
    answer = json.loads(capsys.readouterr().out)
    if case.expect.refused:
        assert status == 1
        assert set(answer) == {"refused", "article", "next"}
        said = json.dumps(answer, ensure_ascii=False)
    else:
        assert status == 0
        assert case.expect.passed is not msgspec.UNSET, "a case says whether the motion passes"
        _compare(case.expect, answer)
        _compare(case.expect.quorum, answer["quorum"])
        assert case.article in json.dumps(answer, ensure_ascii=False)
        said = " ".join(answer["notes"])
    for words in case.expect.says:
        assert words in said


def _command_line(given: Given) -> list[str]:
    line = ["verdict", "--charter", given.charter, "--body", given.body, "--json", "--on", str(given.on)]
    if given.matter:
        line += ["--matter", given.matter]
    for count in COUNTS:
        number = getattr(given, count)
        if number is not None:
            line += [f"--{count.replace('_', '-')}", str(number)]
    for reading in given.readings:
        line += ["--reading", reading]
    return line


def _compare(expected: Expect | ExpectQuorum, answer: dict[str, object]) -> None:
    for key in expected.__struct_fields__:
        value = getattr(expected, key)
        if key in ("refused", "says", "quorum") or value is msgspec.UNSET:
            continue
        assert answer[key] == (None if value == "none" else value), key
