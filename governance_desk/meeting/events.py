"""What can be recorded in a meeting."""

import datetime
from typing import Any, ClassVar

from governance_desk.charter.keys import BodyKey, MatterKey, Tie
from governance_desk.journal.codec import Upcaster
from governance_desk.journal.entry import Entry
from governance_desk.journal.event import Event
from governance_desk.language import Text
from governance_desk.meeting.ids import ProxyId
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.proxies.state import Represented
from governance_desk.meeting.state import (
    Choice,
    ItemId,
    MeetingId,
    Method,
    Outcome,
    Subject,
    VoteId,
    Voter,
    VoterId,
)
from governance_desk.register.demands.state import DemandId
from governance_desk.register.state import PersonId
from governance_desk.voting.counts import Present, Roll, Tally
from governance_desk.voting.state import QuorumState, Verdict


class MeetingEvent(Event, frozen=True):
    """Base: everything that happens in one meeting stands in that meeting's own stream."""

    meeting: MeetingId


class MeetingConvened(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.convened"
    body: BodyKey
    title: str
    term: int
    number: int
    extraordinary: bool
    day: datetime.date
    starts: str
    place: str
    convened: datetime.date | None = None  # the day of the act; older programs did not put it down
    demand: DemandId | None = None  # that it follows


class MeetingCancelled(MeetingEvent, frozen=True):
    """Called off before it was opened; its number is free again."""

    kind: ClassVar[str] = "meeting.cancelled"
    reason: str
    at: str


class MeetingCorrected(MeetingEvent, frozen=True):
    """When and where, before the opening; the title follows the number and the day."""

    kind: ClassVar[str] = "meeting.corrected"
    title: str
    number: int
    day: datetime.date
    starts: str
    place: str


class OfficersCorrected(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.officers-corrected"
    chair: str
    recorder: str
    previous_chair: str
    previous_recorder: str
    because: Text = Text("")  # it is this chair, where that has to be said


class ItemAdded(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.item-added"
    version: ClassVar[int] = 2
    item: ItemId
    title: str
    text: str
    presenter: str
    minutes: int | None
    matter: MatterKey | None
    subject: Subject


class ItemCorrected(MeetingEvent, frozen=True):
    """What the item says, in its place on the agenda; `previous` is the title that it had."""

    kind: ClassVar[str] = "meeting.item-corrected"
    item: ItemId
    previous: str
    title: str
    text: str
    presenter: str
    minutes: int | None
    matter: MatterKey | None
    subject: Subject


class ItemRemoved(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.item-removed"
    item: ItemId


class AgendaOrdered(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.agenda-ordered"
    items: tuple[ItemId, ...]


class RollTaken(MeetingEvent, frozen=True):
    """The roll is fixed, and check-in begins."""

    kind: ClassVar[str] = "meeting.roll-taken"
    voters: tuple[Voter, ...]
    counts: Roll
    record_day: datetime.date | None = None  # where the reading adopted takes another day than that of the meeting


class CheckedIn(MeetingEvent, frozen=True):
    """`person` and `name` only where it is someone else than the roll names."""

    kind: ClassVar[str] = "meeting.checked-in"
    voter: VoterId
    person: PersonId | None
    name: str
    at: str


class AttendsRemotely(MeetingEvent, frozen=True):
    """Whoever was checked in just now is there from elsewhere, by video or telephone."""

    kind: ClassVar[str] = "meeting.attends-remotely"
    voter: VoterId


class CheckInWithdrawn(MeetingEvent, frozen=True):
    """The check-in was a mistake: the voter never came."""

    kind: ClassVar[str] = "meeting.check-in-withdrawn"
    voter: VoterId


class CheckedOut(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.checked-out"
    voter: VoterId
    at: str


class CheckOutWithdrawn(MeetingEvent, frozen=True):
    """They had not left."""

    kind: ClassVar[str] = "meeting.check-out-withdrawn"
    voter: VoterId


class LeaveGranted(MeetingEvent, frozen=True):
    """The voter asked to be excused (请假)."""

    kind: ClassVar[str] = "meeting.leave-granted"
    voter: VoterId
    reason: str


class LeaveTakenBack(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.leave-taken-back"
    voter: VoterId


class ProxyGiven(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.proxy-given"
    principal: VoterId
    holder: VoterId
    document: str
    proxy: ProxyId | None = None  # the written proxy that was handed in; older programs recorded none


class ProxyRevoked(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.proxy-revoked"
    principal: VoterId
    at: str = ""  # older programs recorded neither
    arrived: bool = False  # the principal came


class ObserverNoted(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.observer-noted"
    name: str
    unit: str


class ObserverCorrected(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.observer-corrected"
    previous_name: str
    previous_unit: str
    name: str
    unit: str


class ObserverRemoved(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.observer-removed"
    name: str
    unit: str


class ActTakenBack(MeetingEvent, frozen=True):
    """What was recorded at the door as number `act` was a mistake; the facts since number `first` undid it."""

    kind: ClassVar[str] = "meeting.act-taken-back"
    act: int
    first: int


class MeetingOpened(MeetingEvent, frozen=True):
    """Called to order with a quorum."""

    kind: ClassVar[str] = "meeting.opened"
    chair: str
    recorder: str
    at: str
    present: Present
    quorum: QuorumState
    because: Text = Text("")  # it is this chair, where that has to be said


class ItemCalled(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.item-called"
    item: ItemId


class DiscussionNoted(MeetingEvent, frozen=True):
    """What was said on an item, in the recorder's words."""

    kind: ClassVar[str] = "meeting.discussion-noted"
    item: ItemId
    note: str


class VoteOpened(MeetingEvent, frozen=True):
    """The vote with everything that is frozen into it."""

    kind: ClassVar[str] = "meeting.vote-opened"
    version: ClassVar[int] = 2
    vote: VoteId
    item: ItemId
    matter: MatterKey
    motion: str
    method: Method
    subject: Subject
    voters: tuple[VoterId, ...]
    roll: Roll
    present: Present
    quorum: QuorumState
    at: str
    recused: tuple[VoterId, ...] = ()  # those there who keep out of it; older programs knew of none
    proxies: tuple[Represented, ...] = ()  # nor of these
    uncovered: tuple[VoterId, ...] = ()
    question: Question = Question.MOTION  # all that older programs put to the vote
    about: str = ""  # the amendment, the part or the change of the agenda
    together: tuple[ItemId, ...] = ()  # other items that are put to the vote with this one
    with_vote: VoteId | None = None  # the vote in which this one was taken: the same votes, another question
    because: str = ""  # why it is voted on again, where a result had been declared
    aside: tuple[VoterId, ...] = ()  # of those who keep out, who said so themselves
    papers_out: int | None = None  # ballots on a motion, where each vote has its paper


class VoteCast(MeetingEvent, frozen=True):
    """One name in a roll call; a later answer replaces an earlier one until the vote is declared."""

    kind: ClassVar[str] = "meeting.vote-cast"
    vote: VoteId
    voter: VoterId
    choice: Choice
    instruction: Choice | None = None  # of the written proxy, where the answer goes against it


class HandsCounted(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.hands-counted"
    vote: VoteId
    tally: Tally


class TieDecided(MeetingEvent, frozen=True):
    """Equal votes, and the chair or the lot decided, as the rule in `article` has it."""

    kind: ClassVar[str] = "meeting.tie-decided"
    vote: VoteId
    by: Tie
    passed: bool
    who: str
    article: str
    at: str


class VoteTied(MeetingEvent, frozen=True):
    """Equal votes, and the rule in `article` says: vote again. The next vote on the item is a further round."""

    kind: ClassVar[str] = "meeting.vote-tied"
    vote: VoteId
    tally: Tally
    verdict: Verdict
    article: str
    at: str


class VoteDeclared(MeetingEvent, frozen=True):
    """`resolution` is its number in the association, where it passed. `effects` says what it did."""

    kind: ClassVar[str] = "meeting.vote-declared"
    version: ClassVar[int] = 2
    vote: VoteId
    tally: Tally
    verdict: Verdict
    resolution: int | None
    effects: tuple[Text, ...]
    at: str


class VoteAnnulled(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.vote-annulled"
    vote: VoteId
    reason: str


class MeetingClosed(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.closed"
    outcome: Outcome
    at: str
    quorum: QuorumState


def _declared_1(payload: dict[str, Any], _entry: Entry) -> dict[str, Any]:
    """A tie was either settled by the counts or could not be declared; which rule was applied stands in the notes."""
    return {**payload, "verdict": {**payload["verdict"], "tie": None}}


def _without_draft(payload: dict[str, Any], _entry: Entry) -> dict[str, Any]:
    """No text of a charter was ever voted on by its draft."""
    return {**payload, "subject": {**payload["subject"], "draft": None}}


UPCASTERS: dict[tuple[str, int], Upcaster] = {
    (ItemAdded.kind, 1): _without_draft,
    (VoteOpened.kind, 1): _without_draft,
    (VoteDeclared.kind, 1): _declared_1,
}
"""From the shapes in which older programs wrote these facts."""
