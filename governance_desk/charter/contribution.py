"""What a charter says of the costs that members share, or that there are none."""

from __future__ import annotations

from enum import StrEnum

from governance_desk.charter.clause import Clause, Kind
from governance_desk.charter.keys import ClauseId

SHARING = ClauseId("contributions.sharing")


class Sharing(StrEnum):
    """How the costs of a year are shared."""

    EQUAL = "equal"  # every member pays the same
    FEE_STANDARD = "fee_standard"  # as the amounts are set for each class


class ContributionRule(Kind, frozen=True):
    """Whether members pay. How much each pays is written in no charter known so far: it is entered for each year.

    `sharing` says how the costs are shared (in older texts `basis`, the key of a topic that asks for it); `set_by` is
    the key of the matter by whose resolution the amounts are set.
    """

    name: str
    article: str
    charged: bool
    quote: str = ""
    basis: str = ""
    set_by: str = ""
    sharing: tuple[Clause[Sharing], ...] = ()


SHARED = {Sharing.EQUAL: "平均分担", Sharing.FEE_STANDARD: "按审定的会费标准分担"}


def contribution_statement(rule: ContributionRule, topic: str, matter: str) -> str:
    """The sentence beside the article; `topic` and `matter` are what the charter calls those of `basis`, `set_by`."""
    if not rule.charged:
        return f"{rule.name}：不收取。"
    parts = ["由成员承担，每年的数额由秘书处按决议登记"]
    parts += [f"分担办法见“{topic}”"] if topic else []
    parts += [SHARED[each.rule] if each.rule else "分担办法没有写明，见第一部分" for each in rule.sharing]
    parts += [f"数额依“{matter}”的决议"] if matter else []
    return f"{rule.name}：{'；'.join(parts)}。"
