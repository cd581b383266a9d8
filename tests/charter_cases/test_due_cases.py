"""The cases of `due_*.toml`, each put through the command line as a user types it."""

from __future__ import annotations

import json

import pytest

from governance_desk.charter.load import built_in
from governance_desk.charter.periods import period_of, periods_of
from governance_desk.cli.main import main
from tests.charter_cases.cases import CHARTERS, DueCase, due_cases

CASES = [
    pytest.param(charter, case, id=f"due_{charter}-{number}")
    for charter in CHARTERS
    for number, case in enumerate(due_cases(charter), start=1)
]


@pytest.mark.parametrize(("charter", "case"), CASES)
def test_case(charter: str, case: DueCase, capsys: pytest.CaptureFixture[str]) -> None:
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


@pytest.mark.parametrize("charter", CHARTERS)
def test_every_period_of_the_charter_has_a_case_with_a_day(charter: str) -> None:
    rules = built_in(charter)
    answered = {
        period_of(rules, case.given.clause).key
        for case in due_cases(charter)
        if not case.expect.refused and case.expect.due != "none"
    }
    assert {each.key for each in periods_of(rules)} - answered == set()
