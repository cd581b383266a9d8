"""Votes that cannot be: more of them than voters, or fewer than none."""

from __future__ import annotations

from governance_desk.charter.model import BodyRule
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.voting.counts import CHECK, Present, Tally, negative_counts
from governance_desk.voting.proxies import ProxyRules, held_at_most, voters


def check_votes(tally: Tally, body: BodyRule, *, present: Present, proxies: ProxyRules, secret: bool) -> None:
    """Refuse a tally that these voters cannot have given. Void ballots are no such tally: they are judged void."""
    for sentence in negative_counts(tally):
        raise Refusal(sentence, next_step=CHECK)
    check_proxies(present, proxies)
    if tally.is_void:
        return
    votes = tally.cast + tally.not_voted
    if body.weighted:
        if present.weight is None:
            return
        possible = present.weight + (present.proxy_weight or 0)
    else:
        possible = max(voters(rule, present, secret=secret) for rule in proxies.rules)
    if votes > possible:
        raise Refusal(
            text("{votes} votes were counted, but only {voters} may vote.", votes=votes, voters=possible),
            article=proxies.article if present.proxies else "",
            next_step=CHECK,
        )


def check_proxies(present: Present, proxies: ProxyRules) -> None:
    """Refuse more proxies than the members in the room may hold."""
    possible = None if proxies.is_open else held_at_most(proxies.rules[0], present.in_person)
    if possible is not None and present.proxies > possible:
        raise Refusal(
            text(
                "{proxies} are represented, but those in the room may hold {possible} proxies at most.",
                proxies=present.proxies,
                possible=possible,
            ),
            article=proxies.article,
            next_step=CHECK,
        )
