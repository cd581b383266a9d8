"""One clause that the charter leaves open: its words, the question, the readings, and which one holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.charter.gaps import GapReading
from governance_desk.charter.model import Status
from governance_desk.language import tr
from ui.language import spoken
from ui.models.clauses import ClauseRow, status_words
from ui.widgets.detail_panel import DetailPanel, emptied
from ui.words import label


class ClausePanel(DetailPanel):
    """`wanted` carries the key of the reading that is to be adopted."""

    wanted = Signal(str)
    article_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._row: ClauseRow | None = None
        self.adopt_buttons: dict[str, QPushButton] = {}
        self._article = QPushButton()
        self._article.setProperty("kind", "link")
        self._article.clicked.connect(self._follow)
        self._quote = label("muted")
        self._question = label()
        self._note = label("small")
        self._adopted = label()
        self._readings = QVBoxLayout()
        self._readings.setSpacing(10)
        self.column.addWidget(self._article, 0, Qt.AlignmentFlag.AlignLeft)
        for words in (self._quote, self._question, self._adopted):
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.addWidget(words)
        self.column.addLayout(self._readings)
        self.column.addWidget(self._note)
        self.fill()
        spoken(self.retranslate)

    def show_clause(self, row: ClauseRow | None) -> None:
        """Show this clause as it stands."""
        self._row = row
        self.show_card(row is not None)
        self.retranslate()

    def retranslate(self) -> None:
        emptied(self._readings)
        self.adopt_buttons = {}
        row = self._row
        if row is None:
            return
        self.name_card(row.name)
        self._article.setText(f"{row.article} · {status_words(row.status)}")
        self._article.setAccessibleName(tr("Show {article} in the charter", article=row.article))
        self._quote.setText(f"“{row.quote}”")
        self._quote.setVisible(bool(row.quote))
        self._question.setText(row.question)
        self._adopted.setVisible(row.adoption is not None)
        if row.adoption is not None:
            adoption = row.adoption
            self._adopted.setText(
                "✓ "
                + tr(
                    "Adopted by {body}, {resolution}, in force since {day}.",
                    body=adoption.body,
                    resolution=adoption.resolution,
                    day=adoption.since.isoformat(),
                )
            )
            self._adopted.setProperty("tone", "good")
        self._note.setText(_note(row))
        for reading in row.readings:
            self._readings.addWidget(self._reading(row, reading))

    def _reading(self, row: ClauseRow, reading: GapReading) -> QWidget:
        whole = QWidget()
        words = label()
        words.setText(reading.says)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(words)
        if reading.suggested:
            source = label("small")
            source.setText(
                tr("Suggested; source: {source}", source=reading.source) if reading.source else tr("Suggested")
            )
            source.setProperty("tone", "good")
            column.addWidget(source)
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        line.addLayout(column, 1)
        in_force = row.adoption is not None and row.adoption.reading == reading.key
        button = QPushButton(tr("In force") if in_force else tr("Adopt …"))
        button.setAccessibleName(tr("Adopt: {reading}", reading=reading.says))
        button.setEnabled(not in_force)
        if reading.suggested and row.adoption is None:
            button.setProperty("kind", "primary")
        button.clicked.connect(lambda _checked=False: self.wanted.emit(reading.key))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.adopt_buttons[reading.key] = button
        return whole

    def _follow(self) -> None:
        if self._row is not None:
            self.article_wanted.emit(self._row.article)


def _note(row: ClauseRow) -> str:
    parts = []
    if row.adoption is None and not row.acted_on:
        parts.append(tr("The program decides nothing by this clause; the answer is kept for the record."))
    elif row.adoption is None and row.exhaustive:
        parts.append(tr("While it is open, a verdict is given only where all readings lead to the same one."))
    elif row.adoption is None:
        parts.append(tr("While it is open, nothing that depends on it is decided."))
    if row.status is Status.CONTRADICTORY:
        parts.append(tr("The charter says two things here; a reading settles it until the charter is amended."))
    return " ".join(parts)
