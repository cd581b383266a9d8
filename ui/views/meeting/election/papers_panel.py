"""Ballot by ballot: Y, N and A for the candidate at hand, Enter for the next paper; what is not marked abstains."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.charter.keys import WriteIns
from governance_desk.language import tr
from governance_desk.meeting.election.state import Papers, Round
from governance_desk.voting.election.papers import UNREADABLE, Mark, paper
from ui.language import spoken
from ui.models.names import Chip, NameRow
from ui.widgets.name_list import NameList
from ui.words import flexible, label

_KEYS = {Qt.Key.Key_Y: Mark.YES, Qt.Key.Key_N: Mark.NO, Qt.Key.Key_A: Mark.ABSTAIN}


class MarkList(NameList):
    """The candidates of the paper at hand. `marked` with the mark, `finished` on Enter, `undone` on Backspace."""

    marked = Signal(object)
    finished = Signal()
    undone = Signal()
    spoilt = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in _KEYS:
            self.marked.emit(_KEYS[key])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        elif plain and key == Qt.Key.Key_Backspace:
            self.undone.emit()
        elif plain and key == Qt.Key.Key_X:
            self.spoilt.emit()
        else:
            super().keyPressEvent(event)


class PapersPanel(QWidget):
    """`entered` carries the papers of one voter; `taken_back`: the last one was entered wrongly."""

    entered = Signal(object)
    taken_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._round: Round | None = None
        self._marks: dict[tuple[str, str], Mark] = {}
        self._spoilt: set[str] = set()
        self._names: dict[str, str] = {}  # written in, for each post
        self._post = ""
        self._number = label("heading", wrap=False)
        self._hint = label("small")
        self.candidates = MarkList()
        flexible(self.candidates, 190)
        self.candidates.marked.connect(self._mark)
        self.candidates.finished.connect(self._finish)
        self.candidates.undone.connect(self.taken_back)
        self.candidates.spoilt.connect(self._spoil)
        self.candidates.current_changed.connect(self._turn_to)
        self.written = QLineEdit()
        self.written.returnPressed.connect(self._finish)
        self.next, self.undo = QPushButton(), QPushButton()
        self.next.clicked.connect(self._finish)
        self.undo.clicked.connect(self.taken_back)
        row = QHBoxLayout()
        row.addWidget(self.written, 1)
        row.addWidget(self.next)
        row.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._number)
        column.addWidget(self.candidates, 1)
        column.addLayout(row)
        column.addWidget(self._hint)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.candidates.setAccessibleName(tr("Candidates on this ballot"))
        self.written.setPlaceholderText(tr("Names written in, parted by commas"))
        self.written.setAccessibleName(tr("Names written in, parted by commas"))
        self.next.setText(tr("Next ballot"))
        self.next.setAccessibleName(self.next.text())
        self.undo.setText(tr("Take the last back"))
        self.undo.setAccessibleName(self.undo.text())
        self._hint.setText(
            tr("Y for, N against, A abstain, X invalid for this post; Enter keeps the ballot, Backspace takes it back.")
        )
        self._show()

    def show_round(self, taken: Round) -> None:
        """Enter the papers of this round."""
        self._round = taken
        self.written.setVisible(taken.write_ins is not WriteIns.NOT_ALLOWED)
        self._show()

    def take_focus(self) -> None:
        self.candidates.setFocus()

    def _rows(self) -> list[tuple[str, str, str]]:
        """Post, candidate and name, in the order of the ballot."""
        posts = self._round.posts if self._round is not None else ()
        return [(post.matter, each.id, each.name) for post in posts for each in post.nominees]

    def _show(self) -> None:
        if self._round is None:
            return
        number = len(self._round.papers) + 1
        self._number.setText(tr("Ballot {number}", number=number))
        rows = []
        for post, candidate, name in self._rows():
            mark = self._marks.get((post, candidate))
            chip = _chip(mark) if post not in self._spoilt else Chip(tr("Invalid"), "warn")
            rows.append(NameRow(f"{post}/{candidate}", name, "", (chip,)))
        current = self.candidates.current_key()
        self.candidates.show_rows(rows)
        if rows:
            self.candidates.select(current if any(row.key == current for row in rows) else rows[0].key)
        self.undo.setEnabled(bool(self._round.papers))

    def _mark(self, mark: Mark) -> None:
        keys = [(post, candidate) for post, candidate, _ in self._rows()]
        at = next((n for n, (p, c) in enumerate(keys) if f"{p}/{c}" == self.candidates.current_key()), None)
        if at is None:
            return
        self._marks[keys[at]] = mark
        self._spoilt.discard(keys[at][0])
        self._show()
        if at + 1 < len(keys):
            self.candidates.select("/".join(keys[at + 1]))

    def _spoil(self) -> None:
        """The post of the candidate at hand is invalid on this paper."""
        post = self.candidates.current_key().partition("/")[0]
        if post:
            self._spoilt ^= {post}
            self._show()

    def _turn_to(self, key: str) -> None:
        """The field holds the names that were written in for the post of the candidate at hand."""
        post = key.partition("/")[0]
        if post and post != self._post:
            self._names[self._post] = self.written.text()
            self._post = post
            self.written.setText(self._names.get(post, ""))

    def _finish(self) -> None:
        if self._round is None:
            return
        self._names[self._post] = self.written.text()
        papers: Papers = tuple(
            UNREADABLE
            if post.matter in self._spoilt
            else paper(
                [self._marks.get((post.matter, each.id), Mark.ABSTAIN) for each in post.nominees],
                _names(self._names.get(post.matter, "")),
            )
            for post in self._round.posts
        )
        self._marks, self._spoilt, self._names = {}, set(), {}
        self.written.clear()
        self.candidates.clearSelection()
        rows = self._rows()
        if rows:
            self.candidates.select("/".join(rows[0][:2]))
        self.entered.emit(papers)
        self.take_focus()


def _names(words: str) -> list[str]:
    """The names, parted by commas of either language."""
    for comma in "，、":
        words = words.replace(comma, ",")
    return [each.strip() for each in words.replace("|", "").split(",") if each.strip()]


def _chip(mark: Mark | None) -> Chip:
    if mark is Mark.YES:
        return Chip(tr("For"), "good")
    if mark is Mark.NO:
        return Chip(tr("Against"), "bad")
    return Chip(tr("Abstained"), "muted") if mark is Mark.ABSTAIN else Chip("–", "muted")
