"""The record date of the roll on paper: of which day it is, and on what that rests."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.documents.content.wording import basis, day_words
from governance_desk.meeting.state import Meeting


def record_words(association: Association, body: BodyRule, meeting: Meeting) -> str:
    """应到会员以2026年2月20日在册的为准（…所作的解释）; nothing where it is the day of the meeting."""
    day = meeting.record_day
    if day is None:
        return ""
    rules, clause = association.rules_on(meeting.day), ClauseId(f"{body.key}.record_date")
    where = basis(rules, rules.article_of(clause, meeting.day), clause, meeting.day)
    state = "在任" if body.sitting is Sitting.SEATS else "在册"
    return f"应到{body.member_name}以{day_words(day)}{state}的为准（{where}）"
