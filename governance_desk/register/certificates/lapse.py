"""A certificate has run out: what follows is as the association reads its charter (SHCP 16 does not say)."""

from __future__ import annotations

import datetime
from collections.abc import Container

from governance_desk.charter.certificate import Lapse
from governance_desk.charter.keys import Manner
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.certificates.commands import RecordLapse
from governance_desk.register.certificates.due import has_run_out, lapse_answer
from governance_desk.register.certificates.events import CertificateLapsed
from governance_desk.register.certificates.issue import require_rule
from governance_desk.register.ids import UnitId
from governance_desk.register.leaving.conclude import left
from governance_desk.register.leaving.effect import NotVoting
from governance_desk.register.state import Register


def record_lapse(register: Register, rules: CharterInForce, command: RecordLapse) -> list[Event]:
    """The lapse, and the end of the membership where that is the reading; Refusal while it is open."""
    rule = require_rule(rules)
    certificate = register.certificates.get(command.certificate)
    if certificate is None or certificate.lapsed is not None or not register.units[certificate.unit].is_member:
        raise Refusal(
            text("No certificate lapses here."), article=rule.article, next_step=text("Choose a member's certificate.")
        )
    if not has_run_out(certificate, command.day):
        raise Refusal(
            text("The certificate runs until {day}.", day=str(certificate.until)),
            article=rule.article,
            next_step=text("Record the lapse after that day."),
        )
    answer = lapse_answer(rules, certificate, command.day)
    if answer is not None and answer.is_open:
        raise _open(register, certificate.unit, answer)
    lapsed = CertificateLapsed(
        certificate=certificate.id,
        unit=certificate.unit,
        number=certificate.number,
        until=certificate.until,
        day=command.day,
        article=answer.article if answer is not None else rule.article,
    )
    if answer is None or answer.rule is not Lapse.LAPSES:
        return [lapsed]
    cause = f"certificate/{certificate.id}"
    return [
        lapsed,
        *left(register, rules, certificate.unit, Manner.LOST, certificate.until, cause, answer.article),
    ]


def without_a_certificate(
    register: Register, rules: CharterInForce, day: datetime.date, among: Container[UnitId] | None = None
) -> NotVoting:
    """The members that do not vote on that day, because their certificate has run out: out of the association, or
    with their rights at rest, as the reading has it.

    Refusal while the charter leaves open what becomes of them; `among` None: every member is asked for. A member that
    never had one is not among them.
    """
    gone: set[UnitId] = set()
    resting: set[UnitId] = set()
    for certificate in register.certificates.values():
        if among is not None and certificate.unit not in among:
            continue
        if not has_run_out(certificate, day) or not register.units[certificate.unit].is_member:
            continue
        answer = lapse_answer(rules, certificate, day)
        if answer is not None and answer.is_open:
            raise _open(register, certificate.unit, answer)
        if answer is not None and answer.rule is Lapse.LAPSES:
            gone.add(certificate.unit)
        elif answer is not None and answer.rule is Lapse.SUSPENDED:
            resting.add(certificate.unit)
    return NotVoting(frozenset(gone), frozenset(resting))


def _open(register: Register, unit: UnitId, answer: Answer[Lapse]) -> Refusal:
    return Refusal(
        text(
            "The certificate of {unit} has run out, and the charter does not say what becomes of the member.",
            unit=register.units[unit].name,
        ),
        article=answer.article,
        next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
    )
