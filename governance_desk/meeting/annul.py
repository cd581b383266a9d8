"""Make a vote void: while it is open; or, in the same session, after its result was declared.

What a declared vote did to the seats, the offices and the classes is taken back in the same breath, as long as nothing
rests on it. It stays in the record with the reason; its number is free again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.charter.model import Effect, MatterRule
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import AnnulVote
from governance_desk.meeting.events import VoteAnnulled
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.order import still_to_decide
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, Stage, Subject, Vote, VoteStage
from governance_desk.register.causes import ANNULLED
from governance_desk.register.events import (
    OfficerAppointed,
    OfficerRemoved,
    OfficerRestored,
    SeatEmptied,
    SeatFilled,
    SeatRestored,
    UnitClassChanged,
)

TAKEN_BACK = (
    Effect.NONE,
    Effect.CHANGE_CLASS,
    Effect.FILL_SEAT,
    Effect.EMPTY_SEAT,
    Effect.APPOINT_OFFICER,
    Effect.REMOVE_OFFICER,
)
"""What leaves nothing behind once it is taken back. Membership, the charter and the association itself do."""


def annul_vote(room: Room, command: AnnulVote) -> list[Event]:
    """The vote is void; it stays in the record with the reason. Refusal where something rests on what it decided."""
    vote = room.meeting.votes.get(command.vote)
    declared = vote is not None and vote.stage is VoteStage.DECLARED
    if declared:
        require_unsealed(room)
    room.require(Stage.IN_SESSION)
    if vote is None or not declared:
        vote = room.vote(command.vote)
    if not command.reason.strip():
        raise Refusal(text("Why is the vote annulled?"), next_step=text("Enter the reason; it stands in the minutes."))
    annulled = VoteAnnulled(meeting=command.meeting, vote=vote.id, reason=command.reason.strip())
    if declared and vote.question is not Question.MOTION:
        require_last(room, vote)
        return [annulled]
    return [annulled, *(taken_back(room, vote) if declared else ())]


def require_last(room: Room, vote: Vote) -> None:
    """Refuse where the agenda was changed, or something was voted on in the text as this vote left it."""
    room.require_no_open_vote()
    passed = vote.verdict is not None and vote.verdict.passed is True
    if vote.question is Question.AGENDA and passed:
        raise Refusal(
            text("The agenda has been changed by this vote."),
            article=room.body.article,
            next_step=text("Move the opposite change, and put that to the vote."),
        )
    later = list(room.meeting.votes.values())
    for each in later[later.index(vote) + 1 :]:
        if each.item == vote.item and each.stage is not VoteStage.ANNULLED and each.question is not Question.AGENDA:
            raise Refusal(
                text("A later vote rests on this one: {motion}", motion=each.motion),
                article=room.body.article,
                next_step=text("Annul what came later first, or put the matter on the agenda anew."),
            )


def require_unsealed(room: Room) -> None:
    """Refuse to touch what a meeting decided once it is closed."""
    if room.meeting.stage is Stage.CLOSED:
        raise Refusal(
            text("The meeting is closed, and what it decided stands."),
            article=room.body.article,
            next_step=text("Put the matter on the agenda of another meeting, and decide anew."),
        )


def taken_back(room: Room, vote: Vote) -> list[Event]:
    """What undoes the effects of a declared vote; Refusal where something rests on them, or they last."""
    room.require_no_open_vote()
    matter = room.matter(vote.matter)
    passed = vote.verdict is not None and vote.verdict.passed is True
    done = room.register.caused.get(vote.id, [])
    lasting = passed and matter.effect not in TAKEN_BACK and still_to_decide(room, matter) is None
    if lasting or any(type(event) not in _BACK for event in done):
        effect = vote.effects[0] if vote.effects else matter.name
        raise Refusal(
            text("What this decision did is not taken back by making the vote void: {effect}", effect=effect),
            article=matter.article,
            next_step=text("Put the opposite on the agenda, and decide on that."),
        )
    _require_nothing_rests(room, matter, vote, done)
    return [back for event in reversed(done) for back in _BACK[type(event)](room, matter, vote, event)]


def _require_nothing_rests(room: Room, matter: MatterRule, vote: Vote, done: list[Event]) -> None:
    """Refuse where a later vote, or another meeting, has gone on from what this one decided."""
    parts = [getattr(event, part, None) for event in done for part in ("seat", "unit", "person")]
    touched = _names(vote.subject) | {part for part in parts if part is not None}
    for meeting in room.meetings.values():
        for later in meeting.votes.values():
            if (
                later.stage in (VoteStage.ANNULLED, VoteStage.OBJECTED)
                or later.opened <= vote.declared
                or later.id == vote.id
            ):
                continue
            same = (later.item, later.matter, later.subject) == (vote.item, vote.matter, vote.subject)
            same = same or (later.item == vote.item and later.election is not None and vote.election is not None)
            followed = meeting.body != room.meeting.body and later.matter == vote.matter
            if same or (followed and later.subject == vote.subject) or _names(later.subject) & touched:
                raise _rests(matter, text("A later vote rests on this one: {motion}", motion=later.motion))
    other = next((each for each in room.meetings.values() if done and _began_after(each, room, vote)), None)
    if other is not None:
        raise _rests(matter, text("{meeting} has begun since, with the register as it is now.", meeting=other.title))


def _began_after(other: Meeting, room: Room, vote: Vote) -> bool:
    if other.correspondence is not None:  # it rests on the register as it was when its ballots went out
        return any(each.opened > vote.declared for each in other.votes.values())
    going = other.stage in (Stage.CHECK_IN, Stage.IN_SESSION)
    return other.id != room.meeting.id and (going or other.opened > vote.declared)


def _names(subject: Subject) -> set[Any]:
    return {each for each in (subject.unit, subject.person, subject.seat) if each is not None}


def _rests(matter: MatterRule, sentence: Any) -> Refusal:
    return Refusal(
        sentence,
        article=matter.article,
        next_step=text("Annul what came later first, or put the matter on the agenda anew."),
    )


def _changed(matter: MatterRule) -> Refusal:
    return _rests(matter, text("The register has been changed since by something else."))


Back = Callable[[Room, MatterRule, Vote, Any], Iterator[Event]]


def _emptied_again(room: Room, matter: MatterRule, vote: Vote, done: SeatFilled) -> Iterator[Event]:
    seat = room.register.seats[done.seat]
    if not seat.in_office or seat.person != done.person:
        raise _changed(matter)
    yield SeatEmptied(seat=seat.id, person=seat.person, day=room.day, cause=ANNULLED + vote.id, article=matter.article)


def _filled_again(room: Room, matter: MatterRule, vote: Vote, done: SeatEmptied) -> Iterator[Event]:
    seat = room.register.seats[done.seat]
    if seat.in_office or seat.cause != vote.id:
        raise _changed(matter)
    yield SeatRestored(seat=seat.id, person=done.person, day=room.day, cause=ANNULLED + vote.id)


def _removed_again(room: Room, matter: MatterRule, vote: Vote, done: OfficerAppointed) -> Iterator[Event]:
    if done.office not in [each.office for each in room.register.offices_of(done.person)]:
        raise _changed(matter)
    yield OfficerRemoved(office=done.office, person=done.person, day=room.day, cause=ANNULLED + vote.id)


def _restored(room: Room, matter: MatterRule, vote: Vote, done: OfficerRemoved) -> Iterator[Event]:
    """The appointment that the vote ended goes on; whoever was reappointed by it holds the same office from then on."""
    held = [each for each in room.register.appointments if (each.office, each.person) == (done.office, done.person)]
    if _reappointed(room, vote, done):  # the one that the vote began is taken back before this
        held.pop()
    if not held or held[-1].cause != vote.id:
        raise _changed(matter)
    yield OfficerRestored(
        office=done.office, person=done.person, day=room.day, cause=ANNULLED + vote.id, since=held[-1].since
    )


def _reappointed(room: Room, vote: Vote, done: OfficerRemoved) -> bool:
    """Whether the same vote appointed the person again."""
    return any(
        isinstance(each, OfficerAppointed) and (each.office, each.person) == (done.office, done.person)
        for each in room.register.caused.get(vote.id, [])
    )


def _class_again(room: Room, matter: MatterRule, vote: Vote, done: UnitClassChanged) -> Iterator[Event]:
    unit = room.register.units[done.unit]
    if unit.membership_class != done.membership_class or not unit.is_member:
        raise _changed(matter)
    yield UnitClassChanged(
        unit=unit.id,
        membership_class=done.previous_class,
        previous_class=unit.membership_class,
        day=room.day,
        cause=ANNULLED + vote.id,
        article=matter.article,
    )


_BACK: dict[type[Event], Back] = {
    SeatFilled: _emptied_again,
    SeatEmptied: _filled_again,
    OfficerAppointed: _removed_again,
    OfficerRemoved: _restored,
    UnitClassChanged: _class_again,
}
