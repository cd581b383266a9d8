"""The three parts of the page Council beside each other: seats, nominations, the election of the next term."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.charter.model import BodyRule
from governance_desk.language import tr
from governance_desk.register.nominations.state import NominationStage
from governance_desk.register.renewal.next_term import open_renewal
from ui.desk import Desk
from ui.language import spoken
from ui.views.seats.nominations import NominationsPart
from ui.views.seats.renewal import RenewalPart


class Part(StrEnum):
    SEATS = "seats"
    NOMINATIONS = "nominations"
    RENEWAL = "renewal"


class PartsRow(QWidget):
    """`show_seats` takes the first part; the others are made here. `refresh` shows all of them as they are now."""

    go = Signal(str, str)
    term_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._body: BodyRule | None = None
        self.nominations = NominationsPart(desk)
        self.renewal = RenewalPart(desk)
        self.renewal.go.connect(self.go)
        self.renewal.term_wanted.connect(self.term_wanted)
        self.renewal.nominations_wanted.connect(lambda: self.show_part(Part.NOMINATIONS))
        self._group = QButtonGroup(self)
        self.buttons: dict[Part, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in Part:
            button = QPushButton()
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, part=part: self.show_part(part))
            self._group.addButton(button)
            self.buttons[part] = button
            row.addWidget(button)
        row.addStretch(1)
        self.buttons[Part.SEATS].setChecked(True)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        spoken(self.retranslate)

    def show_seats(self, seats: QWidget) -> None:
        """The first part."""
        for part in (seats, self.nominations, self.renewal):
            self._stack.addWidget(part)

    def show_part(self, part: Part) -> None:
        """Bring a part into sight."""
        self.buttons[part].setChecked(True)
        self._stack.setCurrentIndex(list(Part).index(part))

    def refresh(self, body: BodyRule) -> None:
        """Show what is so now."""
        self._body = body
        self.nominations.refresh()
        self.renewal.show_body(body.key)
        self.retranslate()

    def retranslate(self) -> None:
        register = self._desk.association.register
        waiting = sum(each.stage is NominationStage.OPEN for each in register.nominations.values())
        renewal = open_renewal(register, self._body.key) if self._body is not None else None
        words = {
            Part.SEATS: tr("Seats"),
            Part.NOMINATIONS: tr("Nominations {number}", number=waiting),
            Part.RENEWAL: tr("Election of term {number}", number=renewal.number)
            if renewal is not None
            else tr("Election of the next term"),
        }
        for part, button in self.buttons.items():
            button.setText(words[part])
            button.setAccessibleName(words[part])
