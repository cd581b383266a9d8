"""Adopt a reading: from which day, by which body and resolution."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from governance_desk.language import tr
from ui.desk import Desk
from ui.models.clauses import ClauseRow
from ui.operations.charter import adopt
from ui.rules import rules_today
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.words import label


class AdoptDialog(FormDialog):
    """The body and resolution given last are proposed again: one resolution often settles several clauses."""

    last: tuple[str, str] = ("", "")

    def __init__(self, desk: Desk, row: ClauseRow, reading: str, parent: QWidget | None) -> None:
        super().__init__(tr("Adopt a reading"), f"{row.name}（{row.article}）", tr("Adopt"), parent)
        self._desk, self._row, self._reading = desk, row, reading
        says = label("lead")
        says.setText(next(each.says for each in row.readings if each.key == reading))
        self.column.insertWidget(1, says)
        self.day = day_field(desk.clock().day)
        self.body = QComboBox()
        self.body.setEditable(True)
        for body in rules_today(desk).charter.bodies:
            self.body.addItem(body.name)
        self.resolution = QLineEdit()
        self.resolution.setPlaceholderText(tr("For example: resolution No. 3 of the first meeting"))
        if AdoptDialog.last[0]:
            self.body.setEditText(AdoptDialog.last[0])
            self.resolution.setText(AdoptDialog.last[1])
        self.ask(tr("In force from"), self.day)
        self.ask(tr("Body that decided"), self.body)
        self.ask(tr("Resolution"), self.resolution)
        self.on_action(self._adopt)
        self.resolution.setFocus()

    def _adopt(self) -> bool:
        body, resolution = self.body.currentText(), self.resolution.text()
        done = adopt(
            desk=self._desk,
            clause=self._row.clause,
            reading=self._reading,
            since=day_of(self.day),
            body=body,
            resolution=resolution,
            parent=self,
        )
        if done:
            AdoptDialog.last = (body, resolution)
        return done
