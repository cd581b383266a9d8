"""Which written proxies hold for a meeting, and what they say to an item of it."""

from __future__ import annotations

from governance_desk.meeting.choice import Choice
from governance_desk.meeting.ids import ItemId, ProxyId, VoterId
from governance_desk.meeting.proxies.state import Represented, WrittenProxy
from governance_desk.meeting.quorum import by_deputy
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, Where


def in_force(room: Room) -> dict[VoterId, WrittenProxy]:
    """By their principals: of each the one handed in last, unless that was withdrawn since."""
    gone = withdrawn(room)
    latest = {each.principal: each for each in records(room)}
    return {each.principal: each for each in latest.values() if each.id not in gone}


def record_of(room: Room, proxy: ProxyId) -> WrittenProxy | None:
    """The written proxy of this id, for whichever meeting of the body it was handed in."""
    own = room.meeting.written_proxies.get(proxy)
    if own is not None:
        return own
    others = (each.written_proxies.get(proxy) for each in room.meetings.values())
    return next((each for each in others if each is not None), None)


def written_proxy(room: Room, principal: VoterId) -> WrittenProxy | None:
    """What whoever is there for the principal now acts on; None where nothing was handed in for them."""
    presence = room.meeting.presence[principal]
    if presence.where is Where.PROXY:
        return record_of(room, presence.proxy) if presence.proxy is not None else None
    found = in_force(room).get(principal) if by_deputy(room, principal) else None
    return found if found is not None and found.holder_name == deputy_name(room, principal) else None


def deputy_name(room: Room, voter: VoterId) -> str:
    """Who came for the voter."""
    presence = room.meeting.presence[voter]
    return presence.name or room.register.person_name(presence.person)


def represented(room: Room, *items: ItemId, on_motion: bool = True) -> tuple[Represented, ...]:
    """Everyone for whom another is there, with what their written proxy says to the items that are voted on.

    An instruction is one on the motion: it does not bind in votes beside it (`on_motion` False), nor where several
    items are voted on together on which the principal wants different things.
    """
    found = []
    for voter in (*room.meeting.by_proxy(), *(each for each in room.meeting.here() if by_deputy(room, each))):
        presence, written = room.meeting.presence[voter], written_proxy(room, voter)
        holder = presence.holder
        found.append(
            Represented(
                voter,
                holder,
                room.meeting.roll[holder].name if holder is not None else deputy_name(room, voter),
                _told(written, items) if written is not None and on_motion else None,
                written.words if written is not None else "",
            )
        )
    return tuple(found)


def _told(written: WrittenProxy, items: tuple[ItemId, ...]) -> Choice | None:
    choices = {written.instructed(each) for each in items}
    return choices.pop() if len(choices) == 1 else None


def uncovered(room: Room, *items: ItemId) -> tuple[VoterId, ...]:
    """Those for whom another is there by a written proxy that does not cover every item that is voted on."""
    written = {each.principal: written_proxy(room, each.principal) for each in represented(room)}
    found = ((voter, proxy) for voter, proxy in written.items() if proxy is not None)
    return tuple(voter for voter, proxy in found if not all(proxy.covers(each) for each in items))


def records(room: Room) -> list[WrittenProxy]:
    """Everything that was handed in for this meeting, those that hold no more too, in the order in which it came."""
    meetings = [each for each in room.meetings.values() if each.body == room.meeting.body]
    handed_in = [(proxy, each) for each in meetings for proxy in each.written_proxies.values()]
    found = [proxy for proxy, meeting in handed_in if _is_for(proxy, meeting, room)]
    return sorted(found, key=lambda each: each.at)


def withdrawn(room: Room) -> set[ProxyId]:
    """Every one that was ever withdrawn in writing."""
    return {proxy for each in room.meetings.values() for proxy in each.proxies_withdrawn}


def _is_for(proxy: WrittenProxy, meeting: Meeting, room: Room) -> bool:
    if proxy.since is None or proxy.until is None:
        return meeting.id == room.meeting.id
    return proxy.since <= room.day <= proxy.until
