"""The ways to take a vote besides counting it at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from governance_desk.journal.command import Command
from governance_desk.meeting.commands import DeclareVote
from governance_desk.meeting.state import MeetingId, Section, VoteId, VoterId
from governance_desk.meeting.ways.commands import (
    CloseVoting,
    CountSection,
    DivideHall,
    NoteNoObjection,
    RaiseObjection,
    ReopenVote,
)
from governance_desk.voting.state import TieDecision
from ui.desk import Desk
from ui.operations.meeting.vote import deciding
from ui.operations.run import run, run_all


def declare_acclaimed(
    *,
    desk: Desk,
    meeting: MeetingId,
    vote: VoteId,
    abstaining: Sequence[VoterId],
    tie: TieDecision | None,
    parent: QWidget,
) -> bool:
    """Nobody objects: record it and declare the result, all of it or nothing."""
    asked = NoteNoObjection(meeting=meeting, vote=vote, abstaining=tuple(abstaining))
    return run_all(desk, [asked, *deciding(meeting, vote, tie), DeclareVote(meeting=meeting, vote=vote)], parent)


def raise_objection(
    *, desk: Desk, meeting: MeetingId, vote: VoteId, voter: VoterId | None, reason: str, parent: QWidget
) -> bool:
    """Somebody objects: the vote is taken in another way."""
    return run(desk, RaiseObjection(meeting=meeting, vote=vote, voter=voter, reason=reason), parent)


def divide_hall(*, desk: Desk, meeting: MeetingId, sections: Sequence[Section], parent: QWidget) -> bool:
    """The sections of the hall and their tellers."""
    return run(desk, DivideHall(meeting=meeting, sections=tuple(sections)), parent)


def count_section(*, desk: Desk, count: CountSection, parent: QWidget) -> bool:
    """What the teller of one section counted."""
    return run(desk, count, parent)


def declare_sections(
    *,
    desk: Desk,
    meeting: MeetingId,
    vote: VoteId,
    counts: Sequence[CountSection],
    tie: TieDecision | None,
    parent: QWidget,
) -> bool:
    """Record the counts that have not been recorded yet and declare their sum: one act, all of it or nothing."""
    commands: list[Command] = [*counts, *deciding(meeting, vote, tie), DeclareVote(meeting=meeting, vote=vote)]
    return run_all(desk, commands, parent)


def close_voting(*, desk: Desk, meeting: MeetingId, vote: VoteId, parent: QWidget) -> bool:
    """Nobody votes any more."""
    return run(desk, CloseVoting(meeting=meeting, vote=vote), parent)


def reopen_vote(*, desk: Desk, meeting: MeetingId, vote: VoteId, reason: str, parent: QWidget) -> bool:
    """The vote goes on, with the reason."""
    return run(desk, ReopenVote(meeting=meeting, vote=vote, reason=reason), parent)
