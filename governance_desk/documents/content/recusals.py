"""Who kept out of a vote on their own account, and by which reading."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.documents.content.wording import basis
from governance_desk.meeting.recusals.aside import CLAUSE, OUT_OF_BASE
from governance_desk.meeting.state import Meeting, Vote


def aside_line(association: Association, meeting: Meeting, vote: Vote) -> str:
    """张三（系被选举人近亲属），不参加表决，仍计入到会人数，依据…。"""
    item = meeting.item(vote.item)
    reasons = {each.voter: each.reason.strip().rstrip("。") for each in item.aside} if item is not None else {}
    who = []
    for voter in vote.aside:
        name = meeting.roll[voter].name or meeting.roll[voter].unit_name
        who.append(f"{name}（{reasons[voter]}）" if reasons.get(voter) else name)
    rules = association.rules_on(meeting.day)
    topic = next((each for each in rules.charter.topics if f"topic.{each.key}" == CLAUSE), None)
    answer = rules.answer(CLAUSE, topic.clauses, meeting.day) if topic is not None else None
    if answer is None:
        return f"{'、'.join(who)}，不参加表决。"
    counted = "也不计入" if answer.rule == OUT_OF_BASE else "仍计入"
    return f"{'、'.join(who)}，不参加表决，{counted}到会人数，依据{basis(rules, answer.article, CLAUSE, meeting.day)}。"
