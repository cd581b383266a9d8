"""The end of the check-in: call to order, or adjourn for want of a quorum."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.language import tr
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import MeetingId
from ui.desk import Desk
from ui.operations.meeting.session import adjourn, open_meeting
from ui.views.meeting.ask import AskDialog
from ui.words import article_words


def open_dialog(desk: Desk, meeting: MeetingId, parent: QWidget) -> AskDialog:
    """Ask who takes the chair and who records; both are proposed."""
    room: Room = desk.room(meeting)
    quorum = quorum_now(room)
    dialog = AskDialog(
        parent,
        tr("Open the meeting"),
        [f"{quorum.working}{article_words(quorum.article)}"],
        [(tr("In the chair"), proposed_chair(room)), (tr("Recorder"), proposed_recorder(room))],
        tr("Open the meeting"),
        lambda lines: open_meeting(desk=desk, meeting=meeting, chair=lines[0], recorder=lines[1], parent=dialog),
    )
    if dialog.lines[0].text() and not dialog.lines[1].text():
        dialog.lines[1].setFocus()
    dialog.open()
    return dialog


def adjourn_dialog(desk: Desk, meeting: MeetingId, parent: QWidget) -> AskDialog:
    """Ask once more before the meeting ends without having begun."""
    quorum = quorum_now(desk.room(meeting))
    dialog = AskDialog(
        parent,
        tr("Adjourn for want of a quorum"),
        [
            f"{quorum.working}{article_words(quorum.article)}",
            tr("The meeting ends without resolutions. Whether the absent are counted follows from the charter."),
        ],
        [],
        tr("Adjourn"),
        lambda _lines: adjourn(desk=desk, meeting=meeting, parent=dialog),
        danger=True,
    )
    dialog.open()
    return dialog


def proposed_chair(room: Room) -> str:
    """The highest in office who is there; the roll is in that order."""
    meeting = room.meeting
    there = set(meeting.here())
    first = next((voter for voter in meeting.roll.values() if voter.id in there and voter.name), None)
    return first.name if first is not None else ""


def proposed_recorder(room: Room) -> str:
    """Who recorded the last meeting, else the secretary-general."""
    before = [each for each in room.meetings.values() if each.recorder]
    if before:
        return before[-1].recorder
    for appointment in room.register.appointments:
        if appointment.until is None and "secretary" in appointment.office:
            return room.register.person_name(appointment.person)
    return ""
