"""The notice: what is decided, by which majority and article, who comes, and the slip."""

from __future__ import annotations

import datetime
import re

from governance_desk.documents.content.blocks import FactLine, Slip
from governance_desk.documents.content.letterhead import Secretariat
from governance_desk.documents.content.notice import notice
from governance_desk.templates.commands import SetLetterhead
from governance_desk.templates.state import Letterhead
from tests.documents.content.pages import flowing, strings
from tests.documents.content.scripted import ASSEMBLY, adopt, convened, founded, item, third_council


def test_ordinal_time_place_and_who_comes() -> None:
    desk, meeting = third_council()
    words = flowing(notice(desk.association, meeting))
    assert "关于召开第一届理事会第三次会议的通知" in words
    assert "2026年9月18日（星期五）9:30。" in words
    assert "北京市海淀区学院路30号。" in words
    assert "理事会全体理事。" in words
    assert "会议须有在任理事的二分之一以上（含）出席方能开会（章程第十九条（二）1）。" in words


def test_each_voted_item_with_its_majority_and_article() -> None:
    desk, meeting = third_council()
    words = strings(notice(desk.association, meeting))
    assert "1．听取秘书处工作报告。" in words
    assert "2．选举副理事长。本项须表决，须经到会理事三分之二以上（含）同意方能通过（章程第十九条（二）1）。" in words
    assert (
        "3．终止联盟。本项须表决，须经全部理事席位（含空缺）的三分之二以上（含），或者在任理事三分之二以上（含）"
        "同意方能通过（章程第二十七条，尚未确定如何解释）。"
    ) in words


def test_a_silent_charter_is_said_to_be_silent() -> None:
    desk, calendar = founded("shcp")
    meeting = convened(desk, calendar, "a1", datetime.date(2026, 4, 10), ASSEMBLY)
    item(desk, meeting, "i1", "审议财务报告", "financial_report")
    words = flowing(notice(desk.association, meeting))
    assert "章程第六条没有规定会议须有多少成员出席。" in words
    assert "章程第六条没有规定通过所需的份额，确定如何解释之前不能表决" in words


def test_a_proxy_is_offered_only_where_a_rule_allows_it() -> None:
    desk, meeting = third_council()  # a charter that is silent on proxies
    silent = notice(desk.association, meeting)
    assert _choices(silent.blocks[-1]) == ("参加", "不参加")
    assert "委托" not in flowing(silent)
    adopt(desk, "council.proxies", "one_counted", "会员大会", "2026年第2号决议")
    allowed = notice(desk.association, meeting)
    assert _choices(allowed.blocks[-1]) == ("参加", "不参加", "委托")
    assert "受托人" in _labels(allowed.blocks[-1])
    assert "受托人" not in _labels(silent.blocks[-1])
    assert "提交书面委托书" in flowing(allowed)


def test_a_proxy_is_not_offered_where_the_association_has_excluded_it() -> None:
    desk, meeting = third_council()
    adopt(desk, "council.proxies", "not_allowed", "会员大会", "2026年第2号决议")
    assert "委托" not in flowing(notice(desk.association, meeting))


def test_the_secretariat_and_the_days_where_they_are_given() -> None:
    desk, meeting = third_council()
    given = notice(
        desk.association,
        meeting,
        secretariat=Secretariat(person="林小雨", telephone="010-12345678"),
        issued=datetime.date(2026, 9, 3),
        reply_by=datetime.date(2026, 9, 11),
    )
    words = flowing(given)
    assert "联系人\n林小雨" in words
    assert "电话\n010-12345678" in words
    assert "请于2026年9月11日前将回执报送秘书处。" in words
    assert "2026年9月3日" in words


def test_the_ways_to_reach_the_secretariat_that_the_letterhead_has() -> None:
    desk, meeting = third_council()
    assert {"邮箱", "地址"}.isdisjoint(strings(notice(desk.association, meeting)))
    head = Letterhead(person="林小雨", telephone="010-12345678", mail="ms@example.cn", address="清华园1号")
    desk.do(SetLetterhead(letterhead=head))
    facts = [each for each in notice(desk.association, meeting).blocks if isinstance(each, FactLine)]
    assert [(each.label, each.value) for each in facts] == [
        ("联系人", "林小雨"),
        ("电话", "010-12345678"),
        ("邮箱", "ms@example.cn"),
        ("地址", "清华园1号"),
    ]


def test_no_word_of_another_language() -> None:
    desk, meeting = third_council()
    assert [each for each in strings(notice(desk.association, meeting)) if re.search("[A-Za-z]", each)] == []


def _choices(block: object) -> tuple[str, ...]:
    assert isinstance(block, Slip)
    return next(field.choices for field in block.fields if field.choices)


def _labels(block: object) -> list[str]:
    assert isinstance(block, Slip)
    return [field.label for field in block.fields]
