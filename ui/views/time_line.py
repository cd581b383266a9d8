"""A history as a time line: a dot for each fact, newest or oldest first, one kind of them or all, each with its source.

Enter, or the button below, goes to the meeting in which it happened.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import tr
from governance_desk.lists.filter import OneOf
from governance_desk.lists.history import COLUMNS, About, Known, about_name
from ui import theme
from ui.language import spoken
from ui.models.list_model import ListModel
from ui.models.table import WHOLE
from ui.operations.export import export_list
from ui.preferences import Preferences
from ui.widgets.list_view import ListView
from ui.words import article_words, label

_TONES = {
    About.MEMBERSHIP: "good",
    About.LEAVING: "bad",
    About.ATTENDANCE: "warn",
    About.VOTES: "muted",
    About.MEETINGS: "muted",
}
"""Of the dots; the kind stands beside them in words. All others have the accent colour."""
_WIDTHS = {"day": 130, "about": 130, "what": 400, "article": 130, "where": 190}


class TimeLine(QWidget):
    """`go` carries the page and the detail on it."""

    go = Signal(str, str)

    def __init__(self, preferences: Preferences | None = None) -> None:
        super().__init__()
        self._title = ""
        self.model: ListModel[Known] = ListModel(COLUMNS, lambda row: f"{row.number}/{row.sentence}")
        self.list = ListView(self.model, "history", preferences)
        self.list.table.setItemDelegateForColumn(0, TimePainter(self.list.table))
        self.list.fit("what", expendable=("where", "article"), widths=_WIDTHS)
        self.list.current_changed.connect(lambda _key: self._show_current())
        self.list.activated.connect(lambda _key: self._follow())
        self.list.export_wanted.connect(self._export)
        self.model.narrowed.connect(self._mark)
        self.kinds = QComboBox()
        self.kinds.activated.connect(lambda _at: self._choose())
        self.oldest = QPushButton()
        self.oldest.setCheckable(True)
        self.oldest.toggled.connect(self._turn)
        self.list.line.insertWidget(1, self.kinds)
        self.list.line.insertWidget(2, self.oldest)
        self.words = label()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.source = QPushButton()
        self.source.clicked.connect(self._follow)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.words, 1)
        below.addWidget(self.source)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        spoken(self.retranslate)

    def show_history(self, title: str, rows: Sequence[Known]) -> None:
        """`rows`: the newest first."""
        self._title = title
        self.list.show_rows(rows)
        self._offer_kinds()
        self._show_current()

    def retranslate(self) -> None:
        self.oldest.setText(tr("Oldest first"))
        self.oldest.setAccessibleName(self.oldest.text())
        self.kinds.setAccessibleName(tr("Kind"))
        self.list.table.setAccessibleName(tr("Time line"))
        self._offer_kinds()
        self._show_current()

    def _offer_kinds(self) -> None:
        there = {row.about for row in self.model.listing.rows}
        self.kinds.clear()
        self.kinds.addItem(tr("all kinds"), "")
        for about in About:
            if about in there:
                self.kinds.addItem(about_name(about), about.value)
        self._mark()

    def _choose(self) -> None:
        """The short way to the filter of the column."""
        filters = dict(self.model.listing.filters)
        filters.pop("about", None)
        if self.kinds.currentData():
            filters["about"] = OneOf((self.kinds.currentText(),))
        self.list.narrow(filters)

    def _mark(self) -> None:
        wanted = self.model.listing.filters.get("about")
        alone = wanted.words[0] if isinstance(wanted, OneOf) and len(wanted.words) == 1 else ""
        self.kinds.setCurrentIndex(max(0, self.kinds.findText(alone)) if alone else 0)

    def _turn(self, oldest: bool) -> None:
        self.list.table.sortByColumn(0 if oldest else -1, Qt.SortOrder.AscendingOrder)

    def _current(self) -> Known | None:
        at = self.list.table.currentIndex().row()
        return self.model.row(at) if 0 <= at < self.model.rowCount() else None

    def _show_current(self) -> None:
        row = self._current()
        self.words.setText(f"{row.day}　{row.sentence}{article_words(row.article)}" if row is not None else "")
        self.source.setVisible(row is not None and bool(row.page))
        if row is not None:
            self.source.setText(tr("Go to: {meeting}", meeting=row.where))
            self.source.setAccessibleName(self.source.text())

    def _follow(self) -> None:
        row = self._current()
        if row is not None and row.page:
            self.go.emit(row.page, row.detail)

    def _export(self) -> None:
        title = tr("History of {name}", name=self._title)
        export_list(title=title, model=self.model, columns=self.list.chosen(), parent=self)


class TimePainter(QStyledItemDelegate):
    """The day, and beside it the line with a dot on it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Known = index.data(WHOLE)
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_soft"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = rect.left() + theme.px(16)
        middle = QPointF(x + 0.5, rect.center().y() + 0.5)
        painter.setPen(QPen(theme.colour("edge"), 2))
        first, last = index.row() == 0, index.row() == index.model().rowCount() - 1
        painter.drawLine(QPointF(middle.x(), middle.y() if first else rect.top()), middle)
        painter.drawLine(middle, QPointF(middle.x(), middle.y() if last else rect.bottom() + 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(_TONES.get(row.about, "accent")))
        painter.drawEllipse(middle, theme.px(5), theme.px(5))
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font())
        room = rect.adjusted(theme.px(30), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.day.isoformat())
        painter.restore()
