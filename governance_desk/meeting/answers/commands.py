"""What can be asked for about the answers to a vote."""

from __future__ import annotations

from governance_desk.meeting.commands import MeetingCommand
from governance_desk.meeting.ids import VoteId, VoterId


class SetVotes(MeetingCommand, frozen=True):
    """How votes are taken from now on: see `VoteSettings`. A vote that is open keeps what it was opened with, but for
    when its result is shown. `delayed` None: as it is."""

    first_counts: bool = False
    seconds: int | None = None
    closes: bool = False
    delayed: bool | None = None


class WithdrawAnswer(MeetingCommand, frozen=True):
    """An answer in a roll call was entered wrongly: the voter has not answered yet."""

    vote: VoteId
    voter: VoterId


class ExtendVoting(MeetingCommand, frozen=True):
    """More time, in seconds, for a vote that has a time."""

    vote: VoteId
    seconds: int
