"""A resolution: its number in the one series, what was resolved, quorum, votes, article, day, room for the seal."""

from __future__ import annotations

import datetime
from typing import TypeVar

import pytest

from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import AnyBlock, Document, Issued, Paragraph, RedMark, Title
from governance_desk.documents.content.resolution import resolution, resolutions
from governance_desk.meeting.commands import AddItem, DeclareVote, OpenVote
from governance_desk.meeting.ids import AmendmentId
from governance_desk.meeting.motions.commands import MoveAmendment
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.state import ItemId, MeetingId, VoteId
from tests.association.made_up import first, hands, in_session, seated
from tests.documents.content.pages import strings
from tests.documents.content.scripted import convened, founded, opened, seats, shcp_assembly, third_council, voted

Kind = TypeVar("Kind", bound=AnyBlock)


def papers(desk: Desk, meeting: MeetingId) -> list[Document]:
    found = resolutions(desk.association.meetings[meeting])
    return [resolution(desk.association, meeting, each.id) for each in found]


def led(paper: Document) -> dict[str, str]:
    return {each.lead: each.text for each in paper.blocks if isinstance(each, Paragraph) and each.lead}


def of_kind(paper: Document, kind: type[Kind]) -> Kind:
    (found,) = (each for each in paper.blocks if isinstance(each, kind))
    return found


def test_a_council_s() -> None:
    desk, meeting = third_council()
    first = papers(desk, meeting)[0]
    assert of_kind(first, RedMark).number == "决议第1号"
    title = of_kind(first, Title)
    assert title.text == "理事会关于选举副理事长的决议"
    assert title.subtitle == "（2026年9月18日第一届理事会第三次会议通过）"
    held = next(each.text for each in first.blocks if isinstance(each, Paragraph) and not each.lead)
    assert held == (
        "2026年9月18日，碳足迹产业技术创新联盟第一届理事会第三次会议召开。应到21人，实到16人，出席人数达到应到人数的"
        "二分之一（至少需11人），符合章程第十九条（二）1规定，表决有效。"
    )
    words = led(first)
    assert words["表决结果："] == (
        "同意13票，反对2票，弃权1票，达到到会理事的三分之二（到会理事16人，至少需11票），决议通过。"
    )
    assert words["表决依据："] == "章程第十九条（二）1。"
    assert words["决议编号："] == "第1号。"
    assert words["人选："].startswith("李𬱖")
    assert first.blocks[-1] == Issued("碳足迹产业技术创新联盟理事会（盖章）", "2026年9月18日")


def test_an_assembly_s_rests_on_the_readings() -> None:
    (paper,) = papers(*shcp_assembly())
    words = led(paper)
    assert words["表决依据："] == "全体成员大会2026年第2号决议对章程第六条所作的解释。"
    assert "同意8票，反对4票，弃权2票，达到到会成员的二分之一" in words["表决结果："]
    assert paper.blocks[-1] == Issued("上海市推进清洁生产审核机构联盟全体成员大会（盖章）", "2026年4月10日")


def test_they_are_numbered_in_one_series_and_what_was_lost_has_none() -> None:
    desk, meeting = third_council()
    assert [of_kind(each, RedMark).number for each in papers(desk, meeting)] == ["决议第1号", "决议第2号"]
    titles = [of_kind(each, Title).text for each in papers(desk, meeting)]
    assert titles == ["理事会关于选举副理事长的决议", "理事会关于制定年度工作计划的决议"], "the termination was lost"
    with pytest.raises(ValueError, match="no resolution"):
        resolution(desk.association, meeting, VoteId("m3/i3"))


def test_its_text_stands_in_it_word_for_word() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    said = "批准2026年度工作计划，由秘书处组织实施。"
    plan = MatterKey("draw_up_plan")
    desk.do(AddItem(meeting=meeting, item=ItemId("i1"), title="年度工作计划", text=said, matter=plan))
    opened(desk, meeting, seats(1, 16))
    voted(desk, meeting, "i1", 16, 0, 0)
    (paper,) = papers(desk, meeting)
    assert led(paper)["决议内容："] == said
    assert [text for text in strings(paper) if said in text] == [said], "once"


def test_what_was_amended_stands_in_it_as_it_was_passed() -> None:
    desk = seated()
    in_session(desk, first(16))
    m1, on = MeetingId("m1"), ItemId("i1")
    matter = MatterKey("resolution")
    desk.do(AddItem(meeting=m1, item=on, title="会费标准", text="会费每年三千元。", matter=matter))
    desk.do(
        MoveAmendment(meeting=m1, item=on, amendment=AmendmentId("a"), mover="代表2", passage="三千元", text="二千元")
    )
    for name, question, about in (("a", Question.AMENDMENT, "a"), ("v", Question.MOTION, "")):
        desk.do(OpenVote(meeting=m1, vote=VoteId(name), item=on, question=question, about=about))
        hands(desk, m1, VoteId(name), 16, 0, 0)
        desk.do(DeclareVote(meeting=m1, vote=VoteId(name)))
    (paper,) = papers(desk, m1)
    assert led(paper)["决议内容："] == "会费每年二千元。"
    assert "三千元" not in "".join(strings(paper))
