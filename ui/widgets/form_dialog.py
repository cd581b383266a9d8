"""A dialog that asks for a few things and does one thing with them; it stays open when that is refused."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDateEdit, QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme
from ui.widgets.inner_area import InnerArea
from ui.words import flexible, label, roomy

Shown = TypeVar("Shown", bound=QDialog)

FRAME = 48
"""Pixels that a window's own frame and title take of the screen's height."""
WIDEST = 900
"""Pixels that a dialog asks for at most, with the largest text too."""
LEAST = 200
"""Pixels (at 100 %) of the height that scrolled fields keep."""


class FormDialog(QDialog):
    """`fields` takes the fields; `do` says whether the thing was done, and closes the dialog then.

    `also` puts a further button between the two: the other way to go on.
    """

    def __init__(self, title: str, lead: str, action: str, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.lead = label("muted")
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))
        self.fields = QFormLayout()
        self.fields.setHorizontalSpacing(16)
        self.fields.setVerticalSpacing(10)
        self.fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.action = QPushButton(action)
        self.action.setProperty("kind", "primary")
        self.action.setDefault(True)
        self.leave = QPushButton(tr("Cancel"))
        self.leave.clicked.connect(self.reject)
        self.action.clicked.connect(self._act)
        self._do: Callable[[], bool] = lambda: True
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        for button in (self.leave, self.action):
            button.setAccessibleName(button.text())
            self._foot.addWidget(button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(14)
        self.column.addWidget(self.lead)
        self.column.addLayout(self.fields)
        self.column.addStretch(1)
        self.column.addLayout(self._foot)
        self.setMinimumWidth(min(WIDEST, theme.px(520)))

    def ask(self, words: str, field: QWidget) -> None:
        """Add a field with its name."""
        name = QLabel(words)
        name.setBuddy(field)
        field.setAccessibleName(words)
        self.fields.addRow(name, field)

    def also(self, words: str) -> QPushButton:
        """Add a button for another way to go on."""
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        self._foot.insertWidget(self._foot.count() - 1, button)
        return button

    def on_action(self, do: Callable[[], bool]) -> None:
        """What the button does; the dialog closes when it gives True."""
        self._do = do

    def showEvent(self, event: QShowEvent) -> None:
        """Qt makes no dialog higher than two thirds of the screen, and forgets the lines of wrapped text; a least width
        that is set lets a row of buttons be cut off."""
        super().showEvent(event)
        self.setMinimumWidth(min(WIDEST, max(self.minimumWidth(), self.column.minimumSize().width())))
        self.make_room()

    def make_room(self) -> None:
        """As high as what it shows now, where the screen has the room; never lower than it is."""
        need = self.column.totalHeightForWidth(self.width())
        room = self.screen().availableGeometry().height() - FRAME
        if need > room:
            self._scroll()
            self.resize(self.width(), room)
        elif need > self.height():
            self.resize(self.width(), need)

    def _scroll(self) -> None:
        """Where the text is too large for the screen, the fields are scrolled, and the buttons stay in sight."""
        if self.column.indexOf(self._foot) <= 1:
            return
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.column.spacing())
        while self.column.indexOf(self._foot) > 0:
            item = self.column.takeAt(0)
            if item is None:
                break
            if (part := item.widget()) is not None:
                column.addWidget(part, 0, item.alignment())
            elif (row := item.layout()) is not None:
                column.addLayout(row)
            else:
                column.addItem(item)
        area = InnerArea(inner)
        flexible(area, LEAST)
        self.column.insertWidget(0, area, 1)
        self.column.activate()  # it now allows for less height

    def _act(self) -> None:
        if self._do():
            self.accept()


def opened(dialog: Shown) -> Shown:
    """Show it; it is deleted once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def day_field(day: datetime.date) -> QDateEdit:
    """A field for a day, with a calendar."""
    field = QDateEdit(QDate(day.year, day.month, day.day))
    field.setDisplayFormat("yyyy-MM-dd")
    field.setCalendarPopup(False)
    roomy(field)
    return field


def day_of(field: QDateEdit) -> datetime.date:
    """The day in the field."""
    date = field.date()
    return datetime.date(date.year(), date.month(), date.day())
