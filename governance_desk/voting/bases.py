"""How large each base is: what a share is a share of."""

from __future__ import annotations

from governance_desk.charter.model import Base, BodyRule, Counting, ProxyRule, Share
from governance_desk.voting.counts import Heads, Present, Roll, Tally


def weighs(share: Share, body: BodyRule, *, in_quorum: bool = False) -> bool:
    """Whether the share counts weights: a vote does in a body that weighs, a quorum only where the charter says so."""
    if not body.weighted:
        return False
    return not in_quorum if share.counting is None else share.counting is Counting.WEIGHTS


def quorum_base(base: Base, roll: Roll, *, weighed: bool = False) -> int | None:
    """The size of a base of which attendance is a share; None for a base that only a vote has.

    A quorum counts heads, in a body that weighs its votes too, unless its share says otherwise.
    """
    if weighed:
        return roll.weight if base in (Base.MEMBERS, Base.IN_OFFICE) else None
    match base:
        case Base.MEMBERS:
            return roll.members
        case Base.SEATS:
            return roll.seats
        case Base.IN_OFFICE:
            return roll.in_office
        case _:
            return None


def vote_base(
    base: Base,
    *,
    weighed: bool,
    roll: Roll,
    present: Present,
    votes: Tally | Heads,
    issued: int | None,
    rule: ProxyRule,
) -> int | None:
    """The size of a base of which the votes in favour are a share; None where it was not given.

    `weighed`: in weights, of which `votes` then are the sums. `rule` says whether those represented count as attending.
    """
    in_room = present.weight if weighed else present.in_person
    by_proxy = present.proxies if not weighed or present.proxies == 0 else present.proxy_weight
    valid = votes.yes + votes.no + votes.abstain
    match base:
        case Base.MEMBERS:
            return roll.weight if weighed else roll.members
        case Base.SEATS:
            return None if weighed else roll.seats
        case Base.IN_OFFICE:
            return roll.weight if weighed else roll.in_office
        case Base.ATTENDING:
            return _sum(in_room, by_proxy if rule.allowed and rule.counts_as_attending else 0)
        case Base.REPRESENTED:
            return _sum(in_room, by_proxy if rule.allowed else 0)
        case Base.CAST:
            return valid + votes.invalid
        case Base.VALID:
            return valid
        case Base.YES_NO:
            return votes.yes + votes.no
        case Base.ISSUED:
            return issued


def _sum(first: int | None, second: int | None) -> int | None:
    return None if first is None or second is None else first + second
