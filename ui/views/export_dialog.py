"""How a list is saved: in which form, and what of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.lists.save import Form
from governance_desk.lists.sheet import Sheet
from ui.operations.export import save_sheet
from ui.widgets.form_dialog import FormDialog


class ExportDialog(FormDialog):
    """`shown` is what filter, order and columns leave; where it is None there is only the whole."""

    def __init__(self, whole: Sheet[Any], shown: Sheet[Any] | None, parent: QWidget) -> None:
        super().__init__(
            tr("Export: {title}", title=whole.title),
            tr("Days and numbers stay what they are. A cell that looks like a formula is written as text."),
            tr("Save …"),
            parent,
        )
        self.form = QComboBox()
        for form, words in (
            (Form.WORKBOOK, tr("Spreadsheet (XLSX), for Excel and WPS")),
            (Form.UTF_8, tr("CSV, in UTF-8")),
            (Form.GB_18030, tr("CSV, in GB 18030, for older programs")),
        ):
            self.form.addItem(words, form)
        self.ask(tr("Form"), self.form)
        self.shown = QRadioButton()
        self.whole = QRadioButton()
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        group = QButtonGroup(self)
        for button, sheet, words in (
            (self.shown, shown, tr("as it is shown")),
            (self.whole, whole, tr("all of it")),
        ):
            if sheet is None:
                button.hide()
                continue
            button.setText(
                tr(
                    "{what}: {rows} rows, {columns} columns",
                    what=words,
                    rows=f"{len(sheet.rows):,}",
                    columns=len(sheet.columns),
                )
            )
            button.setAccessibleName(button.text())
            group.addButton(button)
            column.addWidget(button)
        (self.whole if shown is None else self.shown).setChecked(True)
        self.ask(tr("How much"), both)
        self.on_action(
            lambda: save_sheet(
                sheet=shown if shown is not None and self.shown.isChecked() else whole,
                form=Form(self.form.currentData()),
                parent=self.parentWidget() or self,
            )
        )
