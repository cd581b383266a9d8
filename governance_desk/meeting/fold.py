"""How each fact changes a meeting. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import ModuleType
from typing import Any

from governance_desk.journal.changes import changes_beside
from governance_desk.journal.event import Event
from governance_desk.meeting import events as e
from governance_desk.meeting import fold_door
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.state import (
    ON_PAPER,
    Item,
    Meeting,
    Method,
    Outcome,
    Presence,
    Stage,
    Vote,
    VoteStage,
)
from governance_desk.voting.state import TieDecision

COUNTED = (Method.HANDS, *ON_PAPER)
"""What scrutineers and tellers are appointed for."""


def begin(event: e.MeetingConvened) -> Meeting:
    """The meeting at its first fact."""
    meeting = Meeting(
        event.meeting,
        event.body,
        event.title,
        event.term,
        event.number,
        event.extraordinary,
        event.day,
        event.starts,
        event.place,
        convened=event.convened,
        demand=event.demand,
    )
    if type(event) is not e.MeetingConvened:  # a vote in writing
        apply(meeting, event)
    return meeting


def apply(meeting: Meeting, event: e.MeetingEvent) -> Meeting:
    """The meeting after the event. A KeyError for an event without a change is a bug: every kind has one."""
    change = _CHANGES.get(type(event))
    if change is None:
        _CHANGES.update(changes_beside(type(event), __package__))
        change = _CHANGES[type(event)]
    if meeting.stage is not Stage.IN_SESSION:
        change(meeting, event)
        return meeting
    noting = _noting()
    act = noting.act_of(meeting, event)
    change(meeting, event)
    if act is not None:
        noting.keep(meeting, act)
    return meeting


@cache
def _noting() -> ModuleType:
    from governance_desk.meeting.undo import note  # a start rarely meets a session

    return note


def _cancelled(meeting: Meeting, event: e.MeetingCancelled) -> None:
    meeting.stage, meeting.outcome = Stage.CLOSED, Outcome.CANCELLED
    meeting.closed, meeting.cancelled_because = event.at, event.reason


def _corrected(meeting: Meeting, event: e.MeetingCorrected) -> None:
    meeting.title, meeting.number = event.title, event.number
    meeting.day, meeting.starts, meeting.place = event.day, event.starts, event.place


def _officers(meeting: Meeting, event: e.OfficersCorrected) -> None:
    meeting.chair, meeting.recorder, meeting.chair_because = event.chair, event.recorder, event.because


def _item_added(meeting: Meeting, event: e.ItemAdded) -> None:
    meeting.agenda.append(
        Item(
            event.item,
            event.title,
            event.text,
            event.presenter,
            event.minutes,
            event.matter,
            event.subject,
        )
    )


def _item_corrected(meeting: Meeting, event: e.ItemCorrected) -> None:
    item = meeting.item(event.item)
    if item is not None:
        item.title, item.text, item.presenter = event.title, event.text, event.presenter
        item.minutes, item.matter, item.subject = event.minutes, event.matter, event.subject


def _item_removed(meeting: Meeting, event: e.ItemRemoved) -> None:
    meeting.agenda = [item for item in meeting.agenda if item.id != event.item]
    meeting.consent = tuple(each for each in meeting.consent if each != event.item)
    if meeting.current_item == event.item:
        meeting.current_item = None


def _ordered(meeting: Meeting, event: e.AgendaOrdered) -> None:
    place = {item: number for number, item in enumerate(event.items)}
    meeting.agenda.sort(key=lambda item: place[item.id])


def _roll_taken(meeting: Meeting, event: e.RollTaken) -> None:
    meeting.stage = Stage.CHECK_IN
    meeting.roll = {voter.id: voter for voter in event.voters}
    meeting.roll_counts = event.counts
    meeting.presence = {voter.id: Presence() for voter in event.voters}
    meeting.came = 0
    meeting.record_day = event.record_day


def _opened(meeting: Meeting, event: e.MeetingOpened) -> None:
    meeting.stage = Stage.IN_SESSION
    meeting.chair, meeting.recorder, meeting.opened = event.chair, event.recorder, event.at
    meeting.chair_because = event.because
    meeting.present_at_opening, meeting.quorum_at_opening = event.present, event.quorum
    meeting.voters_at_opening = frozenset((*meeting.here(), *meeting.by_proxy()))


def _called(meeting: Meeting, event: e.ItemCalled) -> None:
    before = meeting.item(meeting.current_item) if meeting.current_item is not None else None
    if before is not None:
        before.done = True
    meeting.current_item = event.item


def _noted(meeting: Meeting, event: e.DiscussionNoted) -> None:
    item = meeting.item(event.item)
    if item is not None:
        item.notes.append(event.note)


def _vote_opened(meeting: Meeting, event: e.VoteOpened) -> None:
    if event.question is not Question.AGENDA and event.with_vote is None:
        meeting.current_item = event.item
    meeting.votes[event.vote] = Vote(
        event.vote,
        event.item,
        event.matter,
        event.motion,
        event.method,
        event.subject,
        event.voters,
        event.roll,
        event.present,
        event.quorum,
        event.at,
        recused=event.recused,
        aside=event.aside,
        settings=meeting.vote_settings,
        proxies=event.proxies,
        uncovered=event.uncovered,
        round=1 + sum(_same_question(each, event) for each in meeting.votes.values()),
        question=event.question,
        about=event.about,
        together=event.together,
        with_vote=event.with_vote,
        because=event.because,
        papers_out=event.papers_out,
    )
    if event.with_vote is not None:
        taken = meeting.votes[event.with_vote]
        beside = meeting.votes[event.vote]
        beside.cast, beside.tally = dict(taken.cast), taken.tally
        beside.sections, beside.asked_by = taken.sections, taken.asked_by
    elif event.question is not Question.MOTION:
        _questions().put(meeting, meeting.votes[event.vote])


def _same_question(vote: Vote, event: e.VoteOpened) -> bool:
    """Whether the vote was a round on this question that ended in a tie."""
    asked = (event.item, event.matter, event.subject, event.question, event.about)
    same = (vote.item, vote.matter, vote.subject, vote.question, vote.about) == asked
    return vote.stage is VoteStage.TIED and same


def _questions() -> ModuleType:
    from governance_desk.meeting.motions import fold  # a start rarely meets an amendment

    return fold


def _cast(meeting: Meeting, event: e.VoteCast) -> None:
    vote = meeting.votes[event.vote]
    vote.cast[event.voter] = event.choice
    if event.instruction is None:
        vote.against.pop(event.voter, None)
    else:
        vote.against[event.voter] = event.instruction
    vote.tie = None  # other counts: what was decided on a tie no longer holds


def _counted(meeting: Meeting, event: e.HandsCounted) -> None:
    vote = meeting.votes[event.vote]
    vote.tally, vote.tie, vote.sections = event.tally, None, ()


def _tie_decided(meeting: Meeting, event: e.TieDecided) -> None:
    meeting.votes[event.vote].tie = TieDecision(event.passed, event.who)


def _tied(meeting: Meeting, event: e.VoteTied) -> None:
    vote = meeting.votes[event.vote]
    vote.stage, vote.tally, vote.verdict, vote.declared = VoteStage.TIED, event.tally, event.verdict, event.at


def _declared(meeting: Meeting, event: e.VoteDeclared) -> None:
    vote = meeting.votes[event.vote]
    vote.stage, vote.tally, vote.verdict = VoteStage.DECLARED, event.tally, event.verdict
    vote.resolution, vote.effects, vote.declared = event.resolution, event.effects, event.at
    if vote.question is not Question.MOTION:
        _questions().declared(meeting, vote)
    if vote.item in meeting.consent and vote.question is Question.MOTION:  # what was voted on together is settled
        meeting.consent = tuple(each for each in meeting.consent if each != vote.item)
    vote.counted_by = counted_by(meeting, vote)


def counted_by(meeting: Meeting, vote: Vote) -> tuple[str, ...]:
    """Who counted: the tellers of the sections, those whom the meeting appointed, else who keeps the record."""
    if meeting.correspondence is not None:
        return meeting.correspondence.counted_by
    if vote.sections:
        return tuple(dict.fromkeys(each.teller for each in vote.sections))
    if vote.method is Method.ACCLAMATION and vote.asked_by:
        return (vote.asked_by,)
    if vote.method in COUNTED and meeting.counters is not None:
        return tuple(each.name for each in meeting.counters.everyone)
    return (meeting.recorder,) if meeting.recorder else ()


def _annulled(meeting: Meeting, event: e.VoteAnnulled) -> None:
    vote = meeting.votes[event.vote]
    if vote.question is not Question.MOTION:
        _questions().annulled(meeting, vote)
    vote.stage, vote.reason = VoteStage.ANNULLED, event.reason
    vote.resolution, vote.effects = None, ()  # the number is free again, and nothing is done
    from governance_desk.meeting.election.fold import annulled  # a start rarely meets a vote that was made void

    annulled(meeting, vote)


def _closed(meeting: Meeting, event: e.MeetingClosed) -> None:
    meeting.stage, meeting.outcome = Stage.CLOSED, event.outcome
    meeting.closed, meeting.quorum_at_close = event.at, event.quorum


_CHANGES: dict[type[Event], Callable[[Meeting, Any], None]] = {
    e.MeetingCancelled: _cancelled,
    e.MeetingCorrected: _corrected,
    e.OfficersCorrected: _officers,
    e.ItemAdded: _item_added,
    e.ItemCorrected: _item_corrected,
    e.ItemRemoved: _item_removed,
    e.AgendaOrdered: _ordered,
    e.RollTaken: _roll_taken,
    **fold_door.CHANGES,
    e.MeetingOpened: _opened,
    e.ItemCalled: _called,
    e.DiscussionNoted: _noted,
    e.VoteOpened: _vote_opened,
    e.VoteCast: _cast,
    e.HandsCounted: _counted,
    e.TieDecided: _tie_decided,
    e.VoteTied: _tied,
    e.VoteDeclared: _declared,
    e.VoteAnnulled: _annulled,
    e.MeetingClosed: _closed,
}
