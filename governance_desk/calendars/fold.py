"""The association's own calendar after each fact."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.calendars.events import CalendarEvent, CalendarYearEntered, DayOverridden, OverrideTakenBack
from governance_desk.calendars.override import DayOverride, Overrides


def apply(overrides: Overrides, event: CalendarEvent) -> Overrides:
    """The table after the event."""
    return _CHANGES[type(event)](overrides, event)


def _overridden(overrides: Overrides, event: DayOverridden) -> Overrides:
    line = DayOverride(event.day, event.working, event.reason, event.source)
    return Overrides((*_without(overrides, event), line), overrides.published)


def _taken_back(overrides: Overrides, event: OverrideTakenBack) -> Overrides:
    return Overrides(_without(overrides, event), overrides.published)


def _year_entered(overrides: Overrides, event: CalendarYearEntered) -> Overrides:
    return Overrides(overrides.days, overrides.published | {event.year})


def _without(overrides: Overrides, event: DayOverridden | OverrideTakenBack) -> tuple[DayOverride, ...]:
    return tuple(each for each in overrides.days if each.day != event.day)


_CHANGES: dict[type[CalendarEvent], Callable[[Overrides, Any], Overrides]] = {
    DayOverridden: _overridden,
    OverrideTakenBack: _taken_back,
    CalendarYearEntered: _year_entered,
}
