"""The text of a motion beside its vote: as much as leaves room for the vote; the whole of it is one button away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui.language import spoken
from ui.views.meeting.motions.read_dialog import read_dialog
from ui.words import label

MOST_CHARACTERS, MOST_LINES = 180, 4
"""Of a longer text only so much stands beside the vote."""


class MotionText(QWidget):
    """`show_text` with the title that the whole text has where it is read."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._whole = "", ""
        self.words = label()
        self.all = QPushButton()
        self.all.setAutoDefault(False)
        self.all.clicked.connect(lambda: read_dialog(self._title, self._whole, self).open())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.all.setText(tr("Read the whole text ({number} characters) …", number=len(self._whole)))
        self.all.setAccessibleName(self.all.text())

    def show_text(self, title: str, words: str) -> None:
        """Without words nothing is shown."""
        self._title, self._whole = title, words
        begin = beginning(words)
        self.words.setText(begin)
        self.all.setVisible(begin != words)
        self.setVisible(bool(words))
        self.retranslate()


def beginning(words: str) -> str:
    """As much of a text as leaves room for the vote, with an ellipsis where there is more."""
    lines = words.split("\n")
    short = "\n".join(lines[:MOST_LINES])[:MOST_CHARACTERS]
    return words if short == words else f"{short.rstrip()}…"
