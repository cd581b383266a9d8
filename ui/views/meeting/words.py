"""Words for where a meeting stands, who is where, and when something was."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from governance_desk.language import tr
from governance_desk.meeting.state import Choice, Meeting, Method, Outcome, Presence, Stage, Vote, VoteStage, Where
from ui.models.names import Chip

STEP_OF = {Stage.CONVENED: 0, Stage.CHECK_IN: 1, Stage.IN_SESSION: 2, Stage.CLOSED: 4}
"""At which step of the bar along the top a meeting stands."""


def stage_chip(meeting: Meeting) -> Chip:
    """Where the meeting stands, as a chip."""
    if meeting.stage is Stage.CLOSED:
        if meeting.outcome is Outcome.INQUORATE:
            return Chip(tr("No quorum"), "warn")
        if meeting.outcome is Outcome.CANCELLED:
            return Chip(tr("Cancelled"), "muted")
        return Chip(tr("Held"), "good")
    return {
        Stage.CONVENED: Chip(tr("Being prepared")),
        Stage.CHECK_IN: Chip(tr("Checking in"), "accent"),
        Stage.IN_SESSION: Chip(tr("In session"), "accent"),
    }[meeting.stage]


def closed_words(meeting: Meeting) -> str:
    """How a meeting ended, for the steps on which nothing can be done any more."""
    if meeting.outcome is Outcome.CANCELLED:
        return tr("The meeting was cancelled: {reason}", reason=meeting.cancelled_because)
    return tr("The meeting is closed; its record is sealed.")


def where_chip(presence: Presence | None) -> Chip:
    """Where a voter is; None before the check-in."""
    if presence is None:
        return Chip(tr("on the roll"))
    if presence.where is Where.PRESENT and presence.remote:
        return Chip(tr("remote"), "good")
    return {
        Where.AWAY: Chip(tr("missing")),
        Where.PRESENT: Chip(tr("present"), "good"),
        Where.PROXY: Chip(tr("by proxy"), "accent"),
        Where.LEFT: Chip(tr("left"), "warn"),
        Where.EXCUSED: Chip(tr("excused"), "warn"),
    }[presence.where]


def choice_chip(choice: Choice | None) -> Chip:
    """An answer in a roll call."""
    if choice is None:
        return Chip(tr("not yet"))
    return {
        Choice.YES: Chip(tr("For"), "good"),
        Choice.NO: Chip(tr("Against"), "bad"),
        Choice.ABSTAIN: Chip(tr("Abstained"), "muted"),
    }[choice]


def method_words(method: Method) -> str:
    """How a vote is taken."""
    return {
        Method.HANDS: tr("Show of hands"),
        Method.ROLL_CALL: tr("Roll call"),
        Method.BALLOT: tr("Paper ballot"),
        Method.ELECTION: tr("Election"),
        Method.ACCLAMATION: tr("No objection?"),
        Method.CORRESPONDENCE: tr("Vote in writing"),
    }[method]


def vote_chip(vote: Vote, rounds: Sequence[Vote] = ()) -> Chip:
    """How a vote stands; of an election that took several `rounds`, how many they elected together."""
    if vote.stage is VoteStage.OPEN:
        return Chip(tr("voting"), "accent")
    if vote.stage is VoteStage.ANNULLED:
        return Chip(tr("annulled"), "warn")
    if vote.stage is VoteStage.TIED:
        return Chip(tr("equal votes"), "warn")
    if vote.stage is VoteStage.VOID:
        return Chip(tr("void"), "warn")
    if vote.stage is VoteStage.OBJECTED:
        return Chip(tr("objection"), "warn")
    if vote.election is not None:
        elected = sum(_elected(each) for each in rounds or (vote,))
        words = tr("{number} elected", number=elected)
        return Chip("✓ " + words, "good") if elected else Chip("✗ " + words, "muted")
    passed = vote.verdict is not None and vote.verdict.passed
    return Chip("✓ " + tr("Passed"), "good") if passed else Chip("✗ " + tr("Not passed"), "muted")


def _elected(vote: Vote) -> int:
    """How many a round elected, once it is declared."""
    if vote.election is None or vote.stage is not VoteStage.DECLARED:
        return 0
    return sum(len(each.elected) for each in vote.election.results)


def clock_words(stamp: str) -> str:
    """A moment of the journal as the clock on the wall had it: 09:31."""
    return datetime.datetime.fromisoformat(stamp).astimezone().strftime("%H:%M") if stamp else ""


def day_words(day: datetime.date) -> str:
    """A day: 2026-03-05."""
    return day.isoformat()
