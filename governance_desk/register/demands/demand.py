"""A demand for an extraordinary meeting: who may make one, and how many it takes, as the association reads it."""

from __future__ import annotations

import datetime

from governance_desk.charter.convening import Demand as DemandRule
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.charter.named import body_of
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.demands.commands import DemandMeeting, DropDemand
from governance_desk.register.demands.events import DemandDropped, MeetingDemanded
from governance_desk.register.state import Register
from governance_desk.voting.shares import required


def demand_meeting(register: Register, rules: CharterInForce, command: DemandMeeting) -> list[Event]:
    """The demand; Refusal where nobody, or nobody of these, may make one, or they are too few."""
    body = body_of(rules.charter, command.body)
    rule, article = _rule(rules, body, command)
    if command.demand in register.demands:
        raise Refusal(text("This demand is recorded already."), next_step=text("Look at the docket."))
    if not command.about.strip():
        raise Refusal(
            text("What is the meeting demanded for?"),
            article=article,
            next_step=text("Enter the matter or the reason."),
        )
    names = (
        _office(register, rules, rule, article, command)
        if command.office
        else _members(register, rule, article, body, command)
    )
    return [
        MeetingDemanded(
            demand=command.demand,
            body=body.key,
            day=command.day,
            office=command.office,
            demanders=command.demanders,
            names=names,
            about=command.about.strip(),
            document=command.document.strip(),
            article=article,
        )
    ]


def drop_demand(register: Register, command: DropDemand) -> list[Event]:
    """It need not be followed; nothing where that is so already."""
    found = register.demands.get(command.demand)
    if found is None:
        raise Refusal(text("No such demand is recorded."), next_step=text("Look at the docket."))
    if not command.reason.strip():
        raise Refusal(
            text("Why is the demand not followed?"), article=found.article, next_step=text("Enter the reason.")
        )
    if found.dropped:
        return []
    return [DemandDropped(demand=found.id, body=found.body, reason=command.reason.strip())]


def demand_answer(rules: CharterInForce, body: BodyRule, day: datetime.date) -> Answer[DemandRule] | None:
    """What the clause comes to on that day; None where the charter has none."""
    return rules.answer(ClauseId(f"{body.key}.demand"), body.demand, day)


def those_who_make_up(register: Register, body: BodyRule) -> dict[str, str]:
    """The seats, or the units, of the body with the names of those who demand for them."""
    if body.sitting is Sitting.SEATS:
        return {str(seat.id): register.person_name(seat.person) for seat in register.seats_of(body.key)}
    return {str(unit.id): unit.name for unit in register.members()}


def _rule(rules: CharterInForce, body: BodyRule, command: DemandMeeting) -> tuple[DemandRule, str]:
    answer = demand_answer(rules, body, command.day)
    if answer is None:
        raise Refusal(
            text("The charter gives nobody the right to demand an extraordinary meeting of {body}.", body=body.name),
            article=body.article,
            next_step=text("Convene the extraordinary meeting itself, if there is need."),
        )
    if answer.rule is None:
        raise Refusal(
            text("The charter does not say who may demand an extraordinary meeting of {body}.", body=body.name),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    return answer.rule, answer.article


def _office(register: Register, rules: CharterInForce, rule: DemandRule, article: str, command: DemandMeeting) -> str:
    names = {office: rules.charter.office(office).name for office in rule.offices}
    listed = "、".join(names.values())
    if command.office not in names:
        raise Refusal(
            text("By the reading adopted only these may demand it alone: {offices}.", offices=listed),
            article=article,
            next_step=text("Enter who demands it."),
        )
    holders = [each.person for each in register.appointments if each.office == command.office and each.until is None]
    if not holders:
        raise Refusal(
            text("Nobody holds the office of {office}.", office=names[command.office]),
            article=article,
            next_step=text("Enter who demands it."),
        )
    return f"{names[command.office]}{register.person_name(holders[0])}"


def _members(register: Register, rule: DemandRule, article: str, body: BodyRule, command: DemandMeeting) -> str:
    if rule.share is None:
        raise Refusal(
            text("By the reading adopted no number of members can demand it."),
            article=article,
            next_step=text("Enter who demands it."),
        )
    entitled = those_who_make_up(register, body)
    strangers = [each for each in command.demanders if each not in entitled]
    if strangers:
        raise Refusal(
            text("Not all of them make up {body}.", body=body.name),
            article=article,
            next_step=text("Choose among those who do."),
        )
    there, needed = len(set(command.demanders)), required(rule.share, len(entitled))
    if there < needed:
        raise Refusal(
            text("{there} demand it; it takes {needed} of {number}.", there=there, needed=needed, number=len(entitled)),
            article=article,
            next_step=text("Record the demand once as many have signed it."),
        )
    return "、".join(name for each, name in entitled.items() if each in command.demanders)
