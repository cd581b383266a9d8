"""Whether the votes in favour reach the shares that a motion needs."""

from __future__ import annotations

import msgspec

from governance_desk.charter.keys import Tie
from governance_desk.charter.model import BodyRule, PassingRule, ProxyRule, Share
from governance_desk.charter.readings import Answer
from governance_desk.language import Text, text
from governance_desk.voting.bases import vote_base, weighs
from governance_desk.voting.counts import Present, Roll, Tally
from governance_desk.voting.proxies import ProxyRules
from governance_desk.voting.say import (
    base_key,
    base_words,
    left_open,
    passing_working,
    same_under_every_reading,
)
from governance_desk.voting.shares import Measured, all_reached, binding, measure, to_show


class Passing(msgspec.Struct, frozen=True):
    """The shares of one vote, held against the votes in favour; the fields are those of a verdict."""

    passed: bool | None
    counted: int
    working: Text
    required: int | None = None
    base: int | None = None
    base_name: str = ""
    margin: int | None = None
    notes: tuple[Text, ...] = ()
    open_clause: str = ""
    tie: Tie | None = None


def judge_passing(
    answer: Answer[PassingRule],
    body: BodyRule,
    *,
    roll: Roll,
    present: Present,
    tally: Tally,
    proxies: ProxyRules,
) -> Passing:
    """Under the one rule, or under every reading of an open clause and of an open proxy rule."""
    if not answer.candidates:
        return _unknown(body, answer, tally, ())
    per_reading = [_under(rule, body, roll, present, tally, proxies) for rule in answer.candidates]
    outcomes = [outcome for outcomes in per_reading for outcome in outcomes]
    passed = {all_reached(outcome) for outcome in outcomes}
    if len(passed) > 1:
        by_proxies = any(len({all_reached(outcome) for outcome in each}) > 1 for each in per_reading)
        return _unknown(body, answer, tally, _proxy_note(body, proxies) if by_proxies else (), proxies)
    settled = passed.pop()
    shown = to_show(outcomes, settled)
    one = binding(shown)
    notes: list[Text] = []
    if answer.is_open:
        notes.append(same_under_every_reading(answer.clause_id, answer.article))
    if proxies.is_open and any(len(each) > 1 for each in per_reading):
        notes.append(same_under_every_reading(proxies.clause, proxies.article))
    notes.extend(
        text("The number of {base} was not given.", base=base_words(each.share.of))
        for each in shown
        if each.base is None
    )
    return Passing(
        passed=settled,
        counted=one.counted,
        working=passing_working(shown),
        required=one.required,
        base=one.base,
        base_name=base_key(one.share.of),
        margin=one.margin,
        notes=tuple(notes),
    )


def _under(
    rule: PassingRule, body: BodyRule, roll: Roll, present: Present, tally: Tally, proxies: ProxyRules
) -> list[list[Measured]]:
    """The shares under one reading, once for each proxy rule that may come to hold."""
    outcomes: list[list[Measured]] = []
    for proxy_rule in proxies.rules:
        # Where it is open whether proxies are allowed, up to that many of the votes in favour may not count.
        for without_proxies in (False,) if proxy_rule.allowed or not proxies.is_open else (False, True):
            measured = [
                _measured(share, body, roll, present, tally, proxy_rule, without_proxies=without_proxies)
                for share in rule.all_of
            ]
            if measured not in outcomes:
                outcomes.append(measured)
    return outcomes


def _measured(
    share: Share,
    body: BodyRule,
    roll: Roll,
    present: Present,
    tally: Tally,
    rule: ProxyRule,
    *,
    without_proxies: bool,
) -> Measured:
    """One share of the weights, or of the voters behind them; not known where a body that weighs counted no heads."""
    weighed = weighs(share, body)
    votes = tally if weighed or not body.weighted else tally.heads
    if votes is None:
        return measure(share, counted=0, base=None)
    by_proxy = present.proxy_weight if weighed and present.proxy_weight is not None else present.proxies
    base = vote_base(share.of, weighed=weighed, roll=roll, present=present, votes=votes, issued=tally.issued, rule=rule)
    return measure(share, counted=max(0, votes.yes - by_proxy) if without_proxies else votes.yes, base=base)


def _proxy_note(body: BodyRule, proxies: ProxyRules) -> tuple[Text, ...]:
    return (left_open(body, proxies.clause, proxies.article, proxies.status, proxies.question),)


def _unknown(
    body: BodyRule,
    answer: Answer[PassingRule],
    tally: Tally,
    proxy_note: tuple[Text, ...],
    proxies: ProxyRules | None = None,
) -> Passing:
    notes = proxy_note
    if answer.is_open:
        notes = (*notes, left_open(body, answer.clause_id, answer.article, answer.status, answer.question))
    return Passing(
        passed=None,
        counted=tally.yes,
        working=text("{counted} in favour; what is needed is not settled.", counted=tally.yes),
        notes=notes,
        open_clause=proxies.clause if proxies is not None and proxy_note else answer.clause_id,
    )
