"""What a clerk does when a member reports a change in its data."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from governance_desk.charter.certificate import Late
from governance_desk.register.changes.commands import DropChange, RecordChange, RemindOfChange, ReportChange
from governance_desk.register.changes.lateness import Lateness, lateness, rule_of
from governance_desk.register.changes.record import seats_held
from governance_desk.register.changes.remind import late_answer
from governance_desk.register.changes.state import Changed, ChangeId, Detail, ReportedChange
from governance_desk.register.ids import PersonId, UnitId
from ui.desk import Desk
from ui.operations.run import run
from ui.rules import rules_today


def materials_of(desk: Desk) -> tuple[str, ...]:
    """What the charter asks for."""
    rule = rule_of(rules_today(desk).charter)
    return rule.materials if rule is not None else ()


def open_changes(desk: Desk, unit: UnitId) -> list[ReportedChange]:
    """The changes of the unit that are still to be recorded."""
    return [each for each in desk.association.register.changes.values() if each.unit == unit and each.is_open]


def late(desk: Desk, change: ReportedChange) -> Lateness:
    """By when the change had to be reported, and whether it was."""
    return lateness(desk.association.rules_on(change.reported), change, desk.association.working_days)


def report_change(
    *,
    desk: Desk,
    unit: UnitId,
    detail: Detail,
    value: str,
    post: str,
    happened: datetime.date,
    reported: datetime.date,
    materials: Sequence[str],
    parent: QWidget,
) -> bool:
    """The unit says what is new; a new representative is a new person."""
    represents = detail is Detail.REPRESENTATIVE and bool(value.strip())
    person = PersonId(desk.new_id("person")) if represents else None
    changed = Changed(detail=detail, value=value.strip(), person=person, post=post.strip() if represents else "")
    command = ReportChange(
        change=ChangeId(desk.new_id("change")),
        unit=unit,
        changed=(changed,),
        happened=happened,
        reported=reported,
        materials=tuple(materials),
    )
    return run(desk, command, parent)


def seats_that_may_pass(desk: Desk, change: ReportedChange) -> list[str]:
    """The names of the bodies in which the old representative sits for the unit, where the representative changes."""
    register = desk.association.register
    if all(each.detail is not Detail.REPRESENTATIVE for each in change.changed):
        return []
    charter = rules_today(desk).charter
    return [charter.body(each.body).name for each in seats_held(register, register.units[change.unit])]


def record_change(
    *, desk: Desk, change: ReportedChange, day: datetime.date, materials: Sequence[str], seats: bool, parent: QWidget
) -> bool:
    """Take the change into the register."""
    register = desk.association.register
    passing = tuple(each.id for each in seats_held(register, register.units[change.unit])) if seats else ()
    return run(desk, RecordChange(change=change.id, day=day, materials=tuple(materials), seats=passing), parent)


def to_remind(desk: Desk, unit: UnitId) -> list[ReportedChange]:
    """The changes that the unit reported late, of which it is still to be reminded by the reading adopted."""
    association, today = desk.association, desk.clock().day
    rules = association.rules_on(today)
    found = []
    for each in association.register.changes.values():
        if each.unit == unit and each.reminded is None:
            answer = late_answer(rules, each, association.working_days, today)
            if answer is not None and answer.rule not in (None, Late.NOTHING):
                found.append(each)
    return found


def remind(*, desk: Desk, change: ChangeId, document: str, parent: QWidget) -> bool:
    """The unit was reminded in writing."""
    return run(desk, RemindOfChange(change=change, day=desk.clock().day, document=document), parent)


def drop_change(*, desk: Desk, change: ChangeId, day: datetime.date, reason: str, parent: QWidget) -> bool:
    """Do not record the change."""
    return run(desk, DropChange(change=change, day=day, reason=reason), parent)
