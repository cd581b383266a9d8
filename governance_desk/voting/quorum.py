"""Whether a body has its quorum, on a day, and why."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.charter.model import BodyRule, ProxyRule, QuorumRule, Share, Sitting
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import Text, text
from governance_desk.voting.bases import quorum_base, weighs
from governance_desk.voting.counts import Present, Roll, refuse_impossible
from governance_desk.voting.proxies import ProxyRules, at_quorum, proxy_rules, weight_at_quorum
from governance_desk.voting.rules import quorum_rule
from governance_desk.voting.say import left_open, quorum_working, same_under_every_reading
from governance_desk.voting.shares import Measured, all_reached, binding, measure, to_show
from governance_desk.voting.state import QuorumState


def judge_quorum(rules: CharterInForce, body: str, *, day: datetime.date, roll: Roll, present: Present) -> QuorumState:
    """The quorum of `body` with these numbers, under the rules of that day.

    An open clause is tried under each of its exhaustive readings; where all agree, their answer holds.
    Raises Refusal for numbers that no meeting can have, and for a body that the charter does not know.
    """
    body_rule = body_of(rules, body)
    refuse_impossible(roll, present, seats=body_rule.sitting is Sitting.SEATS)
    answer = quorum_rule(rules, body_rule, day=day)
    proxies = proxy_rules(rules, body_rule, day=day, present=present)
    if not answer.candidates:
        return _unknown(body_rule, answer, present)
    per_reading = [_under(rule, body_rule, roll, present, proxies) for rule in answer.candidates]
    outcomes = [outcome for outcomes in per_reading for outcome in outcomes]
    reached = {all_reached(outcome) for outcome in outcomes}
    if len(reached) > 1:
        by_proxies = any(len({all_reached(outcome) for outcome in each}) > 1 for each in per_reading)
        return _differs(body_rule, answer, proxies, present, by_proxies=by_proxies)
    settled = reached.pop()
    shown = to_show(outcomes, settled)
    one = binding(shown)
    notes: list[Text] = []
    if answer.is_open:
        notes.append(same_under_every_reading(answer.clause_id, answer.article))
    if proxies.is_open and len({outcome[0].counted for outcome in outcomes}) > 1:
        notes.append(same_under_every_reading(proxies.clause, proxies.article))
    if settled is None:
        notes.append(text("The base of the quorum is not known."))
    if present.proxies and not proxies.is_open and one.counted == present.in_person:
        notes.append(
            text(
                "Those represented do not count for the quorum ({article}).", article=proxies.article or proxies.clause
            )
        )
    return QuorumState(
        reached=settled,
        required=one.required,
        counted=one.counted,
        base=one.base,
        article=answer.article,
        clause=answer.clause_id,
        working=quorum_working(shown),
        notes=tuple(notes),
    )


def body_of(rules: CharterInForce, body: str) -> BodyRule:
    """The body's rules; Refusal where the charter has no such body."""
    for each in rules.charter.bodies:
        if each.key == body:
            return each
    raise Refusal(
        text("This charter has no body called {body}.", body=body),
        next_step=text("It has: {bodies}.", bodies=", ".join(each.key for each in rules.charter.bodies)),
    )


def _under(rule: QuorumRule, body: BodyRule, roll: Roll, present: Present, proxies: ProxyRules) -> list[list[Measured]]:
    """The quorum under one reading, for each number that the proxy rules may lead to."""
    outcomes: list[list[Measured]] = []
    for proxy_rule in proxies.rules:
        measured = [_measured(share, body, roll, present, proxy_rule) for share in rule.all_of]
        if measured not in outcomes:
            outcomes.append(measured)
    return outcomes


def _measured(share: Share, body: BodyRule, roll: Roll, present: Present, proxy_rule: ProxyRule) -> Measured:
    if not weighs(share, body, in_quorum=True):
        return measure(share, counted=at_quorum(proxy_rule, present), base=quorum_base(share.of, roll))
    weight = weight_at_quorum(proxy_rule, present)
    base = quorum_base(share.of, roll, weighed=True) if weight is not None else None
    return measure(share, counted=weight or 0, base=base)


def _unknown(body: BodyRule, answer: Answer[QuorumRule], present: Present) -> QuorumState:
    return QuorumState(
        reached=None,
        required=None,
        counted=present.in_person,
        base=None,
        article=answer.article,
        clause=answer.clause_id,
        working=text("{counted} attend; what is needed is not settled.", counted=present.in_person),
        notes=(left_open(body, answer.clause_id, answer.article, answer.status, answer.question),),
        open_clause=answer.clause_id,
    )


def _differs(
    body: BodyRule, answer: Answer[QuorumRule], proxies: ProxyRules, present: Present, *, by_proxies: bool
) -> QuorumState:
    """The readings lead to different answers, so that one must be adopted first."""
    state = _unknown(body, answer, present)
    if not by_proxies:
        return state
    note = left_open(body, proxies.clause, proxies.article, proxies.status, proxies.question)
    notes = (note, *state.notes) if answer.is_open else (note,)
    return msgspec.structs.replace(state, notes=notes, open_clause=proxies.clause)
