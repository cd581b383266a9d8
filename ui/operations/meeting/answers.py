"""How the answers to a vote are taken."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.meeting.answers.commands import ExtendVoting, SetVotes, WithdrawAnswer
from governance_desk.meeting.answers.state import VoteSettings
from governance_desk.meeting.ids import MeetingId, VoteId, VoterId
from ui.desk import Desk
from ui.operations.run import run


def set_votes(*, desk: Desk, meeting: MeetingId, settings: VoteSettings, parent: QWidget) -> bool:
    """Which answer counts, and how long answers are taken, in the votes that are opened from now on."""
    command = SetVotes(
        meeting=meeting, first_counts=settings.first_counts, seconds=settings.seconds, closes=settings.closes
    )
    return run(desk, command, parent)


def delay_results(*, desk: Desk, meeting: MeetingId, delayed: bool, parent: QWidget) -> bool:
    """Whether the hall sees a result once the clerk shows it, and not as soon as it is declared."""
    now = desk.association.meetings[meeting].vote_settings
    command = SetVotes(
        meeting=meeting, first_counts=now.first_counts, seconds=now.seconds, closes=now.closes, delayed=delayed
    )
    return run(desk, command, parent)


def withdraw_answer(*, desk: Desk, meeting: MeetingId, vote: VoteId, voter: VoterId, parent: QWidget) -> bool:
    """An answer was entered wrongly: the voter has not answered yet."""
    return run(desk, WithdrawAnswer(meeting=meeting, vote=vote, voter=voter), parent)


def extend_voting(*, desk: Desk, meeting: MeetingId, vote: VoteId, seconds: int, parent: QWidget) -> bool:
    """Give an open vote more time, in seconds."""
    return run(desk, ExtendVoting(meeting=meeting, vote=vote, seconds=seconds), parent)
