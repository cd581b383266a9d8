"""The rules on how a body comes together: what is found in them, and how they are said."""

from __future__ import annotations

from fractions import Fraction

import pytest

from governance_desk.charter.convening import Demand, Occasion, OnePerson, Presiding, RecordDate, RemoteRule
from governance_desk.charter.examine import examine
from governance_desk.charter.keys import OfficeKey
from governance_desk.charter.load import built_in
from governance_desk.charter.model import Base, Share
from governance_desk.charter.wording_convening import convening_said
from governance_desk.paths import resource

CFIA = built_in("cfia")
COUNCIL = CFIA.body("council")
TOML = resource("charters", "cfia.toml").read_text(encoding="utf-8")
COUNTS = "rule = { allowed = true, counts = true }"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (RecordDate(Occasion.CONVENING), "以发出会议通知之日在册的理事为应到，其后不再在册的除外"),
        (RecordDate(Occasion.MEETING), "以会议当日在册的理事为应到，其后不再在册的除外"),
        (RecordDate(Occasion.MEETING, 5), "以会议召开5日以前在册的理事为应到，其后不再在册的除外"),
        (OnePerson.ONE, "一人只能代表一个理事，出席只计一人"),
        (OnePerson.BOTH, "一人可以分别代表几个理事，各计一次，各投一票"),
        (RemoteRule(allowed=False), "须到现场，远程参加不计为出席"),
        (RemoteRule(allowed=True), "可以远程列席旁听，不计入出席，不得表决"),
        (RemoteRule(True, True, True), "远程参加计为出席，可以表决，无记名投票除外"),
        (Presiding((OfficeKey("chair"), OfficeKey("vice_chair"))), "由理事长主持；理事长不在的，由副理事长主持"),
        (
            Presiding((OfficeKey("chair"),), elected=True),
            "由理事长主持；都不在的，由到会的过半数推举一人主持",
        ),
        (
            Presiding((OfficeKey("chair"),), delegated=True),
            "由理事长主持；理事长不在的，由其书面委托的人主持",
        ),
        (
            Demand((OfficeKey("chair"),), Share(Base.IN_OFFICE, at_least=Fraction(1, 3))),
            "理事长，或者在任理事的三分之一以上（含）可以要求召开临时会议",
        ),
    ],
)
def test_every_rule_is_said(rule: object, words: str) -> None:
    assert convening_said(rule, CFIA, COUNCIL) == words


def test_rules_of_another_kind_are_not_said_here() -> None:
    assert convening_said("lost", CFIA, COUNCIL) == ""


@pytest.mark.parametrize(
    ("before", "after", "path"),
    [
        (COUNTS, "rule = { allowed = false, counts = true }", "remote[0].readings[1].rule"),
        ("days_before = 10", "days_before = -1", "record_date[0].readings[2].rule.days_before"),
    ],
)
def test_a_rule_that_contradicts_itself_is_found(before: str, after: str, path: str) -> None:
    assert before in TOML
    found = examine(TOML.replace(before, after, 1)).mistakes
    assert [each.finding.path for each in found] == [f"bodies[0].{path}"]
