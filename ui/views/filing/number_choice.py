"""Under which number a document goes out: the next one of a series, the one that it has by itself, or none."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QWidget

from governance_desk.filing.series import next_number
from governance_desk.filing.state import Filing, SeriesKey
from governance_desk.language import tr
from ui.widgets.form_dialog import day_of

NONE, OWN = "", "own"


class NumberChoice(QWidget):
    """Follows the field of the `day`, which decides the year; `changed` whenever it comes to another number."""

    changed = Signal()

    def __init__(self, filing: Filing, day: QDateEdit) -> None:
        super().__init__()
        self._filing, self._day = filing, day
        self.choice = QComboBox()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setAccessibleName(tr("Document number"))
        self.own = QLineEdit()
        self.own.setPlaceholderText(tr("as it stands on the paper"))
        self.own.setAccessibleName(self.own.placeholderText())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.choice, 1)
        row.addWidget(self.own, 1)
        self.setFocusProxy(self.choice)
        self._fill()
        self._show_own()
        day.dateChanged.connect(lambda _day: self._fill())
        self.choice.currentIndexChanged.connect(lambda _at: self._show_own())
        self.own.textChanged.connect(lambda _typed: self.changed.emit())

    def propose(self, series: SeriesKey | None, own: str) -> None:
        """Choose a series that is in use, or the number that the paper has by itself."""
        self.own.setText(own)
        wanted = series or (OWN if own else NONE)
        self.choice.setCurrentIndex(max(self.choice.findData(wanted), 0))

    def series(self) -> SeriesKey | None:
        """The chosen series; None for the paper's own number, or none."""
        chosen = self.choice.currentData()
        return SeriesKey(chosen) if chosen not in (NONE, OWN) else None

    def own_number(self) -> str:
        """The number that it has by itself, as it was typed; nothing with a series, or without a number."""
        return self.own.text().strip() if self.choice.currentData() == OWN else ""

    def stands(self) -> str:
        """The number that has to stand on the paper, or nothing."""
        series = self.series()
        return next_number(self._filing, series, day_of(self._day)) if series is not None else self.own_number()

    def _fill(self) -> None:
        chosen = self.choice.currentData()
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItem(tr("without a number"), NONE)
            self.choice.addItem(tr("its own:"), OWN)
            for each in self._filing.series.values():
                if each.in_use:
                    number = next_number(self._filing, each.key, day_of(self._day))
                    self.choice.addItem(f"{number}（{each.name}）", each.key)
            self.choice.setCurrentIndex(max(self.choice.findData(chosen), 0))
        self.changed.emit()

    def _show_own(self) -> None:
        self.own.setVisible(self.choice.currentData() == OWN)
        self.changed.emit()
