"""Every value of a charter's text in a tree by its name, and beside it the current one to be written anew."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from governance_desk.charter.edit import add, begin, remove, write
from governance_desk.charter.editables import Sort
from governance_desk.charter.examine import Located
from governance_desk.language import tr
from ui.language import spoken
from ui.models.charter_text import CharterValues, ValueRow, charter_values, kept
from ui.models.charter_tree import NAME, VALUE, CharterTree
from ui.views.clauses.value_card import ValueCard
from ui.widgets.side_by_side import SideBySide
from ui.words import flexible

EVERYTHING, MISSING, OPEN = range(3)
INDENT = 14
"""Pixels; a share stands seven levels deep."""
FEW = 200
"""Rows that are found up to which the whole way to each of them is shown."""


class Values(QWidget):
    """`changed` carries the whole text after a change; `chosen` the line of the current row."""

    changed = Signal(str)
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._toml = ""
        self._mistakes: tuple[Located, ...] = ()
        self._values = CharterValues()
        self._opened: set[str] = set()  # the paths of what the reader has opened
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _words: self._show())
        self.kind = QComboBox()
        self.kind.addItems(["", "", ""])
        self.kind.currentIndexChanged.connect(lambda _at: self._show())
        self.unwritten = QCheckBox()
        self.unwritten.toggled.connect(lambda _on: self._show())
        self.rows = CharterTree()
        self.tree = QTreeView()
        self.tree.setModel(self.rows)
        self.tree.setUniformRowHeights(True)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for section in (NAME, VALUE):  # both give way alike
            self.tree.header().setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        self.tree.setIndentation(INDENT)
        self.tree.selectionModel().currentChanged.connect(lambda _now, _before: self._show_current())
        self.tree.expanded.connect(self._open)
        self.tree.collapsed.connect(self._close)
        flexible(self.tree, 110)
        self.card = ValueCard()
        self.card.written.connect(self.write_value)
        self.card.add.clicked.connect(self.add_entry)
        self.card.remove.clicked.connect(self.remove_it)
        list_side = QWidget()
        column = QVBoxLayout(list_side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        which = QHBoxLayout()
        which.setSpacing(12)
        which.addWidget(self.kind, 1)
        which.addWidget(self.unwritten)
        column.addWidget(self.filter)
        column.addLayout(which)
        column.addWidget(self.tree, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 10, 0, 0)
        whole.addWidget(SideBySide(list_side, self.card, (6, 5), room=760))
        self._show_current()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.filter.setPlaceholderText(tr("Find a value: quorum, 1/2, article …"))
        self.filter.setAccessibleName(tr("Which values are shown"))
        self.kind.setAccessibleName(tr("Everything, or only what is to be done"))
        self.unwritten.setText(tr("Also what is not written"))
        self.unwritten.setAccessibleName(self.unwritten.text())
        self.tree.setAccessibleName(tr("Values of the charter"))
        self.rows.retranslate()
        self._read()

    def begin(self) -> None:
        """What is still missing stands first: only that is shown, where there is any."""
        if any(_missing(row) for row in self._values.rows):
            self.kind.setCurrentIndex(MISSING)
        if self.rows.found():
            self.select(self.rows.found()[0])

    def show_text(self, toml: str, mistakes: tuple[Located, ...] = ()) -> None:
        """Show the values of this text; nothing is done where they are shown already."""
        if (toml, mistakes) != (self._toml, self._mistakes):
            self._toml, self._mistakes = toml, mistakes
            self._read()

    def current(self) -> ValueRow | None:
        """The row whose value is in the field."""
        return self.rows.row(self.tree.currentIndex())

    def select(self, path: str) -> bool:
        """Make this value current, if it is shown."""
        index = self.rows.index_of(path)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        return index.isValid()

    def open(self, path: str) -> None:
        """Make this value current, or what is nearest around it, whatever was looked for before."""
        self.filter.clear()
        self.kind.setCurrentIndex(EVERYTHING)
        while path and not self.select(path):
            path = path.rpartition("[")[0] if path.endswith("]") else path.rpartition(".")[0]
        self.tree.setFocus()

    def write_value(self) -> None:
        """Write what is in the field."""
        row = self.current()
        if row is not None and self.card.write.isEnabled() and (said := self.card.said()) != row.editable.value:
            self._change(write(self._toml, row.path, said), row.path)

    def add_entry(self) -> None:
        """One more entry of the list, or the table that is not written yet."""
        row = self.current()
        if row is None or not self.card.add.isEnabled():
            return
        if row.editable.sort is Sort.TABLE:
            self._change(begin(self._toml, row.path), row.path)
            return
        entries = int(row.editable.value or 0)
        self._change(add(self._toml, row.path), f"{row.path}[{entries}]")

    def remove_it(self) -> None:
        """The value, the entry or the table goes."""
        row = self.current()
        if row is not None and row.removable:
            self._change(remove(self._toml, row.path), row.path)

    def _change(self, toml: str, path: str) -> None:
        found = self.rows.found()
        at = found.index(path) if path in found else -1
        self.changed.emit(toml)
        if self.select(path) or at < 0:
            return
        left = self.rows.found()  # it is no longer missing: the next that is
        if left and self.kind.currentIndex() != EVERYTHING:
            self.select(left[min(at, len(left) - 1)])

    def _read(self) -> None:
        self._values = charter_values(self._toml, self._mistakes)
        rows = self._values.rows
        for at, words in (
            (EVERYTHING, tr("The whole charter")),
            (MISSING, tr("Still to be written or mended ({number})", number=sum(map(_missing, rows)))),
            (OPEN, tr("Silent and contradictory clauses ({number})", number=sum(row.open for row in rows))),
        ):
            self.kind.setItemText(at, words)
        self._show()

    def _show(self) -> None:
        before = self.current()
        wanted = self.filter.text().lower().split()
        of_kind = _OF_KIND[self.kind.currentIndex()]
        unwritten = self.unwritten.isChecked()
        searched = bool(wanted) or self.kind.currentIndex() != EVERYTHING

        def shown(row: ValueRow) -> bool:
            there = row.editable.value is not None or unwritten or _missing(row)
            held = searched and row.compound and not row.wrong
            return there and not held and of_kind(row) and kept(row, wanted)

        self.rows.show_values(self._values, shown)
        self._unfold(searched)
        if before is None or not self.select(before.path):
            self._show_current()

    def _unfold(self, searched: bool) -> None:
        """What was opened is open again; what was looked for is in sight."""
        if searched and len(self.rows.found()) <= FEW:
            self.tree.expandAll()
            return
        for at in range(self.rows.rowCount()):
            self.tree.setExpanded(self.rows.index(at, NAME), True)
        for path in sorted(self._opened):
            if (index := self.rows.index_of(path)).isValid():
                self.tree.setExpanded(index, True)

    def _open(self, index: QModelIndex) -> None:
        """With what has only one thing below it, that is opened too."""
        row = self.rows.row(index)
        if row is not None:
            self._opened.add(row.path)
        if self.rows.rowCount(index) == 1:
            self.tree.setExpanded(self.rows.index(0, NAME, index), True)

    def _close(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        if row is not None:
            self._opened.discard(row.path)

    def _show_current(self) -> None:
        row = self.current()
        self.card.show_row(row, self._values.data)
        if row is not None and row.editable.place is not None:
            self.chosen.emit(row.editable.place.line)


def _missing(row: ValueRow) -> bool:
    return row.missing or bool(row.wrong)


def _open_clause(row: ValueRow) -> bool:
    return row.open


_OF_KIND: tuple[Callable[[ValueRow], bool], ...] = (lambda _row: True, _missing, _open_clause)
