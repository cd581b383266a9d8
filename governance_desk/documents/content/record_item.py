"""One item of the agenda in the minutes: discussion, motion, votes, verdicts, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.association.reports import papers_of
from governance_desk.association.state import Association
from governance_desk.charter.keys import ClauseId
from governance_desk.documents.content.blocks import AnyBlock, Heading, NameList, Paragraph
from governance_desk.documents.content.motions import division_blocks, motion_blocks, parts_outcome
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.recorded import Recorded, keyed
from governance_desk.documents.content.voting import vote_blocks
from governance_desk.documents.content.wording import basis, china_time, local, on_paper
from governance_desk.meeting.motions.divide import failed_parts
from governance_desk.meeting.motions.state import Question, Settled
from governance_desk.meeting.state import Item, Meeting, Vote
from governance_desk.minutes.keys import ROLL_CALL

METHOD = "表决方式："
RESULTS = ("表决结果：", "监票计票：")
"""With the one the result of a vote begins, with the other that of an election."""


def item_record(
    association: Association, meeting: Meeting, item: Item, say: Phrases, *, names: bool
) -> Iterator[Recorded]:
    """What the record holds of the item; `names` lists a roll call name by name."""
    key = place = f"item/{item.id}"

    def one(role: str, block: AnyBlock, *, noted: bool = False) -> Recorded:
        return Recorded(f"{key}/{role}", place, block, noted=noted)

    yield Recorded(key, place, Heading(item.title))
    if item.presenter:
        yield one("presenter", Paragraph(f"{item.presenter}。", lead=say("presenter")))
    beside = [vote for vote in meeting.votes.values() if vote.item == item.id]
    amended = any(each.stage is Settled.PASSED for each in item.amendments)
    votes = meeting.votes_on(item.id)
    if item.text.strip() and not amended and all(vote.motion != item.text.strip() for vote in votes):
        yield one("text", Paragraph(item.text.strip(), lead=say("content")))
    if papers := _papers(association, meeting, item):
        yield one("papers", Paragraph(f"{papers}。", lead=say("papers")))
    for at, note in enumerate(item.notes):
        yield one(f"note/{at + 1}", Paragraph(note, lead=say("discussion") if at == 0 else ""), noted=True)
    for speech, said in _statements(meeting, item, say):
        yield one(f"speech/{speech}", said, noted=True)
    yield from keyed(f"{key}/motion", place, motion_blocks(meeting, item))
    for question in (Question.AMENDMENT, Question.PART):
        if question is Question.PART:
            yield from keyed(f"{key}/division", place, division_blocks(item))
        for vote in beside:
            if vote.question is question:
                yield from vote_record(association, meeting, vote, place, names=names)
    yield from keyed(f"{key}/parts", place, parts_outcome(association, meeting, item))
    for vote in votes:
        yield from vote_record(association, meeting, vote, place, names=names)
    if item.reported:
        yield from keyed(f"{key}/reported", place, _reported(association, meeting, item))
    elif item.matter is not None and not votes and not failed_parts(item):
        yield one("undecided", Paragraph(say("not_voted")))


def vote_record(
    association: Association, meeting: Meeting, vote: Vote, place: str, *, names: bool
) -> Iterator[Recorded]:
    """One vote in four parts: what was put to it, how, with what result, and who answered what."""
    parts: dict[str, list[AnyBlock]] = {"motion": [], "method": [], "result": [], ROLL_CALL: []}
    part = "motion"
    for block in vote_blocks(association, meeting, vote, names=names):
        if isinstance(block, Paragraph) and block.lead == METHOD:
            part = "method"
        if isinstance(block, Paragraph) and block.lead in RESULTS:
            part = "result"
        if isinstance(block, NameList):
            part = ROLL_CALL
        parts[part].append(block)
    for part, blocks in parts.items():
        yield from keyed(f"vote/{vote.id}/{part}", place, blocks)


def _papers(association: Association, meeting: Meeting, item: Item) -> str:
    """《年度工作报告.pdf》、…: what lay before the meeting; what came after its close does not belong."""
    closed = local(meeting.closed, china_time()).date() if meeting.closed else None
    there = [each for each in papers_of(association, meeting, item) if closed is None or each.day <= closed]
    return "、".join(f"《{each.name}》" for each in there)


def _statements(meeting: Meeting, item: Item, say: Phrases) -> Iterator[tuple[str, Paragraph]]:
    """What was said, under the speaker's name, in the order in which they spoke; with the speech."""
    said = [each for each in meeting.speeches.values() if each.item == item.id and each.statement]
    said.sort(key=lambda each: each.since)
    for at, each in enumerate(said):
        head = f"{each.name}（{each.unit}）：" if each.unit else f"{each.name}："
        yield each.id, Paragraph(head + each.statement, lead=say("statements") if at == 0 else "")


def _reported(association: Association, meeting: Meeting, item: Item) -> list[AnyBlock]:
    """A matter that was reported and not put to the vote, by which reading, and what it did."""
    rules = association.rules_on(meeting.day)
    clause = ClauseId(f"matter.{item.matter}.procedure")
    rest = basis(rules, rules.article_of(clause, meeting.day), clause, meeting.day)
    blocks: list[AnyBlock] = [Paragraph(f"本项为报告事项，不付表决，会议没有异议。依据{rest}。", lead="报告：")]
    if item.effects:
        said = "".join(f"{on_paper(each).rstrip('。')}。" for each in item.effects)
        blocks.append(Paragraph(said, lead="报告事项登记："))
    return blocks
