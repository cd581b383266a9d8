"""The tally sheet (计票结果报告单) of an election or of a motion by ballot, as the scrutineers sign it."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    Column,
    Document,
    FactLine,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Table,
    Title,
)
from governance_desk.documents.content.election import outcome_words, papers_line, post_heading, void_line
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.voting import counts_line, verdict_line
from governance_desk.documents.content.wording import body_of, counter, weekday_words
from governance_desk.errors import Refusal
from governance_desk.journal.entry import Head
from governance_desk.language import text
from governance_desk.meeting.election.state import Counters
from governance_desk.meeting.state import Meeting, MeetingId, Vote, VoteId, VoteStage
from governance_desk.voting.election.counts import Count
from governance_desk.voting.election.state import PostResult

_HEAD = 16


@stamped
def tally_sheet(association: Association, meeting_id: MeetingId, vote_id: VoteId, head: Head) -> Document:
    """Should attend, attend, issued, returned, valid, invalid; everyone's votes; the verdict with its arithmetic.

    Refusal before the result is declared: what is signed must not change any more.
    """
    meeting = association.meetings[meeting_id]
    vote = meeting.votes[vote_id]
    if vote.stage not in (VoteStage.DECLARED, VoteStage.VOID):
        raise Refusal(
            text("The result has not been declared."), next_step=text("Declare it first, then print the tally sheet.")
        )
    blocks: list[AnyBlock] = [
        Title("计票结果报告单", f"{association.name}{meeting.title}"),
        FactLine("事项", vote.motion),
        FactLine("时间", weekday_words(meeting.day)),
        *_attendance(association, meeting, vote),
    ]
    blocks += (
        _of_election(association, meeting, vote)
        if vote.election is not None
        else _of_motion(association, meeting, vote)
    )
    blocks.append(_signatures(vote.election.counters if vote.election is not None else meeting.counters))
    return Document(
        title=f"{association.name}{meeting.title}计票结果报告单",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{meeting.title}计票结果报告单",
        journal_head=head.hash[:_HEAD],
    )


def _attendance(association: Association, meeting: Meeting, vote: Vote) -> list[AnyBlock]:
    each = counter(body_of(association, meeting))
    there = vote.present.in_person + vote.present.proxies
    return [
        FactLine("出席", f"应到{vote.roll.members}{each}，实到{there}{each}，参加表决{len(vote.voters)}{each}"),
    ]


def _of_election(association: Association, meeting: Meeting, vote: Vote) -> list[AnyBlock]:
    taken = vote.election
    assert taken is not None
    count = taken.count
    if vote.stage is VoteStage.VOID or count is None:
        words = void_line(taken.issued or 0, taken.returned or 0, "选票")
        return [Paragraph(words, lead="结果：")]
    blocks: list[AnyBlock] = [_papers(count)]
    for result in taken.results:
        blocks.append(
            Paragraph(f"有效票{result.valid}张，无效票{result.invalid}张。", lead=f"{post_heading(result)}：")
        )
        blocks.append(_table(result))
    blocks += [Paragraph(outcome_words(association, meeting, each), lead="结果：") for each in taken.results]
    return blocks


def _papers(count: Count) -> AnyBlock:
    return Paragraph(papers_line(count), lead="选票：")


def _table(result: PostResult) -> Table:
    columns = (
        Column("姓名", 4),
        Column("同意", 2, Align.RIGHT),
        Column("反对", 2, Align.RIGHT),
        Column("弃权", 2, Align.RIGHT),
        Column("结果", 3, Align.CENTRE),
    )
    rows = tuple(
        (
            f"{each.name}（另选）" if each.written_in else each.name,
            str(each.yes),
            "" if each.written_in else str(each.no),
            "" if each.written_in else str(each.abstain),
            "当选" if each.elected else "",
        )
        for each in result.standings
    )
    return Table(columns, rows)


def _of_motion(association: Association, meeting: Meeting, vote: Vote) -> list[AnyBlock]:
    body = body_of(association, meeting)
    tally, verdict = vote.tally, vote.verdict
    if tally is None:
        return []
    if vote.stage is VoteStage.VOID or verdict is None:
        words = void_line(tally.issued or 0, tally.returned or 0, "表决票")
        return [Paragraph(words, lead="结果：")]
    return [
        Paragraph(f"{counts_line(tally, counter(body))}。", lead="计票："),
        Paragraph(verdict_line(body, verdict), lead="结果："),
    ]


def _signatures(counters: Counters | None) -> SignatureBlock:
    if counters is None:
        return SignatureBlock(tuple(SignatureRow(role) for role in ("总监票人", "监票人", "计票人")), dated=True)
    rows = [SignatureRow("总监票人", counters.chief.name)] if counters.chief is not None else []
    rows += [SignatureRow("监票人", each.name) for each in counters.scrutineers]
    rows += [SignatureRow("计票人", each.name) for each in counters.tellers]
    return SignatureBlock(tuple(rows), dated=True)
