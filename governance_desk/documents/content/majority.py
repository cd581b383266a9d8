"""The majority that an item of the agenda needs, in the charter's language and with its article."""

from __future__ import annotations

import datetime

from governance_desk.charter.model import Base, BodyRule, MatterRule, Share
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.wording import base, fraction
from governance_desk.documents.content.wording import basis
from governance_desk.voting.rules import passing_rule


def majority_words(rules: CharterInForce, body: BodyRule, matter: MatterRule, day: datetime.date) -> str:
    """须经到会理事三分之二以上（含）同意方能通过（章程第十九条（二）1）; what is not settled is said."""
    answer = passing_rule(rules, body, matter, day=day)
    rest = basis(rules, answer.article, answer.clause_id, day)
    if answer.rule is not None:
        shares = "，并且".join(_share(share, body) for share in answer.rule.all_of)
        return f"须经{shares}同意方能通过（{rest}）"
    several = list(dict.fromkeys("，并且".join(_share(s, body) for s in rule.all_of) for rule in answer.candidates))
    if several:
        return f"须经{'，或者'.join(several)}同意方能通过（{rest}，尚未确定如何解释）"
    return f"{rest}没有规定通过所需的份额，确定如何解释之前不能表决"


def _share(share: Share, body: BodyRule) -> str:
    of = base(share.of, body)
    votes = share.of in (Base.CAST, Base.VALID, Base.YES_NO, Base.ISSUED)
    middle = "的" if votes or share.of is Base.SEATS else ""
    if share.at_least is not None:
        amount = "全数" if share.at_least == 1 else f"{fraction(share.at_least)}以上（含）"
        return f"{of}{middle}{amount}"
    assert share.more_than is not None
    return f"超过{of}{middle}{fraction(share.more_than)}（不含）"
