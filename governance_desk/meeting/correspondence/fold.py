"""How these facts change the meeting. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.meeting.correspondence import events as e
from governance_desk.meeting.correspondence.state import Correspondence, Return, Undone
from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.state import Meeting, Outcome, Stage, VoterId, VoteStage


def _begun(meeting: Meeting, event: e.CorrespondenceBegun) -> None:
    meeting.correspondence = Correspondence(event.deadline, article=event.article)


def _corrected(meeting: Meeting, event: e.CorrespondenceCorrected) -> None:
    meeting.day = event.day
    _of(meeting).deadline = event.deadline


def _sent(meeting: Meeting, event: e.BallotsSent) -> None:
    meeting.stage, meeting.day = Stage.IN_SESSION, event.day
    found = _of(meeting)
    found.sent, found.way, found.replies, found.deadline = event.day, event.way, event.replies, event.deadline


def _recorded(meeting: Meeting, event: e.ReturnRecorded) -> None:
    made = Return(event.voter, event.received, event.way, event.answers, event.invalid, event.late)
    if event.late:
        _of(meeting).late.append(made)
        return
    _of(meeting).returns[event.voter] = made
    _answered(meeting, event.voter)


def _return_corrected(meeting: Meeting, event: e.ReturnCorrected) -> None:
    found = _of(meeting)
    found.undone.append(Undone(found.returns[event.voter], event.reason, event.at))
    found.returns[event.voter] = Return(event.voter, event.received, event.way, event.answers, event.invalid)
    _answered(meeting, event.voter)


def _taken_back(meeting: Meeting, event: e.ReturnTakenBack) -> None:
    found = _of(meeting)
    found.undone.append(Undone(found.returns.pop(event.voter), event.reason, event.at))
    _answered(meeting, event.voter)


def _ended(meeting: Meeting, event: e.CorrespondenceEnded) -> None:
    meeting.day = event.day
    found = _of(meeting)
    found.ended, found.counted_by = event.at, event.counted_by
    each = zip(event.votes, event.voters, event.present, event.quorum, strict=True)
    for vote_id, voters, present, quorum in each:
        vote = meeting.votes[vote_id]
        vote.voters, vote.present, vote.quorum, vote.closed = voters, present, quorum, event.at


def _stopped(meeting: Meeting, event: e.CorrespondenceStopped) -> None:
    meeting.stage, meeting.outcome = Stage.CLOSED, Outcome.CANCELLED
    meeting.closed, meeting.cancelled_because = event.at, event.reason
    _of(meeting).stopped_by = event.demanded_by
    for vote in meeting.votes.values():
        if vote.stage is VoteStage.OPEN:
            vote.stage, vote.reason = VoteStage.ANNULLED, event.reason


def _answered(meeting: Meeting, voter: VoterId) -> None:
    """What the voter's slip says, in each vote in which it counts."""
    found = _of(meeting).returns.get(voter)
    answers = {each.item: each for each in found.answers} if found is not None and found.counts else {}
    for vote in meeting.votes.values():
        answer = answers.get(vote.item) if voter in vote.voters else None
        vote.cast.pop(voter, None)
        vote.spoilt = tuple(each for each in vote.spoilt if each != voter)
        if answer is not None and answer.spoilt:
            vote.spoilt = (*vote.spoilt, voter)
        elif answer is not None and answer.choice is not None:
            vote.cast[voter] = answer.choice


def _of(meeting: Meeting) -> Correspondence:
    if meeting.correspondence is None:
        raise KeyError(meeting.id)  # a fact of another kind of meeting: the journal is not sound
    return meeting.correspondence


CHANGES: dict[type[MeetingEvent], Callable[[Meeting, Any], None]] = {
    e.CorrespondenceBegun: _begun,
    e.CorrespondenceCorrected: _corrected,
    e.BallotsSent: _sent,
    e.ReturnRecorded: _recorded,
    e.ReturnCorrected: _return_corrected,
    e.ReturnTakenBack: _taken_back,
    e.CorrespondenceEnded: _ended,
    e.CorrespondenceStopped: _stopped,
}
