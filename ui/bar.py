"""The bar at the bottom: where the file is, that everything is saved, how many stations are connected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from governance_desk.language import tr
from ui.desk import Desk
from ui.language import spoken
from ui.widgets.elided import ElidedLabel

HEAD_CHARACTERS = 8
"""How much of the head's hash is shown here; the signed documents carry sixteen."""


class Bar(QWidget):
    """Says only what is true: "saved" is the number of the newest journal entry, read from the desk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk: Desk | None = None
        self.stations = 0
        self._file = ElidedLabel()
        self._saved = QLabel()
        self._stations = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(24)
        row.addWidget(self._file, 1)
        row.addWidget(self._saved)
        row.addWidget(self._stations)
        spoken(self.retranslate)

    def show_desk(self, desk: Desk | None) -> None:
        """Show this desk, or that none is open."""
        self._desk = desk
        self.retranslate()

    def show_stations(self, number: int) -> None:
        """How many other stations are connected."""
        self.stations = number
        self.retranslate()

    def saved_words(self) -> str:
        """What the bar says about saving."""
        return self._saved.text()

    def retranslate(self) -> None:
        if self._desk is None:
            self._file.setText(tr("No association is open"))
            self._saved.setText("")
            self._stations.setText("")
            return
        head = self._desk.head
        self._file.setText(str(self._desk.path or tr("Not in a file")))
        self._saved.setText(
            tr("Everything saved · entry {number} · {head}", number=head.number, head=head.hash[:HEAD_CHARACTERS])
        )
        self._saved.setToolTip(head.hash)
        self._stations.setText(tr("Stations: {number}", number=self.stations))
