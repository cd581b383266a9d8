"""What a charter says of an expulsion besides who decides: its grounds, the hearing, who keeps out of the vote."""

from __future__ import annotations

from enum import StrEnum

from governance_desk.charter.clause import Clause, Kind
from governance_desk.charter.joining import Hearing


class GroundRule(Kind, frozen=True):
    """Something for which a member may be expelled."""

    key: str
    name: str
    article: str


class Recusal(StrEnum):
    """Whether those whom the unit has sent take part in the vote on it."""

    VOTES = "votes"
    OUT_OF_VOTE = "out_of_vote"  # they do not vote and are still of those attending
    OUT_OF_BASE = "out_of_base"  # neither the one nor the other


class ExpulsionRule(Kind, frozen=True):
    """The secretariat verifies one of the `grounds` before the body decides.

    `counted` says which of them count, by their keys, where the charter lists more than can be one.
    """

    article: str
    quote: str = ""
    grounds: tuple[GroundRule, ...] = ()
    counted: tuple[Clause[tuple[str, ...]], ...] = ()
    hearing: tuple[Clause[Hearing], ...] = ()
    recusal: tuple[Clause[Recusal], ...] = ()
