"""The contributions of a year: who owes what, who is behind, and the payments of one member with their receipts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.language import tr
from governance_desk.lists.contributions import contribution_rows
from governance_desk.register.contributions.overview import years
from governance_desk.register.contributions.state import Contribution, Payment, PaymentId
from governance_desk.register.ids import UnitId
from ui import theme
from ui.desk import Desk
from ui.models.contributions import ContributionsModel, PaymentsModel, payment_row
from ui.operations.contributions import contribution_of, contribution_rule, rule_words, sums_words
from ui.operations.export import export_list
from ui.views.attachments.button import AttachmentsButton
from ui.views.contributions.dialogs import (
    CorrectDialog,
    CorrectPaymentDialog,
    OweAgainDialog,
    PayDialog,
    SetDialog,
    SetOneDialog,
    TakeBackPaymentDialog,
    WaiveDialog,
)
from ui.widgets.inner_area import InnerArea
from ui.widgets.list_view import ListView
from ui.widgets.table import RowTable
from ui.words import label


class ContributionsDialog(QDialog):
    """Follows the desk while it is open. Where the charter charges nothing it says so, with the article."""

    def __init__(self, desk: Desk, parent: QWidget | None, year: int = 0) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        rule = contribution_rule(desk)
        self._charged = rule is not None and rule.charged
        title = rule.name if rule is not None else tr("Contributions")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.says = label("muted")
        self.year = QComboBox()
        self.year.setAccessibleName(tr("Year"))
        self.year.currentIndexChanged.connect(lambda _at: self._show())
        self.sums = label()
        self.model = ContributionsModel()
        self.list = ListView(self.model, "contributions")
        self.list.fit("unit", expendable=("due", "waived"), widths={"unit": 240, "amount": 100, "state": 96})
        self.list.current_changed.connect(lambda _key: self._show_one())
        self.list.export_wanted.connect(self._export)
        self.list.table.setAccessibleName(title)
        self.list.setMinimumHeight(theme.px(200))
        self.payments = PaymentsModel()
        self.paid = RowTable(self.payments)
        self.paid.setAccessibleName(tr("Payments"))
        self.paid.fit((110, 130, 180, 200), 3)
        self.paid.setFixedHeight(theme.px(118))
        self.paid.current_changed.connect(lambda _at: self._show_payment())
        self.receipt = AttachmentsButton(desk)
        self.set_year = self._button(tr("Set the year …"), self._set_year)
        self.pay = self._button(tr("Enter a payment …"), lambda: self._with(PayDialog))
        self.pay.setProperty("kind", "primary")
        self.correct = self._button(tr("Correct the amount …"), self._correct)
        self.waive = self._button(tr("Waive …"), lambda: self._with(WaiveDialog))
        self.owe = self._button(tr("Take the waiver back …"), lambda: self._with(OweAgainDialog))
        self.correct_payment = self._button(tr("Correct the payment …"), lambda: self._of(CorrectPaymentDialog))
        self.take_back = self._button(tr("Take the payment back …"), lambda: self._of(TakeBackPaymentDialog))
        self._lay_out()
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self.refresh(year)

    def refresh(self, year: int = 0) -> None:
        """The years and members as they are now; `year` becomes the current one."""
        this = self._desk.clock().day.year
        current = year or int(self.year.currentData() or 0) or this
        with QSignalBlocker(self.year):
            self.year.clear()
            for each in sorted({this, current, *years(self._desk.association.register)}, reverse=True):
                self.year.addItem(tr("Year {year}", year=each), each)
            self.year.setCurrentIndex(self.year.findData(current))
        self.says.setText(rule_words(self._desk))
        self._show()

    def current(self) -> Contribution | None:
        """The contribution of the member that is chosen."""
        key = self.list.current()
        return contribution_of(self._desk, UnitId(key), self.shown_year) if key else None

    @property
    def shown_year(self) -> int:
        """The year that is shown."""
        return int(self.year.currentData() or 0)

    def _payment(self) -> Payment | None:
        found, at = self.current(), self.paid.currentIndex().row()
        if found is None or not 0 <= at < self.payments.rowCount():
            return None
        return found.payments.get(PaymentId(self.payments.row(at).id))

    def _show(self) -> None:
        today = self._desk.clock().day
        self.list.show_rows(contribution_rows(self._desk.association, self.shown_year, today))
        self.sums.setText(sums_words(self._desk, self.shown_year))
        self._show_one()

    def _show_one(self) -> None:
        found = self.current()
        attachments = self._desk.association.attachments
        rows = [
            payment_row(each, "、".join(one.name for one in attachments.of(AttachedTo(Kind.PAYMENT, each.id))))
            for each in (found.payments.values() if found is not None else ())
        ]
        at = max(self.paid.currentIndex().row(), 0)
        self.payments.show_rows(rows)
        if rows:
            self.paid.selectRow(min(at, len(rows) - 1))
        self.pay.setEnabled(found is not None and found.open > 0)
        self.waive.setEnabled(found is not None and found.open > 0)
        self.owe.setVisible(found is not None and found.waived > 0)
        self.correct.setEnabled(bool(self.list.current()))
        self._show_payment()

    def _show_payment(self) -> None:
        payment = self._payment()
        there = payment is not None and not payment.taken_back
        self.correct_payment.setEnabled(there)
        self.take_back.setEnabled(there)
        subject = AttachedTo(Kind.PAYMENT, payment.id) if payment is not None else None
        self.receipt.show_subject(subject, tr("Receipt") if payment is not None else "")

    def _set_year(self) -> None:
        self._open(SetDialog(self._desk, self.shown_year, self))

    def _correct(self) -> None:
        found, key = self.current(), self.list.current()
        if found is not None:
            self._open(CorrectDialog(self._desk, found, self))
        elif key:
            name = self._desk.association.register.units[UnitId(key)].name
            self._open(SetOneDialog(self._desk, key, name, self.shown_year, self))

    def _with(self, make: Callable[[Desk, Contribution, QWidget], QDialog]) -> None:
        found = self.current()
        if found is not None:
            self._open(make(self._desk, found, self))

    def _of(self, make: Callable[[Desk, Contribution, Payment, QWidget], QDialog]) -> None:
        found, payment = self.current(), self._payment()
        if found is not None and payment is not None:
            self._open(make(self._desk, found, payment, self))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _export(self) -> None:
        title = f"{self.windowTitle()} {self.shown_year}"
        export_list(title=title, model=self.model, columns=self.list.chosen(), parent=self)

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _lay_out(self) -> None:
        close = self._button(tr("Close"), self.accept)
        head = QHBoxLayout()
        head.addWidget(self.year)
        head.addWidget(self.sums, 1)
        head.addWidget(self.set_year)
        acts = QHBoxLayout()
        for button in (self.pay, self.correct, self.waive, self.owe):
            acts.addWidget(button)
        acts.addStretch(1)
        below = QHBoxLayout()
        for button in (self.receipt, self.correct_payment, self.take_back):
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(close)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(acts)
        column.addWidget(self.paid)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(12)
        outer.addWidget(self.says)
        area = InnerArea(whole)
        outer.addWidget(area, 1)
        outer.addLayout(below)
        if not self._charged:
            area.hide()
            outer.addStretch(1)
            for button in (self.receipt, self.correct_payment, self.take_back):
                button.hide()
            self.resize(min(800, theme.px(560)), theme.px(180))
            return
        self.resize(min(1240, theme.px(980)), min(700, theme.px(660)))
