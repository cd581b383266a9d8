"""The attendance ledger: every meeting of the term, how each was there, the count, and what followed from it."""

from __future__ import annotations

import datetime

from governance_desk.attendance.state import Attended
from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Document, Table
from governance_desk.documents.content.ledger import MOST_MEETINGS, attendance_ledger
from governance_desk.meeting import commands as m
from governance_desk.meeting.state import MeetingId, VoterId
from tests.documents.content.pages import flowing, strings
from tests.documents.content.scripted import (
    ASSEMBLY,
    COUNCIL,
    convened,
    founded,
    opened,
    seats,
    shcp_assembly,
    third_council,
)

TODAY = datetime.date(2026, 11, 21)


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def correct(desk: Desk, meeting: str, voter: str, attended: Attended) -> None:
    desk.do(
        m.CorrectAttendance(
            meeting=MeetingId(meeting), voter=VoterId(voter), attended=attended, reason="签到表有误", asked_by=""
        )
    )


def test_each_way_of_being_there_has_a_sign_of_its_own() -> None:
    desk, _meeting = third_council()
    for meeting, attended in (("m1", Attended.PROXY), ("m2", Attended.EXCUSED), ("m3", Attended.ABSENT)):
        correct(desk, meeting, "s2", attended)
    paper = attendance_ledger(desk.association, COUNCIL, 1, TODAY)
    (found,) = tables(paper)
    rows = {row[1]: row[3:6] for row in found.rows}
    assert rows["王芳"] == ("托", "假", "×")
    assert rows["欧阳洋"] == ("√", "√", "√")
    for sign in ("√：出席", "托：委托出席", "假：请假", "×：缺席"):
        assert sign in flowing(paper)


def test_seat_unit_days_count_consequence_and_article() -> None:
    desk, _meeting = third_council()
    paper = attendance_ledger(desk.association, COUNCIL, 1, TODAY)
    (found,) = tables(paper)
    days = ["2026\n3.5", "2026\n6.5", "2026\n9.18"]
    assert [column.title for column in found.columns] == ["序号", "姓名", "单位", *days, "个人缺席", "单位缺席"]
    assert found.rows[20] == ("21", "梁艳", "昆仑认证公司", "×", "×", "×", "3/3", "3/3")
    words = strings(paper)
    assert "个人缺席满3次的，适用章程第十九条（三）1。" in words
    assert "单位缺席满3次的，适用章程第九条。" in words
    assert any("梁艳" in each and "自动丧失理事资格" in each for each in words)
    assert any("昆仑认证公司" in each and "自动降级" in each for each in words)


def test_where_no_rule_counts_absences_they_are_counted_all_the_same() -> None:
    desk, _meeting = shcp_assembly()
    paper = attendance_ledger(desk.association, ASSEMBLY, 1, TODAY)
    (found,) = tables(paper)
    assert [column.title for column in found.columns] == ["序号", "单位", "2026\n4.10", "缺席"]
    assert found.rows[0] == ("1", "清华大学", "√", "0")
    assert found.rows[19] == ("20", "鄱阳认证公司", "×", "1")
    assert "适用章程" not in flowing(paper)


def test_more_meetings_than_stand_beside_one_another_go_on_in_a_further_table() -> None:
    desk, calendar = founded()
    for number in range(MOST_MEETINGS + 1):
        meeting = convened(desk, calendar, f"m{number}", datetime.date(2026, 1 + number, 9))
        opened(desk, meeting, seats(1, 20))
        desk.do(m.CloseMeeting(meeting=meeting))
    first, second = tables(attendance_ledger(desk.association, COUNCIL, 1, TODAY))
    shown = [[column.title for column in each.columns if column.title.startswith("2026")] for each in (first, second)]
    assert [len(each) for each in shown] == [MOST_MEETINGS, 1]
    assert shown[1] == ["2026\n9.9"]
    assert first.rows[20][-2:] == second.rows[20][-2:], "the count is that of the whole term in both"


def test_another_term_has_nothing_of_this_one() -> None:
    desk, _meeting = third_council()
    paper = attendance_ledger(desk.association, COUNCIL, 2, TODAY)
    assert tables(paper) == []
    assert "本届尚无已结束的会议。" in strings(paper)
    assert "梁艳" not in flowing(paper)
