"""The docket as a whole: its order, its keys, and when there is none."""

from __future__ import annotations

import datetime

from governance_desk.association.state import empty
from governance_desk.docket.compute import docket
from governance_desk.docket.thing import SOON, DueThing, State, state_on
from governance_desk.register.state import UnitId
from tests.association.made_up import ASSEMBLY, FIRST_DAY, convened, first, held, seated, with_members
from tests.association.made_up import desk as made_up

ONE = datetime.timedelta(days=1)


def test_a_day_is_over_at_its_end_and_thirty_days_include_the_thirtieth() -> None:
    assert state_on(FIRST_DAY - ONE, FIRST_DAY) is State.OVERDUE
    assert state_on(FIRST_DAY, FIRST_DAY) is State.TODAY
    assert state_on(FIRST_DAY + SOON, FIRST_DAY) is State.SOON
    assert state_on(FIRST_DAY + SOON + ONE, FIRST_DAY) is State.LATER
    assert state_on(None, FIRST_DAY) is State.UNDATED


def test_nothing_is_due_before_there_is_a_charter_and_after_the_end() -> None:
    assert docket(empty(), FIRST_DAY) == ()
    association = seated().association
    assert docket(association, FIRST_DAY)
    association.register.terminated = FIRST_DAY
    assert [each.key for each in docket(association, FIRST_DAY)] == ["winding_up/group"]


def test_by_day_and_what_has_none_at_the_end() -> None:
    desk = seated()
    convened(desk, "m1", ASSEMBLY, FIRST_DAY + SOON)
    days = [each.day or datetime.date.max for each in docket(desk.association, FIRST_DAY)]
    assert days == sorted(days)
    assert days[0] == FIRST_DAY + SOON
    assert days[-1] == datetime.date.max


def test_each_thing_has_a_key_of_its_own_that_stays_while_its_day_moves() -> None:
    desk = seated()
    held(desk, "m1", first(19))
    held(desk, "m2", first(19))
    before = {each.key: each for each in docket(desk.association, FIRST_DAY)}
    assert len(before) == len(docket(desk.association, FIRST_DAY))
    warned = before["absence_limit/person/p21/1"]
    assert warned.day is None
    convened(desk, "m3", day=FIRST_DAY + SOON)
    after = {each.key: each for each in docket(desk.association, FIRST_DAY)}
    assert after[warned.key].day == FIRST_DAY + SOON


def test_units_without_a_liaison_are_one_line_and_none_where_no_contacts_are_kept() -> None:
    association = seated().association
    units = [each.id for each in association.register.members()]

    def lines(named: list[UnitId] | None) -> list[DueThing]:
        return [each for each in docket(association, FIRST_DAY, liaisons=named) if each.key == "liaison"]

    assert lines(None) == []
    assert lines(units) == []
    (several,) = lines(units[:-2])
    assert several.what.values["number"] == 2
    assert (several.article, several.state, several.act.detail) == (
        "第十三条（七）",
        State.UNDATED,
        f"liaison/{units[-2]}",
    )
    (one,) = lines(units[:-1])
    assert one.what.values["unit"] == association.register.units[units[-1]].name
    shcp = with_members(made_up("shcp"), ["member"]).association
    assert not any(each.key == "liaison" for each in docket(shcp, FIRST_DAY, liaisons=()))
