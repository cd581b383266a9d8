"""The cases of `due_*.toml`, each put through the command line as a user types it."""

from __future__ import annotations

import datetime
import json
import tomllib
from pathlib import Path

import msgspec
import pytest

from governance_desk.cli.main import main

HERE = Path(__file__).parent


class Given(msgspec.Struct, forbid_unknown_fields=True):
    clause: str
    start: datetime.date = msgspec.field(name="from")
    readings: list[str] = []


class Expect(msgspec.Struct, forbid_unknown_fields=True):
    due: object = "none"  # a day, or "none"
    provisional: bool = False
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
    pytest.param(path.stem.removeprefix("due_"), case, id=f"{path.stem}-{number}")
    for path in sorted(HERE.glob("due_*.toml"))
    for number, case in enumerate(msgspec.convert(tomllib.loads(path.read_text("utf-8")), File).case, start=1)
]


@pytest.mark.parametrize(("charter", "case"), CASES)
def test_case(charter: str, case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    given = case.given
    line = ["due", "--charter", charter, "--clause", given.clause, "--from", str(given.start), "--json"]
    status = main([*line, *(part for each in given.readings for part in ("--reading", each))])
    answer = json.loads(capsys.readouterr().out)
    said = json.dumps(answer, ensure_ascii=False)
    if case.expect.refused:
        assert status == 1
        assert set(answer) == {"refused", "article", "next"}
    else:
        assert status == 0
        assert list(answer) == ["due", "provisional", "article", "working", "notes"]
        assert answer["due"] == (None if case.expect.due == "none" else str(case.expect.due))
        assert answer["provisional"] is case.expect.provisional
        assert answer["article"] == case.article
    for words in case.expect.says:
        assert words in said
