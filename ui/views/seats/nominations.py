"""The part of the page Council on nominations: who is nominated, and the acts on each."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.register.nominations.state import NominationStage
from ui.desk import Desk
from ui.language import spoken
from ui.models.nominations import NominationRow, NominationsModel, nomination_rows
from ui.operations import seating as act
from ui.views.seats.nominate_dialogs import ConditionsDialog, NominateDialog, ReasonDialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.form_dialog import opened
from ui.widgets.table import RowTable


class NominationsPart(QWidget):
    """`refresh` shows them as they are now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.model = NominationsModel()
        self.table = RowTable(self.model)
        self.table.fit((96, 150, 160, 190, 130, 168), stretch=2, expendable=(3,))
        self.table.current_changed.connect(lambda _at: self._show_acts())
        self._empty = EmptyState("council")
        self._empty.acted.connect(self.open_nominate)
        self.nominate, self.examine, self.withdraw, self.paper = (QPushButton() for _ in range(4))
        self.nominate.setProperty("kind", "primary")
        self.nominate.clicked.connect(self.open_nominate)
        self.examine.clicked.connect(self.open_examine)
        self.withdraw.clicked.connect(self.open_withdraw)
        self.paper.clicked.connect(lambda: act.save_conditions(desk=desk, parent=self))
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.nominate, self.examine, self.withdraw, self.paper):
            row.addWidget(button)
        row.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._row)
        column.addWidget(self._stack, 1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.nominate.setText(tr("A unit nominates …"))
        self.examine.setText(tr("Examine the conditions …"))
        self.withdraw.setText(tr("Withdraw the nomination …"))
        self.paper.setText(tr("Save the table of conditions …"))
        for button in (self.nominate, self.examine, self.withdraw, self.paper):
            button.setAccessibleName(button.text())
        self.table.setAccessibleName(tr("Nominations"))
        self._empty.say(
            tr("No nominations"),
            tr("A unit nominates in writing; whoever the charter does not admit is refused with its article."),
            tr("A unit nominates …"),
        )
        self.model.retranslate()

    def refresh(self) -> None:
        """Show what is recorded."""
        current = self.current()
        self.model.show_rows(nomination_rows(self._desk.association, self._desk.clock().day))
        there = self.model.rowCount() > 0
        self._stack.setCurrentIndex(1 if there else 0)
        self._row.setVisible(there)
        place = self.model.place_of(current.id) if current is not None else -1
        if there and place < 0:
            place = 0
        if place >= 0:
            self.table.setCurrentIndex(self.model.index(place, 0))
        self._show_acts()

    def current(self) -> NominationRow | None:
        """The nomination that is chosen."""
        at = self.table.currentIndex().row()
        return self.model.row(at) if 0 <= at < self.model.rowCount() else None

    def open_nominate(self) -> NominateDialog:
        """Ask who is nominated by whom."""
        return opened(NominateDialog(self._desk, self))

    def open_examine(self) -> ConditionsDialog | None:
        """Ask which conditions are met."""
        row = self.current()
        return opened(ConditionsDialog(self._desk, row.person_id, self)) if row is not None else None

    def open_withdraw(self) -> ReasonDialog | None:
        """Ask why it is taken back."""
        row = self.current()
        if row is None:
            return None
        dialog = ReasonDialog(
            tr("Withdraw the nomination of {person}", person=row.person),
            "",
            tr("Letter, or reason"),
            tr("Withdraw the nomination"),
            lambda reason, parent: act.withdraw_nomination(
                desk=self._desk, nomination=row.id, reason=reason, parent=parent
            ),
            self,
        )
        return opened(dialog)

    def _show_acts(self) -> None:
        row = self.current()
        waits = row is not None and row.stage is NominationStage.OPEN
        self.examine.setEnabled(row is not None and row.examined != "–")
        self.withdraw.setEnabled(waits)
        self.paper.setVisible(bool(act.asked_conditions(self._desk)))
