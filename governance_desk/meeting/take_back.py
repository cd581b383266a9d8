"""Take back an act at the door that was a mistake, whatever it was."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting import check_in, leave, observers
from governance_desk.meeting import commands as m
from governance_desk.meeting.events import ActTakenBack, CheckOutWithdrawn
from governance_desk.meeting.one_person import there_for
from governance_desk.meeting.proxies.give import give_proxy
from governance_desk.meeting.room import DOOR_OPEN, Room
from governance_desk.meeting.state import Did, DoorAct, Meeting, Where


def acts_to_take_back(meeting: Meeting) -> list[DoorAct]:
    """The newest first; of each voter and each observer only the last, since the ones before rest on nothing else."""
    seen: set[object] = set()
    found = []
    for act in reversed(meeting.door):
        about: object = act.voter if act.voter is not None else act.observer
        if about not in seen:
            found.append(act)
        seen.update((about, act.before) if act.before is not None else (about,))
    return found


def take_back(room: Room, command: m.TakeBack) -> list[Event]:
    """The facts that undo the act, and that it was taken back."""
    room.require(*DOOR_OPEN)
    act = next((each for each in acts_to_take_back(room.meeting) if each.number == command.act), None)
    if act is None:
        raise Refusal(
            text("There is nothing more to take back here."),
            next_step=text("Choose one of the last acts at the door."),
        )
    undone = _undo(room, act)
    first = room.meeting.door_acts + 1
    return [*undone, ActTakenBack(meeting=command.meeting, act=act.number, first=first)] if undone else []


def _undo(room: Room, act: DoorAct) -> list[Event]:
    meeting = room.meeting.id
    if act.voter is not None:
        if act.did in (Did.CAME, Did.CAME_BACK):
            return check_in.withdraw_check_in(room, m.WithdrawCheckIn(meeting=meeting, voter=act.voter))
        if act.did is Did.LEFT:
            return _had_not_left(room, act)
        if act.did is Did.REPRESENTED:
            return check_in.withdraw_check_in(room, m.WithdrawCheckIn(meeting=meeting, voter=act.voter))
        if act.did is Did.EXCUSED:
            return leave.take_back_leave(room, m.TakeBackLeave(meeting=meeting, voter=act.voter))
        if act.did is Did.NOT_EXCUSED:
            return leave.grant_leave(room, m.GrantLeave(meeting=meeting, voter=act.voter, reason=act.words))
        if act.holder is not None:
            command = m.GiveProxy(meeting=meeting, principal=act.voter, holder=act.holder, document=act.words)
            return give_proxy(room, command)
    if act.observer is not None:
        name, unit = act.observer.name, act.observer.unit
        if act.did is Did.OBSERVER:
            return observers.remove_observer(room, m.RemoveObserver(meeting=meeting, name=name, unit=unit))
        if act.did is Did.OBSERVER_REMOVED:
            return observers.note_observer(room, m.NoteObserver(meeting=meeting, name=name, unit=unit))
        if act.before is not None:
            before = act.before
            return observers.correct_observer(
                room,
                m.CorrectObserver(meeting=meeting, name=name, unit=unit, new_name=before.name, new_unit=before.unit),
            )
    raise ValueError(f"an act at the door that nothing takes back: {act}")


def _had_not_left(room: Room, act: DoorAct) -> list[Event]:
    """Not once the opening or a vote has counted the room without them, and a person still counts once."""
    meeting = room.meeting
    room.require_no_open_vote()
    assert act.voter is not None
    voter, presence = room.voter(act.voter), meeting.presence[act.voter]
    if presence.where is not Where.LEFT:
        return []
    votes = [vote.opened for vote in meeting.votes.values()]
    if any(moment and moment >= presence.since for moment in (meeting.opened, *votes)):
        raise Refusal(
            text("Since then the room has been counted without {person}.", person=voter.name or voter.unit_name),
            article=room.body.article,
            next_step=text("Check them in again: the record keeps that they were away."),
        )
    person = presence.person if presence.by_deputy else voter.person
    if there_for(room, person) is not None:
        raise Refusal(
            text("{person} is in the room for another already.", person=room.register.person_name(person)),
            article=room.body.article,
            next_step=text("Take that back first; a person counts once."),
        )
    return [CheckOutWithdrawn(meeting=meeting.id, voter=act.voter)]
