"""Coming and going. A proxy is used when its holder comes, and ends when the principal does."""

from __future__ import annotations

from governance_desk.charter.model import Sitting
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import (
    BeginCheckIn,
    CheckIn,
    CheckOut,
    WithdrawCheckIn,
)
from governance_desk.meeting.events import (
    AttendsRemotely,
    CheckedIn,
    CheckedOut,
    CheckInWithdrawn,
    RollTaken,
)
from governance_desk.meeting.one_person import require_one
from governance_desk.meeting.proxies.end import ended_by_arrival, revoked
from governance_desk.meeting.proxies.give import given_on_arrival
from governance_desk.meeting.proxies.rule import require_deputies
from governance_desk.meeting.quorum import by_deputy
from governance_desk.meeting.record_date import settled_day
from governance_desk.meeting.remote import require_remote
from governance_desk.meeting.roll import counts_of, roll_of
from governance_desk.meeting.room import DOOR_OPEN, Room
from governance_desk.meeting.speaking.floor import floor_falls
from governance_desk.meeting.state import Stage, Where


def begin_check_in(room: Room, command: BeginCheckIn) -> list[Event]:
    """The roll, fixed. Refusal where the body has nobody in it."""
    room.require(Stage.CONVENED)
    voters = roll_of(room)
    if not voters:
        raise Refusal(
            text("Nobody makes up {body} yet.", body=room.body.name),
            article=room.body.article,
            next_step=text("Enter its members first."),
        )
    return [
        RollTaken(meeting=command.meeting, voters=voters, counts=counts_of(room, voters), record_day=settled_day(room))
    ]


def check_in(room: Room, command: CheckIn) -> list[Event]:
    """The voter is there. Nothing where they are there already; a person counts once.

    The holder of a seat who comes ends what a deputy does for them, as for any other proxy.
    """
    room.require(*DOOR_OPEN)
    voter = room.voter(command.voter)
    presence = room.meeting.presence[command.voter]
    name = command.name.strip()
    themselves = not name and command.person in (None, voter.person)
    relieved = presence.where is Where.PRESENT and themselves and by_deputy(room, command.voter)
    if presence.where is Where.PRESENT and not relieved:
        return []
    if relieved:
        room.require_no_open_vote()
    if command.person is not None and not name and command.person not in room.register.persons:
        raise Refusal(text("A person needs a name."), next_step=text("Enter the name."))
    person = command.person or (None if name else voter.person)
    replaced = bool(name and command.person is None) or (command.person is not None and command.person != voter.person)
    if replaced:
        require_deputies(room, voter, name or room.register.person_name(person))
    require_one(room, person, name or room.register.person_name(person) or voter.name)
    if command.remote:
        require_remote(room)
    ended = ended_by_arrival(room, command.voter) if presence.where is Where.PROXY else []
    if relieved:
        gone = CheckedOut(meeting=command.meeting, voter=command.voter, at=room.now.stamp)
        ended = [*floor_falls(room, command.voter), gone]
    by_another = replaced and room.body.sitting is Sitting.SEATS  # a proxy is not passed on
    given = [] if by_another else given_on_arrival(room, command.voter)
    return [
        *ended,
        CheckedIn(
            meeting=command.meeting,
            voter=command.voter,
            person=command.person if replaced else None,
            name=name if replaced else "",
            at=room.now.stamp,
        ),
        *((AttendsRemotely(meeting=command.meeting, voter=command.voter),) if command.remote else ()),
        *given,
    ]


def withdraw_check_in(room: Room, command: WithdrawCheckIn) -> list[Event]:
    """Undo a check-in, or a proxy, that was a mistake; not once the opening or a vote has counted the voter.

    With a holder who never came, the proxies in their hand are void.
    """
    room.require(*DOOR_OPEN)
    room.voter(command.voter)
    room.require_no_open_vote()
    presence = room.meeting.presence
    mine = presence[command.voter]
    if mine.where not in (Where.PRESENT, Where.PROXY):
        return []
    held = [each for each, p in presence.items() if p.where is Where.PROXY and p.holder == command.voter]
    for voter in (command.voter, *held):
        if any(voter in vote.voters for vote in room.meeting.votes.values()):
            raise Refusal(
                text("A vote has already been taken with this voter in the room."),
                next_step=text("Check them out instead: the record keeps that they were there."),
            )
    if mine.where is Where.PRESENT and room.meeting.opened and mine.since <= room.meeting.opened:
        raise Refusal(
            text("The meeting was opened with this voter in the room."),
            next_step=text("Check them out now, and correct the attendance once the meeting is closed."),
        )
    if mine.where is Where.PROXY:
        return [revoked(room, command.voter)]
    return [
        *(revoked(room, each) for each in held),
        CheckInWithdrawn(meeting=command.meeting, voter=command.voter),
    ]


def check_out(room: Room, command: CheckOut) -> list[Event]:
    """The voter has left. Not while a vote is being taken: attendance is frozen into it."""
    room.require(*DOOR_OPEN)
    room.voter(command.voter)
    room.require_no_open_vote()
    if room.meeting.presence[command.voter].where is not Where.PRESENT:
        return []
    out = CheckedOut(meeting=command.meeting, voter=command.voter, at=room.now.stamp)
    return [*floor_falls(room, command.voter), out]
