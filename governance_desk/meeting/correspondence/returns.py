"""Slips that come back: recorded, corrected, taken back."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.correspondence.commands import CorrectSlip, RecordSlip, TakeBackSlip
from governance_desk.meeting.correspondence.deadline import read, wall
from governance_desk.meeting.correspondence.events import ReturnCorrected, ReturnRecorded, ReturnTakenBack
from governance_desk.meeting.correspondence.here import correspondence_of, require_sent, require_under_way
from governance_desk.meeting.correspondence.state import Correspondence, ItemAnswer, Return
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Outcome, Stage, VoterId


def record_return(room: Room, command: RecordSlip) -> list[Event]:
    """The slip. One that came after the deadline is recorded and does not count, also when everything is closed."""
    found = correspondence_of(room)
    late = command.received > found.deadline
    if room.meeting.stage is not Stage.CLOSED or room.meeting.outcome is Outcome.CANCELLED or not late:
        found = require_sent(room) if late else require_under_way(room)
    answers = _sound(room, found, command)
    made = Return(command.voter, command.received, command.way, answers, command.invalid.strip(), late)
    before = found.returns.get(command.voter)
    if not late and before is not None:
        if before == made:
            return []
        raise Refusal(
            text(
                "{voter} has answered already: a slip came on {received}.",
                voter=_called(room, command.voter),
                received=before.received,
            ),
            article=found.article,
            next_step=text("Correct what was entered, with the reason."),
        )
    if late and made in found.late:
        return []
    return [
        ReturnRecorded(
            meeting=command.meeting,
            voter=command.voter,
            received=command.received,
            way=command.way,
            answers=answers,
            invalid=made.invalid,
            late=late,
        )
    ]


def correct_return(room: Room, command: CorrectSlip) -> list[Event]:
    """The slip as it should be; nothing where it is so. What came too late does not replace what came in time."""
    found = require_under_way(room)
    before = _returned(found, command.voter)
    if command.received > found.deadline:
        raise Refusal(
            text("This slip came after the deadline ({deadline}).", deadline=found.deadline),
            article=found.article,
            next_step=text("Record it as late; what came in time stands."),
        )
    answers = _sound(room, found, command)
    made = Return(command.voter, command.received, command.way, answers, command.invalid.strip())
    if made == before:
        return []
    _require_reason(command.reason)
    return [
        ReturnCorrected(
            meeting=command.meeting,
            voter=command.voter,
            received=command.received,
            way=command.way,
            answers=answers,
            invalid=made.invalid,
            reason=command.reason.strip(),
            at=room.now.stamp,
        )
    ]


def take_back_return(room: Room, command: TakeBackSlip) -> list[Event]:
    """The voter has not answered."""
    _returned(require_under_way(room), command.voter)
    _require_reason(command.reason)
    return [
        ReturnTakenBack(meeting=command.meeting, voter=command.voter, reason=command.reason.strip(), at=room.now.stamp)
    ]


def _sound(room: Room, found: Correspondence, command: RecordSlip) -> tuple[ItemAnswer, ...]:
    """The answers in the order of the votes, without those left blank; Refusal for what cannot be."""
    if command.voter not in room.meeting.roll:
        raise Refusal(
            text("No ballot went to this voter."),
            article=room.body.article,
            next_step=text("Choose one of those who were asked."),
        )
    read(command.received)
    if found.sent is not None and command.received[:10] < str(found.sent):
        raise Refusal(
            text("The ballots went out on {day}, after that.", day=str(found.sent)),
            next_step=text("Correct the day on which it was received."),
        )
    if command.received > wall(room.now):
        raise Refusal(
            text("{when} is still to come.", when=command.received),
            next_step=text("Correct the day on which it was received."),
        )
    given = {each.item: each for each in command.answers if each.choice is not None or each.spoilt}
    votes = {vote.item: vote for vote in room.meeting.votes.values()}
    for item in given:
        if item not in votes:
            raise Refusal(text("This item is not on the ballot."), next_step=text("Answer what the ballot asks."))
        if command.voter in votes[item].recused:
            raise Refusal(
                text(
                    "{voter} keeps out of the vote on this item: {motion}",
                    voter=_called(room, command.voter),
                    motion=votes[item].motion,
                ),
                article=room.body.article,
                next_step=text("Leave this item blank."),
            )
    return tuple(given[item] for item in votes if item in given)


def _returned(found: Correspondence, voter: VoterId) -> Return:
    before = found.returns.get(voter)
    if before is None:
        raise Refusal(text("No slip of this voter is recorded."), next_step=text("Record it first."))
    return before


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refusal(text("Why is the return changed?"), next_step=text("Enter the reason; both stand in the record."))


def _called(room: Room, voter: VoterId) -> str:
    found = room.meeting.roll[voter]
    return f"{found.name}（{found.unit_name}）" if found.name and found.unit_name else found.name or found.unit_name
