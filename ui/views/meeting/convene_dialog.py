"""Convene a body: which, when, where; its ordinal is proposed and can be changed."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from governance_desk.charter.model import BodyKey
from governance_desk.language import tr
from governance_desk.meeting.convene import meeting_title, next_number
from governance_desk.meeting.state import MeetingId
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.prepare import convene
from ui.words import label, roomy


class ConveneDialog(QDialog):
    """`convened` carries the new meeting's id."""

    convened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.body = QComboBox()
        for rule in desk.association.rules.charter.bodies:
            self.body.addItem(rule.name, rule.key)
        council = self.body.findData("council")
        self.body.setCurrentIndex(max(0, council))
        self.extraordinary = QCheckBox()
        self.number = QSpinBox()
        self.number.setRange(1, 999)
        self.heading = label("heading")
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        today: datetime.date = desk.clock().day
        self.day.setDate(QDate(today.year, today.month, today.day))
        self.starts = QTimeEdit(QTime(9, 30))
        self.starts.setDisplayFormat("HH:mm")
        self.place = QLineEdit()
        self.place.setText(_last_place(desk))
        for field in (self.number, self.starts):
            roomy(field)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(20)
        self._form.setVerticalSpacing(12)
        self._labels: list[QLabel] = []
        for field_widget in (self.body, self.extraordinary, self.number, self.day, self.starts, self.place):
            words = label(wrap=False)
            self._labels.append(words)
            self._form.addRow(words, field_widget)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("kind", "primary")
        self._buttons.accepted.connect(self._do)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(18)
        column.addWidget(self.heading)
        column.addLayout(self._form)
        column.addWidget(self._buttons)
        self.setMinimumWidth(min(900, theme.px(520)))
        self.body.currentIndexChanged.connect(self._propose)
        self.extraordinary.toggled.connect(self._propose)
        self.day.dateChanged.connect(self._propose)
        self.number.valueChanged.connect(self._show_title)
        self._propose()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Convene a meeting"))
        self.setAccessibleName(tr("Convene a meeting"))
        names = (tr("Body"), "", tr("Meeting number"), tr("Day"), tr("Begins at"), tr("Place"))
        for words, name in zip(self._labels, names, strict=True):
            words.setText(name)
        for field, name in zip(
            (self.body, self.extraordinary, self.number, self.day, self.starts, self.place),
            (names[0], tr("Extraordinary meeting"), *names[2:]),
            strict=True,
        ):
            field.setAccessibleName(name)
        self.extraordinary.setText(tr("Extraordinary meeting"))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Convene"))
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        for button in self._buttons.buttons():
            button.setAccessibleName(button.text())
        self._show_title()

    def _key(self) -> BodyKey:
        return BodyKey(self.body.currentData())

    def _day(self) -> datetime.date:
        day = self.day.date()
        return datetime.date(day.year(), day.month(), day.day())

    def _propose(self) -> None:
        """The next ordinal of the body in its running term, or in the year."""
        association = self._desk.association
        number = next_number(
            association.meetings.values(),
            association.rules.charter.body(self._key()),
            association.register.term(self._key()),
            day=self._day(),
            extraordinary=self.extraordinary.isChecked(),
        )
        self.number.setValue(number)
        self._show_title()

    def _show_title(self) -> None:
        association = self._desk.association
        title = meeting_title(
            association.rules.charter.body(self._key()),
            association.register.term(self._key()),
            self.number.value(),
            day=self._day(),
            extraordinary=self.extraordinary.isChecked(),
        )
        self.heading.setText(title)

    def _do(self) -> None:
        meeting = MeetingId(self._desk.new_id("meeting"))
        done = convene(
            desk=self._desk,
            meeting=meeting,
            body=self._key(),
            day=self._day(),
            starts=self.starts.time().toString("HH:mm"),
            place=self.place.text(),
            extraordinary=self.extraordinary.isChecked(),
            number=self.number.value(),
            parent=self,
        )
        if done:
            self.accept()
            self.convened.emit(meeting)


def _last_place(desk: Desk) -> str:
    meetings = list(desk.association.meetings.values())
    return meetings[-1].place if meetings else ""
