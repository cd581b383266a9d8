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
from governance_desk.documents.content.phrases import Phrases, of_meeting
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import body_of, starting_words, weekday_words
from governance_desk.meeting.state import Item, Meeting, MeetingId


@stamped
def agenda(association: Association, meeting_id: MeetingId) -> Document:
    """The agenda as it stands now, to be laid on the tables."""
    meeting = association.meetings[meeting_id]
    body = body_of(association, meeting)
    title = f"{meeting.title}议程"
    say = of_meeting(association, "agenda", meeting)
    blocks: list[AnyBlock] = [
        Title(say("title"), say("subtitle")),
        FactLine(say("time"), f"{weekday_words(meeting.day)}{starting_words(meeting.starts)}"),
        FactLine(say("place"), meeting.place or "另行通知"),
    ]
    if meeting.chair:
        blocks.append(FactLine(say("chair"), meeting.chair))
    if meeting.agenda:
        blocks.append(_table(association, body, meeting, say))
    else:
        blocks.append(Paragraph(say("no_items")))
    planned = sum(each.minutes or 0 for each in meeting.agenda)
    if planned:
        blocks.append(Paragraph(say("total", 分钟=str(planned))))
    return Document(title=f"{association.name}{title}", blocks=tuple(blocks), author=association.name, subject=title)


def _table(association: Association, body: BodyRule, meeting: Meeting, say: Phrases) -> Table:
    """A column that would be empty is left out."""
    presented = any(each.presenter for each in meeting.agenda)
    planned = any(each.minutes for each in meeting.agenda)
    columns = (
        Column(say("number"), 2, Align.CENTRE),
        Column(say("item"), 9),
        *((Column(say("presenter"), 4, Align.CENTRE),) if presented else ()),
        *((Column(say("minutes"), 3, Align.CENTRE),) if planned else ()),
        Column(say("majority"), 9),
    )
    rows = tuple(
        (
            str(number),
            each.title,
            *((each.presenter,) if presented else ()),
            *((f"{each.minutes}分钟" if each.minutes else "",) if planned else ()),
            _needs(association, body, meeting, each, say),
        )
        for number, each in enumerate(meeting.agenda, 1)
    )
    return Table(columns, rows)


def _needs(association: Association, body: BodyRule, meeting: Meeting, item: Item, say: Phrases) -> str:
    if item.matter is None:
        return say("not_voted")
    rules = association.rules_on(meeting.day)
    return majority_words(rules, body, rules.charter.matter(item.matter), meeting.day)
