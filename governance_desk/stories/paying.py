"""What the steps on shared costs ask of the desk, and what they expect."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.attachments.commands import AttachFile
from governance_desk.attachments.files import media_type
from governance_desk.attachments.state import AttachedTo, AttachmentId, Kind
from governance_desk.desk import Desk
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.register.contributions import commands as c
from governance_desk.register.contributions.money import fen_of, yuan
from governance_desk.register.contributions.overview import lines_of, sums_of
from governance_desk.register.contributions.share import equal_shares
from governance_desk.register.contributions.state import Contribution, Payment, PaymentId, contribution_id
from governance_desk.stories import names
from governance_desk.stories import paying_steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step
from governance_desk.stories.verdict import unexpected

_NEXT = text("Correct the story and play it again.")


def check_contribution(desk: Desk, step: s.ExpectContribution) -> None:
    """Fault for the first thing that is not as expected."""
    today = desk.clock().day
    if step.unit:
        found = _contribution(desk, step.unit, step.year)
        sums: Any = found
        behind: int | bool = found.is_behind(today)
    else:
        sums = sums_of(lines_of(desk.association.register, step.year), today)
        behind = sums.behind
    for name in ("amount", "paid", "waived", "open"):
        expected = getattr(step, name)
        if expected and _fen(expected) != getattr(sums, name):
            raise unexpected(name, expected, yuan(getattr(sums, name)))
    if step.behind is not None and step.behind != behind:
        raise unexpected("behind", step.behind, behind)
    if step.receipts:
        attachments = desk.association.attachments
        there = "、".join(
            each.name for payment in sums.payments for each in attachments.of(AttachedTo(Kind.PAYMENT, payment))
        )
        wanted = step.receipts if isinstance(step.receipts, str) else "、".join(step.receipts)
        if wanted != there:
            raise unexpected("receipts", wanted, there)


def _set(here: Here, step: s.SetContributions) -> Iterator[Command]:
    units = names.units(here.desk.association.register, step.units)
    shares = equal_shares(_fen(step.total), units) if step.total else dict.fromkeys(units, _fen(step.amount))
    yield c.SetContributions(
        year=step.year,
        amounts=tuple(shares.items()),
        resolution=step.resolution,
        day=here.desk.clock().day,
        due=step.due,
    )


def _correct(here: Here, step: s.CorrectContribution) -> Iterator[Command]:
    found = _contribution(here.desk, step.unit, step.year)
    yield c.CorrectContribution(
        unit=found.unit,
        year=found.year,
        amount=_fen(step.amount),
        due=step.due or found.due,
        reason=step.reason,
        day=here.desk.clock().day,
    )


def _pay(here: Here, step: s.Pay) -> Iterator[Command]:
    desk = here.desk
    today = desk.clock().day
    payment = PaymentId(desk.new_id("payment"))
    yield c.RecordPayment(
        payment=payment,
        unit=names.unit(desk.association.register, step.unit).id,
        year=step.year,
        amount=_fen(step.amount),
        paid=step.paid or today,
        day=today,
        note=step.note,
    )
    if step.receipt:
        kept = desk.log.contents.keep([f"{step.receipt} {step.amount}".encode()])
        yield AttachFile(
            attachment=AttachmentId(desk.new_id("attachment")),
            subject=AttachedTo(Kind.PAYMENT, payment),
            name=step.receipt,
            size=kept.size,
            media_type=media_type(step.receipt),
            content=kept.hash,
            day=today,
        )


def _correct_payment(here: Here, step: s.CorrectPayment) -> Iterator[Command]:
    found = _contribution(here.desk, step.unit, step.year)
    payment = _last_payment(found, step.unit)
    yield c.CorrectPayment(
        payment=payment.id,
        unit=found.unit,
        year=found.year,
        amount=_fen(step.amount),
        paid=step.paid or payment.paid,
        reason=step.reason,
        day=here.desk.clock().day,
    )


def _take_back(here: Here, step: s.TakeBackPayment) -> Iterator[Command]:
    found = _contribution(here.desk, step.unit, step.year)
    yield c.TakeBackPayment(
        payment=_last_payment(found, step.unit).id,
        unit=found.unit,
        year=found.year,
        reason=step.reason,
        day=here.desk.clock().day,
    )


def _waive(here: Here, step: s.Waive) -> Iterator[Command]:
    found = _contribution(here.desk, step.unit, step.year)
    yield c.WaiveContribution(
        unit=found.unit,
        year=found.year,
        amount=_fen(step.amount) if step.amount else found.open,
        reason=step.reason,
        day=here.desk.clock().day,
    )


def _owe_again(here: Here, step: s.TakeBackWaiver) -> Iterator[Command]:
    found = _contribution(here.desk, step.unit, step.year)
    yield c.TakeBackWaiver(unit=found.unit, year=found.year, reason=step.reason, day=here.desk.clock().day)


def _contribution(desk: Desk, name: str, year: int) -> Contribution:
    register = desk.association.register
    unit = names.unit(register, name)
    found = register.contributions.get(contribution_id(unit.id, year))
    if found is None:
        raise Fault(text("{unit} owes nothing for {year}.", unit=unit.name, year=str(year)), next_step=_NEXT)
    return found


def _last_payment(found: Contribution, unit: str) -> Payment:
    payments = [each for each in found.payments.values() if not each.taken_back]
    if not payments:
        raise Fault(text("{unit} has paid nothing.", unit=unit), next_step=_NEXT)
    return payments[-1]


def _fen(said: str) -> int:
    fen = fen_of(said)
    if fen is None:
        raise Fault(text("“{said}” is no amount.", said=said), next_step=_NEXT)
    return fen


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.SetContributions: _set,
    s.CorrectContribution: _correct,
    s.Pay: _pay,
    s.CorrectPayment: _correct_payment,
    s.TakeBackPayment: _take_back,
    s.Waive: _waive,
    s.TakeBackWaiver: _owe_again,
}
