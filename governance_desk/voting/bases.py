"""How large each base is: what a share is a share of."""

from __future__ import annotations

from governance_desk.charter.model import Base, BodyRule, ProxyRule
from governance_desk.voting.counts import Present, Roll, Tally


def quorum_base(base: Base, roll: Roll) -> int | None:
    """The size of a base of which attendance is a share; None for a base that only a vote has.

    A quorum counts heads, in a body that weighs its votes too: a person counts once in a quorum.
    """
    match base:
        case Base.MEMBERS:
            return roll.members
        case Base.SEATS:
            return roll.seats
        case Base.IN_OFFICE:
            return roll.in_office
        case _:
            return None


def vote_base(base: Base, body: BodyRule, *, roll: Roll, present: Present, tally: Tally, rule: ProxyRule) -> int | None:
    """The size of a base of which the votes in favour are a share; None where it was not given.

    `rule` says whether those represented count as attending.
    """
    in_room = present.weight if body.weighted else present.in_person
    by_proxy = present.proxies if not body.weighted or present.proxies == 0 else present.proxy_weight
    match base:
        case Base.MEMBERS:
            return roll.weight if body.weighted else roll.members
        case Base.SEATS:
            return None if body.weighted else roll.seats
        case Base.IN_OFFICE:
            return roll.weight if body.weighted else roll.in_office
        case Base.ATTENDING:
            return _sum(in_room, by_proxy if rule.allowed and rule.counts_as_attending else 0)
        case Base.REPRESENTED:
            return _sum(in_room, by_proxy if rule.allowed else 0)
        case Base.CAST:
            return tally.cast
        case Base.VALID:
            return tally.valid
        case Base.YES_NO:
            return tally.yes + tally.no
        case Base.ISSUED:
            return tally.issued


def _sum(first: int | None, second: int | None) -> int | None:
    return None if first is None or second is None else first + second
