"""How an undone act changes the meeting: the part that it had changed is again as before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.state import Meeting
from governance_desk.meeting.undo import events as e
from governance_desk.meeting.undo.state import AgendaBefore, ItemBefore, RoomBefore, RoundBefore, VoteBefore


def _undone(meeting: Meeting, event: e.ActUndone) -> None:
    before = event.before
    if before is not None:
        if before.vote is not None and event.vote is not None:
            _vote(meeting, event.vote, before.vote)
        if before.round is not None and event.vote is not None:
            _round(meeting, event.vote, before.round)
        if before.item is not None and event.item is not None:
            _item(meeting, event.item, before.item)
        if before.agenda is not None:
            _agenda(meeting, before.agenda)
        if before.room is not None:
            _room(meeting, before.room)
        if before.speech is not None:
            meeting.speeches[before.speech.id] = replace(before.speech)
        elif before.asked and event.speech is not None:
            del meeting.speeches[event.speech]
    meeting.acts = [each for each in meeting.acts if each.number != event.act and each.number < event.first]


def _vote(meeting: Meeting, key: Any, before: VoteBefore) -> None:
    vote = meeting.votes[key]
    vote.tally, vote.tie, vote.sections = before.tally, before.tie, before.sections
    vote.settings, vote.asked_by = before.settings, before.asked_by
    if before.cast is not None:
        vote.cast = dict(before.cast)


def _round(meeting: Meeting, key: Any, before: RoundBefore) -> None:
    taken = meeting.votes[key].election
    if taken is None:
        raise KeyError(key)
    taken.issued, taken.returned = before.issued, before.returned
    taken.count, taken.decisions = before.count, before.decisions


def _item(meeting: Meeting, key: Any, before: ItemBefore) -> None:
    item = meeting.item(key)
    if item is None:
        raise KeyError(key)
    item.matter, item.notes, item.limits = before.matter, list(before.notes), before.limits
    item.divided_by = before.divided_by
    item.amendments = [replace(each) for each in before.amendments]
    item.parts = [replace(each) for each in before.parts]
    item.election, item.counters, item.aside = before.election, before.counters, before.aside


def _agenda(meeting: Meeting, before: AgendaBefore) -> None:
    meeting.current_item = before.current
    current = meeting.item(before.current) if before.current is not None else None
    if current is not None:
        current.done = before.done
    meeting.changes = [replace(each) for each in before.changes]
    meeting.consent, meeting.taken_out = before.consent, list(before.taken_out)


def _room(meeting: Meeting, before: RoomBefore) -> None:
    meeting.chair, meeting.recorder, meeting.chair_because = before.chair, before.recorder, before.chair_because
    meeting.limits, meeting.vote_settings, meeting.sections = before.limits, before.vote_settings, before.sections
    vote = meeting.open_vote()
    if vote is not None:
        vote.settings = replace(vote.settings, delayed=before.vote_settings.delayed)


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {e.ActUndone: _undone}
