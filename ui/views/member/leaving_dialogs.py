"""The acts when a member leaves: a notice, its report, its being taken back, a loss."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from governance_desk.language import tr
from governance_desk.register.state import Unit
from ui.desk import Desk
from ui.operations.leaving import (
    chooses_its_day,
    give_notice,
    needs_finding,
    record_loss,
    report_notice,
    resolutions_that_find,
    rules_of,
    take_back_notice,
)
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
    """A membership has ended by itself, as the charter has it; where someone has to find so, with the finding."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(
            tr("The membership of {unit} has ended", unit=unit.name),
            tr("An expulsion is decided in a meeting; here are the reasons that work by themselves."),
            tr("Enter the end of the membership"),
            parent,
        )
        self._desk = desk
        self.loss = QComboBox()
        for rule in rules_of(desk).charter.losses:
            self.loss.addItem(f"{rule.name}（{rule.article}）", rule.key)
        today = desk.clock().day
        self.day, self.found, self.heard = day_field(today), day_field(today), day_field(today)
        self.document, self.heard_words = QLineEdit(), QLineEdit()
        self.resolution = QComboBox()
        self.resolution.setEditable(True)
        self.resolution.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.was_heard = QCheckBox(tr("The unit was heard before"))
        self.was_heard.setAccessibleName(self.was_heard.text())
        self.ask(tr("Reason"), self.loss)
        self.ask(tr("Since"), self.day)
        self.ask(tr("Document that shows it"), self.document)
        self.ask(tr("Found on"), self.found)
        self.ask(tr("Resolution or finding"), self.resolution)
        self.fields.addRow(self.was_heard)
        self.ask(tr("Heard on"), self.heard)
        self.ask(tr("What it said"), self.heard_words)
        self.loss.currentIndexChanged.connect(lambda _at: self._fit())
        self.was_heard.toggled.connect(lambda _on: self._fit())
        self._fit()
        self.on_action(lambda: self._record(unit))

    def _record(self, unit: Unit) -> bool:
        finding = needs_finding(self._desk, str(self.loss.currentData()))
        heard = finding and self.was_heard.isChecked()
        return record_loss(
            desk=self._desk,
            unit=unit.id,
            loss=str(self.loss.currentData()),
            day=day_of(self.day),
            document=self.document.text(),
            resolution=self.resolution.currentText() if finding else "",
            found=day_of(self.found) if finding else None,
            heard=day_of(self.heard) if heard else None,
            heard_words=self.heard_words.text() if heard else "",
            parent=self,
        )

    def _fit(self) -> None:
        """Only what this reason asks for."""
        loss = str(self.loss.currentData() or "")
        finding = needs_finding(self._desk, loss)
        for field in (self.found, self.resolution, self.was_heard):
            self.fields.setRowVisible(field, finding)
        self.fields.setRowVisible(self.heard, finding and self.was_heard.isChecked())
        self.fields.setRowVisible(self.heard_words, finding and self.was_heard.isChecked())
        typed = self.resolution.currentText()
        self.resolution.clear()
        self.resolution.addItems(resolutions_that_find(self._desk, loss))
        self.resolution.setCurrentText(typed)
