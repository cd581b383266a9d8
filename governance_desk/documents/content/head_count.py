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
from governance_desk.documents.content.phrases import Phrases, of_meeting
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
    say = of_meeting(association, "head_count", meeting)
    draft = "" if meeting.stage is Stage.CLOSED else "（草稿，会议尚未结束）"
    each = counter(body_of(association, meeting))
    blocks: list[AnyBlock] = [
        Title(say("title"), say("subtitle", 状态=draft)),
        FactLine(say("time"), weekday_words(meeting.day)),
        FactLine(say("expected"), f"{found.expected}{each}"),
        _chart(meeting, found, zone, say("caption")),
    ]
    if found.marks:
        blocks += [Heading(say("votes")), _at_the_votes(meeting, found, zone, say)]
    blocks += [Heading(say("away")), *_leavers(meeting, found, zone, each, say)]
    return Document(
        title=f"{association.name}{meeting.title}到会人数记录",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{meeting.title}到会人数记录",
        journal_head=head.hash[:16],
    )


def _chart(meeting: Meeting, found: HeadCount, zone: datetime.tzinfo, caption: str) -> CountChart:
    return CountChart(
        points=tuple(CountPoint(step.along, step.here, _clock(meeting, step.at, zone)) for step in found.steps),
        marks=tuple(CountMark(each.along, _short(each)) for each in found.marks),
        breaks=found.breaks,
        most=max(found.expected, found.most),
        required=found.required,
        required_words="" if found.required is None else f"需要{found.required}",
        begins=_clock(meeting, found.since, zone),
        ends=_clock(meeting, found.until, zone),
        caption=caption,
    )


def _at_the_votes(meeting: Meeting, found: HeadCount, zone: datetime.tzinfo, say: Phrases) -> Table:
    columns = (
        Column(say("hour"), 3, Align.CENTRE),
        Column(say("matter"), 12),
        Column(say("there"), 3, Align.RIGHT),
        Column(say("required"), 3, Align.RIGHT),
    )
    rows = tuple(
        (
            _clock(meeting, each.at, zone),
            say("opening") if each.vote == 0 else f"{_short(each)}：{each.motion}",
            str(each.counted),
            "—" if each.required is None else str(each.required),
        )
        for each in found.marks
    )
    return Table(columns, rows)


def _leavers(meeting: Meeting, found: HeadCount, zone: datetime.tzinfo, each: str, say: Phrases) -> list[AnyBlock]:
    if not found.away:
        return [Paragraph(say("nobody"))]
    rows = tuple(
        (
            away.voter.name or away.voter.unit_name,
            away.voter.unit_name if away.voter.name else "",
            _clock(meeting, away.left, zone),
            _clock(meeting, away.back, zone) if away.back else say("not_back"),
        )
        for away in found.away
    )
    columns = (
        Column(say("name"), 4, Align.CENTRE),
        Column(say("unit"), 10),
        Column(say("leaving"), 3, Align.CENTRE),
        Column(say("back"), 3, Align.CENTRE),
    )
    left = len({away.voter.id for away in found.away})
    numbers = {"离会人数": left, "返回人数": left - found.still_away, "未返回人数": found.still_away}
    said = say("left", **{name: f"{number}{each}" for name, number in numbers.items()})
    return [Paragraph(said), Table(columns, rows)]


def _short(mark: Marked) -> str:
    return "开会" if mark.vote == 0 else f"表决{mark.vote}"


def _clock(meeting: Meeting, stamp: str, zone: datetime.tzinfo) -> str:
    return clock_words(local(stamp, zone), meeting.day)
