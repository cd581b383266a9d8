"""The verdict with its working: what was counted, what was needed, which article, and by how much."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import Text, tr
from ui.language import spoken
from ui.words import label, restyle


def verdict_words(passed: bool | None) -> str:
    """通过, 未通过 or 不能判定, with a shape that does not need colour."""
    if passed is None:
        return "？ " + tr("Cannot be judged")
    return "✓ " + tr("Passed") if passed else "✗ " + tr("Not passed")


class VerdictPanel(QFrame):
    """Empty until `show_verdict`. `reading_wanted`: the clerk follows the link to adopt a missing reading."""

    reading_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passed: bool | None = None
        self._margin: int | None = None
        self._working: Text | None = None
        self._article = ""
        self._notes: Sequence[Text] = ()
        self._word = label("title", wrap=False)
        self._margin_words = label("heading")
        self._margin_words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._working_words = label()
        self._article_words = label("muted")
        self._notes_words = label("muted")
        self._link = QPushButton()
        self._link.setProperty("kind", "link")
        self._link.clicked.connect(self.reading_wanted)
        for words in (self._working_words, self._article_words, self._notes_words):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        first = QHBoxLayout()
        first.addWidget(self._word)
        first.addWidget(self._margin_words, 1)
        last = QHBoxLayout()
        last.addWidget(self._article_words, 1)
        last.addWidget(self._link)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self._working_words)
        column.addLayout(last)
        column.addWidget(self._notes_words)
        self.setProperty("role", "card")
        self._shown = self._open = False
        self.hide()
        spoken(self.retranslate)

    def show_verdict(
        self,
        *,
        passed: bool | None,
        margin: int | None,
        working: Text | None,
        article: str,
        notes: Sequence[Text] = (),
        waits_for_reading: bool = False,
    ) -> None:
        """`margin` is counted minus required; `passed` None means that no verdict is possible, notes say why.

        `waits_for_reading` offers the way to the clause.
        """
        self._passed, self._margin, self._working = passed, margin, working
        self._open = waits_for_reading
        self._article, self._notes = article, notes
        self._shown = True
        self.retranslate()
        self.show()

    def clear(self) -> None:
        """Forget the verdict and hide."""
        self._shown = False
        self.hide()

    def retranslate(self) -> None:
        if not self._shown:
            return
        tone = "muted" if self._passed is None else "good" if self._passed else "ink"
        self._word.setText(verdict_words(self._passed))
        self._word.setProperty("tone", tone)
        restyle(self._word)
        self._working_words.setVisible(self._working is not None)
        self._margin_words.setText(self._margin_sentence())
        self._working_words.setText(str(self._working) if self._working else "")
        self._article_words.setText(self._article)
        self._article_words.setVisible(bool(self._article))
        self._notes_words.setText("\n".join(f"· {note}" for note in self._notes))
        self._notes_words.setVisible(bool(self._notes))
        self._link.setText(tr("Adopt a reading"))
        self._link.setAccessibleName(self._link.text())
        self._link.setVisible(self._open)
        self.setAccessibleName(tr("Verdict"))
        self.setAccessibleDescription(f"{self._word.text()} {self._working_words.text()}")

    def _margin_sentence(self) -> str:
        if self._passed is None or self._margin is None:
            return ""
        if self._margin < 0:
            return tr("{number} short", number=-self._margin)
        if self._margin == 0:
            return tr("exactly as many as needed")
        return tr("{number} more than needed", number=self._margin)
