"""All that is kept of one person, as a paper for that person."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import (
    AnyBlock,
    Column,
    Document,
    FactLine,
    Heading,
    Paragraph,
    Table,
    Title,
)
from governance_desk.documents.content.person_data import Held, PersonData
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words

STAYS = (
    "联系信息可应本人请求删除。会议的出席、表决和任职等记录是联盟决议的依据，"
    "已连同校验码写入不可更改的日志，并印在签署的会议纪要上，因此予以保留；其中只有姓名，没有联系信息。"
)
"""Why the record of acts stays when contact data is erased."""


@stamped
def person_paper(_association: Association, data: PersonData, head: str) -> Document:
    """Every part under a heading of its own; one of which there is nothing says so. `head` is the journal's hash."""
    blocks: list[AnyBlock] = [
        Title("个人信息清单", data.name),
        FactLine("出具单位", data.association),
        FactLine("姓名", data.name),
        FactLine("编号", data.id.rpartition("/")[2]),
        FactLine("截至", f"{day_words(data.day)}，日志第{data.journal_number}条"),
        *_part(
            "联系信息（存于日志之外）",
            ("属于", 3),
            ("种类", 2),
            ("内容", 4),
            rows=[(each.of, each.kind, each.value) for each in data.contacts],
        ),
        *_part(
            "代表的单位",
            ("单位", 5),
            ("职务", 2),
            ("自", 3),
            ("至", 3),
            rows=[(each.unit, each.post, _day(each.since), _day(each.until)) for each in data.units],
        ),
        *_part(
            "席位和职务", ("职务", 3), ("机构", 2), ("提名单位", 4), ("届", 2), ("自", 3), ("至", 3), rows=_held(data)
        ),
        *_part(
            "出席会议",
            ("日期", 3),
            ("会议", 6),
            ("出席情况", 2),
            ("身份", 4),
            rows=[(_day(each.day), each.meeting, each.attended, each.as_what) for each in data.attendance],
        ),
        *_part(
            "唱名表决",
            ("日期", 3),
            ("会议", 5),
            ("议案", 5),
            ("表决", 2),
            rows=[(_day(each.day), each.meeting, each.motion, each.answer) for each in data.answers],
        ),
        Heading("缺席的后果和提醒"),
        *([Paragraph(f"{each}。") for each in data.consequences] or [Paragraph("无。")]),
        *_part(
            "写有姓名的已印发文件",
            ("文号", 4),
            ("文件", 9),
            ("日期", 3),
            rows=[(each.number, each.title, _day(each.day)) for each in data.documents],
        ),
        *_part(
            "日志中的记录",
            ("序号", 2),
            ("时间", 3),
            ("登记人", 3),
            ("内容", 9),
            rows=[(str(e.number), e.at, e.who, e.sentence + (_BY_NAME if e.by_name else "")) for e in data.entries],
        ),
        Heading("哪些可以删除"),
        Paragraph(STAYS),
    ]
    return Document(
        title=f"{data.association}个人信息清单（{data.name}）",
        blocks=tuple(blocks),
        author=data.association,
        subject=f"{data.name}个人信息清单",
        journal_head=head[:16],
        journal_label="日志校验码",
    )


_BY_NAME = "（仅姓名相同）"


def _part(heading: str, *columns: tuple[str, int], rows: list[tuple[str, ...]]) -> list[AnyBlock]:
    if not rows:
        return [Heading(heading), Paragraph("无。")]
    return [Heading(heading), Table(tuple(Column(title, width) for title, width in columns), tuple(rows))]


def _held(data: PersonData) -> list[tuple[str, ...]]:
    return [_row(each) for each in (*data.seats, *data.offices)]


def _row(held: Held) -> tuple[str, ...]:
    return (held.name, held.body, held.unit, str(held.term), _day(held.since), _day(held.until))


def _day(day: datetime.date | None) -> str:
    return day.isoformat() if day is not None else ""
