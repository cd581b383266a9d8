"""The page Today: everything that is due or was missed, with its article, its working, and the way to the act."""

from __future__ import annotations

import datetime
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.docket.thing import CONVENE
from governance_desk.language import tr
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.models.docket import DocketModel, DueRow, Part
from ui.operations.docket import due_rows, save_calendar
from ui.views.docket.panel import DuePanel
from ui.views.page import Page
from ui.widgets.empty_state import EmptyState
from ui.widgets.side_by_side import SideBySide
from ui.widgets.table import RowTable
from ui.words import label

A_MINUTE = 60_000
"""Milliseconds between two looks at the clock while the page is in sight."""


class TodayPage(Page):
    """What is overdue, due today or within thirty days, or else what has no day; the rest at a button.

    `show_detail` takes a thing's key.
    """

    def __init__(self, desk: Desk | None) -> None:
        super().__init__(desk)
        self._rows: list[DueRow] = []
        self._shown: datetime.date | None = None  # the day that is shown
        self._part = Part.COMING
        self._by_hand = False  # whether a part was asked for
        self._day = label("muted")
        self._empty = EmptyState("today")
        self._none = EmptyState("check")
        self._none.acted.connect(lambda: self.show_part(Part.EVERYTHING))
        self.model = DocketModel()
        self.table = RowTable(self.model)
        self.table.fit((196, 300, 120, 130), stretch=1, expendable=(3, 2))
        self.table.current_changed.connect(self._show_thing)
        self.table.activated.connect(lambda _index: self.act())
        self.panel = DuePanel(desk)
        self.panel.acted.connect(self.act)
        self.save = QPushButton()
        self.save.clicked.connect(lambda: save_calendar(desk=self.desk, parent=self))
        self.export = QPushButton()
        self.export.clicked.connect(self._export)
        self.buttons.addWidget(self.export)
        self.buttons.addWidget(self.save)
        QShortcut("Ctrl+E", self).activated.connect(self._export)
        self._group = QButtonGroup(self)
        self.parts: dict[Part, QPushButton] = {}
        self._choices = QGridLayout()
        self._choices.setSpacing(8)
        for part in Part:
            button = QPushButton()
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, part=part: self.show_part(part))
            self._group.addButton(button)
            self.parts[part] = button
        self.parts[self._part].setChecked(True)
        self._list = QStackedWidget()
        self._list.addWidget(self._none)
        self._list.addWidget(SideBySide(self.table, self.panel, (9, 4), room=760))
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._day)
        column.addLayout(self._choices)
        column.addWidget(self._list, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(full)
        self.body.addWidget(self._stack, 1)
        self._lay_out()
        self._minute = QTimer(self, interval=A_MINUTE)
        self._minute.timeout.connect(self._follow_day)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Today"))
        self.save.setText(tr("Save as a calendar file …"))
        self.save.setAccessibleName(self.save.text())
        self.export.setText(tr("Export …"))
        self.export.setAccessibleName(self.export.text())
        self.table.setAccessibleName(tr("Due things"))
        self._empty.say(
            tr("Nothing is due"),
            tr("What the charter and the record ask for appears here by itself; nothing is entered by hand."),
        )
        self.model.retranslate()
        self._show_words()

    def refresh(self, events: tuple[Any, ...] = ()) -> None:  # noqa: ARG002
        self._shown = self.desk.clock().day
        self._rows = due_rows(self.desk)
        self._stack.setCurrentIndex(1 if self._rows else 0)
        if not self._by_hand:
            self._part = self._most_pressing()
            self.parts[self._part].setChecked(True)
        self.export.setVisible(bool(self._rows))
        self.save.setVisible(any(row.thing.day is not None for row in self._rows))
        self._show_rows()
        self._show_words()

    def leave(self) -> None:
        self._minute.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """A desk that stays open overnight shows the new day."""
        super().showEvent(event)
        self._follow_day()
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def show_detail(self, detail: str) -> None:
        if self.model.place_of(detail) < 0 and any(row.thing.key == detail for row in self._rows):
            self.show_part(Part.EVERYTHING)
        self._select(detail)

    def show_part(self, part: Part) -> None:
        """Show only what stands there."""
        self._part, self._by_hand = part, True
        self.parts[part].setChecked(True)
        self._say_what_is_elsewhere()
        self._show_rows()

    def _most_pressing(self) -> Part:
        """What is overdue or comes soon; where that is nothing, what waits for the clerk without a day."""
        there = {row.part for row in self._rows}
        return Part.UNDATED if Part.COMING not in there and Part.UNDATED in there else Part.COMING

    def act(self) -> None:
        """Go where the current thing is settled; a meeting is convened on the spot."""
        at = self.table.currentIndex().row()
        if not 0 <= at < self.model.rowCount():
            return
        act = self.model.row(at).thing.act
        if act.detail.startswith(CONVENE):
            self._convene(act.detail.removeprefix(CONVENE))
        else:
            self.go.emit(act.page, act.detail)

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._lay_out()

    def _follow_day(self) -> None:
        if self._shown is not None and self.desk.clock().day != self._shown:
            self.refresh()

    def _convene(self, body: str) -> None:
        from ui.views.meeting.convene_dialog import ConveneDialog

        dialog = ConveneDialog(self.desk, self, body=body)
        dialog.convened.connect(lambda meeting: self.go.emit("meetings", meeting))
        dialog.open()

    def _export(self) -> None:
        """What is shown, or the whole docket with the working of each day."""
        from governance_desk.lists.docket import COLUMNS
        from governance_desk.lists.sheet import Sheet
        from ui.operations.export import export_sheets

        if not self._rows:
            return
        title = tr("Docket of {association}", association=self.desk.association.name)
        shown = [self.model.row(at) for at in range(self.model.rowCount())]
        columns = [column for column in COLUMNS if not column.hidden]
        export_sheets(whole=Sheet(title, COLUMNS, self._rows), shown=Sheet(title, columns, shown), parent=self)

    def _show_rows(self) -> None:
        current = self.table.currentIndex()
        key = self.model.key_at(current.row()) if current.isValid() else ""
        self.model.show_rows([row for row in self._rows if self._part in (row.part, Part.EVERYTHING)])
        there = self.model.rowCount() > 0
        self._list.setCurrentIndex(1 if there else 0)
        if there:
            self._select(key if self.model.place_of(key) >= 0 else self.model.key_at(0))
        self._show_thing(self.table.currentIndex().row())

    def _select(self, key: str) -> None:
        place = self.model.place_of(key)
        if place >= 0:
            self.table.setCurrentIndex(self.model.index(place, 0))

    def _show_thing(self, at: int) -> None:
        self.panel.show_row(self.model.row(at) if 0 <= at < self.model.rowCount() else None)

    def _show_words(self) -> None:
        if self._desk is not None:
            self._day.setText(str(self._shown or ""))
        number = {part: sum(row.part is part for row in self._rows) for part in Part}
        words = {
            Part.COMING: tr("Due now and in thirty days {number}", number=number[Part.COMING]),
            Part.UNDATED: tr("No day set {number}", number=number[Part.UNDATED]),
            Part.LATER: tr("After thirty days {number}", number=number[Part.LATER]),
            Part.EVERYTHING: tr("All {number}", number=len(self._rows)),
        }
        for part, button in self.parts.items():
            button.setText(words[part])
            button.setAccessibleName(words[part])
        self._say_what_is_elsewhere()

    def _say_what_is_elsewhere(self) -> None:
        """A part with nothing in it leads to the others."""
        number = len(self._rows)
        self._none.say(
            tr("Nothing is overdue, and nothing is due within thirty days")
            if self._part is Part.COMING
            else tr("Nothing stands here"),
            tr("{number} more are to be done without a day, or at another time.", number=number) if number else "",
            tr("Show all of it") if number else "",
        )

    def _lay_out(self) -> None:
        """The parts beside each other, as many as have room at the reader's text size."""
        in_a_row = len(Part) if theme.percent() <= 125 else 2
        for at, button in enumerate(self.parts.values()):
            self._choices.addWidget(button, at // in_a_row, at % in_a_row)
        self._choices.setColumnStretch(len(Part), 1)
