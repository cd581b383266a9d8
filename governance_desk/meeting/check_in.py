"""Coming, going, and proxies."""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Holder, ProxyRule, Sitting
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import (
    BeginCheckIn,
    CheckIn,
    CheckOut,
    GiveProxy,
    RevokeProxy,
    WithdrawCheckIn,
)
from governance_desk.meeting.events import (
    AttendsRemotely,
    CheckedIn,
    CheckedOut,
    CheckInWithdrawn,
    ProxyGiven,
    ProxyRevoked,
    RollTaken,
)
from governance_desk.meeting.one_person import require_one
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
    """The voter is there. Nothing where they are there already; a person counts once."""
    room.require(*DOOR_OPEN)
    voter = room.voter(command.voter)
    presence = room.meeting.presence[command.voter]
    if presence.where is Where.PRESENT:
        return []
    name = command.name.strip()
    if command.person is not None and not name and command.person not in room.register.persons:
        raise Refusal(text("A person needs a name."), next_step=text("Enter the name."))
    person = command.person or (None if name else voter.person)
    replaced = bool(name and command.person is None) or (command.person is not None and command.person != voter.person)
    if replaced and room.body.sitting is Sitting.SEATS:
        _require_deputies(room)
    require_one(room, person, name or room.register.person_name(person) or voter.name)
    if command.remote:
        require_remote(room)
    revoked: list[Event] = []
    if presence.where is Where.PROXY:
        revoked.append(ProxyRevoked(meeting=command.meeting, principal=command.voter))
    return [
        *revoked,
        CheckedIn(
            meeting=command.meeting,
            voter=command.voter,
            person=command.person if replaced else None,
            name=name if replaced else "",
            at=room.now.stamp,
        ),
        *((AttendsRemotely(meeting=command.meeting, voter=command.voter),) if command.remote else ()),
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
        return [ProxyRevoked(meeting=command.meeting, principal=command.voter)]
    return [
        *(ProxyRevoked(meeting=command.meeting, principal=each) for each in held),
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


def give_proxy(room: Room, command: GiveProxy) -> list[Event]:
    """The holder votes for the principal, as far as the charter's reading allows it."""
    room.require(*DOOR_OPEN)
    room.require_no_open_vote()
    principal, holder = room.voter(command.principal), room.voter(command.holder)
    rule, article = _proxy_rule(room)
    presence = room.meeting.presence
    if command.principal == command.holder or presence[command.principal].where is Where.PRESENT:
        raise Refusal(
            text("{person} is in the room and votes in person.", person=principal.name),
            article=article,
            next_step=text("Nothing needs to be recorded."),
        )
    if presence[command.holder].where is not Where.PRESENT:
        raise Refusal(
            text("{person} is not in the room and cannot hold a proxy.", person=holder.name),
            article=article,
            next_step=text("Check in the holder first; a proxy is not passed on."),
        )
    if rule.holder is Holder.SAME_UNIT and (principal.unit is None or principal.unit != holder.unit):
        raise Refusal(
            text("The holder must come from {unit}.", unit=principal.unit_name),
            article=article,
            next_step=text("Choose someone of the same unit."),
        )
    if rule.written and not command.document.strip():
        raise Refusal(
            text("A proxy is given in writing."),
            article=article,
            next_step=text("Name the written authority, such as “letter of 5 March”."),
        )
    held = [each for each, p in presence.items() if p.where is Where.PROXY and p.holder == command.holder]
    if rule.most is not None and len([each for each in held if each != command.principal]) >= rule.most:
        raise Refusal(
            text(
                "{person} already holds {number} proxies, as many as are allowed.", person=holder.name, number=rule.most
            ),
            article=article,
            next_step=text("Choose another holder."),
        )
    return [
        ProxyGiven(
            meeting=command.meeting, principal=command.principal, holder=command.holder, document=command.document
        )
    ]


def proxy_in_writing(room: Room) -> bool:
    """Whether a proxy needs a written authority, as far as that is settled."""
    answer = room.rules.answer(ClauseId(f"{room.meeting.body}.proxies"), room.body.proxies, room.day)
    return answer is not None and answer.rule is not None and answer.rule.written


def revoke_proxy(room: Room, command: RevokeProxy) -> list[Event]:
    """The proxy ends; what was voted by it stays. Nothing where there is none."""
    room.require(*DOOR_OPEN)
    room.voter(command.principal)
    room.require_no_open_vote()
    if room.meeting.presence[command.principal].where is not Where.PROXY:
        return []
    return [ProxyRevoked(meeting=command.meeting, principal=command.principal)]


def _require_deputies(room: Room) -> None:
    """A seat is its holder's own: someone else of the unit comes by proxy, where the reading in force allows that."""
    rule, article = _proxy_rule(room)
    if rule.holder is Holder.MEMBER:
        raise Refusal(
            text("In {body} only another member may hold a proxy.", body=room.body.name),
            article=article,
            next_step=text("Record the person as an observer (列席)."),
        )


def _proxy_rule(room: Room) -> tuple[ProxyRule, str]:
    clause = ClauseId(f"{room.meeting.body}.proxies")
    answer = room.rules.answer(clause, room.body.proxies, room.day)
    if answer is None or answer.rule is None:
        raise Refusal(
            text("The charter does not say whether {body} may vote by proxy.", body=room.body.name),
            article=answer.article if answer is not None else room.body.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=clause),
        )
    if not answer.rule.allowed:
        raise Refusal(
            text("{body} does not vote by proxy.", body=room.body.name),
            article=answer.article,
            next_step=text("The person counts as absent, or as excused with leave."),
        )
    return answer.rule, answer.article
