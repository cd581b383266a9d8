"""Call the meeting to order."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import OpenMeeting
from governance_desk.meeting.correct import require_officers
from governance_desk.meeting.events import MeetingOpened
from governance_desk.meeting.presiding import why
from governance_desk.meeting.proxies.rule import require_chair_without
from governance_desk.meeting.quorum import present, quorum_now
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage


def open_meeting(room: Room, command: OpenMeeting) -> list[Event]:
    """The meeting is open. Refusal without a quorum, or while it cannot be said what the quorum is."""
    room.require(Stage.CHECK_IN)
    quorum = quorum_now(room)
    if quorum.reached is None:
        raise Refusal(
            text("It cannot be said whether there is a quorum: {working}", working=quorum.working),
            article=quorum.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=quorum.open_clause),
        )
    if not quorum.reached:
        raise Refusal(
            text("There is no quorum: {working}", working=quorum.working),
            article=quorum.article,
            next_step=text("Wait for more to arrive, or adjourn the meeting for want of a quorum."),
        )
    require_officers(command.chair.strip(), command.recorder.strip())
    require_chair_without(room, command.chair.strip())
    return [
        MeetingOpened(
            meeting=command.meeting,
            chair=command.chair.strip(),
            recorder=command.recorder.strip(),
            at=room.now.stamp,
            present=present(room),
            quorum=quorum,
            because=why(room, command.chair.strip(), command.words, command.votes),
        )
    ]
