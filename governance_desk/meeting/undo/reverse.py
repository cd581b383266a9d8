"""The one place that knows what undoes each act of a session.

An act is undone by a further entry: by the opposite of it, or by the statement that what it changed is again as
before. A result that was declared, and a voting that was closed, are not undone in silence: the vote is reopened or
made void with a reason, which stands in the minutes. What others rest on stays.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import msgspec

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting import commands as m
from governance_desk.meeting.annul import annul_vote
from governance_desk.meeting.answers.events import AnswerWithdrawn
from governance_desk.meeting.election.events import PaperEntered, PaperTakenBack
from governance_desk.meeting.events import VoteCast
from governance_desk.meeting.room import Room
from governance_desk.meeting.sittings.adjourn import resume_meeting
from governance_desk.meeting.sittings.commands import ResumeMeeting
from governance_desk.meeting.state import Choice, Meeting, Stage, Vote, VoterId
from governance_desk.meeting.take_back import acts_to_take_back, take_back
from governance_desk.meeting.undo.commands import UndoAct
from governance_desk.meeting.undo.events import ActUndone
from governance_desk.meeting.undo.note import DOOR, FINAL
from governance_desk.meeting.undo.state import Act
from governance_desk.meeting.undo.words import what_was_done
from governance_desk.meeting.ways.commands import ReopenVote
from governance_desk.meeting.ways.reopen import reopen_vote


class Way(StrEnum):
    """How a vote that has ended is corrected, each with a reason."""

    REOPEN = "reopen"
    ANNUL = "annul"


ENDED = frozenset(("meeting.voting-closed", "meeting.vote-declared", "meeting.election-declared"))
"""The ends of a vote: what undoes them has its own entry and needs a reason."""


class Reverse(msgspec.Struct, frozen=True):
    """What undoes the last act. `what` says what was done.

    `refused`: why it is not undone just so; `ways` are then those that correct it. `reason`: one is needed, and this
    is what it is as a rule.
    """

    act: Act
    what: Text
    refused: Refusal | None = None
    ways: tuple[Way, ...] = ()
    reason: Text | None = None


def last_act(meeting: Meeting) -> Act | None:
    """The last act of the session that has not been undone; None where there is none since the opening."""
    at_the_door = {each.number for each in acts_to_take_back(meeting)}
    return next((each for each in reversed(meeting.acts) if not each.door or each.door in at_the_door), None)


def reverse(room: Room) -> Reverse | None:
    """What undoes the last act, or why nothing does; None where nothing has been done since the opening."""
    act = last_act(room.meeting)
    if act is None:
        return None
    what = what_was_done(room.meeting, act)
    if act.kind in ENDED:
        vote = _vote(room, act)
        ways = tuple(way for way in Way if _refusal(room, vote, way) is None)
        refused = _ended(room, act) if ways else _refusal(room, vote, Way.ANNUL)
        return Reverse(act, what, refused, ways)
    reason = text("Opened by mistake") if act.kind == "meeting.vote-opened" else None
    try:
        _undone(room, act, str(reason or ""))
    except Refusal as refusal:
        return Reverse(act, what, refusal)
    return Reverse(act, what, reason=reason)


def undo_act(room: Room, command: UndoAct) -> list[Event]:
    """The entries that undo the last act; Refusal for one that is not undone just so, or is not the last any more."""
    act = last_act(room.meeting)
    if act is None or act.number != command.act:
        raise Refusal(
            text("Something else has been done since."), next_step=text("Look at the last act again, and undo that.")
        )
    if act.kind in ENDED:
        raise _ended(room, act)
    what = what_was_done(room.meeting, act)
    events, first = _undone(room, act, command.reason), room.meeting.acts_noted + 1
    return [
        *events,
        ActUndone(
            meeting=command.meeting,
            act=act.number,
            first=first,
            what=what,
            vote=act.vote,
            item=act.item,
            speech=act.speech,
            before=None if events else act.before,
        ),
    ]


def _undone(room: Room, act: Act, reason: str) -> list[Event]:
    """The opposite entries; none where the part that the act changed is put back as it was. Refusal where it stays."""
    meeting = room.meeting.id
    if act.kind in DOOR:
        return take_back(room, m.TakeBack(meeting=meeting, act=act.door))
    if act.kind == "meeting.adjourned":
        return resume_meeting(room, ResumeMeeting(meeting=meeting))
    room.require(Stage.IN_SESSION)
    if act.kind in FINAL:
        raise Refusal(
            text("This is not undone: {what}", what=what_was_done(room.meeting, act)),
            article=room.body.article,
            next_step=_INSTEAD.get(act.kind, text("Correct it by a further act, so that the record shows both.")),
        )
    if act.kind == "meeting.vote-opened":
        return annul_vote(room, m.AnnulVote(meeting=meeting, vote=_vote(room, act).id, reason=reason))
    opposite = _OPPOSITES.get(act.kind)
    return [] if opposite is None else opposite(room, act)


def _answer_before(room: Room, act: Act) -> list[Event]:
    """What the voter had answered before, or that they had not."""
    vote, voter = _vote(room, act), act.voter or VoterId("")
    if act.choice is None:
        return [AnswerWithdrawn(meeting=room.meeting.id, vote=vote.id, voter=voter)]
    return [_cast(room, vote, voter, act.choice, act.instruction)]


def _cast(room: Room, vote: Vote, voter: VoterId, choice: Choice, instruction: Choice | None) -> Event:
    return VoteCast(meeting=room.meeting.id, vote=vote.id, voter=voter, choice=choice, instruction=instruction)


def _paper_out(room: Room, act: Act) -> list[Event]:
    vote = _vote(room, act)
    papers = vote.election.papers if vote.election is not None else []
    return [PaperTakenBack(meeting=room.meeting.id, vote=vote.id, number=len(papers))]


def _paper_in(room: Room, act: Act) -> list[Event]:
    vote = _vote(room, act)
    papers = vote.election.papers if vote.election is not None else []
    return [PaperEntered(meeting=room.meeting.id, vote=vote.id, papers=act.paper or (), number=len(papers) + 1)]


_OPPOSITES: dict[str, Callable[[Room, Act], list[Event]]] = {
    "meeting.vote-cast": _answer_before,
    "meeting.answer-withdrawn": _answer_before,
    "meeting.paper-entered": _paper_out,
    "meeting.paper-taken-back": _paper_in,
}

_INSTEAD = {
    "meeting.agenda-changed-by-chair": text("Change the agenda again, in the way that the charter leaves."),
    "meeting.item-reported": text("What it did stands; put the opposite on the agenda."),
    "meeting.objection-raised": text("Take the vote by show of hands, by roll call or by ballot."),
    "meeting.proxy-lodged": text("Record at the check-in that the written proxy was withdrawn."),
    "meeting.proxy-withdrawn": text("Hand the written proxy in again at the check-in."),
    "meeting.resumed": text("Adjourn the meeting again."),
    "meeting.vote-annulled": text("Take the vote again."),
    "meeting.vote-reopened": text("Go on with the vote, and declare its result."),
    "meeting.vote-tied": text("Take the vote again."),
    "meeting.vote-void": text("Take the vote again."),
}
"""What is done in place of an undo."""


def _vote(room: Room, act: Act) -> Vote:
    if act.vote is None:
        raise KeyError(act.kind)
    return room.meeting.votes[act.vote]


def _ended(room: Room, act: Act) -> Refusal:
    closed = act.kind == "meeting.voting-closed"
    return Refusal(
        text("The voting was closed, and that is not undone in silence.")
        if closed
        else text("The result was declared, and that is not undone in silence."),
        article=room.body.article,
        next_step=text("Reopen the vote, with the reason.")
        if closed
        else text("Reopen the vote or annul it, with the reason; it stands in the minutes."),
    )


def _refusal(room: Room, vote: Vote, way: Way) -> Refusal | None:
    try:
        if way is Way.REOPEN:
            reopen_vote(room, ReopenVote(meeting=room.meeting.id, vote=vote.id, reason="-"))
        else:
            annul_vote(room, m.AnnulVote(meeting=room.meeting.id, vote=vote.id, reason="-"))
    except Refusal as refusal:
        return refusal
    return None
