"""The statistics of a year (年度统计), as they are taken into the work report."""

from __future__ import annotations

from collections.abc import Iterable

from governance_desk.association.state import Association
from governance_desk.charter.keys import Manner
from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    Column,
    Document,
    FactLine,
    Heading,
    Issued,
    Paragraph,
    Table,
    Title,
)
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words
from governance_desk.journal.entry import Head
from governance_desk.statistics.state import MeetingLine, YearStatistics

_HEAD = 16  # characters of the journal's head that are printed
_MANNERS = (
    (Manner.WITHDRAWN, "主动退出"),
    (Manner.DEEMED, "视为退出"),
    (Manner.LOST, "自动丧失资格"),
    (Manner.EXPELLED, "除名"),
    (None, "其他"),
)


@stamped
def statistics(association: Association, found: YearStatistics, head: Head) -> Document:
    """Numbers first, then the lists behind them; what did not happen is said in one line."""
    say = Phrases(association, "statistics", 年度=str(found.year))
    blocks: list[AnyBlock] = [
        Title(say("title"), _span(found, say)),
        Heading(say("members")),
        *_members(found, say),
        Heading(say("meetings")),
        *_meetings(found, say),
        Heading(say("resolutions")),
        *_resolutions(found, say),
        Heading(say("seats")),
        *_seats(found, say),
        *_certificates(found, say),
        Issued(association.name, day_words(found.until)),
    ]
    return Document(
        title=f"{association.name}{found.year}年度统计",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{found.year}年度统计",
        journal_head=head.hash[:_HEAD],
        journal_label="记录校验码",
    )


def _span(found: YearStatistics, say: Phrases) -> str:
    return say("subtitle_runs", 截止日期=day_words(found.until)) if found.runs else say("subtitle")


def _members(found: YearStatistics, say: Phrases) -> Iterable[AnyBlock]:
    left = "，".join(f"{name}{number}家" for manner, name in _MANNERS if (number := found.went_by(manner)))
    decided = sum(1 for each in found.came if each.decided)
    came = f"{len(found.came)}家"
    if decided and decided < len(found.came):
        came += f"（其中经表决吸收{decided}家）"
    yield FactLine(say("begin_label"), f"{found.begin}家")
    yield FactLine(say("came_label"), came)
    yield FactLine(say("went_label"), f"{len(found.went)}家" + (f"（{left}）" if left else ""))
    yield FactLine(say("now_label" if found.runs else "end_label"), f"{found.end}家")
    if found.undated:
        yield Paragraph(say("undated", 家数=str(found.undated)))
    yield Table(
        (
            Column(say("class"), 3),
            Column(say("begin"), 1, Align.RIGHT),
            Column(say("now" if found.runs else "end"), 1, Align.RIGHT),
            Column(say("difference"), 1, Align.RIGHT),
        ),
        tuple(
            (each.name, str(each.begin), str(each.end), _difference(each.end - each.begin)) for each in found.classes
        ),
        caption=say("classes"),
    )
    if found.came:
        yield Table(
            (Column(say("came_day"), 2), Column(say("came_unit"), 5), Column(say("came_class"), 2)),
            tuple((each.day.isoformat(), each.unit, each.class_name) for each in found.came),
            caption=say("came"),
        )
    if found.went:
        manners = dict(_MANNERS)
        yield Table(
            (Column(say("went_day"), 2), Column(say("went_unit"), 5), Column(say("manner"), 2)),
            tuple((each.day.isoformat(), each.unit, manners[each.manner]) for each in found.went),
            caption=say("went"),
        )
    if found.class_changes:
        yield Table(
            (
                Column(say("change_day"), 2),
                Column(say("change_unit"), 4),
                Column(say("before"), 2),
                Column(say("after"), 2),
                Column(say("basis"), 2),
            ),
            tuple((e.day.isoformat(), e.unit, e.before, e.after, e.article) for e in found.class_changes),
            caption=say("class_changes"),
        )


