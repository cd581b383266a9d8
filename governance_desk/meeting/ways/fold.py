"""How these facts change the meeting. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.meeting.election.fold import annulled
from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.motions import fold as questions
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.state import Choice, Meeting, Method, Objection, Reopening, Vote, VoteStage
from governance_desk.meeting.ways import events as e


def _nobody(meeting: Meeting, event: e.NobodyObjected) -> None:
    vote = meeting.votes[event.vote]
    abstaining = frozenset(event.abstaining)
    vote.cast = {each: Choice.ABSTAIN if each in abstaining else Choice.YES for each in vote.voters}
    vote.asked_by, vote.tie = event.asked_by, None


def _objection(meeting: Meeting, event: e.ObjectionRaised) -> None:
    vote = meeting.votes[event.vote]
    vote.stage, vote.cast = VoteStage.OBJECTED, {}
    vote.objection = Objection(event.name, event.reason, event.at, event.voter)


def _divided(meeting: Meeting, event: e.HallDivided) -> None:
    meeting.sections = event.sections


def _section(meeting: Meeting, event: e.SectionCounted) -> None:
    vote = meeting.votes[event.vote]
    others = [each for each in vote.sections if each.name != event.count.name]
    place = {each.name: at for at, each in enumerate(meeting.sections)}
    vote.sections = tuple(sorted([*others, event.count], key=lambda each: place.get(each.name, len(place))))
    vote.tally, vote.tie = event.tally, None


def _closed(meeting: Meeting, event: e.VotingClosed) -> None:
    meeting.votes[event.vote].closed = event.at


def _reopened(meeting: Meeting, event: e.VoteReopened) -> None:
    vote = meeting.votes[event.vote]
    was = Reopening(
        event.reason, event.at, vote.tally, vote.verdict, vote.resolution, bool(vote.declared), _elected(vote)
    )
    vote.reopened = (*vote.reopened, was)
    if vote.question is not Question.MOTION and vote.declared:
        questions.annulled(meeting, vote)
        questions.put(meeting, vote)
    annulled(meeting, vote)  # who was to count is no longer appointed
    if vote.together and vote.declared:
        meeting.consent = (vote.item, *vote.together)
    vote.stage, vote.closed, vote.declared = VoteStage.OPEN, "", ""
    vote.verdict, vote.resolution, vote.effects, vote.tie, vote.counted_by = None, None, (), None, ()
    if vote.method is Method.ACCLAMATION:
        vote.cast, vote.tally = {}, None  # the chair asks again
    if vote.election is not None:
        vote.election.results, vote.election.decisions = (), ()
        if vote.election.papers:
            vote.election.count = None  # the papers are the count, and can be put right one by one


def _elected(vote: Vote) -> tuple[str, ...]:
    results = vote.election.results if vote.election is not None else ()
    return tuple(each.name for result in results for each in result.standings if each.elected)


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {
    e.NobodyObjected: _nobody,
    e.ObjectionRaised: _objection,
    e.HallDivided: _divided,
    e.SectionCounted: _section,
    e.VotingClosed: _closed,
    e.VoteReopened: _reopened,
}
