"""The cases of `verdict_*.toml`, each put through the command line as a user types it."""

from __future__ import annotations

import json

import msgspec
import pytest

from governance_desk.cli.main import main
from tests.charter_cases.cases import (
    CHARTERS,
    ExpectQuorum,
    ExpectVerdict,
    VerdictCase,
    VerdictGiven,
    verdict_cases,
)

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


CASES = [
    pytest.param(case, id=f"verdict_{charter}-{number}")
    for charter in CHARTERS
    for number, case in enumerate(verdict_cases(charter), start=1)
]


@pytest.mark.parametrize("case", CASES)
def test_case(case: VerdictCase, capsys: pytest.CaptureFixture[str]) -> None:
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


def _command_line(given: VerdictGiven) -> list[str]:
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


def _compare(expected: ExpectVerdict | ExpectQuorum, answer: dict[str, object]) -> None:
    for key in expected.__struct_fields__:
        value = getattr(expected, key)
        if key in ("refused", "says", "quorum") or value is msgspec.UNSET:
            continue
        assert answer[key] == (None if value == "none" else value), key
