"""Words for what came back, and for how a vote in writing stands."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QBoxLayout

from governance_desk.association.names import way_name
from governance_desk.language import in_a_row, tr
from governance_desk.meeting.correspondence.deadline import read
from governance_desk.meeting.correspondence.state import Correspondence, ItemAnswer, Return
from governance_desk.meeting.state import Meeting, Stage, Vote, Voter, VoterId
from ui.models.names import Chip, NameRow
from ui.views.meeting.words import choice_chip


def return_chips(meeting: Meeting, voter: VoterId) -> tuple[Chip, ...]:
    """Whether the slip of this voter came back, and what it says where there is one item."""
    found = meeting.correspondence
    slip = found.returns.get(voter) if found is not None else None
    late = (Chip(tr("late"), "warn"),) if found is not None and any(each.voter == voter for each in found.late) else ()
    if slip is None:
        return late or (Chip(tr("not yet")),)
    if slip.invalid:
        return (*late, Chip(tr("invalid"), "bad"))
    if len(meeting.votes) == 1:
        answer = slip.answers[0] if slip.answers else None
        return (*late, answer_chip(answer))
    return (*late, Chip("✓ " + tr("answered"), "good"))


def answer_chip(answer: ItemAnswer | None) -> Chip:
    """What the slip says to an item."""
    if answer is None or (answer.choice is None and not answer.spoilt):
        return Chip(tr("left blank"), "muted")
    if answer.spoilt:
        return Chip(tr("cannot be read"), "bad")
    return choice_chip(answer.choice)


def voter_row(meeting: Meeting, voter: Voter) -> NameRow:
    """One of those who are asked."""
    name = voter.name or voter.unit_name
    detail = " · ".join(part for part in (voter.unit_name, voter.post) if part and part != name)
    return NameRow(voter.id, name, detail, return_chips(meeting, voter.id))


def slip_words(slip: Return) -> str:
    """When and how it came, and why it does not count where it does not."""
    words = tr("Came on {received}, {way}.", received=slip.received, way=way_name(slip.way))
    return in_a_row((words, tr("Invalid: {reason}", reason=slip.invalid))) if slip.invalid else words


def time_left(found: Correspondence, now: datetime.datetime) -> str:
    """Until when answers are taken, and how far that is off. `now` by the clock in China, without a zone."""
    deadline = read(found.deadline)
    left = (deadline.date() - now.date()).days
    if now > deadline:
        return tr("The deadline {deadline} is over.", deadline=found.deadline)
    if left == 0:
        return tr("Answers until {deadline}: today.", deadline=found.deadline)
    return tr("Answers until {deadline}: {days} days left.", deadline=found.deadline, days=left)


def counts_words(meeting: Meeting) -> str:
    """How many slips are out, invalid and late."""
    found = meeting.correspondence
    if found is None:
        return ""
    invalid = len(found.returns) - len(found.answered)
    parts = [tr("still out {number}", number=len(meeting.roll) - len(found.returns))]
    parts += [tr("invalid {number}", number=invalid)] if invalid else []
    parts += [tr("late {number}", number=len(found.late))] if found.late else []
    return " · ".join(parts)


def is_ended(meeting: Meeting) -> bool:
    """Whether the voting is over and there is a result to be declared, or declared."""
    return meeting.correspondence is not None and bool(meeting.correspondence.ended)


def is_out(meeting: Meeting) -> bool:
    """Whether slips can come back and count."""
    return meeting.stage is Stage.IN_SESSION and not is_ended(meeting)


def counted_words(vote: Vote) -> str:
    """The counts of a vote that was declared."""
    tally = vote.tally
    if tally is None:
        return ""
    parts = [
        tr("For {number}", number=tally.yes),
        tr("Against {number}", number=tally.no),
        tr("Abstained {number}", number=tally.abstain),
    ]
    parts += [tr("Invalid {number}", number=tally.invalid)] if tally.invalid else []
    parts += [tr("not voted {number}", number=tally.not_voted)] if tally.not_voted else []
    return " · ".join(parts)


def direction(*, beside: bool) -> QBoxLayout.Direction:
    """Beside each other, or one below the other."""
    return QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
