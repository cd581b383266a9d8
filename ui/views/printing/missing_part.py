"""What is not known of the recipients: all of it, where it is entered, and the way there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.lists.mailing import Lack, Missing
from ui.desk import Desk
from ui.models.missing import MissingModel
from ui.operations.contacts import Wanted
from ui.views.member.liaison_dialog import LiaisonDialog
from ui.widgets.form_dialog import opened
from ui.widgets.table import RowTable
from ui.words import flexible, label

CONTACT_DATA = {Lack.ADDRESS: Wanted.ADDRESS, Lack.CONTACT: Wanted.LIAISON}
"""What is kept beside the journal, and is asked for here; the rest is done at the unit."""


class MissingPart(QWidget):
    """`mended` is sent once something may have been entered; `unit_wanted` carries a unit that is to be shown."""

    mended = Signal()
    unit_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.model = MissingModel()
        self.table = RowTable(self.model)
        self.table.fit((260, 190), stretch=0)
        self.table.activated.connect(lambda _index: self._mend())
        self.table.current_changed.connect(lambda _at: self._show_way())
        flexible(self.table, 140)
        self.heading = label()
        self.where = label("muted")
        self.mend = QPushButton()
        self.mend.setAutoDefault(False)
        self.mend.clicked.connect(self._mend)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.where, 1)
        foot.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def show_missing(self, missing: Sequence[Missing]) -> None:
        """Show these, with the first of them chosen."""
        self.model.show_rows(missing)
        self.heading.setText(
            tr("Missing for {number} recipients:", number=len({(each.name, each.unit) for each in missing}))
            if missing
            else tr("Nothing is missing.")
        )
        self.table.setAccessibleName(self.heading.text())
        for part in (self.table, self.where, self.mend):
            part.setVisible(bool(missing))
        if missing:
            self.table.selectRow(0)
        self._show_way()

    def current(self) -> Missing | None:
        """The row that is chosen."""
        at = self.table.currentIndex().row()
        return self.model.row(at) if 0 <= at < self.model.rowCount() else None

    def _show_way(self) -> None:
        """Where the chosen one is mended."""
        current = self.current()
        if current is None:
            return
        here = current.lack in CONTACT_DATA and self._desk.keeps_contacts
        self.mend.setText(tr("Enter it …") if here else tr("Show the unit"))
        self.mend.setAccessibleName(f"{self.mend.text()}: {current.name}")
        self.mend.setEnabled(current.unit is not None)
        self.where.setText(_where(current.lack))

    def _mend(self) -> None:
        current = self.current()
        if current is None or current.unit is None:
            return
        wanted = CONTACT_DATA.get(current.lack)
        if wanted is None or not self._desk.keeps_contacts:
            self.unit_wanted.emit(current.unit)
            return
        rows = (self.model.row(at) for at in range(self.model.rowCount()))
        units = (each.unit for each in rows if each.lack is current.lack and each.unit is not None)
        among = list(dict.fromkeys(units))  # two seats of a unit have one address
        dialog = LiaisonDialog(self._desk, self, current.unit, wanted=wanted, among=among)
        dialog.finished.connect(lambda _result: self.mended.emit())
        opened(dialog)


def _where(lack: Lack) -> str:
    if lack is Lack.ADDRESS:
        return tr(
            "Addresses are entered on the page Members, at the unit, under “Contact data …”. A list with a column for "
            "them, imported there, brings those of all members at once."
        )
    if lack is Lack.CONTACT:
        return tr("The liaison is entered on the page Members, at the unit, under “Contact data …”.")
    if lack is Lack.REPRESENTATIVE:
        return tr("The representative is named on the page Members, at the unit.")
    return tr("Certificates are issued, or entered with their number, on the page Members, at the unit.")
