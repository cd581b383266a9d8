"""A charter's text, edited: checked while it is written, each value reachable in a form, each change shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from governance_desk.charter.differences import differences
from governance_desk.charter.examine import Examined, Located, examine
from governance_desk.charter.model import Charter
from governance_desk.language import tr
from ui.language import spoken
from ui.models.charter_text import data_of, difference_words, mistake_words
from ui.views.clauses.values import Values
from ui.widgets.side_by_side import SideBySide
from ui.words import flexible, label, restyle

PAUSE = 250
"""Milliseconds without a key after which the text is checked."""
MISTAKE = Qt.ItemDataRole.UserRole
VALUES, MISTAKES, CHANGES = range(3)


class CharterEditor(QWidget):
    """`checked` is sent when the text has been looked at; `charter` is what it says, None while it is unsound."""

    checked = Signal()

    def __init__(self, toml: str, compared: Charter | None) -> None:
        super().__init__()
        self._compared = compared
        self._examined: Examined = examine(toml)
        self.words = QPlainTextEdit(toml)
        self.words.setTabChangesFocus(True)
        flexible(self.words, 200)
        self.words.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.mistakes, self.changes = _list(), _list()
        self.values = Values()
        self.values.changed.connect(self._change)
        self.values.chosen.connect(self.show_line)
        self.state = label()
        self.undo = QPushButton()
        self.undo.setAutoDefault(False)
        self.undo.setEnabled(False)
        self.undo.clicked.connect(self._take_back)
        self.words.undoAvailable.connect(self.undo.setEnabled)
        self.mistakes.itemActivated.connect(self._open)
        self.mistakes.currentItemChanged.connect(lambda item, _before: self._follow(item))
        self.tabs = QTabWidget()
        for part in (self.values, SideBySide(self.words, self.mistakes, (5, 3), room=700), self.changes):
            self.tabs.addTab(part, "")
        self.tabs.setTabVisible(CHANGES, compared is not None)
        self.tabs.currentChanged.connect(lambda _at: self._show_values())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.tabs, 1)
        below = QHBoxLayout()
        below.addWidget(self.state, 1)
        below.addWidget(self.undo)
        column.addLayout(below)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.check)
        self.words.textChanged.connect(self._pause.start)
        spoken(self.retranslate)
        self.values.begin()
        if self._examined.mistakes:
            self.tabs.setCurrentIndex(MISTAKES)
        self.setFocusProxy(self.values.filter)

    @property
    def toml(self) -> str:
        """The text as it stands."""
        return self.words.toPlainText()

    @property
    def charter(self) -> Charter | None:
        """What the text says now; None while there is a mistake in it."""
        if self._pause.isActive():
            self.check()
        return self._examined.charter

    def set_text(self, toml: str) -> None:
        """Put another text in; the reader can take that back."""
        cursor = QTextCursor(self.words.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(toml)
        self.check()

    def check(self) -> None:
        """Look at the text now."""
        self._pause.stop()
        self._examined = examine(self.toml)
        self._show()
        self.checked.emit()

    def show_line(self, line: int) -> None:
        """Put the cursor on the line and bring it into sight."""
        cursor = QTextCursor(self.words.document().findBlockByNumber(line - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.words.setTextCursor(cursor)
        self.words.centerCursor()

    def retranslate(self) -> None:
        self.words.setAccessibleName(tr("The text of the charter"))
        self.mistakes.setAccessibleName(tr("Mistakes"))
        self.changes.setAccessibleName(tr("What it changes"))
        self.tabs.setAccessibleName(tr("Mistakes, values and changes"))
        self.undo.setText(tr("Take the last change back"))
        self.undo.setAccessibleName(self.undo.text())
        self._show()

    def _show(self) -> None:
        mistakes = self._examined.mistakes
        data = data_of(self.toml)
        _fill(self.mistakes, [(mistake_words(each, data), each) for each in mistakes])
        charter = self._examined.charter
        if charter is not None and self._compared is not None:
            found = differences(self._compared, charter)
            _fill(self.changes, [(difference_words(each, data), None) for each in found])
        self.tabs.setTabText(VALUES, tr("Rules by name"))
        self.tabs.setTabText(MISTAKES, tr("Text and mistakes ({number})", number=len(mistakes)))
        self.tabs.setTabText(CHANGES, tr("Changes ({number})", number=self.changes.count()))
        if mistakes:
            self.state.setText(tr("{number} mistakes; as long as there is one, nothing is done.", number=len(mistakes)))
        else:
            self.state.setText("✓ " + tr("The text is a sound charter."))
        self.state.setProperty("tone", "bad" if mistakes else "good")
        restyle(self.state)
        self._show_values()

    def _show_values(self) -> None:
        """Two thousand values: only while they are looked at."""
        if self.tabs.currentIndex() == VALUES:
            self.values.show_text(self.toml, self._examined.mistakes)

    def _change(self, new: str) -> None:
        """The text with one value changed, as one step that can be taken back; what is the same is not touched."""
        old = self.toml
        first = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
        most = min(len(old), len(new)) - first
        last = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
        cursor = QTextCursor(self.words.document())
        cursor.setPosition(_units(old, first))
        cursor.setPosition(_units(old, len(old) - last), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new[first : len(new) - last])
        self.check()

    def _take_back(self) -> None:
        self.words.undo()
        self.check()

    def _follow(self, item: QListWidgetItem | None) -> None:
        mistake = item.data(MISTAKE) if item is not None else None
        if isinstance(mistake, Located) and mistake.line is not None:
            self.show_line(mistake.line)

    def _open(self, item: QListWidgetItem) -> None:
        """From a mistake to the value in the form, where it can be written anew."""
        mistake = item.data(MISTAKE)
        if isinstance(mistake, Located) and self.values.rows.rowCount():
            self.tabs.setCurrentIndex(VALUES)
            self.values.open(mistake.finding.path)


def _units(toml: str, at: int) -> int:
    """A place as Qt counts it: a rare character takes two."""
    return len(toml[:at].encode("utf-16-le")) // 2


def _list() -> QListWidget:
    made = QListWidget()
    made.setWordWrap(True)
    made.setSpacing(3)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _fill(shown: QListWidget, rows: list[tuple[str, Located | None]]) -> None:
    shown.blockSignals(True)
    shown.clear()
    for words, mistake in rows:
        item = QListWidgetItem(words)
        item.setData(MISTAKE, mistake)
        shown.addItem(item)
    shown.blockSignals(False)
