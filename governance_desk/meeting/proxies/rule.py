"""What the charter, or the reading adopted, says on proxies; and who may hold one."""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Arrival, Holder, ProxyRule, Sitting
from governance_desk.charter.readings import Answer
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Voter, VoterId


def proxy_rule(room: Room) -> tuple[ProxyRule, str]:
    """The rule and its article; Refusal where there are no proxies, or it is open whether there are."""
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


def proxy_in_writing(room: Room) -> bool:
    """Whether a proxy needs a written authority, as far as that is settled."""
    answer = room.rules.answer(ClauseId(f"{room.meeting.body}.proxies"), room.body.proxies, room.day)
    return answer is not None and answer.rule is not None and answer.rule.written


def allows_proxies(room: Room) -> bool:
    """Whether there are proxies, as far as that is settled."""
    answer = room.rules.answer(ClauseId(f"{room.meeting.body}.proxies"), room.body.proxies, room.day)
    return answer is not None and answer.rule is not None and answer.rule.allowed


def arrival_rule(room: Room) -> Answer[Arrival]:
    """Who answers in an open vote when the principal comes."""
    clause = ClauseId(f"{room.meeting.body}.proxy_arrival")
    answer = room.rules.answer(clause, room.body.proxy_arrival, room.day)
    if answer is None:
        raise ValueError(f"no clause {clause}")  # every charter has one, written or open
    return answer


def require_may_hold(
    room: Room, rule: ProxyRule, article: str, principal: Voter, holder: Voter | None, *, holds: set[VoterId]
) -> None:
    """Refuse a holder whom the rule shuts out. `holder` None: someone on no roll; `holds`: whose proxies they have."""
    name = holder.name or holder.unit_name if holder is not None else ""
    if holder is None and rule.holder is Holder.MEMBER:
        raise Refusal(
            text("In {body} only another member may hold a proxy.", body=room.body.name),
            article=article,
            next_step=text("Choose one of the members of {body}.", body=room.body.name),
        )
    same_unit = holder is None or (principal.unit is not None and principal.unit == holder.unit)
    if rule.holder is Holder.SAME_UNIT and not same_unit:
        raise Refusal(
            text("The holder must come from {unit}.", unit=principal.unit_name),
            article=article,
            next_step=text("Choose someone of the same unit."),
        )
    if not rule.chair_may_hold and room.meeting.chair and name == room.meeting.chair:
        raise Refusal(
            text("{person} chairs the meeting, and the chair holds no proxy.", person=name),
            article=article,
            next_step=text("Choose another holder."),
        )
    if rule.most is not None and len(holds - {principal.id}) >= rule.most:
        raise Refusal(
            text("{person} already holds {number} proxies, as many as are allowed.", person=name, number=rule.most),
            article=article,
            next_step=text("Choose another holder."),
        )


def require_chair_without(room: Room, chair: str) -> None:
    """Refuse a chair who holds proxies where the rule shuts the chair out."""
    held = [voter for voter in room.meeting.by_proxy() if _holder_name(room, voter) == chair]
    if not held:
        return
    rule, article = proxy_rule(room)
    if not rule.chair_may_hold:
        raise Refusal(
            text("{person} holds a proxy, and the chair holds none.", person=chair),
            article=article,
            next_step=text("Revoke the proxy at the door, or let someone else take the chair."),
        )


def require_deputies(room: Room, principal: Voter, name: str) -> None:
    """A seat is its holder's own: someone else of the unit comes by proxy, where the reading in force allows that."""
    from governance_desk.meeting.proxies.in_force import in_force

    if room.body.sitting is not Sitting.SEATS:
        return
    rule, article = proxy_rule(room)
    if rule.holder is Holder.MEMBER:
        raise Refusal(
            text("In {body} only another member may hold a proxy.", body=room.body.name),
            article=article,
            next_step=text("Record the person as an observer (列席)."),
        )
    written = in_force(room).get(principal.id)
    if written is not None and written.holder_name != name:
        raise Refusal(
            text(
                "The written proxy of {principal} names {holder}.", principal=principal.name, holder=written.holder_name
            ),
            article=article,
            next_step=text("Let {holder} come, or record the new written proxy first.", holder=written.holder_name),
        )
    if rule.written and written is None:
        raise Refusal(
            text("A proxy is given in writing."),
            article=article,
            next_step=text("Record the written proxy of {person} first.", person=principal.name or principal.unit_name),
        )


def _holder_name(room: Room, principal: VoterId) -> str:
    holder = room.meeting.presence[principal].holder
    return room.meeting.roll[holder].name if holder is not None else ""
