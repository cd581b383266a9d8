"""How each written proxy stands: it waits, is in use, has ended, or will not be used."""

from __future__ import annotations

from enum import StrEnum

from governance_desk.meeting.proxies.in_force import deputy_name, in_force, records, withdrawn
from governance_desk.meeting.proxies.state import WrittenProxy
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage, Where


class ProxyStanding(StrEnum):
    WAITS = "waits"  # for its holder, or the roll
    IN_USE = "in_use"
    CAME = "came"  # the principal did
    HOLDER_REPRESENTED = "holder_represented"  # by another: a proxy is not passed on
    REPLACED = "replaced"  # by a later one
    WITHDRAWN = "withdrawn"
    NOT_USED = "not_used"  # the meeting is over


def standings(room: Room) -> list[tuple[WrittenProxy, ProxyStanding]]:
    """Every written proxy that was handed in for this meeting, in the order in which it came."""
    valid = in_force(room)
    gone = withdrawn(room)
    found = []
    for written in records(room):
        if written.id in gone:
            found.append((written, ProxyStanding.WITHDRAWN))
        elif (latest := valid.get(written.principal)) is None or latest.id != written.id:
            found.append((written, ProxyStanding.REPLACED))
        else:
            found.append((written, _of(room, written)))
    return found


def _of(room: Room, written: WrittenProxy) -> ProxyStanding:
    presence = room.meeting.presence.get(written.principal)
    if presence is not None and presence.where is Where.PROXY and presence.proxy == written.id:
        return ProxyStanding.IN_USE
    if presence is not None and presence.where is Where.PRESENT:
        on_it = presence.by_deputy and deputy_name(room, written.principal) == written.holder_name
        return ProxyStanding.IN_USE if on_it else ProxyStanding.CAME
    if presence is not None and any(presence.stays):
        return ProxyStanding.CAME
    if room.meeting.stage is Stage.CLOSED:
        return ProxyStanding.NOT_USED
    holder = room.meeting.presence.get(written.holder) if written.holder is not None else None
    there = holder is not None and holder.where is Where.PRESENT
    if written.holder is not None and not there and written.holder in in_force(room):
        return ProxyStanding.HOLDER_REPRESENTED
    return ProxyStanding.WAITS
