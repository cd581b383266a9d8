"""Letters to units: what came, what is missing, when a membership ends and until when nobody may come back."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from governance_desk.charter.keys import ClassKey, Proof
from governance_desk.desk import Desk
from governance_desk.documents.content.application_receipt import application_receipt
from governance_desk.documents.content.blocks import FactLine, Issued, Table
from governance_desk.documents.content.consequence_notice import consequence_notice
from governance_desk.documents.content.leaving_letter import leaving_letter, withdrawal_receipt
from governance_desk.documents.content.reminder import reminder
from governance_desk.register import commands as r
from governance_desk.register.admission.commands import HandInMaterial, ReceiveApplication
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.ids import UnitId
from governance_desk.register.leaving.commands import ConcludeWithdrawal, GiveNotice, RecordLoss, ReportNotice
from governance_desk.templates.commands import SetLetterhead
from governance_desk.templates.state import Letterhead
from tests.documents.content.pages import extracted, flowing, strings
from tests.documents.content.scripted import adopt, founded, third_council
from tests.documents.reference.desks import played

U30 = UnitId("u30")
DAY = datetime.date(2026, 9, 24)
MONTH_LATER = datetime.date(2026, 10, 26)
NOTICED, OUT = datetime.date(2026, 9, 28), datetime.date(2026, 10, 29)


def with_u30(charter: str) -> Desk:
    desk, calendar = founded(charter)
    lowest = max(desk.association.rules.charter.classes, key=lambda each: each.rank).key
    desk.do(
        r.EnterMembers(units=(r.NewUnit(unit=U30, name="䶮山检测有限公司", membership_class=lowest),), cause="import")
    )
    calendar.set(DAY)
    return desk


@pytest.mark.parametrize("charter", ["cfia", "shcp"])
def test_an_applicant_gets_what_came_and_what_is_missing(charter: str, tmp_path: Path) -> None:
    desk = with_u30(charter)
    application = ApplicationId("a1")
    member = ClassKey(desk.association.rules.charter.classes[-1].key)
    desk.do(
        ReceiveApplication(
            application=application, unit=UnitId("u40"), name="新碳科技有限公司", membership_class=member, day=DAY
        )
    )
    admission = desk.association.rules.charter.admission
    assert admission is not None
    first = admission.materials[0]
    desk.do(HandInMaterial(application=application, material=first.key, proof=first.proofs[0], day=DAY))

    paper = application_receipt(desk.association, application, DAY)

    words = flowing(paper)
    assert "新碳科技有限公司：" in words
    assert f"{first.name}\n" in words
    assert "2026年9月24日" in words
    assert "尚缺：" in words
    assert first.name not in words.partition("尚缺：")[2] or len(first.proofs) > 1
    assert f"依照章程{admission.article}" in words
    assert "新碳科技有限公司" in extracted(paper, tmp_path)
    for material in admission.materials:
        for proof in material.proofs:
            if (material, proof) != (first, first.proofs[0]):
                desk.do(HandInMaterial(application=application, material=material.key, proof=Proof(proof), day=DAY))
    assert "材料已齐。" in flowing(application_receipt(desk.association, application, DAY))


def test_a_unit_that_withdraws_is_told_the_last_day_and_the_bar() -> None:
    desk = with_u30("cfia")
    desk.do(GiveNotice(unit=U30, declared=DAY, received=DAY, document="退会函"))
    receipt = flowing(withdrawal_receipt(desk.association, U30, DAY))
    assert "已于2026年9月24日收到" in receipt
    assert "秘书处将向理事会报告。" in receipt
    desk.do(ReportNotice(unit=U30, day=DAY))
    assert "章程第十四条" in receipt
    with pytest.raises(ValueError, match="still a member"):
        leaving_letter(desk.association, U30, DAY)


def test_a_unit_that_is_out_is_told_since_when_and_by_which_article() -> None:
    desk = with_u30("shcp")
    loss = desk.association.rules.charter.losses[0]
    desk.do(RecordLoss(unit=U30, loss=loss.key, day=DAY, document="注销证明"))
    words = flowing(leaving_letter(desk.association, U30, MONTH_LATER))
    assert "䶮山检测有限公司：" in words
    assert f"依照章程{loss.article}，你单位的会员资格自2026年9月24日起终止。" in words
    assert "不受理" not in words, "this charter bars nobody from coming back"


def test_a_reminder_says_what_is_due_when_and_by_which_article() -> None:
    desk = with_u30("cfia")
    paper = reminder(desk.association, "清华大学", "续聘秘书长。", MONTH_LATER, "第二十条", "任期三年。", DAY)
    facts = {each.label: each.value for each in paper.blocks if isinstance(each, FactLine)}
    assert facts == {
        "事项": "续聘秘书长",
        "期限": "2026年10月26日",
        "依据": "章程第二十条",
        "说明": "任期三年。",
    }
    assert "清华大学：" in flowing(paper)
    assert paper.blocks[-1] == Issued(desk.association.name, "2026年9月24日")
    assert "未定" in flowing(reminder(desk.association, "清华大学", "续聘", None, "", "", DAY))


@pytest.mark.parametrize("of", ["person/", "unit/"])
def test_what_followed_from_absences_is_told_with_each_of_them_and_the_day(of: str) -> None:
    desk, _meeting = third_council()
    key = next(each.id for each in desk.association.ledger.consequences if each.id.startswith(of))
    paper = consequence_notice(desk.association, key, MONTH_LATER)
    (table,) = (each for each in paper.blocks if isinstance(each, Table))
    assert [row[1:] for row in table.rows] == [
        ("第一届理事会第一次会议", "2026年3月5日"),
        ("第一届理事会第二次会议", "2026年6月5日"),
        ("第一届理事会第三次会议", "2026年9月18日"),
    ]
    article = "章程第十九条（三）1" if of == "person/" else "章程第九条"
    assert f"依照{article}，自2026年9月18日起" in flowing(paper)


def test_a_letter_says_how_the_secretariat_is_reached() -> None:
    desk = with_u30("cfia")

    def said() -> list[str]:
        return strings(reminder(desk.association, "清华大学", "续聘", DAY, "", "", DAY))

    assert "联系人：＿＿＿＿＿＿　　电话：＿＿＿＿＿＿" in said()
    assert not [each for each in said() if each.startswith(("邮箱", "地址"))]
    head = Letterhead(person="林小雨", telephone="010-12345678", mail="ms@example.cn", address="清华园1号")
    desk.do(SetLetterhead(letterhead=head))
    found = "".join(said())
    for each in ("联系人：林小雨", "电话：010-12345678", "邮箱：ms@example.cn", "地址：清华园1号"):
        assert each in found, each


def test_who_was_expelled_is_told_for_what_by_which_article_and_resolution_and_for_how_long() -> None:
    found = played("cfia_15_expulsion")
    units = {unit.name: unit.id for unit in found.association.register.units.values() if unit.left is not None}
    words = flowing(leaving_letter(found.association, units["岭南低碳认证有限公司"], found.day))
    assert "关于除名的通知" in words
    assert (
        "经秘书处核实，你单位有下列情形：严重违反联盟章程或联盟其他管理规定（章程第十五条（一））；"
        "损害联盟及联盟会员的声誉和利益（章程第十五条（四））。"
        "依照章程第十五条，2026年3月5日第一届理事会第一次会议作出第2号决议，决定将你单位除名。"
        "你单位的会员资格自2026年3月5日起终止。"
    ) in words
    assert "依照章程第十五条（五），一定期限内不受理你单位的入会申请，截止日期另行通知。" in words
    other = flowing(leaving_letter(found.association, units["浦江碳衡认证有限公司"], found.day))
    assert "不执行理事会决议（章程第十五条（二））。" in other
    assert "严重违反" not in other
    assert "依照章程第十五条（五），至2029年3月12日止不受理你单位的入会申请。" in other


def test_a_withdrawal_that_is_concluded_ends_with_a_letter() -> None:
    desk = with_u30("cfia")
    desk.clock.set(NOTICED)  # type: ignore[attr-defined]
    adopt(desk, "period.withdrawal_notice.span", "waiting", "会员大会", "2026年第2号决议")
    desk.do(GiveNotice(unit=U30, declared=NOTICED, received=NOTICED, document="退会函"))
    assert "会员资格于2026年10月28日届满后终止" in flowing(withdrawal_receipt(desk.association, U30, NOTICED))
    desk.do(ReportNotice(unit=U30, day=NOTICED))
    desk.clock.set(OUT)  # type: ignore[attr-defined]
    desk.do(ConcludeWithdrawal(unit=U30, day=OUT))
    words = flowing(leaving_letter(desk.association, U30, OUT))
    assert "会员资格自2026年10月" in words
    assert "不受理你单位的入会申请" in words
