"""Signed by hand on the screen: choose the line, sign in the field; it is drawn above the line of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from governance_desk.filing.state import DocumentId
from governance_desk.language import tr
from ui.desk import Desk
from ui.operations.signing import sign_line
from ui.views.signing.part import SigningPart
from ui.widgets.banner import Banner
from ui.widgets.signature_pad import SignaturePad
from ui.words import label

if TYPE_CHECKING:
    from governance_desk.signing.lines import SignatureLine


class ByHandPart(SigningPart):
    """`line_chosen`: the page (0 …) of the line on which somebody is to sign next."""

    line_chosen = Signal(int)

    def __init__(self, desk: Desk, document: DocumentId, parent: QWidget) -> None:
        super().__init__(desk, document, parent)
        self._lines: tuple[SignatureLine, ...] = ()
        lead = label("muted")
        lead.setText(
            tr("Hand the pen, or the tablet, to whoever signs. By hand comes first; sign by certificate last.")
        )
        self.line = QComboBox()
        self.line.setAccessibleName(tr("Line"))
        name = label(wrap=False)
        name.setText(tr("Line"))
        name.setBuddy(self.line)
        self.pad = SignaturePad()
        self.none = Banner()
        self.clear = QPushButton(tr("Clear"))
        self.clear.clicked.connect(self.pad.clear)
        self.sign = QPushButton(tr("Sign"))
        self.sign.setProperty("kind", "primary")
        self.sign.clicked.connect(self.sign_it)
        for button in (self.clear, self.sign):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        self.pad.changed.connect(self._follow)
        self.line.activated.connect(self._choose)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(name)
        above.addWidget(self.line, 1)
        below = QHBoxLayout()
        below.addWidget(self.clear)
        below.addStretch(1)
        below.addWidget(self.sign)
        self.column.addWidget(lead)
        self.column.addWidget(self.none)
        self.column.addLayout(above)
        self.column.addWidget(self.pad, 1)
        self.column.addLayout(below)
        self._follow()

    def at_work(self) -> bool:
        return not self.pad.is_empty()

    def sign_it(self) -> None:
        """Draw what was written above the line that is chosen, and go on to the next."""
        at = self.line.currentIndex()
        if not 0 <= at < len(self._lines):
            return
        line = self._lines[at]
        if sign_line(desk=self.desk, document=self.document, line=line, strokes=self.pad.strokes(), parent=self):
            self.pad.clear()
            self.said.emit(tr("{name} has signed.", name=line.name))
            self.line.setCurrentIndex(min(at + 1, self.line.count() - 1))
            self._choose()

    def show_lines(self, lines: tuple[SignatureLine, ...], trouble: str) -> None:
        """The lines of the version that is signed next; `trouble`: why they cannot be read."""
        at = self.line.currentIndex()
        self._lines = lines
        self.none.hide()
        if trouble:
            self.none.say(trouble, tone="warn")
        elif not lines:
            self.none.say(tr("This document has no line to sign on. Sign it by certificate, or on paper."))
        self.line.clear()
        for line in self._lines:
            self.line.addItem(
                tr("{role}: {name} (page {page})", role=line.role, name=line.name, page=line.place.page + 1)
            )
        self.line.setCurrentIndex(max(at, 0) if self._lines else -1)
        self._follow()

    def _choose(self) -> None:
        if 0 <= (at := self.line.currentIndex()) < len(self._lines):
            self.line_chosen.emit(self._lines[at].place.page)

    def _follow(self) -> None:
        self.sign.setEnabled(bool(self._lines) and not self.pad.is_empty())
        self.clear.setEnabled(not self.pad.is_empty())
        self.pad.setEnabled(bool(self._lines))
        self.worked.emit()
