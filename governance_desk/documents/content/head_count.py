"""How many were there at every moment (到会人数记录): a picture, what it was at each vote, and who left and came back.

It goes with the minutes; everything in it is from the record.
"""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    Column,
    CountChart,
    CountMark,
    CountPoint,
    Document,
    FactLine,
    Heading,
    Paragraph,
    Table,
    Title,
)
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import body_of, china_time, clock_words, counter, local, weekday_words
from governance_desk.errors import Refusal
from governance_desk.journal.entry import Head
from governance_desk.language import text
from governance_desk.meeting.head_count import HeadCount, Marked, head_count
from governance_desk.meeting.state import Meeting, MeetingId, Stage


@stamped
def head_count_sheet(
    association: Association, meeting_id: MeetingId, head: Head, now: str, *, zone: datetime.tzinfo | None = None
) -> Document:
    """The sheet up to the close, or to the moment `now`; Refusal as long as nobody has come."""
    meeting, zone = association.meetings[meeting_id], zone or china_time()
    found = head_count(meeting, now)
    if found is None:
        raise Refusal(text("Nobody has come yet."), next_step=text("Check in those who arrive first."))
    draft = "" if meeting.stage is Stage.CLOSED else "（草稿，会议尚未结束）"
    each = counter(body_of(association, meeting))
    blocks: list[AnyBlock] = [
        Title("到会人数记录", f"{association.name}{meeting.title}{draft}"),
        FactLine("时间", weekday_words(meeting.day)),
        FactLine("应到", f"{found.expected}{each}"),
        _chart(meeting, found, zone),
    ]
    if found.marks:
        blocks += [Heading("开会和历次表决时的出席人数"), _at_the_votes(meeting, found, zone)]
    blocks += [Heading("离会与返回"), *_leavers(meeting, found, zone, each)]
    return Document(
        title=f"{association.name}{meeting.title}到会人数记录",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{meeting.title}到会人数记录",
        journal_head=head.hash[:16],
    )


def _chart(meeting: Meeting, found: HeadCount, zone: datetime.tzinfo) -> CountChart:
    return CountChart(
        points=tuple(CountPoint(step.along, step.here, _clock(meeting, step.at, zone)) for step in found.steps),
        marks=tuple(CountMark(each.along, _short(each)) for each in found.marks),
        breaks=found.breaks,
        most=max(found.expected, found.most),
        required=found.required,
        required_words="" if found.required is None else f"需要{found.required}",
        begins=_clock(meeting, found.since, zone),
        ends=_clock(meeting, found.until, zone),
        caption="在场人数（虚线为法定人数，竖线为开会和表决的时刻）",
    )


def _at_the_votes(meeting: Meeting, found: HeadCount, zone: datetime.tzinfo) -> Table:
    columns = (
        Column("时间", 3, Align.CENTRE),
        Column("事项", 12),
        Column("出席", 3, Align.RIGHT),
        Column("需要", 3, Align.RIGHT),
    )
    rows = tuple(
        (
            _clock(meeting, each.at, zone),
            "宣布开会" if each.vote == 0 else f"{_short(each)}：{each.motion}",
            str(each.counted),
            "—" if each.required is None else str(each.required),
        )
        for each in found.marks
    )
    return Table(columns, rows)


def _leavers(meeting: Meeting, found: HeadCount, zone: datetime.tzinfo, each: str) -> list[AnyBlock]:
    if not found.away:
        return [Paragraph("会议期间无人离会。")]
    rows = tuple(
        (
            away.voter.name or away.voter.unit_name,
            away.voter.unit_name if away.voter.name else "",
            _clock(meeting, away.left, zone),
            _clock(meeting, away.back, zone) if away.back else "未返回",
        )
        for away in found.away
    )
    columns = (
        Column("姓名", 4, Align.CENTRE),
        Column("单位", 10),
        Column("离会", 3, Align.CENTRE),
        Column("返回", 3, Align.CENTRE),
    )
    left = len({away.voter.id for away in found.away})
    said = f"离会{left}{each}，其中返回{left - found.still_away}{each}，未返回{found.still_away}{each}。"
    return [Paragraph(said), Table(columns, rows)]


def _short(mark: Marked) -> str:
    return "开会" if mark.vote == 0 else f"表决{mark.vote}"


def _clock(meeting: Meeting, stamp: str, zone: datetime.tzinfo) -> str:
    return clock_words(local(stamp, zone), meeting.day)
