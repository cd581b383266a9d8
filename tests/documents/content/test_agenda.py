"""The agenda: who presents what, how long it takes, and which majority each voted item needs."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.documents.content.agenda import agenda
from governance_desk.documents.content.blocks import Document, FactLine, Paragraph, Table
from governance_desk.documents.content.notice import notice
from governance_desk.meeting.commands import AddItem
from governance_desk.meeting.state import ItemId, MeetingId
from tests.documents.content.pages import strings
from tests.documents.content.scripted import convened, founded

NEEDED = "须经到会理事三分之二以上（含）同意方能通过（章程第十九条（二）1）"


def drawn_up(*items: AddItem) -> Document:
    desk, meeting = with_items(*items)
    return agenda(desk.association, meeting)


def with_items(*items: AddItem) -> tuple[Desk, MeetingId]:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    desk.do_all(items)
    return desk, meeting


def item(name: str, title: str, matter: str = "", presenter: str = "", minutes: int | None = None) -> AddItem:
    return AddItem(
        meeting=MeetingId("m1"),
        item=ItemId(name),
        title=title,
        matter=MatterKey(matter) if matter else None,
        presenter=presenter,
        minutes=minutes,
    )


REPORT = item("i1", "听取秘书处工作报告", presenter="秘书长林小雨", minutes=20)
PLAN = item("i2", "制定年度工作计划", "draw_up_plan", minutes=15)
RULES = item("i3", "审议议事规则", "resolution", presenter="副秘书长")


def table(document: Document) -> Table:
    (found,) = (each for each in document.blocks if isinstance(each, Table))
    return found


def test_each_item_with_its_presenter_its_minutes_and_its_majority() -> None:
    found = table(drawn_up(REPORT, PLAN, RULES))
    assert [column.title for column in found.columns] == ["序号", "议题", "汇报人", "时间", "表决要求及依据"]
    assert found.rows == (
        ("1", "听取秘书处工作报告", "秘书长林小雨", "20分钟", "不付表决"),
        ("2", "制定年度工作计划", "", "15分钟", NEEDED),
        ("3", "审议议事规则", "副秘书长", "", NEEDED),
    )


def test_the_ordinal_the_day_the_place_and_the_minutes_together() -> None:
    document = drawn_up(REPORT, PLAN, RULES)
    assert strings(document)[0] == "第一届理事会第一次会议议程"
    facts = {each.label: each.value for each in document.blocks if isinstance(each, FactLine)}
    assert facts == {"时间": "2026年3月5日（星期四）9:30", "地点": "北京市海淀区学院路30号"}
    assert document.blocks[-1] == Paragraph("以上议题预计共需35分钟。")


def test_a_column_that_would_be_empty_is_left_out() -> None:
    document = drawn_up(item("i1", "听取秘书处工作报告"))
    assert [column.title for column in table(document).columns] == ["序号", "议题", "表决要求及依据"]
    assert "分钟" not in "".join(strings(document))


def test_without_an_item_it_says_so() -> None:
    assert Paragraph("议题另行通知。") in drawn_up().blocks


def test_the_notice_names_presenter_and_minutes_too() -> None:
    desk, meeting = with_items(REPORT, PLAN, RULES)
    words = strings(notice(desk.association, meeting))
    assert "1．听取秘书处工作报告（秘书长林小雨，20分钟）。" in words
    assert f"2．制定年度工作计划（15分钟）。本项须表决，{NEEDED}。" in words
    assert f"3．审议议事规则（副秘书长）。本项须表决，{NEEDED}。" in words
