"""A list with what is needed to look through it: a search line, filters, columns to choose, and the way out.

Ctrl+F goes to the search line, Ctrl+Shift+F to filters and columns, Ctrl+E exports what is shown or all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.lists.column import Kind
from governance_desk.lists.filter import Contains, Days, Filter, Numbers, OneOf
from ui.language import spoken
from ui.models.list_model import ListModel
from ui.preferences import Preferences
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_chips import FilterChips
from ui.widgets.table import RowTable
from ui.words import label

WIDTHS = {Kind.TEXT: 200, Kind.PERSON: 100, Kind.CODE: 170, Kind.NUMBER: 76, Kind.DAY: 108, Kind.CHOICE: 116}
"""Pixels at 100 % text size that a column takes, where the list does not say otherwise."""
AT_ONCE = 3_000
"""Rows of a list that is spelled when it is first searched; longer ones are spelled in the pauses before that."""
SLICE = 0.006
"""Seconds of spelling between two looks at what the reader does."""


class ListView(QWidget):
    """`current_changed` carries the key of the row that is now current, "" for none; `activated` that of Enter.

    `name` is under what the chosen columns are remembered; `title` proposes the name of an exported file.
    """

    current_changed = Signal(str)
    activated = Signal(str)
    export_wanted = Signal()

    def __init__(self, model: ListModel[Any], name: str, preferences: Preferences | None = None) -> None:
        super().__init__()
        self.model = model
        self._name = name
        self._preferences = preferences
        self._wished = ""  # what the reader chose last: it is current again as soon as it is shown again
        self._keeping = False
        self.search = QLineEdit()
        self.search.textChanged.connect(self._on_typed)
        self.count = label("small", wrap=False)
        self.view_button = QPushButton()
        self.view_button.clicked.connect(self.open_view)
        self.export_button = QPushButton()
        self.export_button.clicked.connect(self.export_wanted)
        self.chips = FilterChips()
        self.chips.removed.connect(self._remove)
        self.table = RowTable(model)
        self.table.horizontalHeader().setSortIndicatorClearable(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        self.table.current_changed.connect(self._follow)
        self.table.activated.connect(lambda index: self.activated.emit(model.key_at(index.row())))
        self.nothing = EmptyState("search")
        self.nothing.acted.connect(self.show_all)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self.line = QHBoxLayout()
        self.line.setSpacing(10)
        self.line.addWidget(self.search, 1)
        self.line.addWidget(self.count)
        self.line.addWidget(self.view_button)
        self.line.addWidget(self.export_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self.line)
        column.addWidget(self.chips)
        column.addWidget(self._stack, 1)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.search.setFocus),
            (QKeySequence("Ctrl+Shift+F"), self.open_view),
            (QKeySequence("Ctrl+E"), self.export_wanted.emit),
        ):
            QShortcut(keys, self).activated.connect(act)
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._prepare)
        model.narrowed.connect(self._after)
        spoken(self.retranslate)

    def fit(self, stretch: str, *, expendable: Sequence[str] = (), widths: Mapping[str, int] | None = None) -> None:
        """The column that takes what is left, those that large text may hide, and widths other than usual."""
        columns = self.model.listing.columns
        at = {column.key: place for place, column in enumerate(columns)}
        own = widths or {}
        self.table.fit(
            [own.get(column.key, WIDTHS[column.kind]) for column in columns],
            at[stretch],
            expendable=[at[key] for key in expendable],
        )
        self.choose(self.chosen())

    def retranslate(self) -> None:
        words = tr("Find in the list, by characters, pinyin or initials")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.view_button.setText(tr("Filter and columns …"))
        self.view_button.setToolTip(tr("Filter by any column, sort, choose the columns (Ctrl+Shift+F)"))
        self.export_button.setText(tr("Export …"))
        self.export_button.setToolTip(tr("Save the list as a spreadsheet or as CSV (Ctrl+E)"))
        for button in (self.view_button, self.export_button):
            button.setAccessibleName(button.text())
        self.model.retranslate()
        self._say()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; what was current stays so, and without one the first is."""
        self._keep(lambda: self.model.show_rows(rows))
        self._say()
        if len(rows) > AT_ONCE:
            self._pause.start()

    def _on_typed(self, typed: str) -> None:
        self.search.setClearButtonEnabled(True)  # the system's own picture, which no start needs
        self.model.search(typed)

    def current(self) -> str:
        """The key of the current row, or nothing."""
        index = self.table.currentIndex()
        return self.model.key_at(index.row()) if index.isValid() and index.row() < self.model.rowCount() else ""

    def select(self, key: str) -> bool:
        """Make this row current; where it is not shown, it is as soon as it is. Whether it is shown now."""
        self._wished = key
        place = self.model.place_of(key)
        if place < 0:
            return False
        self._make_current(place)
        return True

    def show_all(self) -> None:
        """Nothing is left out any more."""
        self.search.clear()
        self.narrow({})

    def narrow(self, filters: Mapping[str, Filter]) -> None:
        """Only rows that pass these filters."""
        self.model.narrow(filters)

    def chosen(self) -> list[str]:
        """The keys of the columns that the reader wants to see, in their order."""
        columns = self.model.listing.columns
        kept = self._preferences.columns_of(self._name) if self._preferences is not None else ()
        known = [column.key for column in columns if column.key in kept]
        return known or [column.key for column in columns if not column.hidden]

    def choose(self, columns: Sequence[str]) -> None:
        """Show these columns, at this computer also the next time."""
        usual = [column.key for column in self.model.listing.columns if not column.hidden]
        wanted = [column.key for column in self.model.listing.columns if column.key in columns]
        if self._preferences is not None and wanted != self.chosen():
            self._preferences.set_columns_of(self._name, wanted)
        self.table.choose(
            [at for at, column in enumerate(self.model.listing.columns) if column.key in wanted],
            usual=wanted == usual,
        )

    def open_view(self) -> None:
        """Ask for filters, order and columns."""
        from ui.widgets.view_dialog import ViewDialog

        dialog = ViewDialog(self, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self._pause.stop()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if len(self.model.listing.rows) > AT_ONCE:
            self._pause.start()

    def _prepare(self) -> None:
        """A little of the spelling, then whatever the reader wants, then the rest."""
        import time

        until = time.monotonic() + SLICE
        if not self.model.listing.prepare(lambda: time.monotonic() < until):
            self._pause.start()

    def _remove(self, column: str) -> None:
        self.narrow({key: each for key, each in self.model.listing.filters.items() if key != column})

    def _after(self) -> None:
        """Other rows are shown: what the reader chose stays current; else the first is, where something is sought."""
        self._say()
        if self._keeping:
            return
        place = self.model.place_of(self._wished) if self._wished else -1
        if place < 0 and self.model.rowCount() and self.model.listing.is_narrowed:
            place = 0
        self._make_current(place)

    def _keep(self, act: Callable[[], None]) -> None:
        wished = self._wished
        self._keeping = True
        try:
            act()
        finally:
            self._keeping = False
        place = self.model.place_of(wished) if wished else -1
        self._make_current(max(place, 0) if self.model.rowCount() else -1)

    def _make_current(self, place: int) -> None:
        wished = self._wished
        self._keeping = True
        try:
            self.table.setCurrentIndex(self.model.index(place, 0))
        finally:
            self._keeping = False
        self._wished = wished or self.current()
        self.current_changed.emit(self.current())

    def _follow(self, _place: int) -> None:
        if not self._keeping:
            self._wished = self.current() or self._wished
            self.current_changed.emit(self.current())

    def _say(self) -> None:
        listing = self.model.listing
        shown, whole = len(listing.shown), len(listing.rows)
        if shown == whole:
            self.count.setText(tr("{number} in all", number=f"{whole:,}"))
        else:
            self.count.setText(tr("{shown} of {number}", shown=f"{shown:,}", number=f"{whole:,}"))
        self.count.setAccessibleName(self.count.text())
        filters = [
            (key, f"{listing.column(key).heading()}：{filter_words(each)}") for key, each in listing.filters.items()
        ]
        self.chips.show_filters(filters)
        self.nothing.say(
            tr("Nothing in the list fits"),
            "；".join(words for _key, words in [*([("", listing.typed)] if listing.typed.strip() else []), *filters]),
            tr("Show all of it"),
        )
        self._stack.setCurrentWidget(self.nothing if whole and not shown else self.table)


def filter_words(wanted: Filter) -> str:
    """What is asked of a column, in a few words."""
    match wanted:
        case OneOf(words):
            return "、".join(words)
        case Contains(typed):
            return typed
        case Days(low, high) | Numbers(low, high):
            return _span(low, high)


def _span(low: object, high: object) -> str:
    if low is None:
        return tr("up to {end}", end=high)
    return tr("from {begin}", begin=low) if high is None else f"{low} – {high}"
