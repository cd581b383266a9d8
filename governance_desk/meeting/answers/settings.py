"""Set how votes are taken, and give an open one more time."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import msgspec

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.answers.commands import ExtendVoting, SetVotes
from governance_desk.meeting.answers.events import VotesSet, VotingExtended
from governance_desk.meeting.answers.state import VoteSettings
from governance_desk.meeting.answers.withdraw import require_not_closed
from governance_desk.meeting.room import DOOR_OPEN, Room
from governance_desk.meeting.speaking.floor import LONGEST
from governance_desk.meeting.state import Meeting, MeetingId, Stage


def set_votes(room: Room, command: SetVotes) -> list[Event]:
    """The settings for the votes that are opened from now on. Nothing where they hold already.

    The charters that we know say nothing about either: the chair decides, as GB 50799-2012, 6.2.2, has it.
    """
    room.require(Stage.CONVENED, *DOOR_OPEN)
    _require_seconds(command.seconds)
    wanted = VoteSettings(command.first_counts, command.seconds, command.closes and command.seconds is not None)
    delayed = room.meeting.vote_settings.delayed if command.delayed is None else command.delayed
    wanted = msgspec.structs.replace(wanted, delayed=delayed)
    if wanted == room.meeting.vote_settings:
        return []
    return [
        VotesSet(
            meeting=command.meeting,
            first_counts=wanted.first_counts,
            seconds=wanted.seconds,
            closes=wanted.closes,
            delayed=wanted.delayed,
        )
    ]


def results_delayed(meetings: Mapping[MeetingId, Meeting], meeting: Meeting) -> bool:
    """Whether results wait until the clerk shows them: as was last said in this meeting, else in one before it."""
    said = [meeting, *sorted((each for each in meetings.values() if each.day <= meeting.day), key=_day, reverse=True)]
    found = next((each.vote_settings.delayed for each in said if each.vote_settings.delayed is not None), None)
    return bool(found)


def _day(meeting: Meeting) -> datetime.date:
    return meeting.day


def extend_voting(room: Room, command: ExtendVoting) -> list[Event]:
    """More time, counted from the end of what there was. Refusal where the vote has none, or is over."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    if vote.settings.seconds is None:
        raise Refusal(
            text("This vote has no time limit: it lasts until the chair ends it."),
            next_step=text("Declare the result when everyone has voted."),
        )
    _require_seconds(command.seconds)
    require_not_closed(room, vote)
    return [VotingExtended(meeting=command.meeting, vote=vote.id, seconds=command.seconds)]


def _require_seconds(seconds: int | None) -> None:
    if seconds is not None and not 0 < seconds <= LONGEST:
        raise Refusal(text("A time limit is between a second and a day."), next_step=text("Correct the time."))
