"""What the charter leaves open, as data; an adopted reading closes its gap from its day on."""

from __future__ import annotations

import datetime

from governance_desk.charter.adoption import Adoption
from governance_desk.charter.gaps import gaps
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.load import built_in
from governance_desk.charter.readings import CharterInForce

DAY = datetime.date(2026, 9, 18)
QUORUM = ClauseId("assembly.quorum")


def test_the_first_gap_of_shcp_is_the_quorum_of_its_assembly() -> None:
    first = gaps(CharterInForce(built_in("shcp")), DAY)[0]
    assert (first.clause, first.name, first.article) == (QUORUM, "全体成员大会：出席人数", "第六条")
    assert [reading.key for reading in first.readings if reading.suggested] == ["two_thirds"]
    assert first.acted_on


def test_decisions_come_before_what_is_recorded_only() -> None:
    acted_on = [gap.acted_on for gap in gaps(CharterInForce(built_in("cfia")), DAY)]
    assert acted_on == sorted(acted_on, reverse=True)
    assert {True, False} == set(acted_on)


def test_an_adopted_reading_closes_its_gap_from_its_day_on() -> None:
    adoption = Adoption(QUORUM, "two_thirds", DAY, "成员大会", "第一届第一次会议决议")
    rules = CharterInForce(built_in("shcp"), (adoption,))
    assert QUORUM not in [gap.clause for gap in gaps(rules, DAY)]
    assert QUORUM in [gap.clause for gap in gaps(rules, DAY - datetime.timedelta(days=1))]
