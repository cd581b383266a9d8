"""What can be asked for in a meeting. New ids come with the command."""

from __future__ import annotations

import datetime

from governance_desk.attendance.state import Attended
from governance_desk.charter.keys import BodyKey, MatterKey
from governance_desk.journal.command import Command
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.state import Choice, ItemId, MeetingId, Method, Subject, VoteId, VoterId
from governance_desk.register.demands.state import DemandId
from governance_desk.register.state import PersonId


class MeetingCommand(Command, frozen=True):
    """Base: every one names its meeting."""

    meeting: MeetingId


class Convene(MeetingCommand, frozen=True):
    """Convene a body. Without `number` the next one is taken; without `title` it follows from the charter."""

    body: BodyKey
    day: datetime.date
    starts: str
    place: str
    extraordinary: bool = False
    number: int | None = None
    title: str = ""
    demand: DemandId | None = None  # on which an extraordinary meeting is convened


class CancelMeeting(MeetingCommand, frozen=True):
    """Call off a meeting that has been convened and not opened."""

    reason: str


class CorrectMeeting(MeetingCommand, frozen=True):
    """When and where a meeting is held that has not been opened, as it should be. Without `number` that stays."""

    day: datetime.date
    starts: str
    place: str
    number: int | None = None


class CorrectOfficers(MeetingCommand, frozen=True):
    """Who takes the chair and who records, where the opening had it wrongly, or someone else takes over.

    `words` and `votes` as in `OpenMeeting`.
    """

    chair: str
    recorder: str
    words: str = ""
    votes: int | None = None


class AddItem(MeetingCommand, frozen=True):
    item: ItemId
    title: str
    text: str = ""
    presenter: str = ""
    minutes: int | None = None
    matter: MatterKey | None = None
    subject: Subject = Subject()


class CorrectItem(MeetingCommand, frozen=True):
    """What an item of the agenda says, as it should be, in its place."""

    item: ItemId
    title: str
    text: str = ""
    presenter: str = ""
    minutes: int | None = None
    matter: MatterKey | None = None
    subject: Subject = Subject()


class RemoveItem(MeetingCommand, frozen=True):
    item: ItemId


class OrderAgenda(MeetingCommand, frozen=True):
    items: tuple[ItemId, ...]


class BeginCheckIn(MeetingCommand, frozen=True):
    """Fix the roll of today's members and open the door."""


class CheckIn(MeetingCommand, frozen=True):
    """`person` and `name` where someone else than the roll's person came for the voter. `remote`: from elsewhere, by
    video or telephone."""

    voter: VoterId
    person: PersonId | None = None
    name: str = ""
    remote: bool = False


class WithdrawCheckIn(MeetingCommand, frozen=True):
    voter: VoterId


class CheckOut(MeetingCommand, frozen=True):
    voter: VoterId


class GrantLeave(MeetingCommand, frozen=True):
    voter: VoterId
    reason: str = ""


class TakeBackLeave(MeetingCommand, frozen=True):
    """The voter is not excused after all: they come, or the leave was entered for the wrong one."""

    voter: VoterId


class GiveProxy(MeetingCommand, frozen=True):
    """`document` names the written authority."""

    principal: VoterId
    holder: VoterId
    document: str = ""


class RevokeProxy(MeetingCommand, frozen=True):
    """The holder votes no longer for the principal."""

    principal: VoterId


class TakeBack(MeetingCommand, frozen=True):
    """An act at the door was a mistake. `act` is its number among those of the meeting."""

    act: int


class NoteObserver(MeetingCommand, frozen=True):
    name: str
    unit: str = ""


class CorrectObserver(MeetingCommand, frozen=True):
    """`name` and `unit` as they were noted; what they should be."""

    name: str
    unit: str
    new_name: str
    new_unit: str = ""


class RemoveObserver(MeetingCommand, frozen=True):
    """`name` and `unit` as they were noted."""

    name: str
    unit: str = ""


class OpenMeeting(MeetingCommand, frozen=True):
    """Call to order. `words`: by which authority, or for which reason, this person presides; `votes`: of how many of
    those there, where they choose the chair."""

    chair: str
    recorder: str
    words: str = ""
    votes: int | None = None


class CallItem(MeetingCommand, frozen=True):
    item: ItemId


class NoteDiscussion(MeetingCommand, frozen=True):
    item: ItemId
    note: str


class OpenVote(MeetingCommand, frozen=True):
    """Without `matter`, `motion` and `subject` those of the item are taken.

    On another `question` than the motion, `about` names the amendment, the part or the change of the agenda. `because`
    says why something is voted on again on which a result was declared.
    """

    vote: VoteId
    item: ItemId
    method: Method = Method.HANDS
    matter: MatterKey | None = None
    motion: str = ""
    subject: Subject | None = None
    question: Question = Question.MOTION
    about: str = ""
    because: str = ""


class CastVote(MeetingCommand, frozen=True):
    """`despite`: the holder of a proxy answers against the written instruction, and that is to stand."""

    vote: VoteId
    voter: VoterId
    choice: Choice
    despite: bool = False


class CountHands(MeetingCommand, frozen=True):
    """The counts of a show of hands; those who did not vote are what remains of those entitled."""

    vote: VoteId
    yes: int
    no: int
    abstain: int


class DecideTie(MeetingCommand, frozen=True):
    """What the chair decides on equal votes, or the lot comes to. `who` decides or draws; else the chair."""

    vote: VoteId
    passed: bool
    who: str = ""


class DeclareVote(MeetingCommand, frozen=True):
    """The result; where equal votes are to be voted on again, the end of this round."""

    vote: VoteId


class AnnulVote(MeetingCommand, frozen=True):
    vote: VoteId
    reason: str


class CloseMeeting(MeetingCommand, frozen=True):
    """Close a meeting that was held."""


class AdjournForWantOfQuorum(MeetingCommand, frozen=True):
    """Close a meeting that could not be opened."""


class CorrectAttendance(MeetingCommand, frozen=True):
    """Correct the record of a closed meeting. `asked_by` is who asked for it; it stands in the minutes."""

    voter: VoterId
    attended: Attended
    reason: str
    asked_by: str = ""
