"""The association's own calendar: lines that come, change and go, each an entry of the journal."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from governance_desk.association.fold import fold
from governance_desk.association.state import empty
from governance_desk.calendars.change import enter_calendar_year, override_day, take_back_override
from governance_desk.calendars.commands import EnterCalendarYear, OverrideDay, TakeBackOverride
from governance_desk.calendars.override import NO_OVERRIDES, Overrides
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.journal.event import Event
from governance_desk.language import render

DAY = datetime.date(2026, 9, 21)  # a Monday
OFF = OverrideDay(day=DAY, working=False, reason="台风停工", source="市政府通告")


def after(events: list[Event], overrides: Overrides = NO_OVERRIDES) -> Overrides:
    association = empty()
    association.overrides = overrides
    return fold(events, association).overrides


def refusal(caught: pytest.ExceptionInfo[Refusal]) -> str:
    return render(caught.value.sentence, "en")


def test_a_line_counts_and_may_be_taken_back() -> None:
    association = empty()
    fold(override_day(NO_OVERRIDES, OFF), association)
    assert not association.working_days.is_working(DAY)
    fold(take_back_override(association.overrides, TakeBackOverride(day=DAY, reason="通告撤回")), association)
    assert association.overrides == NO_OVERRIDES
    assert association.working_days.is_working(DAY)


def test_a_new_line_takes_the_place_of_the_old_one_and_the_same_is_not_written_twice() -> None:
    overrides = after(override_day(NO_OVERRIDES, OFF))
    assert override_day(overrides, OFF) == []
    changed = after(override_day(overrides, msgspec.structs.replace(OFF, reason="停电")), overrides)
    assert [line.reason for line in changed.days] == ["停电"]


def test_a_year_that_was_entered_is_published() -> None:
    command = EnterCalendarYear(year=2090, source="国务院办公厅通知")
    association = fold(enter_calendar_year(NO_OVERRIDES, command))
    assert association.working_days.is_published(datetime.date(2090, 3, 1))
    assert enter_calendar_year(association.overrides, command) == []
    assert after(override_day(association.overrides, OFF), association.overrides).published == {2090}


@pytest.mark.parametrize("changed", [{"reason": " "}, {"source": ""}])
def test_a_line_needs_its_reason_and_its_source(changed: dict[str, str]) -> None:
    with pytest.raises(Refusal):
        override_day(NO_OVERRIDES, msgspec.structs.replace(OFF, **changed))


def test_refused() -> None:
    with pytest.raises(Refusal) as caught:
        take_back_override(NO_OVERRIDES, TakeBackOverride(day=DAY, reason="x"))
    assert "2026-09-21" in refusal(caught)
    with pytest.raises(Refusal):
        take_back_override(after(override_day(NO_OVERRIDES, OFF)), TakeBackOverride(day=DAY, reason=""))
    with pytest.raises(Refusal) as caught:
        enter_calendar_year(NO_OVERRIDES, EnterCalendarYear(year=10_000, source="x"))
    assert "no year" in refusal(caught)
    with pytest.raises(Refusal):
        enter_calendar_year(NO_OVERRIDES, EnterCalendarYear(year=2027, source=" "))


def test_it_is_told_in_words() -> None:
    (event,) = override_day(NO_OVERRIDES, OFF)
    assert describe(event, "zh_CN") == "自定日历：2026-09-21，工作日：否（台风停工；市政府通告）"
