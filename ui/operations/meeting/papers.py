"""What a clerk records of a meeting's papers: the notice that went out, the replies, the minutes signed and filed."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from governance_desk.meeting.invitation.commands import RecordNotice, RecordReply, TakeBackNotice, TakeBackReply
from governance_desk.meeting.minutes.commands import FileMinutes, SignMinutes, TakeBackMinutes
from governance_desk.meeting.state import Answer, MeetingId, VoterId
from ui.desk import Desk
from ui.operations.run import run


def record_notice(*, desk: Desk, meeting: MeetingId, sent: datetime.date, manner: str, parent: QWidget) -> bool:
    """The notice went out on this day, in this manner."""
    return run(desk, RecordNotice(meeting=meeting, sent=sent, manner=manner), parent)


def take_back_notice(*, desk: Desk, meeting: MeetingId, parent: QWidget) -> bool:
    """The notice recorded last did not go out."""
    return run(desk, TakeBackNotice(meeting=meeting), parent)


def record_reply(
    *,
    desk: Desk,
    meeting: MeetingId,
    voter: VoterId,
    answer: Answer,
    words: str = "",
    holder: VoterId | None = None,
    parent: QWidget,
) -> bool:
    """What one of the invited replied."""
    command = RecordReply(meeting=meeting, voter=voter, answer=answer, words=words, holder=holder)
    return run(desk, command, parent)


def take_back_reply(*, desk: Desk, meeting: MeetingId, voter: VoterId, parent: QWidget) -> bool:
    """There is no reply of theirs."""
    return run(desk, TakeBackReply(meeting=meeting, voter=voter), parent)


def sign_minutes(
    *, desk: Desk, meeting: MeetingId, day: datetime.date, signers: tuple[str, ...], parent: QWidget
) -> bool:
    """The minutes were signed on this day by these persons."""
    return run(desk, SignMinutes(meeting=meeting, day=day, signers=signers), parent)


def file_minutes(*, desk: Desk, meeting: MeetingId, day: datetime.date, place: str, parent: QWidget) -> bool:
    """The signed minutes were put away on this day, at this place."""
    return run(desk, FileMinutes(meeting=meeting, day=day, place=place), parent)


def take_back_minutes(*, desk: Desk, meeting: MeetingId, reason: str, parent: QWidget) -> bool:
    """The minutes count as neither signed nor filed."""
    return run(desk, TakeBackMinutes(meeting=meeting, reason=reason), parent)
