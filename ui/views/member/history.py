"""A unit with its whole history: what it is now in a line, and the time line of everything that the journal knows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.register.state import UnitId
from ui.desk import Desk
from ui.language import spoken
from ui.operations.history import history_of_unit
from ui.preferences import Preferences
from ui.views.time_line import TimeLine
from ui.words import label


class UnitHistory(QWidget):
    """`left` when the reader goes back to the list."""

    left = Signal()

    def __init__(self, desk: Desk, preferences: Preferences | None) -> None:
        super().__init__()
        self._desk = desk
        self.unit = UnitId("")
        self.back = QPushButton()
        self.back.clicked.connect(self.left)
        self.heading = label("heading")
        self._line = label("muted")
        self.time_line = TimeLine(preferences)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.back)
        head.addWidget(self.heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._line)
        column.addWidget(self.time_line, 1)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.left)
        spoken(self.retranslate)

    def show_unit(self, unit: UnitId) -> None:
        """Read its history and show it."""
        self.unit = unit
        self.retranslate()
        self.time_line.list.table.setFocus()

    def leave(self) -> None:
        """The association is closed: no history is read any more."""
        self.unit = UnitId("")

    def retranslate(self) -> None:
        self.back.setText("‹ " + tr("All members"))
        self.back.setAccessibleName(tr("All members"))
        self.back.setToolTip("Alt+←")
        found = self._desk.association.register.units.get(self.unit) if self.unit else None
        if found is None:
            return
        charter = self._desk.association.rules.charter
        classes = {each.key: each.name for each in charter.classes}
        self.heading.setText(found.name)
        facts = [
            classes.get(found.membership_class, ""),
            self._desk.association.register.person_name(found.representative),
            tr("joined {day}", day=found.joined) if found.joined is not None else "",
            tr("membership ended {day}", day=found.left) if found.left is not None else "",
            tr("formerly {names}", names="、".join(found.former_names)) if found.former_names else "",
        ]
        self._line.setText(" · ".join(fact for fact in facts if fact))
        self.time_line.show_history(found.name, history_of_unit(self._desk, found))
