"""What can be recorded of a vote, whichever way it is taken."""

from typing import ClassVar

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.state import Section, SectionCount, VoteId, VoterId
from governance_desk.voting.counts import Tally


class NobodyObjected(MeetingEvent, frozen=True):
    """Everyone who may vote is in favour, but for `abstaining`. `asked_by` is the chair."""

    kind: ClassVar[str] = "meeting.nobody-objected"
    vote: VoteId
    abstaining: tuple[VoterId, ...]
    asked_by: str
    at: str


class ObjectionRaised(MeetingEvent, frozen=True):
    """The end of this vote without a result. `name` is who objected, "" where nobody wrote it down."""

    kind: ClassVar[str] = "meeting.objection-raised"
    vote: VoteId
    voter: VoterId | None
    name: str
    reason: str
    at: str


class HallDivided(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.hall-divided"
    sections: tuple[Section, ...]


class SectionCounted(MeetingEvent, frozen=True):
    """A later count of the section replaces an earlier one. `tally` is the whole vote, once every section has one."""

    kind: ClassVar[str] = "meeting.section-counted"
    vote: VoteId
    count: SectionCount
    tally: Tally | None


class VotingClosed(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.voting-closed"
    vote: VoteId
    at: str


class VoteReopened(MeetingEvent, frozen=True):
    """What was declared no longer holds; it stays in the record with the reason."""

    kind: ClassVar[str] = "meeting.vote-reopened"
    vote: VoteId
    reason: str
    at: str
