"""The acts when a member leaves: a notice, its report, its being taken back, a loss."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from governance_desk.language import tr
from governance_desk.register.state import Unit
from ui.desk import Desk
from ui.operations.leaving import chooses_its_day, give_notice, record_loss, report_notice, rules_of, take_back_notice
from ui.widgets.form_dialog import FormDialog, day_field, day_of


class NoticeDialog(FormDialog):
    """A member has told the secretariat in writing that it withdraws."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        leaving = rules_of(desk).charter.leaving
        article = leaving.article if leaving is not None else ""
        super().__init__(
            tr("{unit} withdraws", unit=unit.name),
            tr("The day on which it takes effect is computed from these days ({article}).", article=article),
            tr("Enter the notice"),
            parent,
        )
        today = desk.clock().day
        self.document = QLineEdit()
        self.declared, self.received, self.leaves = day_field(today), day_field(today), day_field(today)
        self._chosen = chooses_its_day(desk)
        self.ask(tr("Letter"), self.document)
        self.ask(tr("Day of the letter"), self.declared)
        self.ask(tr("Received on"), self.received)
        if self._chosen:
            self.ask(tr("The unit leaves on"), self.leaves)
        self.on_action(
            lambda: give_notice(
                desk=desk,
                unit=unit.id,
                declared=day_of(self.declared),
                received=day_of(self.received),
                leaves=day_of(self.leaves) if self._chosen else None,
                document=self.document.text(),
                parent=self,
            )
        )


class ReportDialog(FormDialog):
    """The secretariat has reported the notice."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(
            tr("Report the notice of {unit}", unit=unit.name), "", tr("Enter that it was reported"), parent
        )
        self.day = day_field(desk.clock().day)
        self.document = QLineEdit()
        self.ask(tr("Day of the report"), self.day)
        self.ask(tr("Document"), self.document)
        self.on_action(
            lambda: report_notice(
                desk=desk, unit=unit.id, day=day_of(self.day), document=self.document.text(), parent=self
            )
        )


class TakeBackDialog(FormDialog):
    """The member stays, or the notice was entered by mistake."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(tr("Take back the notice of {unit}", unit=unit.name), "", tr("Take the notice back"), parent)
        self.reason = QLineEdit()
        self.ask(tr("Reason"), self.reason)
        self.on_action(lambda: take_back_notice(desk=desk, unit=unit.id, reason=self.reason.text(), parent=self))


class LossDialog(FormDialog):
    """A membership has ended by itself, as the charter has it."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(
            tr("The membership of {unit} has ended", unit=unit.name),
            tr("An expulsion is decided in a meeting; here are the reasons that work by themselves."),
            tr("Enter the end of the membership"),
            parent,
        )
        self.loss = QComboBox()
        for rule in rules_of(desk).charter.losses:
            self.loss.addItem(f"{rule.name}（{rule.article}）", rule.key)
        self.day = day_field(desk.clock().day)
        self.document, self.resolution = QLineEdit(), QLineEdit()
        self.ask(tr("Reason"), self.loss)
        self.ask(tr("Since"), self.day)
        self.ask(tr("Document that shows it"), self.document)
        self.ask(tr("Resolution or finding, where one is needed"), self.resolution)
        self.on_action(
            lambda: record_loss(
                desk=desk,
                unit=unit.id,
                loss=str(self.loss.currentData()),
                day=day_of(self.day),
                document=self.document.text(),
                resolution=self.resolution.text(),
                parent=self,
            )
        )
