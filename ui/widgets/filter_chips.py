"""The filters that hold, one button each; a press takes it away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from governance_desk.language import tr
from ui.widgets.detail_panel import emptied

IN_A_ROW = 4
LONGEST = 28


class FilterChips(QWidget):
    """`removed` carries the key of the column whose filter is no longer wanted."""

    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[tuple[str, str]] = []
        self._row = QGridLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.buttons: dict[str, QPushButton] = {}
        self.hide()

    def show_filters(self, filters: Sequence[tuple[str, str]]) -> None:
        """(key of the column, what is asked of it)."""
        if list(filters) == self._shown:
            return
        self._shown = list(filters)
        emptied(self._row)
        self.buttons = {}
        for place, (key, words) in enumerate(filters):
            shown = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
            button = QPushButton(f"{shown}  ×")
            button.setToolTip(words)
            button.setAccessibleName(tr("Take away the filter {words}", words=words))
            button.clicked.connect(lambda _checked=False, key=key: self.removed.emit(key))
            self.buttons[key] = button
            self._row.addWidget(button, place // IN_A_ROW, place % IN_A_ROW)
        self._row.setColumnStretch(IN_A_ROW, 1)
        self.setVisible(bool(filters))
