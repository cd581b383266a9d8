"""What a charter says of the costs that members share, or that there are none."""

from __future__ import annotations

from governance_desk.charter.clause import Kind


class ContributionRule(Kind, frozen=True):
    """Whether members pay. How much each pays is written in no charter known so far: it is entered for each year.

    `basis` is the key of the topic that asks how the costs are shared, `set_by` that of the matter by whose
    resolution the amounts are set.
    """

    name: str
    article: str
    charged: bool
    quote: str = ""
    basis: str = ""
    set_by: str = ""


def contribution_statement(rule: ContributionRule, topic: str, matter: str) -> str:
    """The sentence beside the article; `topic` and `matter` are what the charter calls those of `basis`, `set_by`."""
    if not rule.charged:
        return f"{rule.name}：不收取。"
    parts = ["由成员承担，每年的数额由秘书处按决议登记"]
    parts += [f"分担办法见“{topic}”"] if topic else []
    parts += [f"数额依“{matter}”的决议"] if matter else []
    return f"{rule.name}：{'；'.join(parts)}。"
