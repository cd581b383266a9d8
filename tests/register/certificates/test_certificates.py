"""Certificates: their numbers and days, the review before they run out, and what follows from running out."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.association.fold import fold
from governance_desk.association.names import name_of
from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId, Manner
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.journal.command import Command
from governance_desk.meeting import commands as m
from governance_desk.register.certificates import commands as c
from governance_desk.register.certificates.due import (
    certificate_of,
    expires_on,
    last_certificates,
    review_by,
    review_is_late,
)
from governance_desk.register.certificates.state import Certificate, CertificateId
from governance_desk.register.state import UnitId
from tests.documents.content.scripted import ASSEMBLY, FOUNDED, Calendar, convened, founded

DAY = datetime.date(2026, 4, 10)
UNTIL = datetime.date(2029, 4, 10)
AFTER = UNTIL + datetime.timedelta(days=1)


def shcp(**readings: str) -> Desk:
    desk, _ = founded("shcp")
    for clause, reading in {"first_day": "issue", **readings}.items():
        adopt(desk, clause, reading)
    return desk


def adopt(desk: Desk, clause: str, reading: str) -> None:
    if reading:
        clause_id = ClauseId(f"certificate.member.{clause}")
        desk.do(AdoptReading(clause=clause_id, reading=reading, since=FOUNDED, body="全体成员大会", resolution="第1号"))


def does_not_roll(desk: Desk) -> None:
    end = ClauseId("period_end")
    desk.do(AdoptReading(clause=end, reading="does_not_roll", since=FOUNDED, body="全体成员大会", resolution="第2号"))


def issue(desk: Desk, unit: str = "u1", name: str = "z1", day: datetime.date = DAY) -> Certificate:
    desk.do(c.IssueCertificate(certificate=CertificateId(name), unit=UnitId(unit), day=day))
    return desk.association.register.certificates[CertificateId(name)]


def entered(desk: Desk, number: str = "SHCP-2026-001", unit: str = "u1", name: str = "z0") -> None:
    command = c.EnterCertificate(
        certificate=CertificateId(name), unit=UnitId(unit), number=number, issued=DAY, since=DAY, until=UNTIL
    )
    desk.do(command)


def request(desk: Desk, day: datetime.date, name: str = "z1") -> None:
    desk.do(c.RequestReview(certificate=CertificateId(name), day=day))


def renewal(day: datetime.date) -> c.RenewCertificate:
    return c.RenewCertificate(certificate=CertificateId("z2"), previous=CertificateId("z1"), day=day)


def renew(desk: Desk, day: datetime.date) -> Certificate:
    desk.do(renewal(day))
    return desk.association.register.certificates[CertificateId("z2")]


def refused(desk: Desk, command: Command, article: str) -> Refusal:
    head = desk.head
    with pytest.raises(Refusal) as caught:
        desk.do(command)
    assert caught.value.article == article
    assert caught.value.next_step
    assert desk.head == head
    return caught.value


def test_a_certificate_runs_three_years_and_is_reviewed_three_months_before() -> None:
    desk = shcp()
    certificate = issue(desk)
    assert (certificate.number, certificate.since, expires_on(certificate)) == ("SHCP-2026-001", DAY, UNTIL)
    due = review_by(desk.association.rules, certificate)
    assert due is not None
    assert (due.due, due.article) == (datetime.date(2029, 1, 10), "第十六条")


def test_numbers_count_within_the_year_and_pass_over_those_that_are_taken() -> None:
    desk = shcp()
    entered(desk, "SHCP-2026-002", "u9")
    assert [issue(desk, f"u{n}", f"z{n}").number for n in (1, 2)] == ["SHCP-2026-001", "SHCP-2026-003"]
    assert issue(desk, "u3", "z3", datetime.date(2027, 3, 5)).number == "SHCP-2027-001"


@pytest.mark.parametrize("reading", ["", "approval", "issue"])
def test_from_when_a_certificate_runs_is_a_reading(reading: str) -> None:
    desk, _ = founded("shcp")
    adopt(desk, "first_day", reading)
    unit = desk.association.register.units[UnitId("u1")]
    assert unit.joined is None
    command = c.IssueCertificate(certificate=CertificateId("z1"), unit=unit.id, day=DAY)
    if reading == "issue":
        assert issue(desk).since == DAY
    else:
        refused(desk, command, "第十二条（2）")
    unit.joined = datetime.date(2026, 3, 9)
    other = c.IssueCertificate(certificate=CertificateId("z9"), unit=UnitId("u2"), day=DAY)
    desk.association.register.units[UnitId("u2")].joined = DAY
    desk.do(other)  # approved and issued on one day: every reading comes to the same
    assert desk.association.register.certificates[CertificateId("z9")].since == DAY


def test_a_last_day_that_is_a_day_off_waits_for_the_reading() -> None:
    desk = shcp()
    day = datetime.date(2026, 4, 14)  # 2029-04-14 is a Saturday
    command = c.IssueCertificate(certificate=CertificateId("z1"), unit=UnitId("u1"), day=day)
    assert "period_end" in str(refused(desk, command, "第十二条（2）").next_step)


def test_a_renewed_certificate_goes_on_where_the_old_one_ends() -> None:
    desk = shcp()
    issue(desk)
    refused(desk, renewal(DAY), "第十六条")
    request(desk, datetime.date(2029, 1, 10))
    assert review_is_late(desk.association.rules, desk.association.register.certificates[CertificateId("z1")]) is False
    refused(desk, c.RequestReview(certificate=CertificateId("z1"), day=UNTIL), "第十六条")
    does_not_roll(desk)
    renewed = renew(desk, datetime.date(2029, 3, 1))
    assert (renewed.number, renewed.since, renewed.until) == ("SHCP-2029-001", UNTIL, datetime.date(2032, 4, 10))
    assert certificate_of(desk.association.register, UnitId("u1")) == renewed
    assert last_certificates(desk.association.register) == {UnitId("u1"): renewed}
    refused(desk, c.RequestReview(certificate=CertificateId("z1"), day=UNTIL), "第十二条（2）")


def test_a_late_request_is_late_and_taken() -> None:
    desk = shcp()
    issue(desk)
    request(desk, datetime.date(2029, 1, 11))
    assert review_is_late(desk.association.rules, desk.association.register.certificates[CertificateId("z1")]) is True
    refused(desk, c.DeclineReview(certificate=CertificateId("z1"), day=UNTIL, reason=" "), "第十六条")
    desk.do(c.DeclineReview(certificate=CertificateId("z1"), day=UNTIL, reason="技术人员不足"))
    refused(desk, renewal(UNTIL), "第十六条")


@pytest.mark.parametrize(
    ("reading", "member", "on_the_roll"),
    [("lapses", False, False), ("suspended", True, False), ("continues", True, True)],
)
def test_what_follows_from_a_lapse_is_a_reading(reading: str, member: bool, on_the_roll: bool) -> None:
    desk = shcp()
    issue(desk)
    lapse = c.RecordLapse(certificate=CertificateId("z1"), day=AFTER)
    refused(desk, c.RecordLapse(certificate=CertificateId("z1"), day=UNTIL), "第十二条（2）")
    refused(desk, lapse, "第十六条")  # the charter is silent
    adopt(desk, "lapse", reading)
    desk.do(lapse)
    unit = desk.association.register.units[UnitId("u1")]
    assert unit.is_member is member
    assert (unit.left, unit.manner) == ((None, None) if member else (UNTIL, Manner.LOST))
    calendar = desk.clock
    assert isinstance(calendar, Calendar)
    meeting = convened(desk, calendar, "a1", AFTER, ASSEMBLY)
    desk.do(m.BeginCheckIn(meeting=meeting))
    assert ("u1" in desk.association.meetings[meeting].roll) is on_the_roll
    refused(desk, lapse, "第十二条（2）")
    assert fold(event for _, event in desk.entries()) == desk.association


def test_a_roll_waits_while_it_is_open_what_becomes_of_a_member_whose_certificate_has_run_out() -> None:
    desk = shcp()
    issue(desk)
    calendar = desk.clock
    assert isinstance(calendar, Calendar)
    meeting = convened(desk, calendar, "a1", AFTER, ASSEMBLY)
    refused(desk, m.BeginCheckIn(meeting=meeting), "第十六条")
    in_time = convened(desk, calendar, "a2", UNTIL, ASSEMBLY)
    desk.do(m.BeginCheckIn(meeting=in_time))
    assert "u1" in desk.association.meetings[in_time].roll


def test_a_suspended_member_comes_back_with_a_new_certificate() -> None:
    desk = shcp(lapse="suspended")
    does_not_roll(desk)
    issue(desk)
    request(desk, AFTER)
    assert renew(desk, AFTER).since == AFTER
    ended = shcp(lapse="lapses")
    issue(ended)
    refused(ended, c.RequestReview(certificate=CertificateId("z1"), day=AFTER), "第十六条")
    refused(ended, c.IssueCertificate(certificate=CertificateId("z2"), unit=UnitId("u1"), day=AFTER), "第十六条")


def test_what_cannot_be_issued_or_entered() -> None:
    desk = shcp()
    issue(desk)
    refused(desk, c.IssueCertificate(certificate=CertificateId("z1"), unit=UnitId("u2"), day=DAY), "第十二条（2）")
    refused(desk, c.IssueCertificate(certificate=CertificateId("z2"), unit=UnitId("u1"), day=DAY), "第十二条（2）")
    refused(desk, c.IssueCertificate(certificate=CertificateId("z2"), unit=UnitId("none"), day=DAY), "第十二条（2）")
    refused(desk, c.RequestReview(certificate=CertificateId("none"), day=DAY), "第十二条（2）")
    refused(desk, c.RequestReview(certificate=CertificateId("z1"), day=FOUNDED), "第十六条")
    for number, unit in ((" ", "u2"), ("SHCP-2026-001", "u2"), ("X", "u1")):
        with pytest.raises(Refusal):
            entered(desk, number, unit)
    cfia, _ = founded("cfia")
    refused(cfia, c.IssueCertificate(certificate=CertificateId("z1"), unit=UnitId("u1"), day=DAY), "")


def test_the_sentences_of_the_journal() -> None:
    desk = shcp()
    issue(desk)
    last = [event for _, event in desk.entries()][-1]
    said = "2026-04-10向清华大学颁发证书SHCP-2026-001，有效期2026-04-10至2029-04-10（第十二条（2））"
    assert describe(last, "zh_CN", name_of(desk.association)) == said
