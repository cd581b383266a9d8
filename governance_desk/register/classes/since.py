"""Since which day units are in their class: the term of a class is counted from it."""

from __future__ import annotations

from governance_desk.charter.model import Charter
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.classes.commands import RecordClassDay
from governance_desk.register.classes.events import ClassDayRecorded
from governance_desk.register.persons import require_member
from governance_desk.register.state import Register


def record_class_day(register: Register, charter: Charter, command: RecordClassDay) -> list[Event]:
    """The day; nothing for units of which it is recorded already. Refusal for units of several classes."""
    for unit in command.units:
        require_member(register, unit)
    classes = {register.units[unit].membership_class for unit in command.units}
    if len(classes) != 1:
        raise Refusal(
            text("The units are not of one class."), next_step=text("Record the day for one class after the other.")
        )
    (key,) = classes
    article = charter.membership_class(key).article
    early = [unit for unit in command.units if (register.units[unit].joined or command.day) > command.day]
    if early:
        raise Refusal(
            text(
                "{unit} joined only on {day}.",
                unit=register.units[early[0]].name,
                day=str(register.units[early[0]].joined),
            ),
            article=article,
            next_step=text("Correct the day, or record it for this unit by itself."),
        )
    new = tuple(unit for unit in command.units if register.units[unit].class_since != command.day)
    return [ClassDayRecorded(units=new, membership_class=key, day=command.day)] if new else []
