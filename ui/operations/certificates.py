"""What a clerk does with the certificates of members."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.certificate import CertificateRule, Lapse, Returned
from governance_desk.charter.readings import Answer
from governance_desk.journal.entry import Head
from governance_desk.language import tr
from governance_desk.register.certificates import commands as c
from governance_desk.register.certificates.due import (
    certificate_of,
    end_is_provisional,
    has_run_out,
    lapse_answer,
    review_by,
    review_is_late,
    rule_of,
)
from governance_desk.register.certificates.give_back import is_still_out, return_answer
from governance_desk.register.certificates.state import Certificate, CertificateId
from governance_desk.register.ids import UnitId
from ui.desk import Desk
from ui.operations.run import run
from ui.rules import rules_today

if TYPE_CHECKING:
    from ui.preferences import Preferences
    from ui.views.list_dialog import ListDialog


def certificate_rule(desk: Desk) -> CertificateRule | None:
    """What the charter says of certificates; None where it has none."""
    return rule_of(rules_today(desk).charter)


def last_certificate(desk: Desk, unit: UnitId) -> Certificate | None:
    """The unit's last certificate."""
    return certificate_of(desk.association.register, unit)


def review_day(desk: Desk, certificate: Certificate) -> datetime.date | None:
    """By when its review is to be asked for."""
    due = review_by(rules_today(desk), certificate, desk.association.working_days)
    return due.due if due is not None else None


def standing(desk: Desk, certificate: Certificate) -> str:
    """What is out of the ordinary with it today: asked for late, not asked for, not passed, run out, and what the
    charter, as it is read, says of that; nothing where all is well."""
    association, today = desk.association, desk.clock().day
    rules = rules_today(desk)
    said = []
    asked = certificate.requested
    due = review_day(desk, certificate)
    if asked is None and due is not None and due < today:
        said.append(tr("The review was not asked for in time."))
    if review_is_late(rules, certificate, association.working_days):
        said.append(tr("The review was asked for late."))
    if certificate.declined is not None:
        reason = tr("The review was not passed on {day}: {reason}", day=certificate.declined, reason=certificate.reason)
        said.append(reason)
    if has_run_out(certificate, today):
        said.append(tr("It ran out; what follows is recorded.") if certificate.lapsed else tr("It has run out."))
    answer = lapse_answer(rules, certificate, today) if said else None
    if answer is not None:
        said.append(_follows(answer))
    return "\n".join(said)


def _follows(answer: Answer[Lapse]) -> str:
    if answer.rule is None:
        return tr("What follows is open ({article}): {question}", article=answer.article, question=answer.question)
    follows = {
        Lapse.LAPSES: tr("With the certificate membership ends ({article}).", article=answer.article),
        Lapse.SUSPENDED: tr(
            "Once it has run out, the member's rights rest until it has a new one ({article}).", article=answer.article
        ),
        Lapse.CONTINUES: tr("Membership goes on without it ({article}).", article=answer.article),
    }
    return follows[answer.rule]


def provisional_words(desk: Desk, certificate: Certificate) -> str:
    """That its last day leans on a year whose calendar is not published, and may move; else nothing."""
    provisional = end_is_provisional(desk.association.rules_on(certificate.issued), certificate, calendar_of(desk))
    return tr(" (provisional: the calendar of that year is not published)") if provisional else ""


def calendar_of(desk: Desk) -> WorkingDays:
    """The days on which the association works."""
    calendar: WorkingDays = desk.association.working_days
    return calendar


def issue(*, desk: Desk, unit: UnitId, day: datetime.date, parent: QWidget) -> bool:
    """Give the member a certificate."""
    return run(desk, c.IssueCertificate(certificate=_new(desk), unit=unit, day=day), parent)


def enter(
    *, desk: Desk, unit: UnitId, number: str, since: datetime.date, until: datetime.date, parent: QWidget
) -> bool:
    """Enter the certificate that the member had before this record."""
    command = c.EnterCertificate(
        certificate=_new(desk), unit=unit, number=number, issued=since, since=since, until=until
    )
    return run(desk, command, parent)


