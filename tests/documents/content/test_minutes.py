"""The minutes say what the record says: each fact in the words that a clerk expects."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.attendance.state import Attended
from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import (
    BlankLine,
    Document,
    FactLine,
    Heading,
    NameList,
    Paragraph,
    SignatureBlock,
)
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.record import MOST_SIGNING
from governance_desk.documents.layout.pdf import pdf
from governance_desk.language import use
from governance_desk.meeting.commands import (
    BeginCheckIn,
    CallItem,
    CastVote,
    CheckIn,
    CheckOut,
    CloseMeeting,
    CorrectAttendance,
    DeclareVote,
    GiveProxy,
    GrantLeave,
    OpenMeeting,
    OpenVote,
)
from governance_desk.meeting.ids import ItemId, MeetingId, SpeechId, VoterId
from governance_desk.meeting.sittings.commands import AdjournMeeting, ResumeMeeting
from governance_desk.meeting.speaking.commands import AskToSpeak, GiveFloor, NoteStatement
from governance_desk.meeting.state import Choice, Method, Subject, VoteId
from governance_desk.register.changes.commands import RecordChange, ReportChange
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.commands import EnterMembers, NewUnit
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import attach
from tests.documents.content.pages import extracted, flowing, strings
from tests.documents.content.scripted import (
    ASSEMBLY,
    NAMES,
    adopt,
    cancelled_council,
    convened,
    corrected_council,
    founded,
    inquorate_council,
    item,
    large_assembly,
    opened,
    shcp_assembly,
    third_council,
    tied_assembly,
    voted,
)

MEETINGS = [third_council, corrected_council, shcp_assembly, inquorate_council, tied_assembly, cancelled_council]


def drawn_up(built: tuple[Desk, MeetingId]) -> Document:
    desk, meeting = built
    return minutes(desk.association, meeting, desk.head)


def names(document: Document, label: str) -> list[str]:
    found = [block for block in document.blocks if isinstance(block, NameList) and block.label == label]
    return [f"{entry.name} {entry.detail}".strip() for block in found for entry in block.names]


def paragraphs(document: Document, lead: str) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph) and block.lead == lead]


def test_heading_time_place_chair_and_recorder() -> None:
    words = flowing(drawn_up(third_council()))
    assert words.startswith("碳足迹产业技术创新联盟会议纪要\n第一届理事会第三次会议\n")
    for fact in (
        "时间\n2026年9月18日（星期五）9:09—9:37",
        "地点\n北京市海淀区学院路30号",
        "主持人\n欧阳洋",
        "记录人\n林小雨",
    ):
        assert fact in words


def test_the_quorum_line_of_a_council() -> None:
    line = "应到21人，实到16人，出席人数达到应到人数的二分之一（至少需11人），符合章程第十九条（二）1规定，会议有效。"
    assert paragraphs(drawn_up(third_council()), "出席人数：") == [line]


def test_the_quorum_line_under_a_reading_names_the_resolution_that_adopted_it() -> None:
    line = (
        "应到20个单位，实到14个单位，出席单位数达到应到单位数的三分之二（至少需14个单位），"
        "符合全体成员大会2026年第1号决议对章程第六条所作的解释，会议有效。"
    )
    assert paragraphs(drawn_up(shcp_assembly()), "出席人数：") == [line]


def test_each_vote_with_its_counts_its_arithmetic_and_its_verdict() -> None:
    assert paragraphs(drawn_up(third_council()), "表决结果：") == [
        "同意13票，反对2票，弃权1票，达到到会理事的三分之二（到会理事16人，至少需11票），决议通过。",
        "本次表决作废，不产生结果。作废原因：计票有误。",
        "同意13票，反对3票，弃权0票，未达到全部理事席位的三分之二（全部理事席位21个，至少需14票），决议未通过。",
        "同意12票，反对2票，弃权1票，未表决1人，达到到会理事的三分之二（到会理事16人，至少需11票），决议通过。",
    ]


def test_each_verdict_with_its_article_and_who_may_decide() -> None:
    termination = (
        "章程第二十七条；由理事会决定，依据会员大会2026年第1号决议对章程第二十七条、第十八条（一）5所作的解释。"
    )
    assert paragraphs(drawn_up(third_council()), "表决依据：") == [
        "章程第十九条（二）1。",
        termination,
        "章程第十九条（二）1。",
    ]
    assert paragraphs(drawn_up(third_council()), "说明：") == [
        "章程第二十七条对“终止联盟：表决份额”没有明确规定，无论作何解释，本次结论相同。"
    ]


def test_resolutions_are_numbered_and_what_they_did_is_said() -> None:
    document = drawn_up(third_council())
    assert paragraphs(document, "决议编号：") == ["第1号。", "第2号。"]
    assert paragraphs(document, "决议事项登记：") == ["李𬱖担任副理事长。"]
    assert paragraphs(document, "人选：") == ["李𬱖（江南研究院）。"]


def test_discussion_and_method() -> None:
    document = drawn_up(third_council())
    assert paragraphs(document, "讨论：") == ["会议听取了报告，没有异议。"]


def test_each_sitting_has_its_hours() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 9, 18))
    opened(desk, meeting, [f"s{n}" for n in range(1, 15)])
    desk.do(AdjournMeeting(meeting=meeting, reason="午餐"))
    desk.do(ResumeMeeting(meeting=meeting))
    desk.do(AdjournMeeting(meeting=meeting, day=datetime.date(2026, 9, 19)))
    calendar.set(datetime.date(2026, 9, 19))
    for n in range(1, 15):
        desk.do(CheckIn(meeting=meeting, voter=VoterId(f"s{n}")))
    desk.do(ResumeMeeting(meeting=meeting))
    desk.do(CloseMeeting(meeting=meeting))
    hours = r"\d+:\d\d—\d+:\d\d"
    sittings = rf"2026年9月18日（星期五）{hours}，{hours}，2026年9月19日{hours}\n"
    assert re.search(sittings, flowing(drawn_up((desk, meeting))))


def test_statements_stand_under_the_names_in_the_order_in_which_they_were_made() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 9, 18))
    item(desk, meeting, "i1", "听取工作报告")
    opened(desk, meeting, ["s1", "s2", "s3", *(f"s{n}" for n in range(4, 15))])
    desk.do(CallItem(meeting=meeting, item=ItemId("i1")))
    for voter in ("s1", "s2", "s3"):
        desk.do(AskToSpeak(meeting=meeting, speech=SpeechId(voter), voter=VoterId(voter)))
    for name, words in (("s2", "先说。"), ("s1", "后说。"), ("s3", "")):
        desk.do(GiveFloor(meeting=meeting, speech=SpeechId(name)))
        desk.do(NoteStatement(meeting=meeting, speech=SpeechId(name), words=words))
    desk.do(CloseMeeting(meeting=meeting))
    blocks = [block for block in drawn_up((desk, meeting)).blocks if isinstance(block, Paragraph)]
    roll = desk.association.meetings[meeting].roll
    first, second = (f"{roll[VoterId(v)].name}（{roll[VoterId(v)].unit_name}）：" for v in ("s2", "s1"))
    at = next(at for at, block in enumerate(blocks) if block.lead == "发言：")
    assert [block.text for block in blocks[at : at + 2]] == [f"{first}先说。", f"{second}后说。"]
    assert blocks[at + 1].lead == ""


def test_a_roll_call_lists_names_by_choice_where_that_is_wanted() -> None:
    desk, meeting = third_council()
    document = minutes(desk.association, meeting, desk.head)
    assert len(names(document, "同意")) == 12
    assert names(document, "反对") == ["朱敏", "胡军"]
    assert names(document, "弃权") == ["郭丽"]
    assert names(document, "未表决") == ["何静"]
    assert names(minutes(desk.association, meeting, desk.head, roll_call_names=False), "反对") == []


def test_the_third_absence_with_its_dates_and_article_for_the_person_and_for_the_unit() -> None:
    words = flowing(drawn_up(third_council()))
    dates = "（2026年3月5日、2026年6月5日、2026年9月18日）"
    assert (
        f"梁艳本届任期内累计3次未出席理事会会议{dates}，依照章程第十九条（三）1，自2026年9月18日起自动丧失理事资格。"
    ) in words
    assert (
        f"昆仑认证公司本届任期内累计3次未参加理事会会议{dates}，依照章程第九条，"
        "自2026年9月18日起自动降级，由理事单位降为会员单位。"
    ) in words
    assert (
        "高峰、林涛、罗勇本届任期内累计1次未出席理事会会议，予以提醒：依照章程第十九条（三）1，"
        "累计满3次的，自动丧失理事资格。"
    ) in words


def test_who_was_there_excused_absent_and_without_a_vote() -> None:
    document = drawn_up(third_council())
    assert names(document, "出席")[0] == "欧阳洋 理事长，清华大学"
    assert len(names(document, "出席")) == 16
    assert names(document, "请假") == ["郑洁 鄱阳认证公司，出国"]
    assert names(document, "缺席")[-1] == "梁艳 昆仑认证公司"
    assert names(document, "列席") == ["沈一平 市科协"]
    assert names(document, "委托出席") == []


def test_a_correction_is_an_addendum_and_leaves_the_record_as_it_was_signed() -> None:
    desk, _meeting = corrected_council()
    first = minutes(desk.association, MeetingId("m1"), desk.head)
    assert "梁艳 昆仑认证公司（见会后更正）" in names(first, "缺席")
    words = flowing(first)
    since = "2026年9月21日，应昆仑认证公司要求，"
    assert f"{since}梁艳（昆仑认证公司）的出席情况由“缺席”更正为“出席”，更正原因：签到表第2页有其签名。" in words
    third = flowing(drawn_up(corrected_council()))
    assert (
        "2026年9月21日，因出席记录更正，梁艳未出席会议不满3次，上述后果撤销，恢复理事资格（章程第十九条（三）1）。"
        in third
    )
    assert "恢复为理事单位（章程第九条）。" in third
    assert "会后更正" not in flowing(drawn_up(third_council()))


def test_what_was_corrected_afterwards_stands_apart_from_the_attendance() -> None:
    blocks = drawn_up(corrected_council()).blocks
    assert blocks[blocks.index(Heading("会后更正")) - 1] == BlankLine()


def test_what_a_correction_on_the_same_day_brings_about_is_an_addendum_too() -> None:
    """The body of the minutes stays what was signed: neither a warning nor a consequence is added to it."""
    desk, calendar = founded()
    adopt(desk, "absence.unit.effect", "close", "会员大会", "2026年第1号决议")
    for number, month in enumerate((3, 6), 1):
        meeting = convened(desk, calendar, f"m{number}", datetime.date(2026, month, 5))
        opened(desk, meeting, [f"s{n}" for n in range(1, 21)])
        desk.do(CloseMeeting(meeting=meeting))
    meeting = convened(desk, calendar, "m3", datetime.date(2026, 9, 5))
    opened(desk, meeting, [f"s{n}" for n in range(1, 22)])
    desk.do(CloseMeeting(meeting=meeting))
    signed = flowing(minutes(desk.association, meeting, desk.head)).split("会后更正")[0]
    for voter in ("s20", "s21"):
        desk.do(CorrectAttendance(meeting=meeting, voter=VoterId(voter), attended=Attended.ABSENT, reason="代签"))
    body, addendum = flowing(minutes(desk.association, meeting, desk.head)).split("会后更正\n")
    assert "自动丧失理事资格" not in body
    assert "予以提醒" not in body
    assert "梁艳本届任期内累计3次未出席理事会会议" in addendum
    assert "郑洁本届任期内累计1次未出席理事会会议，予以提醒" in addendum
    assert "出席情况的后果" not in signed + body


def test_a_meeting_without_a_quorum_says_so_and_has_no_resolution() -> None:
    document = drawn_up(inquorate_council())
    line = (
        "应到21人，实到10人，出席人数未达到应到人数的二分之一（至少需11人），"
        "不符合章程第十九条（二）1规定，会议不能召开。"
    )
    assert paragraphs(document, "出席人数：") == [line]
    words = flowing(document)
    assert "未形成任何决议" in words
    assert "“听取秘书处工作报告”、“终止联盟”均未审议" in words
    assert "决议编号：" not in words
    assert "表决结果：" not in words


def test_the_chair_the_recorder_and_everyone_who_came_sign() -> None:
    blocks = [block for block in drawn_up(third_council()).blocks if isinstance(block, SignatureBlock)]
    assert [(row.role, row.name) for row in blocks[0].rows] == [("主持人", "欧阳洋"), ("记录人", "林小雨")]
    assert [row.name for row in blocks[1].rows] == [
        name.split()[0] for name in names(drawn_up(third_council()), "出席")
    ]


def test_a_whole_hall_signs_at_the_door() -> None:
    document = drawn_up(large_assembly(MOST_SIGNING + 1))
    assert len([block for block in document.blocks if isinstance(block, SignatureBlock)]) == 1
    assert f"到会会员代表{MOST_SIGNING + 1}人的签名见会议签到表" in flowing(document)


def test_the_journal_stands_on_the_document() -> None:
    desk, meeting = third_council()
    assert minutes(desk.association, meeting, desk.head).journal_head == desk.head.hash[:16]


def test_minutes_of_a_meeting_that_goes_on_are_a_draft() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    item(desk, meeting, "i1", "听取秘书处工作报告")
    assert "会议尚未宣布开始。" in flowing(minutes(desk.association, meeting, desk.head))
    opened(desk, meeting, [f"s{n}" for n in range(1, 12)])
    words = flowing(minutes(desk.association, meeting, desk.head))
    assert "第一届理事会第一次会议（草稿，会议尚未结束）" in words
    assert "实到11人" in words


def test_the_time_on_the_wall_is_that_of_the_zone() -> None:
    desk, meeting = third_council()
    words = flowing(minutes(desk.association, meeting, desk.head, zone=datetime.UTC))
    assert "2026年9月18日（星期五）1:09—1:37" in words


def test_a_meeting_entered_on_another_day_says_when() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    calendar.set(datetime.date(2026, 3, 7))
    opened(desk, meeting, [f"s{n}" for n in range(1, 12)])
    desk.do(CloseMeeting(meeting=meeting))
    words = flowing(minutes(desk.association, meeting, desk.head))
    assert "2026年3月5日（星期四）9:30（记录时间：2026年3月7日9:02—9:03）" in words


def test_a_meeting_opened_late_says_for_when_it_was_convened() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    for _ in range(40):
        calendar()
    opened(desk, meeting, [f"s{n}" for n in range(1, 12)])
    desk.do(CloseMeeting(meeting=meeting))
    assert "时间\n2026年3月5日（星期四）9:43—9:44（原定9:30）\n" in flowing(
        minutes(desk.association, meeting, desk.head)
    )
    assert "原定9:30" not in flowing(drawn_up(third_council()))


def test_what_lay_before_the_meeting_is_named_with_its_item() -> None:
    desk, meeting = third_council()
    held = desk.association.meetings[meeting]
    place = AttachedTo(Kind.AGENDA_ITEM, meeting, held.agenda[0].id)
    attach(desk, place, "年度工作报告.pdf", day=held.day)
    attach(desk, place, "附表.xlsx", b"PK", day=held.day)
    attach(desk, place, "会后补交.pdf", b"late", day=held.day + datetime.timedelta(days=1))
    assert paragraphs(drawn_up((desk, meeting)), "附件：") == ["《年度工作报告.pdf》、《附表.xlsx》。"]


def test_a_meeting_given_up_says_when() -> None:
    words = flowing(drawn_up(inquorate_council()))
    assert "时间\n2026年3月5日（星期四）9:30（原定时间，9:05宣布未能召开）\n" in words


def test_a_consequence_lifted_by_a_reading_does_not_speak_of_a_correction() -> None:
    desk, calendar = founded()
    adopt(desk, "absence.person.excused", "counts", "会员大会", "2026年第1号决议")
    for number, month in enumerate((3, 6, 9), 1):
        meeting = convened(desk, calendar, f"m{number}", datetime.date(2026, month, 5))
        desk.do(BeginCheckIn(meeting=meeting))
        desk.do(GrantLeave(meeting=meeting, voter=VoterId("s21"), reason="出国"))
        opened(desk, meeting, [f"s{n}" for n in range(1, 21)])
        desk.do(CloseMeeting(meeting=meeting))
    calendar.set(datetime.date(2026, 9, 21))
    adopt(desk, "absence.person.excused", "does_not_count", "会员大会", "2026年第2号决议")
    words = flowing(minutes(desk.association, meeting, desk.head))
    assert "2026年9月21日，因对章程的解释已经确定，梁艳未出席会议不满3次，上述后果撤销，恢复理事资格" in words


def test_equal_votes_say_who_decided_or_that_they_were_taken_again() -> None:
    document = drawn_up(tied_assembly())
    decided, round_one, round_two = paragraphs(document, "表决结果：")
    assert decided.endswith("达到到会会员的二分之一（到会会员24个，至少需12票），决议通过。")
    assert "同意与反对票数相同，由会议主持人欧阳洋决定：“通过”（第十八条（二））。" in paragraphs(document, "说明：")
    assert round_one == (
        "同意12票，反对12票，弃权0票。同意与反对票数相同，应重新表决（第十八条（二））。本轮表决不产生结果。"
    )
    assert "决议通过" in round_two
    assert [each[:4] for each in paragraphs(document, "表决方式：")] == ["举手表决", "第一轮，", "第二轮，"]
    assert paragraphs(document, "决议编号：") == ["第1号。", "第2号。"]


def test_a_cancelled_meeting_has_no_more_than_its_reason() -> None:
    words = flowing(drawn_up(cancelled_council()))
    assert "时间\n2026年3月5日（星期四）9:30（原定时间，会议已于2026年3月4日取消）\n" in words
    assert "第一届理事会第一次会议（已取消）" in words
    assert "不计任何人缺席。取消原因：台风，航班停飞。" in words
    assert "出席人数" not in words
    assert "草稿" not in words


def test_proxies_are_listed_with_their_holders_and_counted() -> None:
    desk, calendar = founded()
    adopt(desk, "council.proxies", "one_counted", "会员大会", "2026年第2号决议")
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    desk.do(BeginCheckIn(meeting=meeting))
    desk.do(CheckIn(meeting=meeting, voter=VoterId("s1")))
    desk.do(GiveProxy(meeting=meeting, principal=VoterId("s21"), holder=VoterId("s1"), document="委托书"))
    opened(desk, meeting, [f"s{n}" for n in range(2, 12)])
    desk.do(CloseMeeting(meeting=meeting))
    document = minutes(desk.association, meeting, desk.head)
    assert names(document, "委托出席") == ["梁艳 昆仑认证公司，受托人欧阳洋"]
    assert "应到21人，实到12人（其中委托出席1人）" in paragraphs(document, "出席人数：")[0]


def test_a_seat_is_there_through_a_deputy_only_by_proxy_and_a_unit_through_whomever_it_sends() -> None:
    """As the quorum and the ledger count them; a deputy who is known is named too."""
    desk, calendar = founded()
    adopt(desk, "council.proxies", "own_unit", "会员大会", "2026年第2号决议")
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    desk.do(BeginCheckIn(meeting=meeting))
    desk.do(CheckIn(meeting=meeting, voter=VoterId("s2"), name="周代表"))
    desk.do(CheckIn(meeting=meeting, voter=VoterId("s3"), person=PersonId("p3")))
    desk.do(CheckOut(meeting=meeting, voter=VoterId("s3")))
    desk.do(CheckIn(meeting=meeting, voter=VoterId("s3"), name="吴代表"))
    opened(desk, meeting, ["s1", *(f"s{n}" for n in range(4, 12))])
    desk.do(CloseMeeting(meeting=meeting))
    document = minutes(desk.association, meeting, desk.head)
    assert names(document, "委托出席") == ["王芳 云岭研究院，受托人周代表"]
    assert "李𬱖 江南研究院" in names(document, "出席")
    signing = [(r.role, r.name) for b in document.blocks if isinstance(b, SignatureBlock) for r in b.rows]
    assert ("受托人", "周代表") in signing
    assert ("理事", "李𬱖") in signing

    desk, calendar = founded(members=20)
    meeting = convened(desk, calendar, "a1", datetime.date(2026, 3, 5), ASSEMBLY)
    desk.do(BeginCheckIn(meeting=meeting))
    desk.do(CheckIn(meeting=meeting, voter=VoterId("u1"), person=PersonId("p9")))
    opened(desk, meeting, [f"u{n}" for n in range(2, 16) if n != 9])
    desk.do(CloseMeeting(meeting=meeting))
    there = names(minutes(desk.association, meeting, desk.head), "出席")
    assert there[0] == f"{NAMES[8]} 清华大学，代欧阳洋到会"


@pytest.mark.parametrize("build", MEETINGS)
def test_no_word_of_another_language_in_a_chinese_document(build: Callable[[], tuple[Desk, MeetingId]]) -> None:
    use("en")  # whatever the windows speak
    try:
        found = [each for each in strings(drawn_up(build())) if re.search("[A-Za-z]", each)]
    finally:
        use("zh_CN")
    assert found == []


@pytest.mark.parametrize("build", MEETINGS)
def test_the_same_record_gives_the_same_bytes(build: Callable[[], tuple[Desk, MeetingId]]) -> None:
    assert pdf(drawn_up(build()), bundled_only=True) == pdf(drawn_up(build()), bundled_only=True)


def test_rare_characters_are_read_back_from_the_pages(tmp_path: Path) -> None:
    words = extracted(drawn_up(third_council()), tmp_path)
    for name in ("李𬱖", "赵䶮", "陈玥", "杨喆", "周㛃", "黄堃"):
        assert name in words


def test_who_came_late_is_marked_as_who_left_early_is() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    opened(desk, meeting, [f"s{n}" for n in range(1, 17)])
    desk.do(CheckIn(meeting=meeting, voter=VoterId("s17")))
    desk.do(CheckOut(meeting=meeting, voter=VoterId("s2")))
    desk.do(CloseMeeting(meeting=meeting))
    there = names(minutes(desk.association, meeting, desk.head), "出席")
    late = [each for each in there if "会议开始后到会" in each]
    early = [each for each in there if "会议结束前离会" in each]
    assert (len(there), len(late), len(early)) == (17, 1, 1)
    assert late != early


def renamed(desk: Desk, unit: str, name: str, day: datetime.date) -> None:
    change = ChangeId(f"{unit}/{day}")
    changed = (Changed(detail=Detail.NAME, value=name),)
    materials = desk.association.rules.charter.changes[0].materials
    desk.do(
        ReportChange(change=change, unit=UnitId(unit), changed=changed, happened=day, reported=day, materials=materials)
    )
    desk.do(RecordChange(change=change, day=day))


def test_minutes_printed_anew_keep_the_name_that_the_unit_had_then() -> None:
    desk, calendar = founded()
    adopt(desk, "absence.unit.effect", "close", "会员大会", "2026年第1号决议")
    adopt(desk, "seating.nominated", "at_meeting", "会员大会", "2026年第1号决议")
    for name, day in (("m1", datetime.date(2026, 3, 5)), ("m2", datetime.date(2026, 6, 5))):
        meeting = convened(desk, calendar, name, day)
        chosen = PersonId("p3" if name == "m1" else "p4")
        item(desk, meeting, "i1", "选举副理事长", "elect_vice_chair", Subject(person=chosen))
        opened(desk, meeting, [f"s{n}" for n in range(1, 22) if n != 4])
        voted(desk, meeting, "i1", 20, 0, 0)
        desk.do(CloseMeeting(meeting=meeting))
        if name == "m1":
            before = flowing(minutes(desk.association, meeting, desk.head))
            renamed(desk, "u3", "江南碳中和研究院", datetime.date(2026, 4, 1))
            renamed(desk, "u4", "长江碳中和研究院", datetime.date(2026, 4, 1))
    old, new = (minutes(desk.association, MeetingId(name), desk.head) for name in ("m1", "m2"))
    assert flowing(old).splitlines()[:-2] == before.splitlines()[:-2]
    assert "江南碳中和研究院" not in flowing(old)
    assert "长江碳中和研究院" not in flowing(old)
    assert paragraphs(old, "人选：") == ["李𬱖（江南研究院）。"]
    assert paragraphs(new, "人选：") == ["赵䶮（长江碳中和研究院）。"]
    for document, unit, absent in ((old, "江南研究院", "长江研究院"), (new, "江南碳中和研究院", "长江碳中和研究院")):
        lists = [block for block in document.blocks if isinstance(block, NameList)]
        listed = {entry.name: entry.detail.split("，")[-1] for block in lists for entry in block.names}
        assert (listed["李𬱖"], listed["赵䶮"]) == (unit, absent)


def test_votes_by_name_in_minutes_printed_anew_keep_it_too() -> None:
    desk, calendar = founded("shcp", members=3)
    lowest = desk.association.register.members()[0].membership_class
    desk.do(EnterMembers(units=(NewUnit(unit=UnitId("x"), name="旧名", membership_class=lowest),), cause="import"))
    adopt(desk, "assembly.quorum", "two_thirds", "全体成员大会", "2026年第1号决议")
    adopt(desk, "assembly.resolution", "half_of_attending", "全体成员大会", "2026年第2号决议")
    for name, day in (("a1", datetime.date(2026, 4, 10)), ("a2", datetime.date(2026, 9, 10))):
        meeting = convened(desk, calendar, name, day, ASSEMBLY)
        item(desk, meeting, "i1", "审议财务报告", "financial_report")
        opened(desk, meeting, ["u1", "u2", "u3", "x"])
        vote = VoteId(f"{name}/v")
        desk.do(OpenVote(meeting=meeting, vote=vote, item=ItemId("i1"), method=Method.ROLL_CALL))
        for voter in ("u1", "u2", "u3", "x"):
            desk.do(CastVote(meeting=meeting, vote=vote, voter=VoterId(voter), choice=Choice.YES))
        desk.do(DeclareVote(meeting=meeting, vote=vote))
        desk.do(CloseMeeting(meeting=meeting))
        if name == "a1":
            renamed(desk, "x", "新名", datetime.date(2026, 6, 1))
    for name, now, not_now in (("a1", "旧名", "新名"), ("a2", "新名", "旧名")):
        document = minutes(desk.association, MeetingId(name), desk.head)
        assert now in names(document, "同意")
        assert not_now not in flowing(document)


def test_the_minutes_say_why_it_is_another_who_presides() -> None:
    desk, calendar = founded()
    adopt(desk, "council.presiding", "elected", "理事会", "第1号决议")
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    desk.do(BeginCheckIn(meeting=meeting))
    desk.do_all(CheckIn(meeting=meeting, voter=VoterId(f"s{n}")) for n in range(2, 16))
    desk.do(OpenMeeting(meeting=meeting, chair="林小雨", recorder="张洋", votes=9))
    facts = [each for each in minutes(desk.association, meeting, desk.head).blocks if isinstance(each, FactLine)]
    (chair,) = (each.value for each in facts if each.label == "主持人")
    assert chair == (
        "林小雨（理事长未到会，由到会14人中的9人推举主持；依据：理事会第1号决议对章程第十九条（二）2所作的解释）"
    )
