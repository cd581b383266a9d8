"""The cases of `question_*.toml`: what the charter leaves open and the program records, and does not act on by itself.

Each is asked at the command line, and answered by the command that the Charter page gives.
"""

from __future__ import annotations

import json

import msgspec
import pytest

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.gaps import gaps
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.wording import STATUS_NAMES
from governance_desk.cli.main import main
from governance_desk.errors import Refusal
from tests.association.made_up import FIRST_DAY, desk
from tests.charter_cases.cases import CHARTERS, QuestionCase, question_cases

CASES = [
    pytest.param(charter, case, id=f"{charter}-{case.clause}")
    for charter in CHARTERS
    for case in question_cases(charter)
]


@pytest.mark.parametrize(("charter", "case"), CASES)
def test_the_program_says_that_it_is_open_and_offers_the_readings(
    charter: str, case: QuestionCase, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["charter", "gaps", charter, "--json"]) == 0
    found = {each["clause"]: each for each in json.loads(capsys.readouterr().out)["gaps"]}
    assert case.clause in found, f"the charter no longer asks this: take the case out of question_{charter}.toml"
    gap = found[case.clause]
    assert gap["article"] == case.article
    assert gap["status"] == case.status.value
    assert [each["key"] for each in gap["readings"]] == case.readings
    assert [each["key"] for each in gap["readings"] if each["suggested"]] == (
        [case.suggested] if case.suggested else []
    )
    assert all(each["source"] for each in gap["readings"] if each["suggested"])
    assert gap["acted_on"] is False, "the program acts on it: show in a story what it refuses before, and does after"
    main(["charter", "explain", charter])
    said = capsys.readouterr().out
    assert f"【{STATUS_NAMES[case.status]}】{case.article}" in said
    assert gap["question"] in said


@pytest.mark.parametrize(("charter", "case"), CASES)
def test_the_answer_is_recorded_with_its_day_body_and_resolution(charter: str, case: QuestionCase) -> None:
    association = desk(charter)
    clause = ClauseId(case.clause)
    command = AdoptReading(clause=clause, reading=case.adopt, since=FIRST_DAY, body="理事会", resolution="第3号决议")
    with pytest.raises(Refusal) as nobody:
        association.do(msgspec.structs.replace(command, resolution=" "))
    assert nobody.value.article == case.article
    with pytest.raises(Refusal):
        association.do(msgspec.structs.replace(command, reading="as_the_clerk_likes"))
    assert case.clause in {each.clause for each in gaps(association.association.rules, FIRST_DAY)}
    (event,) = association.do(command)
    assert (event.article, event.body, event.resolution) == (case.article, "理事会", "第3号决议")  # type: ignore[attr-defined]
    assert case.clause not in {each.clause for each in gaps(association.association.rules, FIRST_DAY)}
