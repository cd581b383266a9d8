"""Facts in two columns, what it is and what it says; those without a value are left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.words import label


class Facts(QWidget):
    """`show_facts` sets them anew; every value can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """(what it is, what it says), from top to bottom."""
        shown = [(name, value) for name, value in facts if value]
        while len(self._lines) < len(shown):
            name, value = label("muted", wrap=False), label()
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row = len(self._lines)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)
            self._lines.append((name, value))
        for at, (name, value) in enumerate(self._lines):
            there = at < len(shown)
            name.setVisible(there)
            value.setVisible(there)
            if there:
                name.setText(shown[at][0])
                value.setText(shown[at][1])
                value.setAccessibleName(f"{shown[at][0]}: {shown[at][1]}")
