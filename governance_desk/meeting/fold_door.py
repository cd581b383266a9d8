"""How what happens at the door changes a meeting, and the list of those acts, from which one is taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from governance_desk.journal.event import Event
from governance_desk.meeting import events as e
from governance_desk.meeting.proxies.state import EndedProxy
from governance_desk.meeting.state import Did, DoorAct, Meeting, Observer, Presence, VoterId, Where


def _checked_in(meeting: Meeting, event: e.CheckedIn) -> None:
    presence = meeting.presence[event.voter]
    did = Did.CAME_BACK if presence.where is Where.LEFT else Did.CAME
    meeting.came += not presence.came
    presence.where, presence.came = Where.PRESENT, True
    presence.since = presence.arrived = event.at
    presence.person, presence.name, presence.holder = event.person, event.name, None
    presence.remote = False
    presence.stays = (*presence.stays, not presence.by_deputy)
    _seated(meeting, event.voter)
    _note(meeting, did, event.voter, name=event.name, at=event.at)


def _remotely(meeting: Meeting, event: e.AttendsRemotely) -> None:
    meeting.presence[event.voter].remote = True
    meeting.door[-1] = msgspec.structs.replace(meeting.door[-1], remote=True)


def _seated(meeting: Meeting, voter: VoterId) -> None:
    presence = meeting.presence[voter]
    person = presence.person if presence.by_deputy else meeting.roll[voter].person
    if person is not None:
        meeting.present_persons[person] = voter


def _withdrawn(meeting: Meeting, event: e.CheckInWithdrawn) -> None:
    presence = meeting.presence[event.voter]
    _gone(meeting, event.voter)
    presence.stays = presence.stays[:-1]
    meeting.came -= presence.came and not presence.stays
    presence.came, presence.person, presence.name = bool(presence.stays), None, ""
    presence.since, presence.arrived = presence.gone if presence.came else "", ""
    presence.where = _whereabouts(presence)
    _forget(meeting, event.voter, Did.CAME, Did.CAME_BACK)


def _whereabouts(presence: Presence) -> Where:
    """Of someone who is not in the room and not represented."""
    if presence.came:
        return Where.LEFT
    return Where.EXCUSED if presence.excused else Where.AWAY


def _checked_out(meeting: Meeting, event: e.CheckedOut) -> None:
    _gone(meeting, event.voter)
    presence = meeting.presence[event.voter]
    presence.where, presence.since, presence.gone = Where.LEFT, event.at, event.at
    _note(meeting, Did.LEFT, event.voter, at=event.at)


def _stayed(meeting: Meeting, event: e.CheckOutWithdrawn) -> None:
    presence = meeting.presence[event.voter]
    presence.where, presence.since, presence.gone = Where.PRESENT, presence.arrived, ""
    _seated(meeting, event.voter)
    _forget(meeting, event.voter, Did.LEFT)


def _gone(meeting: Meeting, voter: VoterId) -> None:
    for person, where in list(meeting.present_persons.items()):
        if where == voter:
            del meeting.present_persons[person]


def _leave(meeting: Meeting, event: e.LeaveGranted) -> None:
    presence = meeting.presence[event.voter]
    presence.excused, presence.reason = True, event.reason
    if presence.where is Where.AWAY:
        presence.where = Where.EXCUSED
    _note(meeting, Did.EXCUSED, event.voter, words=event.reason)


def _leave_taken_back(meeting: Meeting, event: e.LeaveTakenBack) -> None:
    presence = meeting.presence[event.voter]
    _note(meeting, Did.NOT_EXCUSED, event.voter, words=presence.reason)
    presence.excused, presence.reason = False, ""
    if presence.where is Where.EXCUSED:
        presence.where = Where.AWAY


def _proxy(meeting: Meeting, event: e.ProxyGiven) -> None:
    presence = meeting.presence[event.principal]
    presence.where, presence.holder, presence.document = Where.PROXY, event.holder, event.document
    presence.proxy = event.proxy
    _note(meeting, Did.REPRESENTED, event.principal, holder=event.holder, words=event.document)


def _proxy_revoked(meeting: Meeting, event: e.ProxyRevoked) -> None:
    presence = meeting.presence[event.principal]
    _note(meeting, Did.PROXY_ENDED, event.principal, holder=presence.holder, words=presence.document)
    if presence.holder is not None:
        ended = EndedProxy(event.principal, presence.holder, event.at, event.arrived, meeting.door_acts)
        ended = msgspec.structs.replace(ended, document=presence.document, proxy=presence.proxy)
        meeting.ended_proxies.append(ended)
    presence.where, presence.holder, presence.document = _whereabouts(presence), None, ""
    presence.proxy = None


def _observer(meeting: Meeting, event: e.ObserverNoted) -> None:
    observer = Observer(event.name, event.unit)
    meeting.observers.append(observer)
    _note(meeting, Did.OBSERVER, observer=observer)


def _observer_corrected(meeting: Meeting, event: e.ObserverCorrected) -> None:
    before, after = Observer(event.previous_name, event.previous_unit), Observer(event.name, event.unit)
    meeting.observers[meeting.observers.index(before)] = after
    _note(meeting, Did.OBSERVER_CORRECTED, observer=after, before=before)


def _observer_removed(meeting: Meeting, event: e.ObserverRemoved) -> None:
    observer = Observer(event.name, event.unit)
    meeting.observers.remove(observer)
    _note(meeting, Did.OBSERVER_REMOVED, observer=observer)


def _taken_back(meeting: Meeting, event: e.ActTakenBack) -> None:
    meeting.door = [each for each in meeting.door if each.number != event.act and each.number < event.first]
    meeting.ended_proxies = [each for each in meeting.ended_proxies if each.act != event.act and each.act < event.first]


def _note(meeting: Meeting, did: Did, voter: VoterId | None = None, **more: Any) -> None:
    meeting.door_acts += 1
    meeting.door.append(DoorAct(number=meeting.door_acts, did=did, voter=voter, **more))


def _forget(meeting: Meeting, voter: VoterId, *what: Did) -> None:
    """A fact that says itself that the act was a mistake."""
    for at in reversed(range(len(meeting.door))):
        if meeting.door[at].voter == voter and meeting.door[at].did in what:
            del meeting.door[at]
            return


CHANGES: dict[type[Event], Callable[[Meeting, Any], None]] = {
    e.CheckedIn: _checked_in,
    e.AttendsRemotely: _remotely,
    e.CheckInWithdrawn: _withdrawn,
    e.CheckedOut: _checked_out,
    e.CheckOutWithdrawn: _stayed,
    e.LeaveGranted: _leave,
    e.LeaveTakenBack: _leave_taken_back,
    e.ProxyGiven: _proxy,
    e.ProxyRevoked: _proxy_revoked,
    e.ObserverNoted: _observer,
    e.ObserverCorrected: _observer_corrected,
    e.ObserverRemoved: _observer_removed,
    e.ActTakenBack: _taken_back,
}
