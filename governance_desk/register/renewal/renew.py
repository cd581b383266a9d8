"""The election of the next term: resolved, its candidates listed, the new body seated."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule
from governance_desk.charter.named import body_of
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.seating import TermStart
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.commands import BeginTerm
from governance_desk.register.nominations.conditions import require_conditions
from governance_desk.register.nominations.state import Nomination, NominationStage
from governance_desk.register.renewal.commands import BeginRenewal, DropRenewal, ListCandidates
from governance_desk.register.renewal.events import CandidatesListed, RenewalBegun, RenewalDropped
from governance_desk.register.renewal.next_term import elected, open_renewal
from governance_desk.register.renewal.state import Renewal
from governance_desk.register.state import Register

TERM_START = ClauseId("seating.term_start")
OVERRUN = ClauseId("seating.overrun")


def begin_renewal(register: Register, rules: CharterInForce, command: BeginRenewal) -> list[Event]:
    """From now on nominations and elections are for the next term. Refusal without a term that runs, or twice."""
    body = body_of(rules.charter, command.body)
    if not any(term.body == body.key for term in register.terms):
        raise Refusal(
            text("No term of {body} has begun yet.", body=body.name),
            article=body.article,
            next_step=text("Begin the first term instead."),
        )
    if open_renewal(register, body.key) is not None:
        raise Refusal(
            text("The election of the next {body} is under way already.", body=body.name),
            article=body.article,
            next_step=text("Go on with it."),
        )
    if not command.resolution.strip():
        raise Refusal(
            text("By which resolution is it held?"),
            article=body.article,
            next_step=text("Name the resolution, or its number."),
        )
    return [
        RenewalBegun(
            body=body.key,
            number=register.term(body.key) + 1,
            day=command.day,
            resolution=command.resolution.strip(),
            article=body.article,
        )
    ]


def list_candidates(register: Register, rules: CharterInForce, command: ListCandidates) -> list[Event]:
    """The list; Refusal without a nomination, and for a candidate who lacks a condition or was not examined in time."""
    body = body_of(rules.charter, command.body)
    renewal = _require(register, body)
    found = nominations_for(register, renewal)
    if not found:
        raise Refusal(
            text("No unit has nominated anyone yet."),
            article=body.article,
            next_step=text("Enter the nominations first."),
        )
    for each in found:
        office = rules.charter.office(each.office)
        name = register.person_name(each.person)
        require_conditions(register, rules, office, each.person, name=name, day=command.day)
    return [
        CandidatesListed(
            body=body.key,
            number=renewal.number,
            nominations=tuple(each.id for each in found),
            day=command.day,
            document=command.document.strip(),
        )
    ]


def drop_renewal(register: Register, rules: CharterInForce, command: DropRenewal) -> list[Event]:
    """It is given up, with a reason, as long as nobody is elected."""
    body = body_of(rules.charter, command.body)
    renewal = _require(register, body)
    if elected(register, renewal):
        raise Refusal(
            text("Members of the next {body} have been elected already.", body=body.name),
            article=body.article,
            next_step=text("Go on with the election, or annul the votes first."),
        )
    if not command.reason.strip():
        raise Refusal(text("Why is it given up?"), next_step=text("Enter the reason."))
    return [RenewalDropped(body=body.key, number=renewal.number, day=command.day, reason=command.reason.strip())]


def nominations_for(register: Register, renewal: Renewal) -> list[Nomination]:
    """Those for the new term that wait for the vote."""
    return [
        each
        for each in register.nominations.values()
        if each.term == renewal.number and each.stage is NominationStage.OPEN
    ]


def require_seated(register: Register, rules: CharterInForce, command: BeginTerm) -> None:
    """A new term that was elected begins with its members, and on the day that the reading has.

    Without an election under way the term is entered as it was decided before this record began.
    """
    renewal = open_renewal(register, command.body)
    if renewal is None:
        return
    body = rules.charter.body(command.body)
    if command.number != renewal.number:
        raise Refusal(
            text("Term {number} of {body} is being elected.", number=renewal.number, body=body.name),
            article=body.article,
            next_step=text("Enter the number of the next term."),
        )
    seats = elected(register, renewal)
    if not seats:
        raise Refusal(
            text("Nobody has been elected for term {number} of {body} yet.", number=renewal.number, body=body.name),
            article=body.article,
            next_step=text("Hold the election first."),
        )
    _require_start(rules, body, command.since, max(seat.since for seat in seats))


def _require_start(rules: CharterInForce, body: BodyRule, since: datetime.date, chosen: datetime.date) -> None:
    seating = rules.charter.seating
    answer = rules.answer(TERM_START, seating.term_start, since) if seating is not None else None
    if answer is None:
        return
    if answer.rule is None:
        raise Refusal(
            text("The charter does not say from which day the new term of {body} runs.", body=body.name),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=TERM_START),
        )
    if answer.rule is TermStart.ELECTION and since != chosen:
        raise Refusal(
            text("By the reading that was adopted the term runs from the day of the election, {day}.", day=str(chosen)),
            article=answer.article,
            next_step=text("Enter that day."),
        )
    if since < chosen:
        raise Refusal(
            text("The new term cannot begin before the election on {day}.", day=str(chosen)),
            article=answer.article,
            next_step=text("Enter the day of the first meeting."),
        )


def _require(register: Register, body: BodyRule) -> Renewal:
    renewal = open_renewal(register, body.key)
    if renewal is None:
        raise Refusal(
            text("No election of the next {body} is under way.", body=body.name),
            article=body.article,
            next_step=text("Enter the resolution to hold it first."),
        )
    return renewal
