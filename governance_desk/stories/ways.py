"""From the steps of votes that are not counted at once to the commands that the windows give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.journal.command import Command
from governance_desk.meeting.answers.commands import SetVotes
from governance_desk.meeting.commands import DeclareVote, OpenVote
from governance_desk.meeting.election.commands import CountBallots
from governance_desk.meeting.recusals.commands import StepAside, StepBack
from governance_desk.meeting.state import Method, Section, VoteId
from governance_desk.meeting.undo.commands import UndoAct
from governance_desk.meeting.undo.reverse import last_act
from governance_desk.meeting.ways import commands as c
from governance_desk.stories import names
from governance_desk.stories import ways_steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step


def _acclaim(here: Here, step: s.Acclaim) -> Iterator[Command]:
    vote = VoteId(here.desk.new_id("vote"))
    yield _opened(here, vote, step, Method.ACCLAMATION)
    abstaining = tuple(here.voters(step.abstain)) if step.abstain else ()
    yield c.NoteNoObjection(meeting=here.id, vote=vote, abstaining=abstaining)
    if step.declare:
        yield DeclareVote(meeting=here.id, vote=vote)


def _object(here: Here, step: s.Object) -> Iterator[Command]:
    vote = VoteId(here.desk.new_id("vote"))
    yield OpenVote(meeting=here.id, vote=vote, item=here.item(), method=Method.ACCLAMATION, because=step.because)
    voter = names.voter(here.meeting, step.who) if step.who else None
    yield c.RaiseObjection(meeting=here.id, vote=vote, voter=voter, reason=step.reason)


def _divide(here: Here, step: s.DivideHall) -> Iterator[Command]:
    yield c.DivideHall(meeting=here.id, sections=tuple(Section(each.name, each.teller) for each in step.sections))


def _by_section(here: Here, step: s.VoteBySection) -> Iterator[Command]:
    vote = VoteId(here.desk.new_id("vote"))
    yield _opened(here, vote, step, Method.HANDS)
    for each in step.counts:
        yield c.CountSection(
            meeting=here.id,
            vote=vote,
            section=each.section,
            yes=each.yes,
            no=each.no,
            abstain=each.abstain,
            there=each.there,
            teller=each.teller,
        )
    if step.declare:
        yield DeclareVote(meeting=here.id, vote=vote)


def _by_ballot(here: Here, step: s.VoteByBallot) -> Iterator[Command]:
    vote = VoteId(here.desk.new_id("vote"))
    yield _opened(here, vote, step, Method.BALLOT)
    yield CountBallots(
        meeting=here.id,
        vote=vote,
        issued=step.issued,
        returned=step.returned,
        invalid=step.invalid,
        yes=step.yes,
        no=step.no,
        abstain=step.abstain,
    )
    if step.declare:
        yield DeclareVote(meeting=here.id, vote=vote)


def _opened(here: Here, vote: VoteId, step: s.Acclaim | s.VoteBySection | s.VoteByBallot, method: Method) -> OpenVote:
    charter = here.desk.association.rules.charter
    matter = names.matter_key(charter, step.matter) if step.matter else None
    return OpenVote(
        meeting=here.id,
        vote=vote,
        item=here.item(),
        method=method,
        matter=matter,
        motion=step.motion,
        because=step.because,
    )


def _close_voting(here: Here, _step: s.CloseVoting) -> Iterator[Command]:
    yield c.CloseVoting(meeting=here.id, vote=here.open_vote().id)


def _reopen(here: Here, step: s.Reopen) -> Iterator[Command]:
    yield c.ReopenVote(meeting=here.id, vote=here.last_vote().id, reason=step.reason)


def _set_votes(here: Here, step: s.SetVotes) -> Iterator[Command]:
    yield SetVotes(
        meeting=here.id,
        first_counts=step.first_counts,
        seconds=step.seconds,
        closes=step.closes,
        delayed=step.delayed,
    )


def _undo(here: Here, step: s.Undo) -> Iterator[Command]:
    act = last_act(here.meeting)
    yield UndoAct(meeting=here.id, act=act.number if act is not None else 0, reason=step.reason)


def _step_aside(here: Here, step: s.StepAside) -> Iterator[Command]:
    voter = names.voter(here.meeting, step.who)
    yield StepAside(meeting=here.id, item=here.item(), voter=voter, reason=step.reason)


def _step_back(here: Here, step: s.StepBack) -> Iterator[Command]:
    yield StepBack(meeting=here.id, item=here.item(), voter=names.voter(here.meeting, step.who))


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.Acclaim: _acclaim,
    s.Object: _object,
    s.DivideHall: _divide,
    s.VoteBySection: _by_section,
    s.VoteByBallot: _by_ballot,
    s.CloseVoting: _close_voting,
    s.Reopen: _reopen,
    s.SetVotes: _set_votes,
    s.Undo: _undo,
    s.StepAside: _step_aside,
    s.StepBack: _step_back,
}
