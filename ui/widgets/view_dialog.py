"""How a list is looked at: its order, its columns, and what of each column is wanted. The list follows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import tr
from governance_desk.lists.column import Column
from governance_desk.lists.filter import Filter
from ui import theme
from ui.widgets.filter_field import FilterField, filter_field
from ui.widgets.inner_area import InnerArea
from ui.words import flexible, label

if TYPE_CHECKING:
    from ui.widgets.list_view import ListView


class ViewDialog(QDialog):
    """Everything that the head of the table does with a mouse, and more, by keyboard."""

    def __init__(self, view: ListView, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._view = view
        listing = view.model.listing
        self.setWindowTitle(tr("Filter, order and columns"))
        self.setAccessibleName(self.windowTitle())
        self.fields: dict[str, FilterField] = {}
        self.shown: dict[str, QCheckBox] = {}
        self.count = label("muted", wrap=False)
        self.order = QComboBox()
        self.order.setAccessibleName(tr("Sort by"))
        self.order.addItem(tr("as entered"), "")
        for column in listing.columns:
            self.order.addItem(column.heading(), column.key)
        by, descending = listing.sorted_by
        self.order.setCurrentIndex(max(0, self.order.findData(by)))
        self.descending = QCheckBox(tr("last first"))
        self.descending.setAccessibleName(self.descending.text())
        self.descending.setChecked(descending)
        self.order.currentIndexChanged.connect(lambda _at: self._sort())
        self.descending.toggled.connect(lambda _on: self._sort())
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        chosen = view.chosen()
        for row, column in enumerate(listing.columns):
            self._add(grid, row, column, shown=column.key in chosen)
        whole = QWidget()
        whole.setLayout(grid)
        area = InnerArea(whole)
        flexible(area, 320)
        self.clear = QPushButton(tr("Take all filters away"))
        self.clear.clicked.connect(self._clear)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setProperty("kind", "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        for button in (self.clear, self.close_button):
            button.setAccessibleName(button.text())
        self._lay_out(area)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setMinimumWidth(min(900, theme.px(620)))

    def _lay_out(self, area: QWidget) -> None:
        order = QHBoxLayout()
        order.setSpacing(12)
        words = label("muted", wrap=False)
        words.setText(tr("Sort by"))
        words.setBuddy(self.order)
        order.addWidget(words)
        order.addWidget(self.order)
        order.addWidget(self.descending)
        order.addStretch(1)
        order.addWidget(self.count)
        lead = label("muted")
        lead.setText(
            tr("Ticked columns are shown. Text is found by characters, pinyin or initials; 2026-03 is a whole month.")
        )
        row = QHBoxLayout()
        row.addWidget(self.clear)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(order)
        column.addWidget(lead)
        column.addWidget(area, 1)
        column.addLayout(row)
        self.setMinimumWidth(min(900, theme.px(620)))

    def _add(self, grid: QGridLayout, row: int, column: Column[Any], *, shown: bool) -> None:
        box = QCheckBox(column.heading())
        box.setChecked(shown)
        box.setAccessibleName(tr("Show the column {name}", name=column.heading()))
        box.toggled.connect(lambda _on: self._choose())
        listing = self._view.model.listing
        field = filter_field(column, listing, listing.filters.get(column.key))
        field.changed.connect(self._narrow)
        self.shown[column.key] = box
        self.fields[column.key] = field
        grid.addWidget(box, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, row, 1)

    def _narrow(self) -> None:
        filters: dict[str, Filter] = {}
        for key, field in self.fields.items():
            if (wanted := field.wanted()) is not None:
                filters[key] = wanted
        self._view.narrow(filters)
        self._say()

    def _choose(self) -> None:
        chosen = [key for key, box in self.shown.items() if box.isChecked()]
        if chosen:  # a list without a column says nothing
            self._view.choose(chosen)

    def _sort(self) -> None:
        keys = [column.key for column in self._view.model.listing.columns]
        wanted = self.order.currentData()
        at = keys.index(wanted) if wanted in keys else -1
        order = Qt.SortOrder.DescendingOrder if self.descending.isChecked() else Qt.SortOrder.AscendingOrder
        self._view.table.sortByColumn(at, order)
        self._say()

    def _clear(self) -> None:
        for field in self.fields.values():
            field.clear()
        self._narrow()

    def _say(self) -> None:
        self.count.setText(self._view.count.text())
