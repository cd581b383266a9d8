"""A certificate is issued under the next number of its series, or entered as it was issued before this record."""

from __future__ import annotations

import datetime

from governance_desk.calendars.due import due_on
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.certificate import CertificateRule, FirstDay, Lapse
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.admission.conclude import done_by_issue
from governance_desk.register.certificates.commands import EnterCertificate, IssueCertificate
from governance_desk.register.certificates.due import certificate_of, has_run_out, lapse_answer, rule_of
from governance_desk.register.certificates.events import CertificateIssued
from governance_desk.register.certificates.state import Certificate, CertificateId
from governance_desk.register.state import Register, Unit, UnitId


def issue_certificate(
    register: Register, rules: CharterInForce, calendar: WorkingDays, command: IssueCertificate
) -> list[Event]:
    """The certificate; Refusal where the member has one, or where the charter leaves open from when it runs."""
    rule = require_rule(rules)
    unit = require_member(register, rule, command.unit)
    require_new(register, rule, command.certificate)
    last = certificate_of(register, unit.id)
    if last is not None and not has_run_out(last, command.day):
        raise Refusal(
            text("{unit} has a certificate until {day}.", unit=unit.name, day=str(last.until)),
            article=rule.article,
            next_step=text("Enter the request for its review, and renew it."),
        )
    if last is not None:
        require_not_ended(rules, last, command.day)
    # A lapsed certificate is not renewed: the new one runs anew, from its own issue.
    since = first_day(rules, rule, unit, command.day) if last is None else command.day
    certificate = issued(
        register,
        rules,
        calendar,
        rule,
        certificate=command.certificate,
        unit=unit.id,
        day=command.day,
        since=since,
        previous=last.id if last is not None else None,
    )
    step = done_by_issue(register, rules, unit.id, rule.key, day=command.day, number=certificate.number)
    return [certificate, *step]


def enter_certificate(register: Register, rules: CharterInForce, command: EnterCertificate) -> list[Event]:
    """The certificate as it was issued; Refusal where the member has one, or number or days cannot be."""
    rule = require_rule(rules)
    unit = require_member(register, rule, command.unit)
    require_new(register, rule, command.certificate)
    number = command.number.strip()
    if not number:
        raise Refusal(text("A certificate has a number."), article=rule.article, next_step=text("Enter the number."))
    taken = next((each for each in register.certificates.values() if each.number == number), None)
    if taken is not None:
        raise Refusal(
            text("The certificate of {unit} has this number.", unit=register.units[taken.unit].name),
            article=rule.article,
            next_step=text("Check the number on the certificate."),
        )
    if certificate_of(register, unit.id) is not None:
        raise Refusal(
            text("{unit} has a certificate in this record.", unit=unit.name),
            article=rule.article,
            next_step=text("Only the last one from before this record is entered."),
        )
    if not command.since <= command.until:
        raise Refusal(
            text("A certificate cannot run out before it begins."),
            article=rule.article,
            next_step=text("Correct the days."),
        )
    return [
        CertificateIssued(
            certificate=command.certificate,
            unit=unit.id,
            rule=rule.key,
            number=number,
            series="",
            ordinal=0,
            issued=command.issued,
            since=command.since,
            until=command.until,
            previous=None,
            article=rule.article,
        )
    ]


def issued(
    register: Register,
    rules: CharterInForce,
    calendar: WorkingDays,
    rule: CertificateRule,
    *,
    certificate: CertificateId,
    unit: UnitId,
    day: datetime.date,
    since: datetime.date,
    previous: CertificateId | None,
) -> CertificateIssued:
    """The fact, with its number and its last day; Refusal while the charter leaves the last day open."""
    due = due_on(rules, rule.valid, since, calendar)
    if due.due is None:
        raise Refusal(
            due.working,
            article=due.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=due.open_clause),
        )
    series = str(day.year) if "{year}" in rule.number else ""
    ordinal, number = next_number(register, rule, series)
    return CertificateIssued(
        certificate=certificate,
        unit=unit,
        rule=rule.key,
        number=number,
        series=series,
        ordinal=ordinal,
        issued=day,
        since=since,
        until=due.due,
        previous=previous,
        article=rule.article,
    )


def next_number(register: Register, rule: CertificateRule, series: str) -> tuple[int, str]:
    """The next number of the series that no certificate has, also none that was entered from before this record."""
    same = [each for each in register.certificates.values() if each.rule == rule.key and each.series == series]
    taken = {each.number for each in register.certificates.values()}
    ordinal = max((each.ordinal for each in same), default=0) + 1
    while (number := rule.number.format(year=series, number=f"{ordinal:0{rule.digits}}")) in taken:
        ordinal += 1
    return ordinal, number


def first_day(rules: CharterInForce, rule: CertificateRule, unit: Unit, day: datetime.date) -> datetime.date:
    """The day from which a first certificate runs, by the reading adopted; any reading, where all come to the same."""
    answer = rules.answer(ClauseId(f"certificate.{rule.key}.first_day"), rule.first_day, day)
    if answer is None:
        return day
    days = {FirstDay.ISSUE: day, FirstDay.APPROVAL: unit.joined}
    found = {days[each] for each in ((answer.rule,) if answer.rule is not None else answer.all_rules)}
    if len(found) > 1:
        raise Refusal(
            text("The charter does not say from which day a certificate runs."),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    since = found.pop()
    if since is None:
        raise Refusal(
            text("The certificate runs from the admission, and the day of it is not in the record."),
            article=answer.article,
            next_step=text("Enter the certificate with its days, as it is."),
        )
    return since


def require_rule(rules: CharterInForce) -> CertificateRule:
    """Refuse where the charter has no certificates."""
    rule = rule_of(rules.charter)
    if rule is None:
        raise Refusal(
            text("This charter knows no certificates."),
            next_step=text("Where the association issues some, amend the charter first."),
        )
    return rule


def require_member(register: Register, rule: CertificateRule, unit: UnitId) -> Unit:
    """Refuse a unit that is no member."""
    found = register.units.get(unit)
    if found is None or not found.is_member:
        raise Refusal(
            text("Only a member is given a certificate."),
            article=rule.article,
            next_step=text("Choose one of the members."),
        )
    return found


def require_new(register: Register, rule: CertificateRule, certificate: CertificateId) -> None:
    """Refuse a certificate that is in the record already."""
    if certificate in register.certificates:
        raise Refusal(
            text("This certificate is in the record already."),
            article=rule.article,
            next_step=text("Open it in the unit's page."),
        )


def require_not_ended(rules: CharterInForce, certificate: Certificate, day: datetime.date) -> None:
    """Where membership ends with the certificate, a certificate that has run out is not reviewed any more."""
    answer = lapse_answer(rules, certificate, day)
    if has_run_out(certificate, day) and answer is not None and answer.rule is Lapse.LAPSES:
        raise Refusal(
            text("The certificate ran out on {day}, and membership with it.", day=str(certificate.until)),
            article=answer.article,
            next_step=text("Record the lapse; the unit may apply again."),
        )
