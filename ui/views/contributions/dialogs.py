"""The acts on a contribution: set the year, correct, take money in, waive, take back."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QCheckBox, QDateEdit, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from governance_desk.charter.contribution import Sharing
from governance_desk.language import tr
from governance_desk.register.contributions.money import fen_of, yuan
from governance_desk.register.contributions.overview import Line, lines_of
from governance_desk.register.contributions.share import equal_shares
from governance_desk.register.contributions.state import Contribution, Payment, PaymentId
from governance_desk.register.ids import UnitId
from ui.desk import Desk
from ui.operations import contributions as act
from ui.operations.leaving import rules_of
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.widgets.sentence import Sentence
from ui.words import roomy


class DueField(QWidget):
    """A day on which it is to be paid, where the resolution sets one."""

    def __init__(self, day: datetime.date | None, usual: datetime.date) -> None:
        super().__init__()
        self.there = QCheckBox(tr("to be paid by"))
        self.there.setAccessibleName(self.there.text())
        self.there.setChecked(day is not None)
        self.day: QDateEdit = day_field(day or usual)
        self.day.setAccessibleName(tr("To be paid by"))
        self.day.setEnabled(day is not None)
        self.there.toggled.connect(self.day.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.there)
        row.addWidget(self.day)
        row.addStretch(1)
        self.setFocusProxy(self.there)

    def value(self) -> datetime.date | None:
        """The day, or None."""
        return day_of(self.day) if self.there.isChecked() else None


class SetDialog(FormDialog):
    """The amounts of a year for all members for which none is set yet.

    By the reading that all pay the same: a sum to be shared. Else class by class; an empty one is left out.
    """

    def __init__(self, desk: Desk, year: int, parent: QWidget | None) -> None:
        answer = act.sharing(desk)
        self.equal = answer is not None and answer.rule is Sharing.EQUAL
        super().__init__(
            tr("Set the contributions of a year"),
            tr("By the reading adopted all members pay the same; the shares come to the sum, to the last fen.")
            if self.equal
            else tr(
                "One amount for each member of a class, as the resolution sets it. Single members are corrected after."
            ),
            tr("Set the amounts"),
            parent,
        )
        self._desk = desk
        self.year = QSpinBox()
        self.year.setRange(1949, 2999)
        self.year.setValue(year)
        roomy(self.year)
        self.ask(tr("Year"), self.year)
        self.amounts: dict[str, QLineEdit] = {}
        self.total, self.shared = QLineEdit(), Sentence("muted")
        if self.equal:
            self.total.setPlaceholderText("40000.00")
            self.ask(tr("Sum to be shared, yuan"), self.total)
            self.fields.addRow("", self.shared)
            self.total.textChanged.connect(lambda _said: self._show_shares())
            self.year.valueChanged.connect(lambda _year: self._show_shares())
        else:
            self._ask_for_classes()
        self.resolution = QLineEdit()
        self.ask(tr("Set by the resolution"), self.resolution)
        self.due = DueField(None, datetime.date(year, 12, 31))
        self.ask(tr("Due date"), self.due)
        self.on_action(self._set)
        if answer is not None and answer.is_open:
            self.lead.setText(f"{self.lead.text()}\n{answer.question}（{answer.article}）")
        self._show_shares()

    def _ask_for_classes(self) -> None:
        members = [each for each in self._desk.association.register.units.values() if each.is_member]
        for each in sorted(rules_of(self._desk).charter.classes, key=lambda one: one.rank):
            if any(unit.membership_class == each.key for unit in members):
                field = self.amounts[each.key] = QLineEdit()
                field.setPlaceholderText("2000.00")
                self.ask(tr("{name}, yuan each", name=each.name), field)

    def _open_lines(self) -> list[Line]:
        """The members for which nothing is set yet."""
        lines = lines_of(self._desk.association.register, self.year.value())
        return [each for each in lines if each.contribution is None]

    def _shares(self) -> dict[UnitId, int]:
        """What each of them pays of the sum that is typed; nothing where that is no sum, or nobody is left."""
        total, units = fen_of(self.total.text()), [each.unit.id for each in self._open_lines()]
        return equal_shares(total, units) if total is not None and units else {}

    def _show_shares(self) -> None:
        shares = self._shares() if self.equal else {}
        self.shared.setText(act.shares_words(shares) if shares else "")
        self.shared.setVisible(bool(shares))

    def _set(self) -> bool:
        year, resolution, due = self.year.value(), self.resolution.text(), self.due.value()
        if self.equal and (shares := self._shares()):
            return act.share_year(
                desk=self._desk, year=year, shares=shares, resolution=resolution, due=due, parent=self
            )
        said = {each.unit.id: self._said(each.unit.membership_class) for each in self._open_lines()}
        amounts = {unit: words for unit, words in said.items() if words.strip()}
        return act.set_year(desk=self._desk, year=year, amounts=amounts, resolution=resolution, due=due, parent=self)

    def _said(self, membership_class: str) -> str:
        """What was typed for a member of the class; the sum itself where it cannot be shared, to be refused."""
        if self.equal:
            return self.total.text()
        field = self.amounts.get(membership_class)
        return field.text() if field is not None else ""


class CorrectDialog(FormDialog):
    """Another amount or day for one member; for one without any, the first."""

    def __init__(self, desk: Desk, contribution: Contribution, parent: QWidget | None) -> None:
        unit = desk.association.register.units[contribution.unit]
        super().__init__(
            tr("{unit}: correct what is due for {year}", unit=unit.name, year=contribution.year),
            "",
            tr("Correct it"),
            parent,
        )
        self.amount = QLineEdit(act.typed(contribution.amount))
        self.due = DueField(contribution.due, datetime.date(contribution.year, 12, 31))
        self.reason = QLineEdit()
        self.ask(tr("Amount in yuan"), self.amount)
        self.ask(tr("Due date"), self.due)
        self.ask(tr("Reason"), self.reason)
        self.on_action(
            lambda: act.correct(
                desk=desk,
                contribution=contribution,
                said=self.amount.text(),
                due=self.due.value(),
                reason=self.reason.text(),
                parent=self,
            )
        )


class SetOneDialog(FormDialog):
    """A member that joined later, or was left out."""

    def __init__(self, desk: Desk, unit: str, name: str, year: int, parent: QWidget | None) -> None:
        super().__init__(tr("{unit}: what is due for {year}", unit=name, year=year), "", tr("Set the amount"), parent)
        self.amount, self.resolution = QLineEdit(), QLineEdit()
        self.due = DueField(None, datetime.date(year, 12, 31))
        self.ask(tr("Amount in yuan"), self.amount)
        self.ask(tr("Set by the resolution"), self.resolution)
        self.ask(tr("Due date"), self.due)
        self.on_action(
            lambda: act.set_year(
                desk=desk,
                year=year,
                amounts={unit: self.amount.text()},  # type: ignore[dict-item]  # the key of a row is a unit's id
                resolution=self.resolution.text(),
                due=self.due.value(),
                parent=self,
            )
        )


class PayDialog(FormDialog):
    """Money that came in: all that is open is proposed. `paid_as` is the payment once it is entered."""

    def __init__(self, desk: Desk, contribution: Contribution, parent: QWidget | None) -> None:
        unit = desk.association.register.units[contribution.unit]
        super().__init__(
            tr("{unit}: a payment for {year}", unit=unit.name, year=contribution.year),
            tr("Open: {open}. The receipt can be attached to the payment afterwards.", open=yuan(contribution.open)),
            tr("Enter the payment"),
            parent,
        )
        self._desk = desk
        self._contribution = contribution
        self.paid_as: PaymentId | None = None
        self.amount = QLineEdit(act.typed(max(contribution.open, 0)))
        self.day = day_field(desk.clock().day)
        self.note = QLineEdit()
        self.ask(tr("Amount in yuan"), self.amount)
        self.ask(tr("Paid on"), self.day)
        self.ask(tr("Remark"), self.note)
        self.on_action(self._pay)

    def _pay(self) -> bool:
        self.paid_as = act.pay(
            desk=self._desk,
            contribution=self._contribution,
            said=self.amount.text(),
            paid=day_of(self.day),
            note=self.note.text(),
            parent=self,
        )
        return self.paid_as is not None


class CorrectPaymentDialog(FormDialog):
    """The payment as it was."""

    def __init__(self, desk: Desk, contribution: Contribution, payment: Payment, parent: QWidget | None) -> None:
        super().__init__(tr("Correct the payment"), "", tr("Correct it"), parent)
        self.amount = QLineEdit(act.typed(payment.amount))
        self.day = day_field(payment.paid)
        self.reason = QLineEdit()
        self.ask(tr("Amount in yuan"), self.amount)
        self.ask(tr("Paid on"), self.day)
        self.ask(tr("Reason"), self.reason)
        self.on_action(
            lambda: act.correct_payment(
                desk=desk,
                contribution=contribution,
                payment=payment,
                said=self.amount.text(),
                paid=day_of(self.day),
                reason=self.reason.text(),
                parent=self,
            )
        )


class TakeBackPaymentDialog(FormDialog):
    """Why no such money came in."""

    def __init__(self, desk: Desk, contribution: Contribution, payment: Payment, parent: QWidget | None) -> None:
        lead = tr("{amount} on {day}", amount=yuan(payment.amount), day=payment.paid)
        super().__init__(tr("Take the payment back"), lead, tr("Take it back"), parent)
        self.reason = QLineEdit()
        self.ask(tr("Reason"), self.reason)
        self.on_action(
            lambda: act.take_back_payment(
                desk=desk, contribution=contribution, payment=payment, reason=self.reason.text(), parent=self
            )
        )


class WaiveDialog(FormDialog):
    """How much need not be paid, and why."""

    def __init__(self, desk: Desk, contribution: Contribution, parent: QWidget | None) -> None:
        unit = desk.association.register.units[contribution.unit]
        super().__init__(
            tr("{unit}: waive what is due for {year}", unit=unit.name, year=contribution.year),
            tr("Open: {open}.", open=yuan(contribution.open)),
            tr("Waive it"),
            parent,
        )
        self.amount = QLineEdit(act.typed(max(contribution.open, 0)))
        self.reason = QLineEdit()
        self.ask(tr("Amount in yuan"), self.amount)
        self.ask(tr("Reason"), self.reason)
        self.on_action(
            lambda: act.waive(
                desk=desk,
                contribution=contribution,
                said=self.amount.text(),
                reason=self.reason.text(),
                parent=self,
            )
        )


class OweAgainDialog(FormDialog):
    """Why it is owed after all."""

    def __init__(self, desk: Desk, contribution: Contribution, parent: QWidget | None) -> None:
        lead = tr("Waived: {waived} ({reason})", waived=yuan(contribution.waived), reason=contribution.reason)
        super().__init__(tr("Take the waiver back"), lead, tr("Take it back"), parent)
        self.reason = QLineEdit()
        self.ask(tr("Reason"), self.reason)
        self.on_action(
            lambda: act.take_back_waiver(desk=desk, contribution=contribution, reason=self.reason.text(), parent=self)
        )
