"""Give a proxy at the door: what was handed in before is used, or the writing is named now."""

from __future__ import annotations

from governance_desk.charter.model import ProxyRule
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import GiveProxy
from governance_desk.meeting.events import ProxyGiven
from governance_desk.meeting.proxies.in_force import in_force
from governance_desk.meeting.proxies.rule import proxy_rule, require_may_hold
from governance_desk.meeting.proxies.state import WrittenProxy
from governance_desk.meeting.quorum import by_deputy
from governance_desk.meeting.room import DOOR_OPEN, Room
from governance_desk.meeting.state import VoterId, Where


def give_proxy(room: Room, command: GiveProxy) -> list[Event]:
    """The holder votes for the principal, as far as the charter's reading allows it."""
    room.require(*DOOR_OPEN)
    room.require_no_open_vote()
    principal, holder = room.voter(command.principal), room.voter(command.holder)
    rule, article = proxy_rule(room)
    presence = room.meeting.presence
    if command.principal == command.holder or presence[command.principal].where is Where.PRESENT:
        raise Refusal(
            text("{person} is in the room and votes in person.", person=principal.name),
            article=article,
            next_step=text("Nothing needs to be recorded."),
        )
    written = in_force(room).get(command.principal)
    if written is not None and written.holder != command.holder:
        raise Refusal(
            text(
                "The written proxy of {principal} names {holder}.",
                principal=principal.name or principal.unit_name,
                holder=written.holder_name,
            ),
            article=article,
            next_step=text("Record the new written proxy first, or that the old one was withdrawn."),
        )
    if presence[command.holder].where is not Where.PRESENT or by_deputy(room, command.holder):
        raise Refusal(
            text("{person} is not in the room and cannot hold a proxy.", person=holder.name),
            article=article,
            next_step=text("Check in the holder first; a proxy is not passed on."),
        )
    document = command.document.strip() or (written.document if written is not None else "")
    if rule.written and not document:
        raise Refusal(
            text("A proxy is given in writing."),
            article=article,
            next_step=text("Name the written authority, such as “letter of 5 March”."),
        )
    require_may_hold(room, rule, article, principal, holder, holds=held_by(room, command.holder))
    return [_given(room, command.principal, command.holder, document, written)]


def given_on_arrival(room: Room, holder: VoterId) -> list[Event]:
    """The proxies that were handed in for the one who comes now; what the rule bars is left for the clerk to see."""
    if room.meeting.open_vote() is not None:
        return []
    mine = [each for each in in_force(room).values() if each.holder == holder and _waits(room, each.principal)]
    if not mine:
        return []
    try:
        rule, article = proxy_rule(room)
    except Refusal:
        return []
    holds = held_by(room, holder)
    given: list[Event] = []
    for each in mine:
        if _may(room, rule, article, each, holds):
            holds.add(each.principal)
            given.append(_given(room, each.principal, holder, each.document, each))
    return given


def held_by(room: Room, holder: VoterId) -> set[VoterId]:
    """Whose proxies the holder has in hand now."""
    presence = room.meeting.presence
    return {each for each, p in presence.items() if p.where is Where.PROXY and p.holder == holder}


def _waits(room: Room, principal: VoterId) -> bool:
    presence = room.meeting.presence.get(principal)
    return presence is not None and presence.where in (Where.AWAY, Where.EXCUSED)


def _may(room: Room, rule: ProxyRule, article: str, written: WrittenProxy, holds: set[VoterId]) -> bool:
    roll = room.meeting.roll
    try:
        holder = roll[written.holder] if written.holder is not None else None
        require_may_hold(room, rule, article, roll[written.principal], holder, holds=holds)
    except Refusal:
        return False
    return True


def _given(room: Room, principal: VoterId, holder: VoterId, document: str, written: WrittenProxy | None) -> ProxyGiven:
    return ProxyGiven(
        meeting=room.meeting.id,
        principal=principal,
        holder=holder,
        document=document,
        proxy=written.id if written is not None else None,
    )
