"""The documents that were issued: found by number, title or what stands in them, each as it went out."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.filing.state import DocumentId, IssuedDocument
from governance_desk.language import tr
from governance_desk.lists.issued import Standing, issued_rows, standing_name
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.models.issued import IssuedModel
from ui.preferences import Preferences
from ui.views.filing.issued_panel import IssuedPanel
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_view import ListView
from ui.widgets.side_by_side import SideBySide
from ui.widgets.wrapping_row import WrappingRow
from ui.words import label

WIDTHS = {"number": 150, "title": 290, "about": 150, "day": 98, "sent": 48, "files": 60, "origin": 120}
"""Pixels at 100 % text size."""
AROUND = 26
"""Pixels at 100 % text size that the words of a cell have around them."""
SHOWN_AFTER = 120
"""Milliseconds for which a row has to be current before its pages are drawn."""
LONGEST = 20
"""Characters of what was sought that are said again."""


class IssuedPart(QWidget):
    """`buttons` stand in the head of the page. `go` asks for another page; `drawable_wanted` for what can be issued."""

    go = Signal(str, str)
    drawable_wanted = Signal()

    def __init__(self, desk: Desk | None, preferences: Preferences | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._soon = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._soon.timeout.connect(self.show_document)
        self.model = IssuedModel()
        self.list = ListView(self.model, "issued", preferences)
        self.list.current_changed.connect(lambda _key: self._soon.start())
        self.list.export_wanted.connect(self._export)
        self._later = QTimer(self, singleShot=True, interval=150)
        self._later.timeout.connect(self.refresh)
        self.words = QLineEdit()
        self.words.textChanged.connect(self._on_typed)
        self.hits = label("small", wrap=False)
        self.panel = IssuedPanel(desk, preferences)
        self.panel.go.connect(self.go)
        self.series = QPushButton()
        self.series.clicked.connect(self._series)
        self.elsewhere = QPushButton()
        self.elsewhere.clicked.connect(self._bring)
        self.buttons = QWidget()
        row = WrappingRow(self.buttons)
        row.addWidget(self.series)
        row.addWidget(self.elsewhere)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        sought = QHBoxLayout()
        sought.setSpacing(10)
        sought.addWidget(self.words, 1)
        sought.addWidget(self.hits)
        self.nothing = EmptyState("search")
        self.nothing.acted.connect(self.search_anew)
        self._found = QStackedWidget()
        self._found.addWidget(self.list)
        self._found.addWidget(self.nothing)
        column.addLayout(sought)
        column.addWidget(self._found, 1)
        self._empty = EmptyState("documents")
        self._empty.acted.connect(self.drawable_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(SideBySide(left, self.panel, (3, 2), room=900))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        spoken(self.retranslate)

    @property
    def number(self) -> int:
        """How many documents were issued."""
        return len(self._desk.association.filing.documents) if self._desk is not None else 0

    def retranslate(self) -> None:
        self.list.table.setAccessibleName(tr("Issued documents"))
        self.list.fit("title", expendable=("sent", "day"), widths=WIDTHS | {"standing": self._state_width()})
        words = tr("Find what stands in the documents")
        self.words.setPlaceholderText(words)
        self.words.setAccessibleName(words)
        self.series.setText(tr("Number series …"))
        self.series.setAccessibleName(self.series.text())
        self.elsewhere.setText(tr("Issue a PDF made elsewhere …"))
        self.elsewhere.setAccessibleName(self.elsewhere.text())
        self.elsewhere.setToolTip(tr("Changed in a word processor, scanned, or written by somebody else."))
        self._empty.say(
            tr("Nothing has been issued yet"),
            tr(
                "A paper that is issued is kept here as it went out, with its number, its day and its hash. It is "
                "never changed, only superseded."
            ),
            tr("See what can be drawn up"),
        )
        self.refresh()

    def _state_width(self) -> int:
        """Pixels at 100 % text size in which each state is read whole, in the language in use."""
        advance = self.list.table.fontMetrics().horizontalAdvance
        return max(advance(standing_name(each)) for each in Standing) * 100 // theme.percent() + AROUND

    def refresh(self) -> None:
        """The documents as they are now, those with the wanted words only."""
        if self._desk is None:
            return
        wanted = self.words.text().strip()
        only = self._desk.issued_with(wanted) if wanted else None
        self.list.show_rows(issued_rows(self._desk.association, only=only))
        self._say_found(wanted, self.number if only is None else len(only))
        self._stack.setCurrentIndex(1 if self.number else 0)
        self._soon.start()

    def search_anew(self) -> None:
        """Forget the words that were sought; the next ones can be typed at once."""
        self.words.clear()
        self.words.setFocus()
        self.refresh()

    def leave(self) -> None:
        """Nothing is looked up or shown any more."""
        self._later.stop()
        self._soon.stop()

    def current(self) -> IssuedDocument | None:
        """The document that is current."""
        if self._desk is None:
            return None
        found: IssuedDocument | None = self._desk.association.filing.documents.get(DocumentId(self.list.current()))
        return found

    def show_document(self) -> None:
        """Show the current document beside the list."""
        key = self.list.current()
        found = next((row.found for row in self.model.shown_rows() if row.key == key), "")
        self.panel.show_document(self.current(), found)

    def _on_typed(self, _typed: str) -> None:
        self.words.setClearButtonEnabled(True)  # the system's own picture, which no start needs
        self._later.start()

    def _say_found(self, wanted: str, found: int) -> None:
        """In how many of the documents the words stand; in none, what to do about it."""
        self.hits.setVisible(bool(wanted and found))
        self.hits.setText(tr("in {found} of {number} documents", found=found, number=self.number))
        self.nothing.say(
            tr(
                "“{words}” stands in none of the issued documents ({number})",
                words=shortened(wanted),
                number=self.number,
            ),
            tr(
                "What stands in the text of the issued documents is looked for, not what is in pictures or was erased. "
                "Try fewer words, or look through the list by number and title."
            ),
            tr("Clear the search"),
        )
        self._found.setCurrentWidget(self.nothing if wanted and not found else self.list)

    def _series(self) -> None:
        from ui.views.filing.series_dialog import SeriesDialog
        from ui.widgets.form_dialog import opened

        if self._desk is not None:
            opened(SeriesDialog(self._desk, self))

    def _bring(self) -> None:
        from ui.operations.filing import bring

        if self._desk is not None:
            bring(desk=self._desk, proposed=None, parent=self, done=lambda new: self.go.emit("documents", new))

    def _export(self) -> None:
        from ui.operations.export import export_list

        export_list(title=tr("Issued documents"), model=self.model, columns=self.list.chosen(), parent=self)


def shortened(words: str) -> str:
    """As much of what was sought as a line holds."""
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
