"""Several commands as one act: each must see what the ones before it came to, and the state stay as it was."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from governance_desk.association.decide import decide
from governance_desk.association.fold import apply
from governance_desk.association.state import Association
from governance_desk.attachments.events import AttachmentEvent
from governance_desk.charter.events import CharterAdopted, CharterAmended, CharterDrafted
from governance_desk.filing.events import FilingEvent
from governance_desk.journal.command import Command, Moment
from governance_desk.journal.event import Event
from governance_desk.meeting.events import MeetingConvened, MeetingEvent
from governance_desk.minutes.events import MinutesEvent
from governance_desk.signatures.events import SignatureEvent

Whole = TypeVar("Whole")


def decide_in_turn(association: Association, commands: Iterable[Command], now: Moment) -> list[Event]:
    """What all the commands come to; a Refusal of one of them is the refusal of all.

    They are tried on a copy of those parts of the state that they change, however long the journal is.
    """
    trial = Trial(association)
    events: list[Event] = []
    for command in commands:
        following = decide(trial.association, command, now)
        for event in following:
            trial.take(event)
        events += following
    return events


class Trial:
    """The state with the parts copied that an event is about to change."""

    def __init__(self, association: Association) -> None:
        self.association = copy.copy(association)
        self.association.meetings = dict(association.meetings)
        self._own: set[str] = set()

    def take(self, event: Event) -> None:
        state = self.association
        if isinstance(event, MeetingConvened):
            self._own.add(event.meeting)
        elif isinstance(event, MeetingEvent):
            if event.meeting not in self._own:
                self._own.add(event.meeting)
                state.meetings[event.meeting] = own_copy(state.meetings[event.meeting])
        elif isinstance(event, AttachmentEvent):
            if "attachments" not in self._own:
                self._own.add("attachments")
                state.attachments = own_copy(state.attachments)
        elif isinstance(event, MinutesEvent):
            if "minutes" not in self._own:
                self._own.add("minutes")
                state.minutes = own_copy(state.minutes)
        elif isinstance(event, FilingEvent):
            if "filing" not in self._own:
                self._own |= {"filing", "attachments"}
                state.filing, state.attachments = own_copy(state.filing), own_copy(state.attachments)
        elif isinstance(event, SignatureEvent):
            if "attachments" not in self._own:  # the signatures themselves are made anew by each fact
                self._own.add("attachments")
                state.attachments = own_copy(state.attachments)
        elif not isinstance(event, CharterAdopted | CharterAmended | CharterDrafted) and "" not in self._own:
            self._own.add("")
            state.register, state.ledger = own_copy(state.register), own_copy(state.ledger)
        apply(state, event)


def own_copy(value: Whole) -> Whole:
    """A copy of which no part that can change is shared; what is frozen stays the same object."""
    copied: Any = value
    if isinstance(value, dict):
        copied = {key: own_copy(each) for key, each in value.items()}
    elif isinstance(value, list):
        copied = [own_copy(each) for each in value]
    elif isinstance(value, msgspec.Struct) and not value.__struct_config__.frozen:
        copied = copy.copy(value)
        for name in _changeable(type(value)):
            setattr(copied, name, own_copy(getattr(value, name)))
    return copied  # type: ignore[no-any-return]  # the same kind of thing as it was


@cache
def _changeable(kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """The fields of which a part can change in place."""
    return tuple(name for name, hint in get_type_hints(kind).items() if _can_change(hint))


def _can_change(hint: Any) -> bool:
    if get_origin(hint) in (dict, list) or any(_can_change(each) for each in get_args(hint)):
        return True
    return isinstance(hint, type) and issubclass(hint, msgspec.Struct) and not hint.__struct_config__.frozen
