"""Correct approved minutes: a numbered addition with its reason, approved like them or taken note of."""

from __future__ import annotations

import datetime

from governance_desk.errors import Refusal
from governance_desk.journal.command import Moment
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.minutes.commands import AddAddendum, NoteAddendum, WithdrawAddendum
from governance_desk.minutes.events import AddendumMade, AddendumNoted, AddendumWithdrawn
from governance_desk.minutes.state import Addendum, AddendumId, MinutesOf
from governance_desk.minutes.writing import Writing


def add_addendum(writing: Writing, command: AddAddendum) -> list[Event]:
    """The correction with its number; Refusal before the minutes are settled, and without words or reason."""
    approval = writing.minutes.approval
    signed = writing.meeting.signed
    if approval is not None:
        since = approval.day
    elif signed is not None and writing.settled_by_signature:
        since = signed.day
    else:
        raise Refusal(
            text("The minutes are not approved yet."), next_step=text("Change the draft itself, and save it.")
        )
    if not command.words.strip():
        raise Refusal(text("What is corrected?"), next_step=text("Enter what is wrong, and how it is right."))
    _require_day(command.day, since, writing.now)
    return [
        AddendumMade(
            meeting=writing.meeting.id,
            addendum=command.addendum,
            number=len(writing.minutes.addenda) + 1,
            words=command.words.strip(),
            reason=_reason(command.reason),
            day=command.day,
        )
    ]


def note_addendum(writing: Writing, command: NoteAddendum) -> list[Event]:
    """That it was taken note of; Refusal for one that is settled or withdrawn."""
    addendum = _waiting(writing.minutes, command.addendum)
    if not command.by.strip():
        raise Refusal(text("Who has taken note of it?"), next_step=text("Enter the body or the persons."))
    _require_day(command.day, addendum.day, writing.now)
    return [
        AddendumNoted(
            meeting=writing.meeting.id,
            addendum=addendum.id,
            number=addendum.number,
            by=command.by.strip(),
            day=command.day,
        )
    ]


def withdraw_addendum(writing: Writing, command: WithdrawAddendum) -> list[Event]:
    """The correction no longer waits. Its number is not given again."""
    addendum = _waiting(writing.minutes, command.addendum)
    return [
        AddendumWithdrawn(
            meeting=writing.meeting.id, addendum=addendum.id, number=addendum.number, reason=_reason(command.reason)
        )
    ]


def _waiting(minutes: MinutesOf, key: AddendumId) -> Addendum:
    found = next((each for each in minutes.addenda if each.id == key), None)
    if found is None or not found.waits:
        raise Refusal(
            text("This correction does not wait for anything."), next_step=text("Add another correction instead.")
        )
    return found


def _reason(said: str) -> str:
    if not said.strip():
        raise Refusal(text("Why?"), next_step=text("Enter the reason; it stays in the record."))
    return said.strip()


def _require_day(day: datetime.date, first: datetime.date, now: Moment) -> None:
    if day < first:
        raise Refusal(text("That was before {day}.", day=str(first)), next_step=text("Correct the day."))
    if day > now.day:
        raise Refusal(
            text("The {day} is still to come.", day=str(day)), next_step=text("Record it when it has been done.")
        )
