"""How votes are taken, in plain Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.charter.clause import Status
from governance_desk.charter.correspondence import CorrespondenceRule
from governance_desk.charter.keys import Replies
from governance_desk.charter.model import Charter
from governance_desk.charter.ways import SLOTS_OF_VOTING, UNWRITTEN_WAYS, Demanded
from governance_desk.charter.wording import STATUS_NAMES, dates

VOTING_SLOT_NAMES = {"manner": "表决方式", "correspondence": "书面（通讯）表决", "replies": "书面表决的出席"}
_SAID = {
    Demanded.OPEN: "公开表决，选举和涉及人员的事项无记名投票",
    Demanded.SECRET: "一律无记名投票",
    Demanded.NAMED: "一律记名表决",
    Demanded.ANY: "由会议当场决定",
}
_REPLIES = {
    Replies.REPLIED: "在截止时间以前有效回复的为出席",
    Replies.ASKED: "向其发出表决票的均为出席，未回复的为未表决",
}


def voting_statements(charter: Charter) -> Iterator[tuple[str, str]]:
    """The article and the sentence of each rule; nothing where the charter does not speak of it at all."""
    if charter.voting == UNWRITTEN_WAYS:
        return
    for slot in SLOTS_OF_VOTING:
        for clause in getattr(charter.voting, slot):
            if clause.status is not Status.WRITTEN:
                says = f"{STATUS_NAMES[clause.status]}，见第一部分。"
            else:
                says = f"{_said(charter, clause.rule)}。" + (f"（“{clause.quote}”）" if clause.quote else "")
            yield clause.article, f"{VOTING_SLOT_NAMES[slot]}：{says}{dates(clause)}"


def _said(charter: Charter, rule: Demanded | CorrespondenceRule | Replies) -> str:
    if isinstance(rule, CorrespondenceRule):
        return correspondence_said(charter, rule)
    return _REPLIES[rule] if isinstance(rule, Replies) else _SAID[rule]


def correspondence_said(charter: Charter, rule: CorrespondenceRule) -> str:
    """理事会可以书面（通讯）表决，人员的选举和任免除外."""
    if not rule.allowed:
        return "不得以书面（通讯）方式表决"
    bodies = rule.bodies or tuple(each.key for each in charter.bodies)
    out = [charter.matter(key).name for key in rule.except_matters]
    out += [] if rule.elections else ["人员的选举和任免"]
    parts = [f"{'、'.join(charter.body(key).name for key in bodies)}可以书面（通讯）表决"]
    parts += [f"{'、'.join(out)}除外"] if out else []
    parts += [f"答复期限不少于{rule.days}日"] if rule.days else []
    parts += ["表决期间有一人要求开会的，改为开会"] if rule.on_demand else []
    return "，".join(parts)
