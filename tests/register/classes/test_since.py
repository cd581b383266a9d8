"""Since which day units are in their class, and when its term ends."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.docket.compute import docket
from governance_desk.docket.thing import State
from governance_desk.errors import Refusal
from governance_desk.register.classes.commands import RecordClassDay
from governance_desk.register.ids import UnitId
from tests.association.made_up import FIRST_DAY, adopt, seated

VICE = tuple(UnitId(f"u{number}") for number in range(2, 8))


def test_the_end_of_each_unit_s_term_is_due_three_years_after_the_day_that_was_entered() -> None:
    desk = seated()
    adopt(desk, "period_end", "does_not_roll")
    before = {each.key: each for each in docket(desk.association, FIRST_DAY)}
    assert before["class_day/vice_chair_unit"].state is State.UNDATED
    desk.do(RecordClassDay(units=VICE, day=FIRST_DAY))
    assert desk.do(RecordClassDay(units=VICE, day=FIRST_DAY)) == ()
    after = {each.key: each for each in docket(desk.association, FIRST_DAY)}
    assert "class_day/vice_chair_unit" not in after
    assert "class_day/council_unit" in after
    assert "class_day/member_unit" not in after  # no term
    for unit in VICE:
        thing = after[f"class_term/{unit}/{FIRST_DAY}"]
        assert thing.day == datetime.date(2029, 1, 10)
        assert "第九条" in thing.article
        assert thing.act.detail == f"class-day/vice_chair_unit/{unit}"
    next_term = datetime.date(2026, 1, 9)
    desk.do(RecordClassDay(units=VICE[:1], day=next_term))
    assert f"class_term/{VICE[0]}/{next_term}" in {each.key for each in docket(desk.association, FIRST_DAY)}


def test_only_members_of_one_class() -> None:
    desk = seated()
    with pytest.raises(Refusal):
        desk.do(RecordClassDay(units=(UnitId("u1"), UnitId("u2")), day=FIRST_DAY))
    with pytest.raises(Refusal):
        desk.do(RecordClassDay(units=(UnitId("u99"),), day=FIRST_DAY))
    with pytest.raises(Refusal):
        desk.do(RecordClassDay(units=(), day=FIRST_DAY))
