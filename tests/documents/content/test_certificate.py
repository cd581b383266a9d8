"""The certificate of a member: what stands on it, and what its QR code holds."""

from __future__ import annotations

import datetime
from pathlib import Path

import segno

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClassKey, ClauseId
from governance_desk.desk import Desk
from governance_desk.documents.content.certificate import certificate
from governance_desk.documents.layout.fonts import font_set
from governance_desk.documents.layout.footer import QR_SIDE, footer
from governance_desk.documents.layout.qr import MASK
from governance_desk.documents.layout.setting import Setter
from governance_desk.register.certificates.commands import IssueCertificate
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.changes.commands import RecordChange, ReportChange
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.commands import EnterMembers, NewUnit
from governance_desk.register.state import UnitId
from tests.documents.content.pages import extracted, strings
from tests.documents.content.scripted import FOUNDED, founded

Z1 = CertificateId("z1")
NAME = "上海䶮𬱖堃㛃环境科技有限公司"
DAY = datetime.date(2026, 4, 10)


def issued() -> Desk:
    desk, _ = founded("shcp")
    clause = ClauseId("certificate.member.first_day")
    desk.do(AdoptReading(clause=clause, reading="issue", since=FOUNDED, body="全体成员大会", resolution="第1号"))
    unit = NewUnit(
        unit=UnitId("rare"), name=NAME, membership_class=ClassKey("member"), credit_code="91310000MA1K35X52U"
    )
    desk.do(EnterMembers(units=(unit,), cause="import"))
    desk.do(IssueCertificate(certificate=Z1, unit=UnitId("rare"), day=DAY))
    return desk


def test_what_stands_on_it(tmp_path: Path) -> None:
    desk = issued()
    document = certificate(desk.association, Z1, desk.head)
    words = extracted(document, tmp_path)
    for each in (
        "成员单位证书",
        NAME,
        "SHCP-2026-001",
        "91310000MA1K35X52U",
        "2026年4月10日至2029年4月10日",
        "2029年1月10日前",
        "第十六条",
        "（盖章）",
        desk.head.hash[:16],
    ):
        assert each in words.replace("\n", "") or each in words, each


def test_the_qr_code_holds_number_unit_validity_and_head() -> None:
    desk = issued()
    document = certificate(desk.association, Z1, desk.head)
    assert document.qr.split("\n") == ["SHCP-2026-001", NAME, "2026-04-10/2029-04-10", desk.head.hash[:16]]
    _, (code,) = footer(document, 1, 1, Setter(font_set(bundled_only=True)))
    made = segno.make(document.qr, error="m", micro=False, boost_error=False, mask=MASK, mode="byte", encoding="utf-8")
    assert code.rows == tuple("".join(str(int(bool(module))) for module in row) for row in made.matrix)
    assert code.side == QR_SIDE


def test_a_certificate_printed_again_keeps_the_name_of_its_day() -> None:
    desk = issued()
    change = ReportChange(
        change=ChangeId("c1"),
        unit=UnitId("rare"),
        changed=(Changed(detail=Detail.NAME, value="上海新名环境科技有限公司"),),
        happened=DAY,
        reported=DAY + datetime.timedelta(days=20),
    )
    desk.do(change)
    desk.do(RecordChange(change=ChangeId("c1"), day=DAY + datetime.timedelta(days=20)))
    words = "".join(strings(certificate(desk.association, Z1, desk.head)))
    assert NAME in words
    assert "新名" not in words
