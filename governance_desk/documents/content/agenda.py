"""Agenda (会议议程): the items in their order, who presents them, how long they take, and which majority each needs."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.charter.model import BodyRule
from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    Column,
    Document,
    FactLine,
    Paragraph,
    Table,
    Title,
)
from governance_desk.documents.content.majority import majority_words
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import body_of, starting_words, weekday_words
from governance_desk.meeting.state import Item, Meeting, MeetingId


@stamped
def agenda(association: Association, meeting_id: MeetingId) -> Document:
    """The agenda as it stands now, to be laid on the tables."""
    meeting = association.meetings[meeting_id]
    body = body_of(association, meeting)
    title = f"{meeting.title}议程"
    blocks: list[AnyBlock] = [
        Title(title, association.name),
        FactLine("时间", f"{weekday_words(meeting.day)}{starting_words(meeting.starts)}"),
        FactLine("地点", meeting.place or "另行通知"),
    ]
    if meeting.chair:
        blocks.append(FactLine("主持人", meeting.chair))
    if meeting.agenda:
        blocks.append(_table(association, body, meeting))
    else:
        blocks.append(Paragraph("议题另行通知。"))
    planned = sum(each.minutes or 0 for each in meeting.agenda)
    if planned:
        blocks.append(Paragraph(f"以上议题预计共需{planned}分钟。"))
    return Document(title=f"{association.name}{title}", blocks=tuple(blocks), author=association.name, subject=title)


def _table(association: Association, body: BodyRule, meeting: Meeting) -> Table:
    """A column that would be empty is left out."""
    presented = any(each.presenter for each in meeting.agenda)
    planned = any(each.minutes for each in meeting.agenda)
    columns = (
        Column("序号", 2, Align.CENTRE),
        Column("议题", 9),
        *((Column("汇报人", 4, Align.CENTRE),) if presented else ()),
        *((Column("时间", 3, Align.CENTRE),) if planned else ()),
        Column("表决要求及依据", 9),
    )
    rows = tuple(
        (
            str(number),
            each.title,
            *((each.presenter,) if presented else ()),
            *((f"{each.minutes}分钟" if each.minutes else "",) if planned else ()),
            _needs(association, body, meeting, each),
        )
        for number, each in enumerate(meeting.agenda, 1)
    )
    return Table(columns, rows)


def _needs(association: Association, body: BodyRule, meeting: Meeting, item: Item) -> str:
    if item.matter is None:
        return "不付表决"
    rules = association.rules_on(meeting.day)
    return majority_words(rules, body, rules.charter.matter(item.matter), meeting.day)
