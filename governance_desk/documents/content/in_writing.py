"""What is said of a vote in writing, where nobody comes to a hall."""

from __future__ import annotations

import msgspec

from governance_desk.association.state import Association
from governance_desk.charter.correspondence import CORRESPONDENCE, REPLIES
from governance_desk.charter.keys import Replies
from governance_desk.documents.content.blocks import AnyBlock, Paragraph
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.wording import basis, body_of, day_words
from governance_desk.meeting.correspondence.deadline import read
from governance_desk.meeting.correspondence.state import Correspondence, Way
from governance_desk.meeting.state import Meeting

WAYS = {
    Way.LETTER: "邮寄",
    Way.HAND: "当面递交",
    Way.MAIL: "电子邮件",
    Way.FAX: "传真",
    Way.OTHER: "其他方式",
}

_WORDS = (
    ("应到", "应参加表决"),
    ("实到", "实际参加表决"),
    ("出席人数", "参加表决的人数"),
    ("出席单位数", "参加表决的单位数"),
    ("会议有效", "表决有效"),
    ("会议不能召开", "不形成决议"),
    ("有表决权的到会", "有表决权、参加表决的"),
    ("到会", "参加表决的"),
)
"""In the lines on quorum and shares, which a meeting says of those who came."""


def in_writing(words: str) -> str:
    """The line of a meeting, in the words of a vote in writing."""
    for hall, paper in _WORDS:
        words = words.replace(hall, paper)
    return words


def reworded(meeting: Meeting, blocks: list[AnyBlock]) -> list[AnyBlock]:
    """The same for whole paragraphs; those of a meeting stay as they are. What was voted on is not touched."""
    if meeting.correspondence is None:
        return blocks
    return [
        msgspec.structs.replace(each, text=in_writing(each.text))
        if isinstance(each, Paragraph) and each.lead in ("表决方式：", "表决结果：", "回避：")
        else each
        for each in blocks
    ]


def correspondence_of(meeting: Meeting) -> Correspondence:
    """ValueError for a meeting."""
    if meeting.correspondence is None:
        raise ValueError(f"{meeting.id} is a meeting")
    return meeting.correspondence


def moment_words(written: str) -> str:
    """2026年3月20日17:00 of "2026-03-20 17:00"."""
    moment = read(written)
    return f"{day_words(moment.date())}{moment.hour}:{moment.minute:02}"


def rests_on(association: Association, meeting: Meeting) -> str:
    """By what the body may decide without meeting: 章程第十九条, or the resolution that reads it so."""
    rules = association.rules_on(meeting.day)
    article = correspondence_of(meeting).article or rules.article_of(CORRESPONDENCE, meeting.day)
    return basis(rules, article, CORRESPONDENCE, meeting.day)


def counted_as(association: Association, meeting: Meeting) -> str:
    """在截止时间以前有效回复的，计为参加表决（章程…）。"""
    rules = association.rules_on(meeting.day)
    found = correspondence_of(meeting)
    answer = rules.answer(REPLIES, rules.charter.voting.replies, meeting.day)
    rule = found.replies if found.sent is not None or answer is None else answer.rule
    article = basis(rules, rules.article_of(REPLIES, meeting.day), REPLIES, meeting.day)
    if rule is Replies.ASKED:
        return f"收到表决票的均计为参加表决，未回复的计为未表决（{article}）。"
    return f"在截止时间以前有效回复的，计为参加表决（{article}）；逾期送达的不计。"


def in_writing_phrases(association: Association, document: str, meeting: Meeting) -> Phrases:
    """The phrases of a paper about a vote in writing."""
    body = body_of(association, meeting)
    until = moment_words(correspondence_of(meeting).deadline)
    return Phrases(association, document, 表决=meeting.title, 机构=body.name, 成员=body.member_name, 截止时间=until)