def _difference(number: int) -> str:
    return f"{number:+}" if number else "0"


def _meetings(found: YearStatistics, say: Phrases) -> Iterable[AnyBlock]:
    if found.in_writing:
        yield FactLine(say("in_writing"), say("in_writing_times", 次数=str(found.in_writing)))
    if not found.meetings and not found.cancelled:
        yield Paragraph(say("no_meetings"))
        return
    for body in dict.fromkeys(each.body for each in found.meetings):
        of_body = [each for each in found.meetings if each.body == body]
        held = sum(1 for each in of_body if each.held)
        words = f"召开{held}次"
        if held < len(of_body):
            words += f"，另有{len(of_body) - held}次因未达到法定人数未能举行"
        share = found.share_of([each for each in of_body if each.held])
        yield FactLine(body, f"{words}{f'，亲自出席率{share}（{share.percent}）' if share is not None else ''}")
    if found.cancelled:
        yield FactLine(say("cancelled"), f"{found.cancelled}次")
    yield Table(
        (
            Column(say("meeting_day"), 5),
            Column(say("meeting"), 9),
            *(Column(say(key), 2, Align.RIGHT) for key in ("expected", "in_person", "by_proxy", "excused", "absent")),
            Column(say("share"), 3, Align.RIGHT),
        ),
        tuple(_meeting_row(each) for each in found.meetings),
        caption=say("attendance"),
    )


def _meeting_row(each: MeetingLine) -> tuple[str, ...]:
    numbers = (each.called, each.present, each.proxy, each.excused, each.absent)
    title = each.title if each.held else f"{each.title}（未达到法定人数）"
    share = each.share.percent if each.share is not None else "—"
    return (each.day.isoformat(), title, *(str(number) for number in numbers), share)


def _resolutions(found: YearStatistics, say: Phrases) -> Iterable[AnyBlock]:
    if not found.resolutions:
        yield Paragraph(say("no_votes"))
        return
    open_ones = sum(1 for each in found.resolutions if each.passed is None)
    failed = len(found.resolutions) - found.passed - open_ones
    words = f"{len(found.resolutions)}项，通过{found.passed}项，未通过{failed}项"
    yield FactLine(say("votes_label"), f"{words}，待定{open_ones}项" if open_ones else words)
    said = {True: "通过", False: "未通过", None: "待定"}
    yield Table(
        (
            Column(say("vote_day"), 3),
            Column(say("vote_meeting"), 5),
            Column(say("matter"), 6),
            Column(say("result"), 2),
            Column(say("number"), 2, Align.RIGHT),
        ),
        tuple(
            (e.day.isoformat(), e.meeting, e.motion, said[e.passed], f"第{e.number}号" if e.number is not None else "—")
            for e in found.resolutions
        ),
        caption=say("votes"),
    )


def _seats(found: YearStatistics, say: Phrases) -> Iterable[AnyBlock]:
    filled = sum(1 for each in found.seats if each.filled)
    yield FactLine(say("seat_changes"), f"就任{filled}人次，离任{len(found.seats) - filled}人次")
    absent = sum(each.absent for each in found.meetings)
    excused = sum(each.excused for each in found.meetings)
    proxy = sum(each.proxy for each in found.meetings)
    yield FactLine(say("not_in_person"), f"缺席{absent}人次，请假{excused}人次，委托{proxy}人次")
    yield FactLine(
        say("consequences"), f"提醒{found.warnings}次，丧失席位{found.seats_lost}人，降级{found.demotions}家"
    )


def _certificates(found: YearStatistics, say: Phrases) -> Iterable[AnyBlock]:
    of = found.certificates
    if of is not None and (of.issued or of.renewed or of.lapsed or of.valid):
        yield Heading(say("certificates"))
        numbers = f"颁发{of.issued}份，续展{of.renewed}份，到期{of.lapsed}份，现行有效{of.valid}份"
        yield FactLine(say("certificates_label"), numbers)
