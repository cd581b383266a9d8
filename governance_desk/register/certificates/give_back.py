"""The certificate of a unit that has left: given back, or void, as the charter is read (SHCP 20 does not say)."""

from __future__ import annotations

import datetime

from governance_desk.charter.certificate import Returned
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.certificates.commands import RecordReturn
from governance_desk.register.certificates.due import rule_of
from governance_desk.register.certificates.events import CertificateReturned
from governance_desk.register.certificates.state import Certificate
from governance_desk.register.state import Register


def return_answer(rules: CharterInForce, certificate: Certificate, day: datetime.date) -> Answer[Returned] | None:
    """What the charter says of it on that day; None where it has no such clause."""
    rule = rule_of(rules.charter, certificate.rule)
    if rule is None:
        return None
    return rules.answer(ClauseId(f"certificate.{rule.key}.returned"), rule.returned, day)


def is_still_out(register: Register, certificate: Certificate) -> bool:
    """Whether the unit has left with a certificate that had not run out, and has not given it back."""
    left = register.units[certificate.unit].left
    there = left is not None and certificate.until >= left and certificate.lapsed is None
    return there and certificate.is_last and certificate.returned is None


def record_return(register: Register, rules: CharterInForce, command: RecordReturn) -> list[Event]:
    """It came back; Refusal where the unit is still a member, or it need not come back, or nobody has said so yet."""
    certificate = register.certificates.get(command.certificate)
    if certificate is None or not is_still_out(register, certificate):
        raise Refusal(
            text("No certificate is to be given back here."),
            next_step=text("Choose the certificate of a unit that has left."),
        )
    answer = return_answer(rules, certificate, command.day)
    rule = rule_of(rules.charter, certificate.rule)
    article = answer.article if answer is not None else rule.article if rule is not None else ""
    if answer is not None and answer.is_open:
        raise Refusal(
            text("The charter does not say whether the certificate is given back."),
            article=article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    if answer is None or answer.rule is not Returned.RETURNED:
        raise Refusal(
            text("It need not be given back: it is void since the unit has left."),
            article=article,
            next_step=text("Nothing has to be done."),
        )
    return [
        CertificateReturned(
            certificate=certificate.id,
            unit=certificate.unit,
            number=certificate.number,
            day=command.day,
            article=article,
        )
    ]
