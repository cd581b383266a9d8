"""Convene a body."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from governance_desk.calendars.ordinals import chinese_number
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.charter.seating import Overrun
from governance_desk.charter.term import years_of_a_term
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import Convene
from governance_desk.meeting.events import MeetingConvened
from governance_desk.meeting.roll import roll_to_be
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, Outcome
from governance_desk.register.demands.state import Demand, DemandId
from governance_desk.register.enter import LAST_NUMBER, term_end
from governance_desk.register.renewal.renew import OVERRUN
from governance_desk.register.state import Register


def convene(room: Room, command: Convene) -> list[Event]:
    """The meeting with its ordinal. `room.meeting` is the meeting to be, still empty."""
    body = room.body
    require_members(room)
    term = room.register.term(body.key)
    number = command.number
    if number is None:
        number = next_number(room.meetings.values(), body, term, day=command.day, extraordinary=command.extraordinary)
    require_term_runs(room, command.day)
    require_number(room, number, day=command.day, extraordinary=command.extraordinary, term=term)
    require_hour(command.starts)
    if command.demand is not None:
        require_demand(room, command)
    return [
        MeetingConvened(
            meeting=command.meeting,
            body=body.key,
            title=command.title.strip()
            or meeting_title(body, term, number, day=command.day, extraordinary=command.extraordinary),
            term=term,
            number=number,
            extraordinary=command.extraordinary,
            day=command.day,
            starts=command.starts,
            place=command.place.strip(),
            convened=room.now.day,
            demand=command.demand,
        )
    ]


def require_demand(room: Room, command: Convene) -> None:
    """Refuse to follow a demand that is none, of another body, or followed already."""
    found = open_demands(room.register, room.meetings.values()).get(command.demand) if command.demand else None
    if found is None or found.body != command.body:
        raise Refusal(
            text("No such demand is waiting."),
            article=room.body.article,
            next_step=text("Choose one that is, or convene the meeting without it."),
        )
    if not command.extraordinary:
        raise Refusal(
            text("An extraordinary meeting was demanded."),
            article=found.article,
            next_step=text("Convene it as an extraordinary meeting."),
        )


def open_demands(register: Register, meetings: Iterable[Meeting]) -> dict[DemandId, Demand]:
    """The demands that were not dropped and for which no meeting is convened; one that was cancelled does not count."""
    followed = {each.demand for each in meetings if each.outcome is not Outcome.CANCELLED}
    return {key: each for key, each in register.demands.items() if not each.dropped and key not in followed}


def require_members(room: Room) -> None:
    """Refuse a body that nobody makes up: there is no one to invite."""
    if not roll_to_be(room):
        on = text("Fill its seats first.") if room.body.sitting is Sitting.SEATS else text("Enter its members first.")
        raise Refusal(text("Nobody makes up {body} yet.", body=room.body.name), article=room.body.article, next_step=on)


def require_term_runs(room: Room, day: datetime.date) -> None:
    """Refuse a body whose term is over, where the reading has it that it no longer acts, or none is adopted."""
    seating = room.rules.charter.seating
    if seating is None or seating.renewed != room.body.key:
        return
    answer = room.rules.answer(OVERRUN, seating.overrun, day)
    until = _last_day(room, day)
    if answer is None or Overrun.ENDS not in answer.all_rules or until is None or day <= until:
        return
    if answer.is_open:
        raise Refusal(
            text(
                "The term of {body} ended on {day}, and the charter does not say whether it goes on acting.",
                body=room.body.name,
                day=str(until),
            ),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=OVERRUN),
        )
    raise Refusal(
        text(
            "The term of {body} ended on {day}; by the reading adopted it no longer acts.",
            body=room.body.name,
            day=str(until),
        ),
        article=answer.article,
        next_step=text("Hold the election of the next term first."),
    )


def _last_day(room: Room, day: datetime.date) -> datetime.date | None:
    """The last day of the body's last term, as entered or by the reading adopted; None where there is none."""
    terms = [each for each in room.register.terms if each.body == room.body.key]
    if not terms or terms[-1].until is not None:
        return terms[-1].until if terms else None
    return term_end(terms[-1].since, years_of_a_term(room.rules, room.body, day))


def require_number(room: Room, number: int, *, day: datetime.date, extraordinary: bool, term: int) -> None:
    """Refuse a number that is none, or that another meeting of the body has."""
    if not 1 <= number <= LAST_NUMBER:
        raise Refusal(text("Meetings are numbered from 1."), next_step=text("Take the next number."))
    taken = [m for m in room.meetings.values() if m.outcome is not Outcome.CANCELLED and m.id != room.meeting.id]
    counted = _counted_with(taken, room.body, term, day=day, extraordinary=extraordinary)
    same = [m for m in counted if m.number == number]
    if same:
        raise Refusal(
            text("There is a meeting of this number already: {title}.", title=same[0].title),
            next_step=text("Take the next number."),
        )


def require_hour(starts: str) -> None:
    """Refuse what is no hour of the day."""
    if not _is_hour(starts):
        raise Refusal(text("“{hour}” is no hour of the day.", hour=starts), next_step=text("Enter it like 09:30."))


def _is_hour(starts: str) -> bool:
    """ "09:30", or nothing while the hour is not known."""
    if not starts:
        return True
    hour, colon, minute = starts.partition(":")
    digits = len(starts) == 5 and starts.isascii() and hour.isdigit() and minute.isdigit()
    return bool(colon) and digits and int(hour) < 24 and int(minute) < 60


def next_number(
    meetings: Iterable[Meeting], body: BodyRule, term: int, *, day: datetime.date, extraordinary: bool
) -> int:
    """The number after the last one of the body in the term, or in the year where the ordinal names the year.

    Extraordinary meetings count for themselves. The number of a meeting that was cancelled is free again.
    """
    held = [m for m in meetings if m.outcome is not Outcome.CANCELLED]
    counted = _counted_with(held, body, term, day=day, extraordinary=extraordinary)
    return max((m.number for m in counted), default=0) + 1


def meeting_title(body: BodyRule, term: int, number: int, *, day: datetime.date, extraordinary: bool) -> str:
    """The ordinal as the charter's language has it: 第一届理事会第三次会议, 2026年第二次会员大会."""
    pattern = _pattern(body, extraordinary=extraordinary)
    return pattern.format(term=chinese_number(term), meeting=chinese_number(number), year=day.year)


def _counted_with(
    meetings: Iterable[Meeting], body: BodyRule, term: int, *, day: datetime.date, extraordinary: bool
) -> list[Meeting]:
    """The meetings with which a meeting on that day shares its numbers."""
    yearly = "{year}" in _pattern(body, extraordinary=extraordinary)
    return [
        m
        for m in meetings
        if m.correspondence is None  # what is decided in writing is no meeting
        and (m.body, m.term, m.extraordinary) == (body.key, term, extraordinary)
        and (not yearly or m.day.year == day.year)
    ]


def _pattern(body: BodyRule, *, extraordinary: bool) -> str:
    if not extraordinary:
        return body.ordinal
    return body.extraordinary_ordinal or f"{body.ordinal}（临时会议）"
