"""The documents that were issued: found by number, title or what stands in them, each as it went out."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.filing.state import DocumentId, IssuedDocument
from governance_desk.language import tr
from governance_desk.lists.issued import issued_rows
from ui.desk import Desk
from ui.language import spoken
from ui.models.issued import IssuedModel
from ui.preferences import Preferences
from ui.views.filing.issued_panel import IssuedPanel
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_view import ListView
from ui.widgets.side_by_side import SideBySide
from ui.widgets.wrapping_row import WrappingRow

SHOWN_AFTER = 120
"""Milliseconds for which a row has to be current before its pages are drawn."""


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
        self.list.fit(
            "title", expendable=("standing",), widths={"number": 160, "title": 300, "about": 150, "standing": 100}
        )
        self.list.current_changed.connect(lambda _key: self._soon.start())
        self.list.export_wanted.connect(self._export)
        self._later = QTimer(self, singleShot=True, interval=150)
        self._later.timeout.connect(self.refresh)
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda _typed: self._later.start())
        self.panel = IssuedPanel(desk, preferences)
        self.panel.go.connect(self.go)
        self.series = QPushButton()
        self.series.clicked.connect(self._series)
        self.buttons = QWidget()
        row = WrappingRow(self.buttons)
        row.addWidget(self.series)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
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
        words = tr("Find what stands in the documents")
        self.words.setPlaceholderText(words)
        self.words.setAccessibleName(words)
        self.series.setText(tr("Number series …"))
        self.series.setAccessibleName(self.series.text())
        self._empty.say(
            tr("Nothing has been issued yet"),
            tr(
                "A paper that is issued is kept here as it went out, with its number, its day and its hash. It is "
                "never changed, only superseded."
            ),
            tr("See what can be drawn up"),
        )
        self.refresh()

    def refresh(self) -> None:
        """The documents as they are now, those with the wanted words only."""
        if self._desk is None:
            return
        wanted = self.words.text()
        only = self._desk.issued_with(wanted) if wanted.strip() else None
        self.list.show_rows(issued_rows(self._desk.association, only=only))
        self._stack.setCurrentIndex(1 if self.number else 0)
        self._soon.start()

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

    def _series(self) -> None:
        from ui.views.filing.series_dialog import SeriesDialog
        from ui.widgets.form_dialog import opened

        if self._desk is not None:
            opened(SeriesDialog(self._desk, self))

    def _export(self) -> None:
        from ui.operations.export import export_list

        export_list(title=tr("Issued documents"), model=self.model, columns=self.list.chosen(), parent=self)
