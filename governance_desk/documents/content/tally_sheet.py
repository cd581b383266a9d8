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
    Table,
    Title,
)
from governance_desk.documents.content.election import outcome_words, papers_line, post_heading, void_line
from governance_desk.documents.content.phrases import Phrases, of_meeting
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.voting import counts_line, verdict_line
from governance_desk.documents.content.wording import body_of, counter, weekday_words
from governance_desk.errors import Refusal
from governance_desk.journal.entry import Head
from governance_desk.language import text
from governance_desk.meeting.election.state import Counters
from governance_desk.meeting.state import Meeting, MeetingId, Vote, VoteId, VoteStage
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
    say = of_meeting(association, "tally_sheet", meeting)
    blocks: list[AnyBlock] = [
        Title(say("title"), say("subtitle")),
        FactLine(say("matter"), vote.motion),
        FactLine(say("time"), weekday_words(meeting.day)),
        FactLine(say("attendance"), _attendance(association, meeting, vote, say)),
    ]
    blocks += (
        _of_election(association, meeting, vote, say)
        if vote.election is not None
        else _of_motion(association, meeting, vote, say)
    )
    blocks.append(_signatures(vote.election.counters if vote.election is not None else meeting.counters, say))
    return Document(
        title=f"{association.name}{meeting.title}计票结果报告单",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{meeting.title}计票结果报告单",
        journal_head=head.hash[:_HEAD],
    )


def _attendance(association: Association, meeting: Meeting, vote: Vote, say: Phrases) -> str:
    each = counter(body_of(association, meeting))
    there = vote.present.in_person + vote.present.proxies
    numbers = (f"{vote.roll.members}{each}", f"{there}{each}", f"{len(vote.voters)}{each}")
    return say("there", **dict(zip(("应到", "实到", "参加表决"), numbers, strict=True)))


def _of_election(association: Association, meeting: Meeting, vote: Vote, say: Phrases) -> list[AnyBlock]:
    taken = vote.election
    assert taken is not None
    count = taken.count
    if vote.stage is VoteStage.VOID or count is None:
        words = void_line(taken.issued or 0, taken.returned or 0, "选票")
        return [Paragraph(words, lead=say("result"))]
    blocks: list[AnyBlock] = [Paragraph(papers_line(count), lead=say("papers"))]
    for result in taken.results:
        papers = say("post_papers", 有效票=str(result.valid), 无效票=str(result.invalid))
        blocks.append(Paragraph(papers, lead=f"{post_heading(result)}："))
        blocks.append(_table(result, say))
    blocks += [Paragraph(outcome_words(association, meeting, each), lead=say("result")) for each in taken.results]
    return blocks


def _table(result: PostResult, say: Phrases) -> Table:
    columns = (
        Column(say("name"), 4),
        Column(say("yes"), 2, Align.RIGHT),
        Column(say("no"), 2, Align.RIGHT),
        Column(say("abstain"), 2, Align.RIGHT),
        Column(say("outcome"), 3, Align.CENTRE),
    )
    rows = tuple(
        (
            say("written_in", 姓名=each.name) if each.written_in else each.name,
            str(each.yes),
            "" if each.written_in else str(each.no),
            "" if each.written_in else str(each.abstain),
            say("elected") if each.elected else "",
        )
        for each in result.standings
    )
    return Table(columns, rows)


def _of_motion(association: Association, meeting: Meeting, vote: Vote, say: Phrases) -> list[AnyBlock]:
    body = body_of(association, meeting)
    tally, verdict = vote.tally, vote.verdict
    if tally is None:
        return []
    if vote.stage is VoteStage.VOID or verdict is None:
        words = void_line(tally.issued or 0, tally.returned or 0, "表决票")
        return [Paragraph(words, lead=say("result"))]
    return [
        Paragraph(f"{counts_line(tally, counter(body))}。", lead=say("counted")),
        Paragraph(verdict_line(body, verdict), lead=say("result")),
    ]


def _signatures(counters: Counters | None, say: Phrases) -> SignatureBlock:
    if counters is None:
        return SignatureBlock(say.signatures({}), dated=True)
    known = {
        "chief": [counters.chief.name] if counters.chief is not None else [],
        "scrutineer": [each.name for each in counters.scrutineers],
        "teller": [each.name for each in counters.tellers],
    }
    return SignatureBlock(say.signatures(known), dated=True)
