"""How each of these facts changes the register."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.journal.event import Event
from governance_desk.register.changes import events as e
from governance_desk.register.changes.state import Detail, EarlierName, ReportedChange
from governance_desk.register.state import Register


def _reported(register: Register, event: e.ChangeReported) -> None:
    register.changes[event.change] = ReportedChange(
        event.change, event.unit, event.changed, event.happened, event.reported, event.rule, event.materials
    )


def _recorded(register: Register, event: e.ChangeRecorded) -> None:
    change = register.changes[event.change]
    change.recorded, change.materials = event.day, event.materials


def _dropped(register: Register, event: e.ChangeDropped) -> None:
    change = register.changes[event.change]
    change.dropped, change.reason = event.day, event.reason


def _reminded(register: Register, event: e.ChangeReminded) -> None:
    register.changes[event.change].reminded = event.day


def _renamed(register: Register, event: e.UnitRenamed) -> None:
    unit = register.units[event.unit]
    unit.earlier_names = (*unit.earlier_names, EarlierName(event.previous_name, event.day))
    unit.name = event.name


def _detail(register: Register, event: e.UnitDetailChanged) -> None:
    unit = register.units[event.unit]
    if event.detail is Detail.CREDIT_CODE:
        unit.credit_code = event.value
    else:
        unit.details[event.detail] = event.value


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.ChangeReported: _reported,
    e.ChangeRecorded: _recorded,
    e.ChangeDropped: _dropped,
    e.ChangeReminded: _reminded,
    e.UnitRenamed: _renamed,
    e.UnitDetailChanged: _detail,
}
