"""Lay a draft, or corrections, before a meeting, which approves them."""

from __future__ import annotations

from hashlib import sha256

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.state import Stage
from governance_desk.minutes.commands import LayAddenda, LayMinutes
from governance_desk.minutes.events import AddendaLaid, MinutesLaid
from governance_desk.minutes.save import require_not_approved
from governance_desk.minutes.writing import Writing


def lay_minutes(writing: Writing, command: LayMinutes) -> list[Event]:
    """The text that is laid, with its hash; nothing where it lies there word for word.

    Refusal while the meeting still goes on, and for a draft that is not the newest.
    """
    minutes = writing.minutes
    require_not_approved(minutes)
    if writing.meeting.stage is not Stage.CLOSED:
        raise Refusal(
            text("The meeting is not closed."),
            next_step=text("Close it first; what is approved is the whole record."),
        )
    newest = minutes.newest
    if newest is None or newest.number != command.draft:
        raise Refusal(
            text("That is not the newest draft."),
            next_step=text("Save the draft, and lay the newest before the meeting."),
        )
    place = writing.agenda_place(command.before, command.item)
    writing.require_approval(command.before)
    digest = content_hash(command.content)
    laid = minutes.laid
    if laid is not None and (laid.draft, laid.hash, laid.on) == (newest.number, digest, place):
        return []
    return [
        MinutesLaid(
            meeting=writing.meeting.id,
            draft=newest.number,
            content=command.content,
            hash=digest,
            before=place.meeting,
            title=writing.meetings[place.meeting].title,
            item=place.item,
            at=writing.now.stamp,
        )
    ]


def lay_addenda(writing: Writing, command: LayAddenda) -> list[Event]:
    """The corrections that wait, laid; Refusal where none does."""
    waiting = writing.minutes.waiting_addenda()
    if not waiting:
        raise Refusal(text("No correction waits to be approved."), next_step=text("Add a correction first."))
    place = writing.agenda_place(command.before, command.item)
    writing.require_approval(command.before)
    if all(each.laid == place for each in waiting):
        return []
    return [
        AddendaLaid(
            meeting=writing.meeting.id,
            addenda=tuple(each.id for each in waiting),
            numbers=tuple(each.number for each in waiting),
            before=place.meeting,
            title=writing.meetings[place.meeting].title,
            item=place.item,
        )
    ]


def content_hash(content: str) -> str:
    """The SHA-256 of a text in UTF-8, as 64 hexadecimal characters."""
    return sha256(content.encode()).hexdigest()
