"""Certificates of units that have left: to be given back, by the reading adopted, or the reading that is missing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.certificate import Returned
from governance_desk.docket.thing import Act, DueThing, State
from governance_desk.language import text, verbatim
from governance_desk.register.certificates.give_back import is_still_out, return_answer


def certificate_return(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Without a day: no charter sets one. Nothing where the certificate is void by itself."""
    rules, register = association.rules_on(today), association.register
    for each in register.certificates.values():
        if not is_still_out(register, each):
            continue
        answer = return_answer(rules, each, today)
        if answer is None or answer.rule is Returned.VOID:
            continue
        unit = register.units[each.unit]
        yield DueThing(
            key=f"certificate_return/{each.id}",
            what=text("{unit} has left: take back the certificate {number}", unit=unit.name, number=each.number)
            if not answer.is_open
            else text("{unit} has left: what becomes of the certificate {number}", unit=unit.name, number=each.number),
            whom=text("the secretariat"),
            day=None,
            state=State.UNDATED,
            article=answer.article,
            working=text(
                "The unit left on {day}; its certificate runs until {until}.", day=str(unit.left), until=str(each.until)
            ),
            act=Act(text("Adopt a reading"), "charter", answer.clause_id)
            if answer.is_open
            else Act(text("Enter that it came back"), "members", each.unit),
            paper=text("Certificate"),
            notes=(verbatim(answer.question),) if answer.is_open else (),
        )
