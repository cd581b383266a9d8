"""The quorum that a body needs, said before the meeting."""

from __future__ import annotations

import datetime

from governance_desk.charter.model import BodyRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.wording import quorum
from governance_desk.documents.content.wording import basis
from governance_desk.voting.rules import quorum_rule


def quorum_needed(rules: CharterInForce, body: BodyRule, day: datetime.date) -> str:
    """会议须有在任理事的二分之一以上（含）出席方能开会（章程第十九条（二）1）。"""
    answer = quorum_rule(rules, body, day=day)
    rest = basis(rules, answer.article, answer.clause_id, day)
    if answer.rule is None:
        return f"{rest}没有规定会议须有多少{body.member_name}出席。"
    return f"会议{quorum(answer.rule, body)}（{rest}）。"
