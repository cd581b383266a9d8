"""Parts of a page beside each other; with large text one at a time, each under a button of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget


class Parts(QWidget):
    """`shares` divides the width while they stand beside each other. `first` is the part in sight after a change to
    one at a time; `tools` is the room beside the buttons, always in sight. `changed`: another part is in sight."""

    changed = Signal()

    def __init__(self, parts: Sequence[QWidget], shares: Sequence[int], *, first: int) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self._first = first
        self._beside = True
        self._group = QButtonGroup(self)
        self._bar = QWidget()
        self.tools = QHBoxLayout()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        order = [first, *(at for at in range(len(parts)) if at != first)]
        for at in order:
            button = QPushButton()
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button, at)
            row.addWidget(button)
        row.addStretch(1)
        row.addLayout(self.tools)
        self._group.idClicked.connect(lambda _at: self._show())
        columns = QHBoxLayout()
        columns.setSpacing(16)
        for part, share in zip(self._parts, shares, strict=True):
            columns.addWidget(part, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._bar)
        column.addLayout(columns, 1)
        self._group.button(first).setChecked(True)
        self._show()

    @property
    def beside(self) -> bool:
        """Whether all parts are in sight."""
        return self._beside

    def name(self, *names: str) -> None:
        """What each part is called on its button."""
        for at, words in enumerate(names):
            self._group.button(at).setText(words)
            self._group.button(at).setAccessibleName(words)

    def arrange(self, *, beside: bool) -> None:
        """All beside each other, or one at a time."""
        if beside == self._beside:
            return
        self._beside = beside
        self._group.button(self._first).setChecked(True)
        self._show()

    def show_part(self, at: int) -> None:
        """Bring this part in sight, where not all are."""
        self._group.button(at).setChecked(True)
        self._show()

    def _show(self) -> None:
        self._bar.setVisible(not self._beside)
        for at, part in enumerate(self._parts):
            part.setVisible(self._beside or at == self._group.checkedId())
        self.changed.emit()
