"""Erase contact data that someone has asked to be erased, and say in which copies of the file it still is."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from governance_desk.association.names import contact_name
from governance_desk.language import tr
from ui.desk import Desk
from ui.operations.person import copies_with, erase
from ui.widgets.form_dialog import FormDialog
from ui.words import label


class EraseDialog(FormDialog):
    """`found` is the data with its subjects (see `operations.person.kept`)."""

    def __init__(self, desk: Desk, found: list[tuple[str, str, str, Any]], parent: QWidget | None) -> None:
        super().__init__(
            tr("Erase contact data"),
            tr(
                "What is ticked is taken out of the association's file for good. That it was erased, when and at whose "
                "request, stays in the record; the data itself does not."
            ),
            tr("Erase"),
            parent,
        )
        self._desk = desk
        self.boxes: dict[tuple[str, str, str], QCheckBox] = {}
        for subject_kind, subject, of, contact in found:
            box = QCheckBox(f"{contact_name(contact.kind)}：{contact.value}（{of}）")
            box.setAccessibleName(box.text())
            box.setChecked(True)
            self.boxes[subject_kind, subject, contact.kind] = box
            self.fields.addRow(box)
        self.reason = QLineEdit()
        self.ask(tr("Request of, and day"), self.reason)
        copies = copies_with(desk, {(kind, subject) for kind, subject, _ in self.boxes})
        self.copies = label("muted")
        self.copies.setText(
            tr("Copies of the file are not changed. Delete them, or make new ones:") + "\n" + "\n".join(copies)
            if copies
            else tr("No copy of the file is known. Copies made outside this program may still hold the data.")
        )
        self.fields.addRow(self.copies)
        self.on_action(lambda: erase(desk=desk, chosen=self._chosen(), reason=self.reason.text(), parent=self))

    def _chosen(self) -> list[tuple[str, str, str]]:
        return [key for key, box in self.boxes.items() if box.isChecked()]
