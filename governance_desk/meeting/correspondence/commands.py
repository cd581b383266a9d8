"""What can be asked for in a vote in writing."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import BodyKey
from governance_desk.meeting.commands import MeetingCommand
from governance_desk.meeting.correspondence.state import ItemAnswer, Way
from governance_desk.meeting.state import VoteId, VoterId


class BeginCorrespondence(MeetingCommand, frozen=True):
    """Prepare a vote of the body in writing. `day`: on which the ballots are to go out; `deadline`: day and hour in
    China, "2026-03-20 17:00". Without `title` it follows from the body and the year."""

    body: BodyKey
    day: datetime.date
    deadline: str
    title: str = ""


class CorrectCorrespondence(MeetingCommand, frozen=True):
    """Day and deadline of one whose ballots have not gone out."""

    day: datetime.date
    deadline: str


class SendBallots(MeetingCommand, frozen=True):
    """The ballots have gone out on `day`: the roll is fixed, and there is a vote on each item that has a matter.

    `votes` are their ids, in the order of the agenda.
    """

    day: datetime.date
    way: Way
    votes: tuple[VoteId, ...]


class RecordSlip(MeetingCommand, frozen=True):
    """A slip came back; see `Return`. An item that `answers` leaves out was left blank."""

    voter: VoterId
    received: str
    way: Way
    answers: tuple[ItemAnswer, ...] = ()
    invalid: str = ""


class CorrectSlip(RecordSlip, frozen=True):
    """The return as it should be: it was entered wrongly, or the voter sent another slip in time."""

    reason: str = ""


class TakeBackSlip(MeetingCommand, frozen=True):
    """The return was entered for the wrong voter, or its sender took it back before the end."""

    voter: VoterId
    reason: str


class EndCorrespondence(MeetingCommand, frozen=True):
    """The end of the voting, and who has counted."""

    counted_by: tuple[str, ...]


class StopCorrespondence(MeetingCommand, frozen=True):
    """The vote is given up before its end. `demanded_by`: who demanded a meeting instead, as the charter allows."""

    reason: str
    demanded_by: VoterId | None = None
