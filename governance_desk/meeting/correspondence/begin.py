"""Prepare a vote in writing, and set its deadline."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from governance_desk.calendars.ordinals import chinese_number
from governance_desk.charter.correspondence import CorrespondenceRule
from governance_desk.charter.model import BodyRule
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.convene import require_members, require_term_runs
from governance_desk.meeting.correspondence.allowed import require_allowed, require_replies
from governance_desk.meeting.correspondence.commands import BeginCorrespondence, CorrectCorrespondence
from governance_desk.meeting.correspondence.deadline import read
from governance_desk.meeting.correspondence.events import CorrespondenceBegun, CorrespondenceCorrected
from governance_desk.meeting.correspondence.here import require_preparing, room_on
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, Outcome


def begin_correspondence(room: Room, command: BeginCorrespondence) -> list[Event]:
    """The vote in writing with its number; `room.meeting` is still empty. Refusal where the body must meet."""
    body = room.body
    rule, article = require_allowed(room)
    require_replies(room)
    require_members(room)
    require_term_runs(room, command.day)
    require_deadline(rule, article, command.day, command.deadline)
    number = next_number(room.meetings.values(), body, command.day)
    return [
        CorrespondenceBegun(
            meeting=command.meeting,
            body=body.key,
            title=command.title.strip() or written_title(body, number, command.day),
            term=room.register.term(body.key),
            number=number,
            extraordinary=False,
            day=command.day,
            starts="",
            place="",
            convened=room.now.day,
            deadline=command.deadline,
            article=article,
        )
    ]


def correct_correspondence(room: Room, command: CorrectCorrespondence) -> list[Event]:
    """Another day or deadline; nothing where it is so. Refusal once the ballots have gone out: they name it."""
    found = require_preparing(room)
    rule, article = require_allowed(room_on(room, command.day))
    require_deadline(rule, article, command.day, command.deadline)
    if (command.day, command.deadline) == (room.meeting.day, found.deadline):
        return []
    return [CorrespondenceCorrected(meeting=command.meeting, day=command.day, deadline=command.deadline)]


def require_deadline(rule: CorrespondenceRule, article: str, day: datetime.date, deadline: str) -> None:
    """Refuse a deadline before the ballots go out, or one that leaves less time than the charter gives."""
    last = read(deadline).date()
    if last < day:
        raise Refusal(
            text("The deadline {deadline} lies before the ballots go out ({day}).", deadline=deadline, day=str(day)),
            next_step=text("Set a later one."),
        )
    if (last - day).days < rule.days:
        raise Refusal(
            text("There must be {days} days to answer at least.", days=rule.days),
            article=article,
            next_step=text("Set the deadline on {day} or later.", day=str(day + datetime.timedelta(days=rule.days))),
        )


def next_number(meetings: Iterable[Meeting], body: BodyRule, day: datetime.date) -> int:
    """Votes in writing are counted for themselves, in each year; the number of one that was given up is free again."""
    taken = [
        each.number
        for each in meetings
        if each.correspondence is not None
        and each.outcome is not Outcome.CANCELLED
        and (each.body, each.day.year) == (body.key, day.year)
    ]
    return max(taken, default=0) + 1


def written_title(body: BodyRule, number: int, day: datetime.date) -> str:
    """理事会2026年第一次书面表决: no charter gives it an ordinal of the meetings."""
    return f"{body.name}{day.year}年第{chinese_number(number)}次书面表决"
