"""What members who are represented count for, under the proxy rule in force or under every one possible."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, Holder, ProxyRule, Status
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.voting.counts import Present

_POSSIBLE = (
    ProxyRule(allowed=False),
    ProxyRule(allowed=True),
    ProxyRule(allowed=True, counts_for_quorum=True),
    ProxyRule(allowed=True, counts_as_attending=True),
    ProxyRule(allowed=True, counts_for_quorum=True, counts_as_attending=True),
)
"""A represented member counts or does not count, whatever the readings: an open clause has these outcomes only."""


class ProxyRules(msgspec.Struct, frozen=True):
    """The rules to reckon with: one where it is settled, or where nobody is represented."""

    clause: ClauseId
    article: str
    status: Status
    question: str
    rules: tuple[ProxyRule, ...]
    is_open: bool


def proxy_rules(rules: CharterInForce, body: BodyRule, *, day: datetime.date, present: Present) -> ProxyRules:
    """The proxy rule of the day; the charter's silence matters only where someone is represented."""
    clause = ClauseId(f"{body.key}.proxies")
    answer: Answer[ProxyRule] | None = rules.answer(clause, body.proxies, day)
    if answer is None:
        answer = Answer(clause, "", None, (), Status.SILENT)
    if answer.rule is not None:
        return ProxyRules(clause, answer.article, answer.status, answer.question, (answer.rule,), False)
    if present.proxies == 0:
        return ProxyRules(clause, answer.article, answer.status, answer.question, (ProxyRule(allowed=True),), False)
    possible = answer.candidates or _POSSIBLE
    return ProxyRules(clause, answer.article, answer.status, answer.question, possible, True)


def held_at_most(rule: ProxyRule, in_person: int) -> int | None:
    """How many proxies those in the room can hold between them; None where there is no limit."""
    if not rule.allowed or rule.most is None or rule.holder is not Holder.MEMBER:
        return None  # where none is allowed, those that there are count for nothing
    return in_person * rule.most


def at_quorum(rule: ProxyRule, present: Present) -> int:
    """How many count for the quorum. Nobody counts twice: a represented member is one, its holder another."""
    return present.in_person + (present.proxies if rule.allowed and rule.counts_for_quorum else 0)


def weight_at_quorum(rule: ProxyRule, present: Present) -> int | None:
    """The sum of the votes that count for the quorum; None where it was not given."""
    if present.weight is None:
        return None
    if not (present.proxies and rule.allowed and rule.counts_for_quorum):
        return present.weight
    return None if present.proxy_weight is None else present.weight + present.proxy_weight


def voters(rule: ProxyRule, present: Present, *, secret: bool) -> int:
    """How many may vote."""
    may_vote = rule.allowed and not (secret and rule.barred_in_secret)
    return present.in_person + (present.proxies if may_vote else 0)
