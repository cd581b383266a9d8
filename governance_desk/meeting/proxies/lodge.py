"""Record a written proxy (委托书) as it is handed in: before the meeting, or at the door."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.events import ProxyGiven
from governance_desk.meeting.invitation.commands import RecordReply
from governance_desk.meeting.invitation.reply import invited, record_reply
from governance_desk.meeting.proxies.commands import LodgeProxy
from governance_desk.meeting.proxies.end import revoked
from governance_desk.meeting.proxies.events import ProxyLodged
from governance_desk.meeting.proxies.give import held_by
from governance_desk.meeting.proxies.in_force import in_force
from governance_desk.meeting.proxies.rule import proxy_rule, require_may_hold
from governance_desk.meeting.quorum import by_deputy
from governance_desk.meeting.room import DOOR_OPEN, Room
from governance_desk.meeting.state import Answer, Stage, Voter, VoterId, Where


def lodge_proxy(room: Room, command: LodgeProxy) -> list[Event]:
    """The written proxy; used at once where its holder is in the room. Refusal for whatever the rule shuts out."""
    room.require(Stage.CONVENED, *DOOR_OPEN)
    voters = {each.id: each for each in invited(room)}
    principal = _invited(room, voters, command.principal)
    holder = _invited(room, voters, command.holder) if command.holder is not None else None
    rule, article = proxy_rule(room)
    name = _called(holder) if holder is not None else command.holder_name.strip()
    if not name:
        raise Refusal(
            text("Who votes for {person}?", person=_called(principal)),
            article=article,
            next_step=text("Choose the holder, or enter the name of someone who is not on the roll."),
        )
    _require_away(room, principal, article)
    if holder is not None:
        _require_own_vote(room, principal, holder, article)
    others = {
        each.principal
        for each in in_force(room).values()
        if (each.holder, each.holder_name) == (command.holder, name) or (holder and each.holder == command.holder)
    }
    holds = others | (held_by(room, holder.id) if holder is not None and room.meeting.presence else set())
    require_may_hold(room, rule, article, principal, holder, holds=holds)
    _require_items(room, command, article)
    _require_period(room, command, article)
    if any(command.proxy in each.written_proxies for each in room.meetings.values()):
        raise Refusal(text("This proxy is recorded already."), next_step=text("Look at the list of proxies."))
    lodged = ProxyLodged(
        meeting=command.meeting,
        proxy=command.proxy,
        principal=command.principal,
        holder=command.holder,
        holder_name=name,
        items=command.items,
        instructions=command.instructions,
        words=command.words.strip(),
        document=command.document.strip(),
        signed=command.signed,
        since=command.since,
        until=command.until,
        at=room.now.stamp,
    )
    return [lodged, *_replied(room, command, name), *_used_at_once(room, command, holder)]


def _replied(room: Room, command: LodgeProxy, name: str) -> list[Event]:
    """Who sends a written proxy has replied by it."""
    if room.meeting.stage not in (Stage.CONVENED, Stage.CHECK_IN):
        return []
    words = "" if command.holder is not None else name
    reply = RecordReply(
        meeting=command.meeting,
        voter=command.principal,
        answer=Answer.BY_PROXY,
        words=words,
        holder=command.holder,
    )
    return record_reply(room, reply)


def _used_at_once(room: Room, command: LodgeProxy, holder: Voter | None) -> list[Event]:
    """A proxy that is in use ends with the new one; the new one begins where its holder is there."""
    presence = room.meeting.presence
    if not presence:
        return []
    used: list[Event] = []
    if presence[command.principal].where is Where.PROXY:
        room.require_no_open_vote()
        used.append(revoked(room, command.principal))
    there = holder is not None and presence[holder.id].where is Where.PRESENT and not by_deputy(room, holder.id)
    if holder is not None and there and room.meeting.open_vote() is None:
        given = ProxyGiven(
            meeting=command.meeting,
            principal=command.principal,
            holder=holder.id,
            document=command.document.strip(),
            proxy=command.proxy,
        )
        used.append(given)
    return used


def _invited(room: Room, voters: dict[VoterId, Voter], voter: VoterId) -> Voter:
    found = voters.get(voter)
    if found is None:
        raise Refusal(
            text("Not one of those who are invited to {meeting}.", meeting=room.meeting.title),
            article=room.body.article,
            next_step=text("Choose one of the members of {body}.", body=room.body.name),
        )
    return found


def _require_away(room: Room, principal: Voter, article: str) -> None:
    presence = room.meeting.presence.get(principal.id)
    if presence is not None and presence.where is Where.PRESENT:
        raise Refusal(
            text("{person} is in the room and votes in person.", person=_called(principal)),
            article=article,
            next_step=text("Nothing needs to be recorded."),
        )


def _require_own_vote(room: Room, principal: Voter, holder: Voter, article: str) -> None:
    """Refuse oneself, and a chain: who has given the own vote away holds none of another."""
    if principal.id == holder.id:
        raise Refusal(
            text("Nobody holds their own proxy."),
            article=article,
            next_step=text("Choose who votes for {person}.", person=_called(principal)),
        )
    given = in_force(room).get(holder.id)
    presence = room.meeting.presence.get(holder.id)
    to = given.holder_name if given is not None else ""
    if not to and presence is not None and presence.where is Where.PROXY and presence.holder is not None:
        to = _called(room.meeting.roll[presence.holder])
    if to and not (presence is not None and presence.where is Where.PRESENT):
        raise Refusal(
            text("{person} is represented by {holder}; a proxy is not passed on.", person=_called(holder), holder=to),
            article=article,
            next_step=text("Choose a holder who comes in person."),
        )


def _require_items(room: Room, command: LodgeProxy, article: str) -> None:
    on_agenda = {each.id for each in room.meeting.agenda}
    named = [*command.items, *(each.item for each in command.instructions)]
    if any(each not in on_agenda for each in named):
        raise Refusal(
            text("This item is not on the agenda."),
            article=article,
            next_step=text("Choose the items from the agenda."),
        )
    if command.items and any(each.item not in command.items for each in command.instructions):
        raise Refusal(
            text("There is an instruction on an item that the proxy does not cover."),
            article=article,
            next_step=text("Let the proxy cover the item, or leave the instruction out."),
        )
    if len({each.item for each in command.instructions}) < len(command.instructions):
        raise Refusal(
            text("There are two instructions on one item."),
            article=article,
            next_step=text("Enter one instruction for each item."),
        )
    if named and (command.since is not None or command.until is not None):
        raise Refusal(
            text("A proxy for a period covers whatever comes up; the items belong to this meeting."),
            article=article,
            next_step=text("Record it for this meeting, or without items."),
        )


def _require_period(room: Room, command: LodgeProxy, article: str) -> None:
    if command.signed > room.now.day:
        raise Refusal(
            text("The {day} is still to come.", day=str(command.signed)),
            article=article,
            next_step=text("Correct the day on which it was signed."),
        )
    if command.since is None and command.until is None:
        return
    if command.since is None or command.until is None or command.until < command.since:
        raise Refusal(
            text("A period has a first and a last day."),
            article=article,
            next_step=text("Enter from when until when the proxy holds."),
        )
    if not command.since <= room.day <= command.until:
        raise Refusal(
            text("The meeting is on {day}, and the proxy does not hold on that day.", day=str(room.day)),
            article=article,
            next_step=text("Correct the period."),
        )


def _called(voter: Voter) -> str:
    return voter.name or voter.unit_name
