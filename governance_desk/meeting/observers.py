"""Those who attend without a vote (列席): noted, corrected, removed."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import CorrectObserver, NoteObserver, RemoveObserver
from governance_desk.meeting.events import ObserverCorrected, ObserverNoted, ObserverRemoved
from governance_desk.meeting.room import DOOR_OPEN, Room
from governance_desk.meeting.state import Observer


def note_observer(room: Room, command: NoteObserver) -> list[Event]:
    """Someone attends without a vote. Nothing where they are noted already."""
    room.require(*DOOR_OPEN)
    found = _named(command.name, command.unit)
    if found in room.meeting.observers:
        return []
    return [ObserverNoted(meeting=command.meeting, name=found.name, unit=found.unit)]


def correct_observer(room: Room, command: CorrectObserver) -> list[Event]:
    """A name or a unit that was noted wrongly."""
    room.require(*DOOR_OPEN)
    before = _known(room, command.name, command.unit)
    after = _named(command.new_name, command.new_unit)
    if after == before:
        return []
    if after in room.meeting.observers:
        raise Refusal(
            text("{person} is noted as an observer already.", person=after.name),
            article=room.body.article,
            next_step=text("Remove the entry that stands there twice."),
        )
    return [
        ObserverCorrected(
            meeting=command.meeting,
            previous_name=before.name,
            previous_unit=before.unit,
            name=after.name,
            unit=after.unit,
        )
    ]


def remove_observer(room: Room, command: RemoveObserver) -> list[Event]:
    """They were not there after all."""
    room.require(*DOOR_OPEN)
    found = _known(room, command.name, command.unit)
    return [ObserverRemoved(meeting=command.meeting, name=found.name, unit=found.unit)]


def _named(name: str, unit: str) -> Observer:
    if not name.strip():
        raise Refusal(text("A person needs a name."), next_step=text("Enter the name."))
    return Observer(name.strip(), unit.strip())


def _known(room: Room, name: str, unit: str) -> Observer:
    wanted = Observer(name.strip(), unit.strip())
    if wanted not in room.meeting.observers:
        raise Refusal(
            text("{person} is not among the observers.", person=f"{wanted.name}（{wanted.unit}）"),
            article=room.body.article,
            next_step=text("Choose one of those who are noted."),
        )
    return wanted
