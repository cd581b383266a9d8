"""Amendments, parts, changes of the agenda and items voted on together, as the minutes tell of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from governance_desk.association.state import Association
from governance_desk.calendars.ordinals import chinese_number
from governance_desk.charter.motion import PartFailed
from governance_desk.documents.content.blocks import AnyBlock, Heading, Paragraph
from governance_desk.documents.content.wording import basis
from governance_desk.meeting.ids import ItemId
from governance_desk.meeting.motions import amend, change, consent, divide
from governance_desk.meeting.motions.state import ChangeKind, Question, Settled
from governance_desk.meeting.motions.wording import amendment_name, amendment_words, change_words
from governance_desk.meeting.state import Item, Meeting, Vote
from governance_desk.voting.rules import passing_rule

LEADS = {
    Question.MOTION: "议案：",
    Question.AMENDMENT: "修正案：",
    Question.PART: "分部分表决：",
    Question.AGENDA: "变更议程：",
}
OUTCOMES = {
    Question.MOTION: ("决议通过", "决议未通过"),
    Question.AMENDMENT: ("修正案通过", "修正案未通过"),
    Question.PART: ("本部分通过", "本部分未通过"),
    Question.AGENDA: ("变更议程的提议通过", "变更议程的提议未通过"),
}
"""What passed, and what did not."""


def agenda_blocks(
    association: Association, meeting: Meeting, vote_blocks: Callable[[Vote], list[AnyBlock]]
) -> list[AnyBlock]:
    """How the agenda was changed once the meeting was open; nothing where it was not."""
    blocks: list[AnyBlock] = []
    rules = association.rules_on(meeting.day)
    for each in meeting.changes:
        if each.article:
            rest = basis(rules, each.article, change.CLAUSE, meeting.day)
            what = "调整议题顺序" if each.kind is ChangeKind.ORDER else change_words(each, lambda _item: "")
            blocks.append(Paragraph(f"会议主持人{each.mover}决定{what}，依据{rest}。"))
            continue
        votes = [vote for vote in meeting.votes.values() if (vote.question, vote.about) == (Question.AGENDA, each.id)]
        if not votes:
            what = change_words(each, lambda item: _title(meeting, item))
            ending = "，已由提出人撤回" if each.stage is Settled.WITHDRAWN else "，未付表决"
            blocks.append(Paragraph(f"{each.mover}提议{what}{ending}。"))
        for vote in votes:
            blocks += vote_blocks(vote)
    return [Heading("议程的变更"), *blocks] if blocks else []


def motion_blocks(meeting: Meeting, item: Item) -> Iterator[AnyBlock]:
    """What was moved on the item besides the motion, and how it stood: before the votes."""
    for out in meeting.taken_out:
        if out.item == item.id:
            yield Paragraph(f"应{out.by}要求，本项不与其他议题合并表决，单独表决。")
    passed = [each for each in item.amendments if each.stage is Settled.PASSED]
    if passed:
        original = passed[0].before.strip() or item.title
        yield Paragraph(original if original.endswith(("。", "！", "？", "；")) else f"{original}。", lead="议案原文：")
    for each in item.amendments:
        if each.stage is Settled.WITHDRAWN:
            yield Paragraph(f"{amendment_name(item, each)}：{amendment_words(each)}，已由提出人撤回。", lead="修正案：")
        elif each.stage is Settled.WAITING and each.vote is None:
            yield Paragraph(f"{amendment_name(item, each)}：{amendment_words(each)}，未付表决。", lead="修正案：")


def division_blocks(item: Item) -> Iterator[AnyBlock]:
    """That the motion is voted on in parts, and who asked for it."""
    if item.parts:
        number = chinese_number(len(item.parts))
        yield Paragraph(f"应{item.divided_by}要求，本项分{number}部分表决。", lead="分部分表决：")


def parts_outcome(association: Association, meeting: Meeting, item: Item) -> list[AnyBlock]:
    """What became of the whole where a part did not pass: after the votes on the parts."""
    failed = divide.failed_parts(item)
    if not failed or divide.waiting_parts(item):
        return []
    which = "、".join(f"第{chinese_number(item.parts.index(each) + 1)}部分" for each in failed)
    if len(failed) == len(item.parts):
        return [Paragraph("各部分均未通过，议案未通过。", lead="分部分表决的结果：")]
    rules = association.rules_on(meeting.day)
    answer = rules.answer(divide.CLAUSE, rules.charter.motions.part_failed, meeting.day)
    if answer is None or answer.rule is None:
        return [Paragraph(f"{which}未通过；其余部分如何处理，联盟尚未决定。", lead="分部分表决的结果：")]
    rest = basis(rules, answer.article, divide.CLAUSE, meeting.day)
    fate = "整个议案视为未通过" if answer.rule is PartFailed.FALLS_ALL else "予以删去，其余部分合并后再付表决"
    return [Paragraph(f"{which}未通过，{fate}，依据{rest}。", lead="分部分表决的结果：")]


def together_line(association: Association, meeting: Meeting, vote: Vote) -> str:
    """The other items of the same vote, by the reading that allows it; "" for a vote of its own."""
    lead = meeting.votes[vote.with_vote] if vote.with_vote is not None else vote
    others = [each for each in (lead.item, *lead.together) if each != vote.item]
    if not others:
        return ""
    rules = association.rules_on(meeting.day)
    answer = rules.answer(consent.CLAUSE, rules.charter.motions.consent, meeting.day)
    rest = basis(rules, answer.article if answer is not None else "", consent.CLAUSE, meeting.day)
    titles = "、".join(f"“{_title(meeting, each)}”" for each in others)
    return f"作为同意事项，与{titles}合并表决，一次计票，依据{rest}。"


def share_line(association: Association, meeting: Meeting, vote: Vote) -> str:
    """By which reading an amendment needs the share that it was judged by, after the basis of the verdict."""
    item = meeting.item(vote.item)
    if vote.question is not Question.AMENDMENT or item is None or item.matter is None:
        return ""
    rules = association.rules_on(meeting.day)
    body, matter = rules.charter.body(meeting.body), rules.charter.matter(item.matter)
    own, general = (passing_rule(rules, body, each, day=meeting.day) for each in (matter, None))
    if not rules.adopted(amend.CLAUSE, meeting.day) or own.clause_id == general.clause_id:
        return ""
    rest = basis(rules, rules.article_of(amend.CLAUSE, meeting.day), amend.CLAUSE, meeting.day)
    return f"；修正案适用的份额，依据{rest}"


def _title(meeting: Meeting, key: ItemId) -> str:
    item = meeting.item(key)
    return item.title if item is not None else ""
