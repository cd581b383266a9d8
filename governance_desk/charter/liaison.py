"""What a charter says of the person whom each member names for contact."""

from __future__ import annotations

from governance_desk.charter.clause import Kind


class LiaisonRule(Kind, frozen=True):
    """Each member unit names one. Who it is is contact data, kept outside the journal. `name`: what it is called."""

    name: str
    article: str
    quote: str = ""


def liaison_statement(rule: LiaisonRule) -> str:
    """The sentence beside the article."""
    quote = f"（“{rule.quote}”）" if rule.quote else ""
    return f"{rule.name}：每个会员单位1名，登记在单位名下，不记入日志；尚未登记的列入待办。{quote}"
