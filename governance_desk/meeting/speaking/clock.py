"""How long speeches have taken, in whole seconds."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from governance_desk.meeting.ids import ItemId
from governance_desk.meeting.speaking.state import Speech, SpeechStage
from governance_desk.meeting.state import Meeting


class Spent(msgspec.Struct, frozen=True):
    """The time that one speaker, or one item, has taken. `speeches` counts those that were begun."""

    name: str
    unit: str
    seconds: int
    speeches: int


def used(speech: Speech, now: str) -> int:
    """The seconds that the speech has taken by the moment `now`, a stamp of the journal."""
    if speech.stage is not SpeechStage.SPEAKING:
        return speech.used
    passed = datetime.datetime.fromisoformat(now) - datetime.datetime.fromisoformat(speech.since)
    return speech.used + max(0, int(passed.total_seconds()))  # a clock that was put back takes no time away


def used_on(meeting: Meeting, item: ItemId, now: str) -> int:
    """The seconds that all speeches on the item have taken, points of order not among them."""
    return sum(used(each, now) for each in meeting.speeches.values() if each.item == item and not each.point_of_order)


def by_speaker(meeting: Meeting, now: str) -> tuple[Spent, ...]:
    """The time of each speaker, the longest first; those who spoke equally long in the order of their requests."""
    keys = dict.fromkeys((each.voter, each.name, each.unit) for each in _begun(meeting))
    found = [
        _spent(name, unit, (s for s in _begun(meeting) if (s.voter, s.name, s.unit) == (voter, name, unit)), now)
        for voter, name, unit in keys
    ]
    return tuple(sorted(found, key=lambda each: -each.seconds))


def by_item(meeting: Meeting, now: str) -> tuple[Spent, ...]:
    """The time of each item on which someone spoke, in the order of the agenda; `name` is its title."""
    return tuple(
        _spent(item.title, "", speeches, now)
        for item in meeting.agenda
        if (speeches := [each for each in _begun(meeting) if each.item == item.id])
    )


def _begun(meeting: Meeting) -> Iterable[Speech]:
    return (each for each in meeting.speeches.values() if each.since)


def _spent(name: str, unit: str, speeches: Iterable[Speech], now: str) -> Spent:
    seconds = [used(each, now) for each in speeches]
    return Spent(name, unit, sum(seconds), len(seconds))
