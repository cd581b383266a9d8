"""The ballot (选票, 表决票): candidates by the strokes of the surname, boxes, how to mark them, room for the seal.

It bears no number and no name, so that nobody can tell whose it is.
"""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.charter.keys import Marks, WriteIns
from governance_desk.charter.wording_election import marks_words
from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    BlankLine,
    Column,
    Document,
    Heading,
    Issued,
    Paragraph,
    Table,
    Title,
)
from governance_desk.documents.content.phrases import Phrases, of_meeting
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.voting import candidate_words
from governance_desk.documents.content.wording import day_words
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.election.open import ballot_order
from governance_desk.meeting.election.state import Post
from governance_desk.meeting.state import Item, ItemId, Meeting, MeetingId
from governance_desk.voting.election.judge import election_rule

_ROW = 10  # millimetres: a mark is made by hand
_OTHERS = {
    WriteIns.NOT_ALLOWED: "no_others",
    WriteIns.AFTER_AGAINST: "others_after_against",
    WriteIns.ALLOWED: "others",
}


@stamped
def ballot(association: Association, meeting_id: MeetingId, item_id: ItemId) -> Document:
    """The paper of the round that is next on the item, or of the one that is out; for a motion, one with a box."""
    meeting = association.meetings[meeting_id]
    item = meeting.item(item_id)
    if item is None:
        raise KeyError(item_id)
    say = of_meeting(association, "ballot", meeting)
    opened = meeting.open_vote()
    taken = opened.election if opened is not None and opened.item == item_id else None
    if taken is not None:
        posts, marks, number = taken.posts, taken.marks, taken.number
    elif item.election is not None:
        posts, marks, number = item.election.posts, item.election.marks, item.election.round
    else:
        blocks = _motion(association, meeting, item, say)
        return _paper(association, meeting, "表决票", say("title_motion"), blocks, say)
    if not any(post.nominees for post in posts):
        raise Refusal(
            text("There are no candidates, so there is nothing to print on a ballot."),
            next_step=text("Nominate candidates first."),
        )
    name = f"选票（第{number}轮）" if number > 1 else "选票"
    title = say("title_round", 轮次=str(number)) if number > 1 else say("title")
    return _paper(association, meeting, name, title, _election(association, meeting, posts, marks, say), say)


def write_ins_of(association: Association, meeting: Meeting) -> WriteIns | None:
    """Whether other names may be written in; None while that is open."""
    rules = association.rules_on(meeting.day)
    return election_rule(rules, "write_ins", rules.charter.elections.write_ins, meeting.day).rule


def _paper(
    association: Association, meeting: Meeting, name: str, title: str, blocks: list[AnyBlock], say: Phrases
) -> Document:
    seal = Issued(say("seal"), day_words(meeting.day))
    return Document(
        title=f"{association.name}{meeting.title}{name}",
        blocks=(Title(title, say("subtitle")), *blocks, seal),
        author=association.name,
        subject=f"{meeting.title}{name}",
        page_numbers=False,
    )


def _election(
    association: Association, meeting: Meeting, posts: tuple[Post, ...], marks: Marks, say: Phrases
) -> list[AnyBlock]:
    written = write_ins_of(association, meeting)
    blocks: list[AnyBlock] = []
    for post in posts:
        heading = say("post", 职务=_name(association, meeting, post), 名额=str(post.seats))
        blocks.append(Heading(heading, numbered=len(posts) > 1))
        blocks.append(_table(association, post, written, say))
        blocks.append(BlankLine())
    words = "".join(f"{at}. {each}" for at, each in enumerate(_instructions(posts, marks, written, say), 1))
    return [*blocks, Paragraph(words, lead=say("how"))]


def _table(association: Association, post: Post, written: WriteIns | None, say: Phrases) -> Table:
    columns = (
        Column(say("number"), 2, Align.CENTRE),
        Column(say("candidate"), 4),
        Column(say("unit"), 7),
        Column(say("mark"), 3, Align.CENTRE),
    )
    units = association.register.units
    rows = [
        [str(at), each.name, units[each.unit].name if each.unit in units else "", ""]
        for at, each in enumerate(ballot_order(post.nominees), 1)
    ]
    if written is not WriteIns.NOT_ALLOWED:
        rows += [[say("other"), "", "", ""] for _ in range(min(post.seats, 3))]
    return Table(columns, tuple(tuple(row) for row in rows), row_height=_ROW)


def _instructions(posts: tuple[Post, ...], marks: Marks, written: WriteIns | None, say: Phrases) -> list[str]:
    words = [say("marking", 符号=marks_words(marks)), say("most" if len(posts) == 1 else "most_each")]
    if written is not None:
        words.append(say(_OTHERS[written]))
    return [*words, say("unclear")]


def _motion(association: Association, meeting: Meeting, item: Item, say: Phrases) -> list[AnyBlock]:
    """A motion with one box; the marks are those that the association has adopted, or three boxes to tick."""
    rules = association.rules_on(meeting.day)
    marks = election_rule(rules, "marks", rules.charter.elections.marks, meeting.day).rule
    motion = (item.text or item.title).strip()
    blocks: list[AnyBlock] = [Paragraph(motion, lead=say("motion"))]
    if candidate := candidate_words(association, meeting, item.matter, item.subject):
        blocks.append(Paragraph(candidate, lead="人选："))
    blocks.append(BlankLine())
    if marks is None:
        columns = tuple(Column(say(name), 1, Align.CENTRE) for name in ("yes", "no", "abstain"))
        blocks.append(Table(columns, (("", "", ""),), row_height=_ROW))
        words = say("tick")
    else:
        blocks.append(Table((Column(say("mark"), 1, Align.CENTRE),), (("",),), row_height=_ROW))
        words = say("motion_marking", 符号=marks_words(marks))
    return [*blocks, BlankLine(), Paragraph(words, lead=say("how"))]


def _name(association: Association, meeting: Meeting, post: Post) -> str:
    charter = association.rules_on(meeting.day).charter
    matter = charter.matter(post.matter)
    return charter.office(matter.office).name if matter.office is not None else matter.name
