"""A question as it is put, in the charter's language: what stands in the minutes and on the hall's screen."""

from __future__ import annotations

from collections.abc import Callable

from governance_desk.calendars.ordinals import chinese_number
from governance_desk.meeting.ids import ItemId
from governance_desk.meeting.motions.state import AgendaChange, Amendment, ChangeKind
from governance_desk.meeting.state import Item


def motion_text(item: Item) -> str:
    """The motion as it stands: the text, where the item has one, else its title."""
    return item.text.strip() or item.title.strip()


def amended_text(text: str, amendment: Amendment) -> str:
    """The motion as it would read; the passage stands in it once."""
    return text.replace(amendment.passage, amendment.text, 1) if amendment.passage else amendment.text


def amendment_name(item: Item, amendment: Amendment) -> str:
    """修正案二（张三提出）; the number is that of the order in which they are voted on."""
    number = item.amendments.index(amendment) + 1
    return f"修正案{chinese_number(number)}（{amendment.mover}提出）"


def amendment_words(amendment: Amendment) -> str:
    """将“…”修改为“…”, 删去“…”, or the whole text."""
    if not amendment.passage:
        return f"全文修改为：{amendment.text}"
    if not amendment.text:
        return f"删去“{amendment.passage}”"
    return f"将“{amendment.passage}”修改为“{amendment.text}”"


def part_name(item: Item, part: str) -> str:
    """第二部分（共三部分）."""
    number = next(at for at, each in enumerate(item.parts, 1) if each.id == part)
    return f"第{chinese_number(number)}部分（共{chinese_number(len(item.parts))}部分）"


def change_words(change: AgendaChange, title_of: Callable[[ItemId], str]) -> str:
    """增加议题“…”, 撤下议题“…”, 议题顺序调整为：…."""
    if change.kind is ChangeKind.ADD:
        return f"增加议题“{change.title}”"
    if change.kind is ChangeKind.WITHDRAW:
        return f"撤下议题“{change.title}”"
    return "议题顺序调整为：" + "；".join(f"{at}. {title_of(item)}" for at, item in enumerate(change.items, 1))
