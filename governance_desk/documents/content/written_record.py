"""The record of a vote in writing (书面表决结果报告): who was asked, what came back, the result and its working."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.model import BodyRule
from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    BlankLine,
    Column,
    Document,
    FactLine,
    Heading,
    NameEntry,
    NameList,
    Paragraph,
    SignatureBlock,
    Table,
    Title,
)
from governance_desk.documents.content.in_writing import (
    WAYS,
    correspondence_of,
    counted_as,
    in_writing,
    in_writing_phrases,
    moment_words,
    rests_on,
)
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.quorum_line import quorum_line
from governance_desk.documents.content.record_date import record_words
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.voting import vote_blocks
from governance_desk.documents.content.wording import body_of, china_time, clock_words, day_words, local
from governance_desk.journal.entry import Head
from governance_desk.meeting.correspondence.state import Correspondence, Return
from governance_desk.meeting.state import Choice, Meeting, MeetingId, Outcome, Stage, Vote, Voter
from governance_desk.voting.counts import Present

_CHOICES = {Choice.YES: "同意", Choice.NO: "反对", Choice.ABSTAIN: "弃权"}


@stamped
def written_record(
    association: Association, meeting_id: MeetingId, head: Head, *, zone: datetime.tzinfo | None = None
) -> Document:
    """As the record has it; of a vote in writing that goes on, a draft that says so. `head`, `zone` as for minutes."""
    meeting = association.meetings[meeting_id]
    body = body_of(association, meeting)
    found = correspondence_of(meeting)
    zone = zone or china_time()
    draft = "" if meeting.stage is Stage.CLOSED else "（草稿，表决尚未结束）"
    if meeting.outcome is Outcome.CANCELLED:
        draft = "（已终止）"
    say = in_writing_phrases(association, "written_record", meeting)
    blocks: list[AnyBlock] = [
        Title(say("title"), say("subtitle", 状态=draft)),
        *_facts(association, meeting, found, zone, say),
    ]
    if meeting.outcome is Outcome.CANCELLED:
        blocks += _given_up(meeting, found)
    elif found.ended:
        blocks += _quorum(association, body, meeting, found, say)
    if meeting.outcome is not Outcome.CANCELLED and meeting.roll:
        for vote in meeting.votes.values():
            item = meeting.item(vote.item)
            blocks.append(Heading(item.title if item is not None else vote.motion))
            if item is not None and item.text.strip() and item.text.strip() != vote.motion:
                blocks.append(Paragraph(item.text.strip(), lead=say("motion")))
            blocks += vote_blocks(association, meeting, vote)
            if found.ended and vote.verdict is not None:
                blocks += _names(meeting, vote)
    if meeting.roll:
        blocks += [Heading(say("returns")), *_returns(meeting, found, say)]
    if changed := list(_changes(meeting, found, zone)):
        blocks += [Heading(say("changes")), *changed]
    blocks += [BlankLine(), _signatures(found, say)]
    return Document(
        title=f"{association.name}{meeting.title}结果报告",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{meeting.title}结果报告",
        journal_head=head.hash[:16],
    )


def _facts(
    association: Association, meeting: Meeting, found: Correspondence, zone: datetime.tzinfo, say: Phrases
) -> Iterator[AnyBlock]:
    yield FactLine(say("basis"), rests_on(association, meeting))
    if found.sent is not None:
        yield FactLine(say("sent"), f"{day_words(found.sent)}，{WAYS[found.way]}")
    yield FactLine(say("deadline"), moment_words(found.deadline))
    if found.ended:
        ended = local(found.ended, zone)
        yield FactLine(say("counted_at"), f"{day_words(ended.date())}{clock_words(ended, ended.date())}")
        yield FactLine(say("counted_by"), "、".join(found.counted_by))


def _given_up(meeting: Meeting, found: Correspondence) -> Iterator[AnyBlock]:
    by = meeting.roll.get(found.stopped_by) if found.stopped_by is not None else None
    demanded = f"应{_called(by)}的要求改为开会，" if by is not None else ""
    reason = meeting.cancelled_because.rstrip("。")
    sent = "在截止以前" if found.sent is not None else "在发出表决票以前"
    yield Paragraph(f"本次书面表决{demanded}{sent}终止，未计票，未形成任何决议。终止原因：{reason}。")


def _quorum(
    association: Association, body: BodyRule, meeting: Meeting, found: Correspondence, say: Phrases
) -> Iterator[AnyBlock]:
    there = [voter for voter in meeting.roll if voter in set(found.answered)]
    votes = list(meeting.votes.values())
    quorum = meeting.quorum_at_close or (votes[0].quorum if votes else None)
    if quorum is not None:
        rules = association.rules_on(meeting.day)
        line = quorum_line(rules, body, meeting.day, meeting.roll_counts, Present(len(there)), quorum)
        record = record_words(association, body, meeting)
        yield Paragraph(in_writing(f"{line}{record}{'。' if record else ''}"), lead=say("quorum"))
    yield Paragraph(_papers(meeting, found), lead=say("papers"))
    yield Paragraph(counted_as(association, meeting), lead=say("method"))


def _papers(meeting: Meeting, found: Correspondence) -> str:
    """发出表决票21张，截止前收回13张，其中有效12张、无效1张；未收回7张，逾期送达1张。"""
    back, valid = len(found.returns), len(found.answered)
    late = f"，逾期送达{len(found.late)}张，不计" if found.late else ""
    missing = len(meeting.roll) - back
    return (
        f"发出表决票{len(meeting.roll)}张，截止前收回{back}张，其中有效{valid}张、无效{back - valid}张；"
        f"截止前未收回{missing}张{late}。"
    )


def _names(meeting: Meeting, vote: Vote) -> list[AnyBlock]:
    """Who answered what: the slips bear names."""
    lists = [
        NameList(label, tuple(_entry(meeting.roll[each]) for each in meeting.roll if vote.cast.get(each) is choice))
        for choice, label in _CHOICES.items()
    ]
    if vote.spoilt:
        lists.append(NameList("无效", tuple(_entry(meeting.roll[each]) for each in vote.spoilt)))
    silent = [each for each in vote.voters if each not in vote.cast and each not in vote.spoilt]
    if silent:
        lists.append(NameList("未表决", tuple(_entry(meeting.roll[each]) for each in silent)))
    return [each for each in lists if each.names]


def _returns(meeting: Meeting, found: Correspondence, say: Phrases) -> list[AnyBlock]:
    columns = (
        Column(say("number"), 2, Align.CENTRE),
        Column(say("voter"), 6),
        Column(say("received"), 5),
        Column(say("way"), 3),
        Column(say("note"), 5),
    )
    rows = []
    for number, voter in enumerate(meeting.roll.values(), 1):
        slip = found.returns.get(voter.id)
        rows.append(_row(str(number), voter, slip))
        rows += [_row("", voter, each) for each in found.late if each.voter == voter.id]
    return [Table(columns, tuple(rows))]


def _row(number: str, voter: Voter, slip: Return | None) -> tuple[str, ...]:
    if slip is None:
        return (number, _called(voter), "—", "—", "截止前未收回")
    said = "逾期，不计" if slip.late else f"无效：{slip.invalid.rstrip('。')}" if slip.invalid else "有效"
    return (number, _called(voter), slip.received, WAYS[slip.way], said)


def _changes(meeting: Meeting, found: Correspondence, zone: datetime.tzinfo) -> Iterator[AnyBlock]:
    """What was entered before stands in the record too."""
    for each in found.undone:
        when = local(each.at, zone)
        before = "、".join(_said(meeting, each.before)) or "未作选择"
        done = "更正" if each.before.voter in found.returns else "撤回"
        voter, received = _called(meeting.roll[each.before.voter]), moment_words(each.before.received)
        yield Paragraph(
            f"{day_words(when.date())}，{voter}的表决票（{received}收到，{before}）{done}，原因：{each.reason.rstrip('。')}。"
        )


def _said(meeting: Meeting, slip: Return) -> Iterator[str]:
    for each in slip.answers:
        item = meeting.item(each.item)
        said = "无法辨认" if each.choice is None else _CHOICES[each.choice]
        yield f"“{item.title if item is not None else each.item}”{said}"


def _signatures(found: Correspondence, say: Phrases) -> SignatureBlock:
    return SignatureBlock(say.signatures({"teller": found.counted_by or ("",)}), dated=True)


def _entry(voter: Voter) -> NameEntry:
    name = voter.name or voter.unit_name
    return NameEntry(name, "" if name == voter.unit_name else voter.unit_name)


def _called(voter: Voter) -> str:
    return f"{voter.name}（{voter.unit_name}）" if voter.name and voter.unit_name else voter.name or voter.unit_name
