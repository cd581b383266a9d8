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
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.election.open import ballot_order
from governance_desk.meeting.election.state import Post
from governance_desk.meeting.state import Item, ItemId, Meeting, MeetingId
from governance_desk.voting.election.judge import election_rule

_ROW = 10  # millimetres: a mark is made by hand


@stamped
def ballot(association: Association, meeting_id: MeetingId, item_id: ItemId) -> Document:
    """The paper of the round that is next on the item, or of the one that is out; for a motion, one with a box."""
    meeting = association.meetings[meeting_id]
    item = meeting.item(item_id)
    if item is None:
        raise KeyError(item_id)
    opened = meeting.open_vote()
    taken = opened.election if opened is not None and opened.item == item_id else None
    if taken is not None:
        posts, marks, number = taken.posts, taken.marks, taken.number
    elif item.election is not None:
        posts, marks, number = item.election.posts, item.election.marks, item.election.round
    else:
        return _paper(association, meeting, "表决票", _motion(association, meeting, item))
    if not any(post.nominees for post in posts):
        raise Refusal(
            text("There are no candidates, so there is nothing to print on a ballot."),
            next_step=text("Nominate candidates first."),
        )
    name = f"选票（第{number}轮）" if number > 1 else "选票"
    return _paper(association, meeting, name, _election(association, meeting, posts, marks))


def write_ins_of(association: Association, meeting: Meeting) -> WriteIns | None:
    """Whether other names may be written in; None while that is open."""
    rules = association.rules_on(meeting.day)
    return election_rule(rules, "write_ins", rules.charter.elections.write_ins, meeting.day).rule


def _paper(association: Association, meeting: Meeting, name: str, blocks: list[AnyBlock]) -> Document:
    title = Title(f"{meeting.title}{name}", association.name)
    seal = Issued(f"{association.name}（盖章）", day_words(meeting.day))
    return Document(
        title=f"{association.name}{meeting.title}{name}",
        blocks=(title, *blocks, seal),
        author=association.name,
        subject=f"{meeting.title}{name}",
        page_numbers=False,
    )


def _election(association: Association, meeting: Meeting, posts: tuple[Post, ...], marks: Marks) -> list[AnyBlock]:
    written = write_ins_of(association, meeting)
    blocks: list[AnyBlock] = []
    for post in posts:
        blocks.append(Heading(f"{_name(association, meeting, post)}（应选{post.seats}名）", numbered=len(posts) > 1))
        blocks.append(_table(association, post, written))
        blocks.append(BlankLine())
    return [*blocks, Paragraph("".join(_instructions(posts, marks, written)), lead="填写说明：")]


def _table(association: Association, post: Post, written: WriteIns | None) -> Table:
    columns = [Column("序号", 2, Align.CENTRE), Column("候选人", 4), Column("单位", 7), Column("意见", 3, Align.CENTRE)]
    units = association.register.units
    rows = [
        [str(at), each.name, units[each.unit].name if each.unit in units else "", ""]
        for at, each in enumerate(ballot_order(post.nominees), 1)
    ]
    if written is not WriteIns.NOT_ALLOWED:
        rows += [["另选", "", "", ""] for _ in range(min(post.seats, 3))]
    return Table(tuple(columns), tuple(tuple(row) for row in rows), row_height=_ROW)


def _instructions(posts: tuple[Post, ...], marks: Marks, written: WriteIns | None) -> list[str]:
    words = [
        f"1. 在候选人姓名后的“意见”栏内表示意见：{marks_words(marks)}。",
        f"2. {_most(posts)}，多于应选人数的为无效票。",
    ]
    if written is WriteIns.NOT_ALLOWED:
        words.append("3. 不可以另选他人，另填姓名的为无效票。")
    elif written is WriteIns.AFTER_AGAINST:
        words.append("3. 对候选人投反对票的，可以另选他人，在“另选”栏内填写姓名；投弃权票的不可以另选他人。")
    elif written is WriteIns.ALLOWED:
        words.append("3. 可以另选他人，在“另选”栏内填写姓名，并计入所选人数。")
    return [*words, f"{len(words) + 1}. 书写模糊、无法辨认的，经监票人认定为无效票。"]


def _most(posts: tuple[Post, ...]) -> str:
    each = "每张选票" if len(posts) == 1 else "每一职务"
    return f"{each}所选的人数等于或者少于应选人数的有效"


def _motion(association: Association, meeting: Meeting, item: Item) -> list[AnyBlock]:
    """A motion with one box; the marks are those that the association has adopted, or three boxes to tick."""
    rules = association.rules_on(meeting.day)
    marks = election_rule(rules, "marks", rules.charter.elections.marks, meeting.day).rule
    motion = (item.text or item.title).strip()
    blocks: list[AnyBlock] = [Paragraph(motion, lead="议案："), BlankLine()]
    if marks is None:
        columns = tuple(Column(name, 1, Align.CENTRE) for name in ("同意", "反对", "弃权"))
        blocks.append(Table(columns, (("", "", ""),), row_height=_ROW))
        words = "在同意、反对、弃权中选择一项，在其下方画“√”；不选或者多选的为无效票。"
    else:
        blocks.append(Table((Column("意见", 1, Align.CENTRE),), (("",),), row_height=_ROW))
        words = f"在“意见”栏内表示意见：{marks_words(marks)}。"
    return [*blocks, BlankLine(), Paragraph(words, lead="填写说明：")]


def _name(association: Association, meeting: Meeting, post: Post) -> str:
    charter = association.rules_on(meeting.day).charter
    matter = charter.matter(post.matter)
    return charter.office(matter.office).name if matter.office is not None else matter.name
