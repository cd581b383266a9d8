"""Take a vote in writing: prepare it, send the ballots, enter what comes back, end it."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from governance_desk.charter.keys import BodyKey
from governance_desk.meeting.correspondence.commands import (
    BeginCorrespondence,
    CorrectCorrespondence,
    CorrectSlip,
    EndCorrespondence,
    RecordSlip,
    SendBallots,
    StopCorrespondence,
    TakeBackSlip,
)
from governance_desk.meeting.correspondence.state import ItemAnswer, Way
from governance_desk.meeting.state import MeetingId, VoteId, VoterId
from ui.desk import Desk
from ui.operations.run import run


def begin_correspondence(
    *, desk: Desk, meeting: MeetingId, body: BodyKey, day: datetime.date, deadline: str, parent: QWidget
) -> bool:
    """Prepare a vote in writing; its ballots are to go out on `day`."""
    return run(desk, BeginCorrespondence(meeting=meeting, body=body, day=day, deadline=deadline), parent)


def correct_correspondence(
    *, desk: Desk, meeting: MeetingId, day: datetime.date, deadline: str, parent: QWidget
) -> bool:
    """Another day or deadline, before the ballots go out."""
    return run(desk, CorrectCorrespondence(meeting=meeting, day=day, deadline=deadline), parent)


def send_ballots(*, desk: Desk, meeting: MeetingId, day: datetime.date, way: Way, parent: QWidget) -> bool:
    """The ballots have gone out."""
    items = [each for each in desk.association.meetings[meeting].agenda if each.matter is not None]
    votes = tuple(VoteId(desk.new_id("vote")) for _ in items)
    return run(desk, SendBallots(meeting=meeting, day=day, way=way, votes=votes), parent)


def record_return(
    *,
    desk: Desk,
    meeting: MeetingId,
    voter: VoterId,
    received: str,
    way: Way,
    answers: tuple[ItemAnswer, ...],
    parent: QWidget,
    invalid: str = "",
) -> bool:
    """A slip came back."""
    command = RecordSlip(meeting=meeting, voter=voter, received=received, way=way, answers=answers, invalid=invalid)
    return run(desk, command, parent)


def correct_return(
    *,
    desk: Desk,
    meeting: MeetingId,
    voter: VoterId,
    received: str,
    way: Way,
    answers: tuple[ItemAnswer, ...],
    reason: str,
    parent: QWidget,
    invalid: str = "",
) -> bool:
    """What was entered of a slip is put right."""
    command = CorrectSlip(
        meeting=meeting, voter=voter, received=received, way=way, answers=answers, invalid=invalid, reason=reason
    )
    return run(desk, command, parent)


def take_back_return(*, desk: Desk, meeting: MeetingId, voter: VoterId, reason: str, parent: QWidget) -> bool:
    """The slip does not count."""
    return run(desk, TakeBackSlip(meeting=meeting, voter=voter, reason=reason), parent)


def end_correspondence(*, desk: Desk, meeting: MeetingId, counted_by: tuple[str, ...], parent: QWidget) -> bool:
    """Nobody answers any more."""
    return run(desk, EndCorrespondence(meeting=meeting, counted_by=counted_by), parent)


def stop_correspondence(
    *, desk: Desk, meeting: MeetingId, reason: str, demanded_by: VoterId | None, parent: QWidget
) -> bool:
    """It is given up before its end."""
    return run(desk, StopCorrespondence(meeting=meeting, reason=reason, demanded_by=demanded_by), parent)