def request_review(*, desk: Desk, certificate: CertificateId, day: datetime.date, parent: QWidget) -> bool:
    """The member asks for the review."""
    return run(desk, c.RequestReview(certificate=certificate, day=day), parent)


def renew(*, desk: Desk, certificate: CertificateId, day: datetime.date, parent: QWidget) -> bool:
    """The review was passed."""
    return run(desk, c.RenewCertificate(certificate=_new(desk), previous=certificate, day=day), parent)


def decline(*, desk: Desk, certificate: CertificateId, day: datetime.date, reason: str, parent: QWidget) -> bool:
    """The review was not passed."""
    return run(desk, c.DeclineReview(certificate=certificate, day=day, reason=reason), parent)


def still_out(desk: Desk, unit: UnitId) -> Certificate | None:
    """The certificate with which the unit has left, where it has to be given back."""
    association = desk.association
    rules, today = rules_today(desk), desk.clock().day
    for each in association.register.certificates.values():
        if each.unit == unit and is_still_out(association.register, each):
            answer = return_answer(rules, each, today)
            if answer is not None and answer.rule is Returned.RETURNED:
                found: Certificate = each
                return found
    return None


def return_words(desk: Desk, unit: UnitId) -> str:
    """What became of the certificate with which the unit has left; nothing where it had none."""
    association = desk.association
    for each in association.register.certificates.values():
        if each.unit != unit or not each.is_last:
            continue
        if each.returned is not None:
            return tr("{number}: given back on {day}", number=each.number, day=each.returned.isoformat())
        if is_still_out(association.register, each):
            answer = return_answer(rules_today(desk), each, desk.clock().day)
            if answer is not None and answer.is_open:
                return tr("{number}: the charter does not say whether it is given back", number=each.number)
            if answer is not None and answer.rule is Returned.VOID:
                return tr("{number}: void since the unit has left", number=each.number)
            return tr("{number}: not given back yet", number=each.number) if answer is not None else each.number
    return ""


def record_return(*, desk: Desk, certificate: CertificateId, day: datetime.date, parent: QWidget) -> bool:
    """The unit that has left gave it back."""
    return run(desk, c.RecordReturn(certificate=certificate, day=day), parent)


def record_lapse(*, desk: Desk, certificate: CertificateId, day: datetime.date, parent: QWidget) -> bool:
    """The certificate has run out."""
    return run(desk, c.RecordLapse(certificate=certificate, day=day), parent)


def save_certificate(*, desk: Desk, certificate: Certificate, parent: QWidget) -> bool:
    """Save it where the clerk says, as PDF or for Word."""
    from governance_desk.documents.content.certificate import certificate as paper
    from ui.operations.save_paper import save_paper

    name = desk.association.register.units[certificate.unit].name_on(certificate.issued)
    head = Head(desk.head.number, desk.head.hash)
    return save_paper(
        lambda: paper(desk.association, certificate.id, head), f"{name} {certificate.number}".strip(), parent
    )


def certificates_dialog(*, desk: Desk, preferences: Preferences | None, parent: QWidget) -> ListDialog:
    """Every certificate; its rows have the id of the unit before the sign #."""
    from governance_desk.lists.certificates import COLUMNS, certificate_rows
    from ui.views.list_dialog import ListDialog

    return ListDialog(
        tr("Certificates"),
        COLUMNS,
        certificate_rows(desk.association, desk.clock().day),
        lambda row: f"{row.certificate.unit}#{row.certificate.id}",
        parent,
        name="certificates",
        stretch="unit",
        widths={"number": 150, "unit": 240, "requested": 120, "state": 130},
        preferences=preferences,
    )


def _new(desk: Desk) -> CertificateId:
    return CertificateId(desk.new_id("certificate"))
