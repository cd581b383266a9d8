"""The series of document numbers: begun, changed, put out of use."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from governance_desk.errors import Refusal
from governance_desk.filing.series import MOST, checked_form, next_ordinal, number_words
from governance_desk.filing.state import CODE, USUAL_FORM, Series, SeriesKey
from governance_desk.language import in_a_row, tr
from governance_desk.templates.places import places_in
from ui import theme
from ui.desk import Desk
from ui.models.series import SeriesModel, series_row
from ui.operations.filing import set_series
from ui.widgets.form_dialog import FormDialog, opened
from ui.widgets.table import RowTable
from ui.words import label, restyle, roomy


class SeriesDialog(QDialog):
    """All series, each with the number that it gives next. Follows the desk while it is open."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self.setWindowTitle(tr("Number series"))
        self.setAccessibleName(self.windowTitle())
        lead = label("muted")
        lead.setText(
            tr(
                "Each series counts by itself and leaves no gap. Resolutions and certificates have numbers of their "
                "own and need none of these."
            )
        )
        self.model = SeriesModel()
        self.table = RowTable(self.model)
        self.table.setAccessibleName(self.windowTitle())
        self.table.fit((160, 120, 180, 130, 110), 0)
        self.table.doubleClicked.connect(lambda _index: self.open_edit())
        self.add = _button(tr("Begin a series …"), self.open_new)
        self.add.setProperty("kind", "primary")
        self.edit = _button(tr("Change …"), self.open_edit)
        close = _button(tr("Close"), self.accept)
        acts = QHBoxLayout()
        acts.addWidget(self.add)
        acts.addWidget(self.edit)
        acts.addStretch(1)
        acts.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(lead)
        column.addWidget(self.table, 1)
        column.addLayout(acts)
        self.resize(min(1000, theme.px(760)), min(600, theme.px(380)))
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self.refresh()

    def refresh(self) -> None:
        """The series as they are now."""
        filing, day = self._desk.association.filing, self._desk.clock().day
        at = max(self.table.currentIndex().row(), 0)
        self.model.show_rows([series_row(filing, each, day) for each in filing.series.values()])
        if filing.series:
            self.table.selectRow(min(at, len(filing.series) - 1))
        self.edit.setEnabled(bool(filing.series))

    def open_new(self) -> EditSeriesDialog:
        """Ask for a new series."""
        return opened(EditSeriesDialog(self._desk, Series(SeriesKey(self._desk.new_id("series")), "", ""), self))

    def open_edit(self) -> EditSeriesDialog | None:
        """Change the current one."""
        at = self.table.currentIndex().row()
        if not 0 <= at < self.model.rowCount():
            return None
        known = self._desk.association.filing.series[SeriesKey(self.model.row(at).key)]
        return opened(EditSeriesDialog(self._desk, known, self))


class EditSeriesDialog(FormDialog):
    """Name, short name of the issuing body, how a number is written and counts; with the next as it will stand."""

    def __init__(self, desk: Desk, series: Series, parent: QWidget | None) -> None:
        new = series.key not in desk.association.filing.series
        super().__init__(
            tr("Begin a series of numbers") if new else tr("Change a series of numbers"),
            "",
            tr("Begin it") if new else tr("Change it"),
            parent,
        )
        self._desk = desk
        self._series = series
        self.name = QLineEdit(series.name)
        self.name.setPlaceholderText(tr("Notices of meetings, resolutions, general …"))
        self.code = QLineEdit(series.code)
        self.code.setPlaceholderText(tr("as it stands before the year"))
        self.start = QSpinBox()
        self.start.setRange(1, MOST)
        self.start.setValue(series.start)
        roomy(self.start)
        self.yearly = QCheckBox(tr("begins at 1 each year"))
        self.yearly.setChecked(series.yearly)
        self.in_use = QCheckBox(tr("in use"))
        self.in_use.setChecked(series.in_use)
        self.form = QLineEdit(series.form)
        self.form.setPlaceholderText(USUAL_FORM)
        self.example = label()
        self.ask(tr("Name of the series"), self.name)
        self.ask(tr("Short name of the issuing body"), self.code)
        self.ask(tr("How a number is written"), self.form)
        self.ask(tr("First number"), self.start)
        self.fields.addRow("", self.yearly)
        if not new:
            self.fields.addRow("", self.in_use)
        self.ask(tr("Next number"), self.example)
        for field in (self.code, self.form):
            field.textChanged.connect(lambda _typed: self._show_example())
        self.start.valueChanged.connect(lambda _value: self._show_example())
        self.yearly.toggled.connect(lambda _on: self._show_example())
        self._show_example()
        self.on_action(lambda: set_series(desk=desk, series=self.wanted(), parent=self))

    def wanted(self) -> Series:
        """The series as the fields have it."""
        return msgspec.structs.replace(
            self._series,
            name=self.name.text(),
            code=self.code.text(),
            form=self.form.text(),
            start=self.start.value(),
            yearly=self.yearly.isChecked(),
            in_use=self.in_use.isChecked(),
        )

    def _show_example(self) -> None:
        filing, day, wanted = self._desk.association.filing, self._desk.clock().day, self.wanted()
        tone = ""
        try:
            wanted = msgspec.structs.replace(wanted, form=checked_form(wanted.form, yearly=wanted.yearly))
            has_code = wanted.code.strip() or CODE not in places_in(wanted.form)
            said = number_words(wanted, day, next_ordinal(filing, wanted, day)) if has_code else "–"
        except Refusal as refusal:
            said, tone = in_a_row((refusal.sentence, refusal.next_step)), "bad"
        self.action.setEnabled(not tone)
        self.example.setText(said)
        self.example.setAccessibleName(said)
        self.example.setProperty("tone", tone)
        restyle(self.example)
        if self.isVisible():
            self.column.activate()
            self.make_room()


def _button(words: str, act: Any) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(words)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: act())
    return button
