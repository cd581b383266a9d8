"""The sign-in sheet: everyone on the roll with a line, observers apart."""

from __future__ import annotations

import datetime
from pathlib import Path

from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Document, FactLine, Table
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.sign_in import sign_in_sheet
from governance_desk.meeting.commands import BeginCheckIn, CheckIn
from governance_desk.meeting.state import MeetingId, VoterId
from governance_desk.register.leaving.commands import GiveNotice
from governance_desk.register.state import UnitId
from tests.association.made_up import adopt as adopt_there
from tests.association.made_up import convened as made_up_meeting
from tests.association.made_up import seated
from tests.documents.content.pages import extracted
from tests.documents.content.scripted import ASSEMBLY, adopt, convened, founded, large_assembly, opened, third_council


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def test_everyone_on_the_roll_and_observers_apart() -> None:
    desk, meeting = third_council()
    members, observers = tables(sign_in_sheet(desk.association, meeting))
    assert [row[0] for row in members.rows] == [str(n) for n in range(1, 22)]
    assert members.rows[0][1:4] == ("清华大学", "欧阳洋", "理事长")
    assert observers.caption == "列席"
    assert observers.rows[0][1:3] == ("市科协", "沈一平")


def test_before_the_roll_is_fixed_it_is_that_of_today() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    assert len(tables(sign_in_sheet(desk.association, meeting))[0].rows) == 21


def test_a_unit_that_has_given_notice_is_on_it_or_not_as_the_reading_has_it() -> None:
    result = seated()
    adopt_there(result, "period.withdrawal_notice.span", "waiting")
    meeting = made_up_meeting(result, "m1", ASSEMBLY, day=datetime.date(2026, 3, 5))
    day = datetime.date(2026, 3, 2)
    result.do(GiveNotice(unit=UnitId("u30"), declared=day, received=day, document="退会通知"))
    assert lines(result, meeting) == 36  # nobody has said yet whether it votes
    adopt_there(result, "leaving.votes", "does_not_vote")
    assert lines(result, meeting) == 35
    adopt_there(result, "leaving.votes", "votes")
    assert lines(result, meeting) == 36


def lines(result: Desk, meeting: MeetingId) -> int:
    return len(tables(sign_in_sheet(result.association, meeting))[0].rows)


def test_the_header_stands_on_each_page(tmp_path: Path) -> None:
    desk, meeting = large_assembly(60)
    words = extracted(sign_in_sheet(desk.association, meeting), tmp_path)
    assert words.count("到会方式") > 3


def test_remote_attendance_is_offered_only_where_the_reading_counts_it() -> None:
    desk, meeting = third_council()
    assert tables(sign_in_sheet(desk.association, meeting))[0].rows[0][4] == "□本人\n□委托"
    adopt(desk, "council.remote", "listen_only", "理事会", "第1号决议")
    assert tables(sign_in_sheet(desk.association, meeting))[0].rows[0][4] == "□本人\n□委托"
    adopt(desk, "council.remote", "counts", "理事会", "第2号决议")
    assert tables(sign_in_sheet(desk.association, meeting))[0].rows[0][4] == "□本人\n□委托\n□远程"


def test_a_proxy_is_not_offered_where_the_association_has_excluded_it() -> None:
    desk, meeting = third_council()
    adopt(desk, "council.proxies", "not_allowed", "会员大会", "2026年第2号决议")
    assert tables(sign_in_sheet(desk.association, meeting))[0].rows[0][4] == "□本人"


def test_what_each_line_has_to_be_filled_in() -> None:
    desk, meeting = third_council()
    members, observers = tables(sign_in_sheet(desk.association, meeting))
    titles = ["序号", "单位", "姓名", "职务", "到会方式", "时间", "签名"]
    assert [column.title for column in members.columns] == titles
    assert [column.title for column in observers.columns] == [*titles[:4], "备注", *titles[5:]]


def test_the_record_date_stands_beside_the_number_and_in_the_minutes(tmp_path: Path) -> None:
    desk, calendar = founded(members=24)
    adopt(desk, "assembly.record_date", "convening", "理事会", "第1号决议")
    adopt(desk, "assembly.remote", "counts", "理事会", "第2号决议")
    meeting = convened(desk, calendar, "a1", datetime.date(2026, 4, 10), ASSEMBLY)
    desk.do(BeginCheckIn(meeting=meeting))
    desk.do(CheckIn(meeting=meeting, voter=VoterId("u24"), remote=True))
    opened(desk, meeting, [f"u{n}" for n in range(1, 21)])
    facts = [each for each in sign_in_sheet(desk.association, meeting).blocks if isinstance(each, FactLine)]
    (expected,) = (each.value for each in facts if each.label == "应到")
    record = "应到会员以2026年4月10日在册的为准（理事会第1号决议对章程第十八条（二）所作的解释）"
    assert expected == f"24个单位；{record}"
    printed = "".join(extracted(minutes(desk.association, meeting, desk.head), tmp_path).split())
    assert f"{record}。" in printed
    assert printed.count("远程出席") == 1
