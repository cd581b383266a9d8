"""Take a vote."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.journal.command import Command
from governance_desk.meeting.commands import AnnulVote, CastVote, CountHands, DecideTie, DeclareVote, OpenVote
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.state import Choice, ItemId, MeetingId, Method, VoteId, VoterId
from governance_desk.voting.state import TieDecision
from ui.desk import Desk
from ui.operations.run import run, run_all


def open_vote(
    *,
    desk: Desk,
    meeting: MeetingId,
    item: ItemId,
    method: Method,
    parent: QWidget,
    question: Question = Question.MOTION,
    about: str = "",
    because: str = "",
) -> bool:
    """Put the motion, or what is decided before it, to the vote; attendance and quorum are frozen into it."""
    vote = VoteId(desk.new_id("vote"))
    command = OpenVote(
        meeting=meeting, vote=vote, item=item, method=method, question=question, about=about, because=because
    )
    return run(desk, command, parent)


def cast_vote(
    *,
    desk: Desk,
    meeting: MeetingId,
    vote: VoteId,
    voter: VoterId,
    choice: Choice,
    parent: QWidget,
    despite: bool = False,
) -> bool:
    """One answer in a roll call; `despite` the instruction of a written proxy."""
    command = CastVote(meeting=meeting, vote=vote, voter=voter, choice=choice, despite=despite)
    return run(desk, command, parent)


def declare_hands(
    *,
    desk: Desk,
    meeting: MeetingId,
    vote: VoteId,
    yes: int,
    no: int,
    abstain: int,
    tie: TieDecision | None,
    parent: QWidget,
) -> bool:
    """Record the counts of a show of hands and declare the result: one act, all of it or nothing."""
    counted = CountHands(meeting=meeting, vote=vote, yes=yes, no=no, abstain=abstain)
    return run_all(desk, [counted, *deciding(meeting, vote, tie), DeclareVote(meeting=meeting, vote=vote)], parent)


def declare_vote(*, desk: Desk, meeting: MeetingId, vote: VoteId, tie: TieDecision | None, parent: QWidget) -> bool:
    """Declare the result of a roll call; `tie` is what the chair or the lot said to equal votes."""
    return run_all(desk, [*deciding(meeting, vote, tie), DeclareVote(meeting=meeting, vote=vote)], parent)


def annul_vote(*, desk: Desk, meeting: MeetingId, vote: VoteId, reason: str, parent: QWidget) -> bool:
    """Make the vote void, with the reason."""
    return run(desk, AnnulVote(meeting=meeting, vote=vote, reason=reason), parent)


def deciding(meeting: MeetingId, vote: VoteId, tie: TieDecision | None) -> list[Command]:
    """What the chair or the lot said to equal votes, where they were asked."""
    return [] if tie is None else [DecideTie(meeting=meeting, vote=vote, passed=tie.passed, who=tie.who)]
