"""Convene a meeting and draw up its agenda."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import msgspec
from PySide6.QtWidgets import QWidget

from governance_desk.charter.keys import BodyKey, MatterKey
from governance_desk.meeting.commands import (
    AddItem,
    CancelMeeting,
    Convene,
    CorrectItem,
    CorrectMeeting,
    CorrectOfficers,
    OrderAgenda,
    RemoveItem,
)
from governance_desk.meeting.state import ItemId, MeetingId, Subject
from governance_desk.register.demands.state import DemandId
from ui.desk import Desk
from ui.operations.run import run, run_all


class ItemWords(msgspec.Struct, frozen=True):
    """An item of the agenda as the clerk has filled it in."""

    title: str
    text: str = ""
    presenter: str = ""
    minutes: int | None = None
    matter: MatterKey | None = None
    subject: Subject = Subject()


def convene(
    *,
    desk: Desk,
    meeting: MeetingId,
    body: BodyKey,
    day: datetime.date,
    starts: str,
    place: str,
    extraordinary: bool,
    number: int,
    parent: QWidget,
    demand: DemandId | None = None,
) -> bool:
    """Convene a body under the id `meeting`; an extraordinary meeting may follow a demand."""
    command = Convene(
        meeting=meeting,
        body=body,
        day=day,
        starts=starts,
        place=place,
        extraordinary=extraordinary,
        number=number,
        demand=demand,
    )
    return run(desk, command, parent)


def correct_meeting(
    *, desk: Desk, meeting: MeetingId, day: datetime.date, starts: str, place: str, number: int, parent: QWidget
) -> bool:
    """When and where the meeting is held was entered wrongly, or has changed."""
    command = CorrectMeeting(meeting=meeting, day=day, starts=starts, place=place, number=number)
    return run(desk, command, parent)


def correct_officers(
    *,
    desk: Desk,
    meeting: MeetingId,
    chair: str,
    recorder: str,
    parent: QWidget,
    words: str = "",
    votes: int | None = None,
) -> bool:
    """Someone else is in the chair, or records; `words` and `votes` as at the opening."""
    return run(desk, CorrectOfficers(meeting=meeting, chair=chair, recorder=recorder, words=words, votes=votes), parent)


def cancel_meeting(*, desk: Desk, meeting: MeetingId, reason: str, parent: QWidget) -> bool:
    """The meeting does not take place, for this reason."""
    return run(desk, CancelMeeting(meeting=meeting, reason=reason), parent)


def add_item(*, desk: Desk, meeting: MeetingId, words: ItemWords, parent: QWidget) -> bool:
    """Put a new item at the end of the agenda."""
    return run(desk, adding(desk, meeting, words), parent)


def add_items(*, desk: Desk, meeting: MeetingId, items: Sequence[ItemWords], parent: QWidget) -> bool:
    """Put new items at the end of the agenda: one act, all of them or none."""
    return run_all(desk, [adding(desk, meeting, words) for words in items], parent)


def change_item(*, desk: Desk, meeting: MeetingId, item: ItemId, words: ItemWords, parent: QWidget) -> bool:
    """What an item says that has not been voted on, at its place."""
    command = CorrectItem(
        meeting=meeting,
        item=item,
        title=words.title,
        text=words.text,
        presenter=words.presenter,
        minutes=words.minutes,
        matter=words.matter,
        subject=words.subject,
    )
    return run(desk, command, parent)


def remove_item(*, desk: Desk, meeting: MeetingId, item: ItemId, parent: QWidget) -> bool:
    """Take an item off the agenda."""
    return run(desk, RemoveItem(meeting=meeting, item=item), parent)


def order_agenda(*, desk: Desk, meeting: MeetingId, items: Sequence[ItemId], parent: QWidget) -> bool:
    """Put the items in this order."""
    return run(desk, OrderAgenda(meeting=meeting, items=tuple(items)), parent)


def adding(desk: Desk, meeting: MeetingId, words: ItemWords) -> AddItem:
    """The command that puts a new item on the agenda."""
    return AddItem(
        meeting=meeting,
        item=ItemId(desk.new_id("item")),
        title=words.title,
        text=words.text,
        presenter=words.presenter,
        minutes=words.minutes,
        matter=words.matter,
        subject=words.subject,
    )
