"""Close a meeting, held or not, and draw what follows from absences; correct its attendance afterwards."""

from __future__ import annotations

import msgspec

from governance_desk.attendance.draw import consequences
from governance_desk.attendance.events import AttendanceCorrected, AttendanceRecorded
from governance_desk.attendance.fold import apply as apply_to_ledger
from governance_desk.attendance.state import Ledger, Mark
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.attended import attended
from governance_desk.meeting.commands import AdjournForWantOfQuorum, CloseMeeting, CorrectAttendance
from governance_desk.meeting.correspondence.end import close_correspondence
from governance_desk.meeting.events import MeetingClosed
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.room import Room
from governance_desk.meeting.speaking.floor import floor_falls
from governance_desk.meeting.state import Outcome, Presence, Stage, Voter


def close_meeting(room: Room, _command: CloseMeeting) -> list[Event]:
    """The end of a meeting that was held, with the ledger and its consequences; of a vote in writing without them."""
    if room.meeting.correspondence is not None:
        return close_correspondence(room)
    room.require(Stage.IN_SESSION, resting=True)
    room.require_no_open_vote()
    return [*floor_falls(room), *closing(room, Outcome.HELD)]


def adjourn_for_want_of_quorum(room: Room, _command: AdjournForWantOfQuorum) -> list[Event]:
    """The end of a meeting that could not be opened: no resolutions; the ledger's readings say whether it counts."""
    room.require(Stage.CHECK_IN)
    quorum = quorum_now(room)
    if quorum.reached is None:
        raise Refusal(
            text("It cannot be said whether there is a quorum: {working}", working=quorum.working),
            article=quorum.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=quorum.open_clause),
        )
    if quorum.reached:
        raise Refusal(
            text("There is a quorum: {working}", working=quorum.working),
            article=quorum.article,
            next_step=text("Open the meeting."),
        )
    return closing(room, Outcome.INQUORATE)


def correct_attendance(room: Room, command: CorrectAttendance) -> list[Event]:
    """The corrected record, and what the ledger now demands or takes back."""
    if room.meeting.outcome is Outcome.CANCELLED:
        raise Refusal(
            text("The meeting was cancelled."),
            article=room.body.article,
            next_step=text("Nobody was absent from it; there is nothing to correct."),
        )
    sheet = room.ledger.sheet(room.meeting.id)
    if sheet is None:
        raise Refusal(
            text("The meeting is still going on."),
            next_step=text("Correct it at the check-in; the record is made when the meeting is closed."),
        )
    mark = sheet.marks.get(command.voter)
    if mark is None:
        raise Refusal(
            text("Not on the roll of this meeting."),
            article=room.body.article,
            next_step=text("Choose one of those who were on it."),
        )
    if not command.reason.strip():
        raise Refusal(
            text("Why is the record corrected?"), next_step=text("Enter the reason; it stands in the journal.")
        )
    if mark.attended is command.attended:
        return []
    corrected = AttendanceCorrected(
        meeting=command.meeting,
        voter=command.voter,
        attended=command.attended,
        previous=mark.attended,
        reason=command.reason.strip(),
        asked_by=command.asked_by.strip(),
        at=room.now.stamp,
    )
    return [corrected, *_following(room, corrected)]


def closing(room: Room, outcome: Outcome) -> list[Event]:
    """The end of the meeting, its record, and what follows from it."""
    meeting = room.meeting
    recorded = AttendanceRecorded(
        meeting=meeting.id,
        body=meeting.body,
        term=meeting.term,
        title=meeting.title,
        day=meeting.day,
        extraordinary=meeting.extraordinary,
        inquorate=outcome is Outcome.INQUORATE,
        marks=tuple(_mark(room, voter, meeting.presence[voter.id]) for voter in meeting.roll.values()),
    )
    closed = MeetingClosed(meeting=meeting.id, outcome=outcome, at=room.now.stamp, quorum=quorum_now(room))
    return [closed, recorded, *_following(room, recorded)]


def _mark(room: Room, voter: Voter, presence: Presence) -> Mark:
    return Mark(voter.id, voter.person, voter.unit, attended(room.body, presence))


def _following(room: Room, event: Event) -> list[Event]:
    """What the ledger demands once it holds the event. The ledger itself is not touched: a decision changes nothing."""
    ledger = apply_to_ledger(copied(room.ledger), event)
    return consequences(ledger, room.register, room.rules, day=room.now.day)


def copied(ledger: Ledger) -> Ledger:
    """A ledger to try events on."""
    sheets = [msgspec.structs.replace(sheet, marks=dict(sheet.marks)) for sheet in ledger.sheets]
    return Ledger(sheets, list(ledger.warnings), list(ledger.consequences), ledger.closing)
