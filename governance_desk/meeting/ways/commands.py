"""What can be asked of a vote, whichever way it is taken."""

from __future__ import annotations

from governance_desk.meeting.commands import MeetingCommand
from governance_desk.meeting.state import Section, VoteId, VoterId


class NoteNoObjection(MeetingCommand, frozen=True):
    """The chair asked for objections and nobody objected. `abstaining` are those who said that they abstain."""

    vote: VoteId
    abstaining: tuple[VoterId, ...] = ()


class RaiseObjection(MeetingCommand, frozen=True):
    """Somebody objects: one of the voters, or a name; the vote has to be taken in another way."""

    vote: VoteId
    voter: VoterId | None = None
    name: str = ""
    reason: str = ""


class DivideHall(MeetingCommand, frozen=True):
    """The sections of the hall, each with who counts there; none: the hands are counted all together again."""

    sections: tuple[Section, ...]


class CountSection(MeetingCommand, frozen=True):
    """What the teller of one section counted. `there`: how many votes are there, where that is known.

    Without a `teller` it is the one of the section.
    """

    vote: VoteId
    section: str
    yes: int
    no: int
    abstain: int
    there: int | None = None
    teller: str = ""


class CloseVoting(MeetingCommand, frozen=True):
    """Nobody votes any more; what was given is counted and then declared."""

    vote: VoteId


class ReopenVote(MeetingCommand, frozen=True):
    """The voting, or the count of a declared vote, goes on: it was ended too early, or entered wrongly."""

    vote: VoteId
    reason: str
