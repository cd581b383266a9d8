"""The written proxy on paper, and what the minutes say of those that were used."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import SignatureBlock, Table
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.person_data import person_data
from governance_desk.documents.content.proxy_form import proxy_form
from governance_desk.errors import Refusal
from governance_desk.meeting import commands as m
from governance_desk.meeting.choice import Choice
from governance_desk.meeting.ids import ItemId, MeetingId, ProxyId, VoteId, VoterId
from governance_desk.meeting.proxies.commands import LodgeProxy
from governance_desk.meeting.proxies.state import Instruction
from governance_desk.meeting.state import Method
from governance_desk.register.state import PersonId
from tests.documents.content.pages import flowing
from tests.documents.content.scripted import ASSEMBLY, adopt, convened, founded, item, opened, seats
from tests.meeting.election.made_up import M as ELECTED
from tests.meeting.election.made_up import nominated

DAY = datetime.date(2026, 3, 5)
M = MeetingId("m1")


def council(reading: str = "one_counted") -> Desk:
    """Two items to vote on; s21 梁艳 and s20 郑洁 have sent proxies to s1 欧阳洋 and s2 王芳."""
    desk, calendar = founded()
    if reading:
        adopt(desk, "council.proxies", reading, "会员大会", "2026年第2号决议")
    convened(desk, calendar, "m1", DAY)
    item(desk, M, "i1", "审议年度计划", "resolution")
    item(desk, M, "i2", "审议议事规则", "resolution")
    return desk


def lodge(desk: Desk) -> None:
    desk.do(
        LodgeProxy(
            meeting=M,
            proxy=ProxyId("w1"),
            principal=VoterId("s21"),
            holder=VoterId("s1"),
            signed=DAY,
            items=(ItemId("i1"),),
            instructions=(Instruction(ItemId("i1"), Choice.YES),),
            words="如有修改，投弃权票。",
            document="3号委托书",
        )
    )
    desk.do(
        LodgeProxy(
            meeting=M,
            proxy=ProxyId("w2"),
            principal=VoterId("s20"),
            holder=VoterId("s2"),
            signed=DAY,
            since=datetime.date(2026, 1, 1),
            until=datetime.date(2026, 12, 31),
        )
    )


def test_the_blank_form_says_who_may_hold_it_and_lists_what_is_voted_on() -> None:
    words = flowing(proxy_form(council().association, M))
    assert "授权委托书" in words
    for part in (
        "1审议年度计划□□□□",
        "□本次会议",
        "受托人身份证件",
        "受托人不得转委托",
        "未标明是否委托的，视为委托；未作指示的，由受托人决定。",
        "可以书面委托另一到会理事，每人至多接受1份",
    ):
        assert part in words.replace("\n", ""), part
    assert "会员大会2026年第2号决议对章程第十九条（二）1所作的解释" in words


def test_in_an_election_nobody_is_told_how_to_vote() -> None:
    desk = nominated(2, 3)
    adopt(desk, "council.proxies", "one_counted", "会员大会", "2026年第2号决议")
    item(desk, ELECTED, "i9", "审议年度计划", "resolution")
    boxes = [each for each in proxy_form(desk.association, ELECTED).blocks if isinstance(each, Table)][-1]
    by_title = {row[1]: row[2:] for row in boxes.rows}
    assert by_title["审议年度计划"] == ("□", "□", "□", "□")
    assert by_title["议题i2"] == ("□", "—", "—", "—")


def test_a_unit_seals_and_a_person_signs() -> None:
    def signed(desk: Desk, meeting: MeetingId) -> tuple[list[str], bool]:
        (block,) = (each for each in proxy_form(desk.association, meeting).blocks if isinstance(each, SignatureBlock))
        return [row.role for row in block.rows], block.dated

    assert signed(council(), M) == (["委托人（签名）", "受托人（签名）"], True)
    desk, calendar = founded("shcp")
    adopt(desk, "assembly.proxies", "one_counted", "全体成员大会", "2026年第1号决议")
    meeting = convened(desk, calendar, "a1", DAY, ASSEMBLY)
    assert signed(desk, meeting) == (["委托人（签名、盖章）", "受托人（签名）"], True)


def test_filled_in_it_is_what_was_recorded() -> None:
    desk = council()
    lodge(desk)
    words = flowing(proxy_form(desk.association, M, ProxyId("w1"))).replace("\n", "")
    parts = (
        "委托人梁艳昆仑认证公司",
        "受托人欧阳洋清华大学理事长",
        "委托事项：第1项",
        "1审议年度计划是√",
        "2审议议事规则否———",
        "投弃权票",
    )
    for part in parts:
        assert part in words, part
    assert "□" not in words
    longer = flowing(proxy_form(desk.association, M, ProxyId("w2")))
    assert "2026年1月1日至2026年12月31日。" in longer
    assert "委托事项：全部议题。" in longer
    with pytest.raises(KeyError):
        proxy_form(desk.association, M, ProxyId("nobody"))


@pytest.mark.parametrize("reading", ["", "not_allowed"])
def test_where_there_are_no_proxies_there_is_no_form(reading: str) -> None:
    desk = council(reading)
    with pytest.raises(Refusal) as refused:
        proxy_form(desk.association, M)
    assert refused.value.article == "第十九条（二）1"


def test_the_notice_speaks_of_the_form_only_where_there_is_one() -> None:
    assert "样式附后" in flowing(notice(council().association, M))
    assert "委托" not in flowing(notice(council("").association, M))


def held(desk: Desk) -> None:
    lodge(desk)
    opened(desk, M, seats(1, 12))
    for name, choice in (("i1", Choice.NO), ("i2", Choice.YES)):
        vote = VoteId(name)
        desk.do(m.OpenVote(meeting=M, vote=vote, item=ItemId(name), method=Method.ROLL_CALL))
        for voter in desk.association.meetings[M].votes[vote].voters:
            desk.do(m.CastVote(meeting=M, vote=vote, voter=voter, choice=choice, despite=True))
        desk.do(m.DeclareVote(meeting=M, vote=vote))
    desk.do(m.CheckIn(meeting=M, voter=VoterId("s20")))
    desk.do(m.CloseMeeting(meeting=M))


def test_the_minutes_list_the_proxies_and_say_against_which_instruction_was_voted() -> None:
    desk = council()
    held(desk)
    words = flowing(minutes(desk.association, M, desk.head)).replace("\n", "")
    assert (
        "梁艳委托欧阳洋代为表决（3号委托书，2026年3月5日签署，委托事项为第1项，指示为第1项同意；如有修改，投弃权票）。"
    ) in words
    assert (
        "郑洁委托王芳代为表决（委托书，2026年3月5日签署，委托期限为2026年1月1日至2026年12月31日，委托事项为全部议题）"
        in words
    )
    assert "本人到会，委托终止，此前代行的表决有效。" in words
    assert "由欧阳洋代行，与委托书指示（同意）不符" in words
    assert "梁艳的委托事项不包括本项，不参加本项表决，不计入到会人数。" in words
    assert "受托人欧阳洋" in words


def test_what_is_kept_of_a_person_names_the_written_proxies() -> None:
    desk = council()
    lodge(desk)
    data = person_data(desk.association, PersonId("p21"), (), (), DAY)
    assert [each.as_what for each in data.attendance] == ["2026年3月5日3号委托书，委托欧阳洋"]
    data = person_data(desk.association, PersonId("p2"), (), (), DAY)
    assert [each.as_what for each in data.attendance] == ["2026年3月5日委托书，受托人"]
