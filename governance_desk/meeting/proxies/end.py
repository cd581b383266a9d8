"""A proxy ends: the principal comes, or withdraws it. What was voted by it before stays."""

from __future__ import annotations

from governance_desk.charter.model import Arrival
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.commands import RevokeProxy
from governance_desk.meeting.events import ProxyRevoked
from governance_desk.meeting.ids import VoterId
from governance_desk.meeting.proxies.commands import WithdrawProxy
from governance_desk.meeting.proxies.events import PrincipalTookOver, ProxyWithdrawn
from governance_desk.meeting.proxies.in_force import deputy_name, in_force
from governance_desk.meeting.proxies.rule import arrival_rule
from governance_desk.meeting.proxies.state import WrittenProxy
from governance_desk.meeting.quorum import by_deputy
from governance_desk.meeting.room import DOOR_OPEN, Room
from governance_desk.meeting.state import Stage, Where


def revoke_proxy(room: Room, command: RevokeProxy) -> list[Event]:
    """The proxy ends; what was voted by it stays. Nothing where there is none."""
    room.require(*DOOR_OPEN)
    room.voter(command.principal)
    room.require_no_open_vote()
    if room.meeting.presence[command.principal].where is not Where.PROXY:
        return []
    return [revoked(room, command.principal)]


def revoked(room: Room, principal: VoterId, *, arrived: bool = False) -> ProxyRevoked:
    """That the holder votes no longer for the principal."""
    return ProxyRevoked(meeting=room.meeting.id, principal=principal, at=room.now.stamp, arrived=arrived)


def ended_by_arrival(room: Room, principal: VoterId) -> list[Event]:
    """The principal comes. In a vote that is open the reading says who answers; Refusal while that is open."""
    ended: list[Event] = [revoked(room, principal, arrived=True)]
    vote = room.meeting.open_vote()
    if vote is None or vote.closed or principal not in vote.voters:  # what was answered before the end stands
        return ended
    answer = arrival_rule(room)
    if answer.rule is None:
        raise Refusal(
            text(
                "A vote is open in which {person} is represented, and the charter does not say who answers now.",
                person=room.voter(principal).name or room.voter(principal).unit_name,
            ),
            article=answer.article,
            next_step=text(
                "Declare the vote first, or adopt a reading of the clause {clause} on the Charter page.",
                clause=answer.clause_id,
            ),
        )
    if answer.rule is Arrival.AT_ONCE:
        ended.append(PrincipalTookOver(meeting=room.meeting.id, vote=vote.id, voter=principal))
    return ended


def withdraw_proxy(room: Room, command: WithdrawProxy) -> list[Event]:
    """The written proxy holds no more. Nothing where it does not any longer; Refusal while a vote is open on it."""
    room.require(Stage.CONVENED, *DOOR_OPEN)
    found = next((each for each in in_force(room).values() if each.id == command.proxy), None)
    if found is None:
        return []
    presence = room.meeting.presence.get(found.principal)
    in_use = presence is not None and presence.where is Where.PROXY and presence.proxy == found.id
    if in_use:
        room.require_no_open_vote()
    if _came_on_it(room, found):
        raise Refusal(
            text("{person} is in the room on this proxy.", person=found.holder_name),
            article=room.body.article,
            next_step=text("Check them out first."),
        )
    withdrawn = ProxyWithdrawn(
        meeting=command.meeting,
        proxy=found.id,
        principal=found.principal,
        words=command.words.strip(),
        at=room.now.stamp,
    )
    return [withdrawn, *([revoked(room, found.principal)] if in_use else [])]


def _came_on_it(room: Room, written: WrittenProxy) -> bool:
    """Whether someone on no roll is in the room for the principal by this proxy."""
    principal, presence = written.principal, room.meeting.presence.get(written.principal)
    if presence is None or presence.where is not Where.PRESENT or not by_deputy(room, principal):
        return False
    return deputy_name(room, principal) == written.holder_name
