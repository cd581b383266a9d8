"""One thing in full, beside the list it was chosen from: a card that scrolls up and down, and is empty at first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout

from ui.words import label


class DetailPanel(QScrollArea):
    """`heading` stands at the top of `column`; whoever inherits adds the rest below and ends with `fill`."""

    def __init__(self) -> None:
        super().__init__()
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self.heading = label("heading")
        self.heading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column = QVBoxLayout(self._card)
        self.column.setContentsMargins(18, 16, 18, 16)
        self.column.setSpacing(12)
        self.column.addWidget(self.heading)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._card)

    def fill(self) -> None:
        """Nothing more is added: what is there stands at the top."""
        self.column.addStretch(1)

    def show_card(self, there: bool) -> None:
        """Whether there is anything to show."""
        self._card.setVisible(there)

    def name_card(self, name: str) -> None:
        """What the thing is called, for the eye and for a screen reader; another thing is read from its top."""
        if name != self.heading.text():
            self.verticalScrollBar().setValue(0)
        self.heading.setText(name)
        self.setAccessibleName(name)


def emptied(layout: QLayout) -> None:
    """Take everything out of a layout that is filled anew."""
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
