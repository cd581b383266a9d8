"""Prepare and hold an election."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtWidgets import QWidget

from governance_desk.charter.keys import Marks, MatterKey
from governance_desk.journal.command import Command
from governance_desk.meeting.commands import AddItem, DecideTie, DeclareVote
from governance_desk.meeting.election.commands import (
    CountBallots,
    CountElection,
    DecideLastSeat,
    DeclareElection,
    EnterPaper,
    Nominate,
    OpenElection,
    PlanElection,
    ProposeCounters,
    RecordBallots,
    TakeBackPaper,
    WithdrawNominee,
)
from governance_desk.meeting.election.state import Counters, Papers
from governance_desk.meeting.ids import CandidateId, ItemId, MeetingId, VoteId
from governance_desk.register.state import PersonId, UnitId
from governance_desk.voting.election.counts import Count
from governance_desk.voting.state import TieDecision
from ui.desk import Desk
from ui.operations.run import run, run_all


class Standing(msgspec.Struct, frozen=True):
    """Someone who stands for a post, as the dialog has it; without `candidate` newly nominated."""

    post: MatterKey
    name: str
    person: PersonId | None = None
    unit: UnitId | None = None
    nominated_by: str = ""
    candidate: CandidateId | None = None


class ElectionWords(msgspec.Struct, frozen=True):
    """An election as it stands in the dialog."""

    title: str
    posts: tuple[tuple[MatterKey, int], ...]
    marks: Marks
    standing: tuple[Standing, ...]


def keep_election(
    *, desk: Desk, meeting: MeetingId, item: ItemId | None, words: ElectionWords, parent: QWidget
) -> bool:
    """Put the election on the agenda, or change it: posts, marks and candidates, all of it or nothing."""
    commands: list[Command] = []
    key = item or ItemId(desk.new_id("item"))
    before: dict[CandidateId, MatterKey] = {}
    if item is None:
        matter = words.posts[0][0] if words.posts else None
        commands.append(AddItem(meeting=meeting, item=key, title=words.title, matter=matter))
    else:
        election = next(each.election for each in desk.association.meetings[meeting].agenda if each.id == item)
        for post in election.posts if election is not None else ():
            before |= {each.id: post.matter for each in post.nominees}
    kept = {each.candidate for each in words.standing}
    commands += [
        WithdrawNominee(meeting=meeting, item=key, post=post, candidate=candidate)
        for candidate, post in before.items()
        if candidate not in kept
    ]
    commands.append(PlanElection(meeting=meeting, item=key, posts=words.posts, marks=words.marks))
    commands += [
        Nominate(
            meeting=meeting,
            item=key,
            post=each.post,
            candidate=CandidateId(desk.new_id("candidate")),
            person=each.person,
            name=each.name,
            unit=each.unit,
            nominated_by=each.nominated_by,
        )
        for each in words.standing
        if each.candidate is None
    ]
    return run_all(desk, commands, parent)


def keep_counters(
    *,
    desk: Desk,
    meeting: MeetingId,
    item: ItemId | None,
    title: str,
    text: str,
    matter: MatterKey,
    counters: Counters,
    parent: QWidget,
) -> bool:
    """Put the list of scrutineers and tellers on the agenda, or change it."""
    key = item or ItemId(desk.new_id("item"))
    commands: list[Command] = []
    if item is None:
        commands.append(AddItem(meeting=meeting, item=key, title=title, text=text, matter=matter))
    commands.append(ProposeCounters(meeting=meeting, item=key, counters=counters))
    return run_all(desk, commands, parent)


def open_election(*, desk: Desk, meeting: MeetingId, item: ItemId, parent: QWidget) -> bool:
    """Hand out the ballots."""
    return run(desk, OpenElection(meeting=meeting, vote=VoteId(desk.new_id("vote")), item=item), parent)


def record_ballots(
    *, desk: Desk, meeting: MeetingId, vote: VoteId, issued: int, returned: int | None, parent: QWidget
) -> bool:
    """How many papers went out and came back: the hall sees the turnout."""
    return run(desk, RecordBallots(meeting=meeting, vote=vote, issued=issued, returned=returned), parent)


def enter_paper(*, desk: Desk, meeting: MeetingId, vote: VoteId, papers: Papers, parent: QWidget) -> bool:
    """One paper out of the box."""
    return run(desk, EnterPaper(meeting=meeting, vote=vote, papers=papers), parent)


def take_back_paper(*, desk: Desk, meeting: MeetingId, vote: VoteId, parent: QWidget) -> bool:
    """The last paper was entered wrongly."""
    return run(desk, TakeBackPaper(meeting=meeting, vote=vote), parent)


def keep_count(*, desk: Desk, meeting: MeetingId, vote: VoteId, count: Count, parent: QWidget) -> bool:
    """Keep the tellers' sums; they can still be corrected before the result is declared."""
    command = CountElection(meeting=meeting, vote=vote, issued=count.issued, returned=count.returned, posts=count.posts)
    return run(desk, command, parent)


def declare_election(
    *,
    desk: Desk,
    meeting: MeetingId,
    vote: VoteId,
    count: Count,
    one_by_one: bool,
    decisions: Sequence[DecideLastSeat],
    parent: QWidget,
) -> bool:
    """Record the count and declare the result: one act, all of it or nothing."""
    counted: Command = CountElection(
        meeting=meeting, vote=vote, issued=count.issued, returned=count.returned, posts=count.posts
    )
    if one_by_one:
        counted = RecordBallots(meeting=meeting, vote=vote, issued=count.issued, returned=count.returned)
    return run_all(desk, [counted, *decisions, DeclareElection(meeting=meeting, vote=vote)], parent)


def declare_ballots(*, desk: Desk, counted: CountBallots, tie: TieDecision | None, parent: QWidget) -> bool:
    """Record the count of a motion by paper ballot, and declare the result."""
    commands: list[Command] = [counted]
    if tie is not None:
        commands.append(DecideTie(meeting=counted.meeting, vote=counted.vote, passed=tie.passed, who=tie.who))
    return run_all(desk, [*commands, DeclareVote(meeting=counted.meeting, vote=counted.vote)], parent)
