"""How a unit is reached: its liaison, its telephone, its address; unit after unit, until each has what is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from governance_desk.association.names import contact_name
from governance_desk.language import in_a_row, render, tr
from governance_desk.register.state import Unit, UnitId
from ui.desk import Desk
from ui.operations import contacts as act
from ui.operations.contacts import Wanted
from ui.widgets.form_dialog import FormDialog
from ui.words import label


class LiaisonDialog(FormDialog):
    """Opens at this unit, or at the first that lacks what is `wanted`. Entered, it goes on to the next; closed at the
    last. `among`: the units that are asked for their address. Whoever wants ANY is asked for this unit only."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        unit: str = "",
        *,
        wanted: Wanted = Wanted.LIAISON,
        among: Sequence[UnitId] = (),
    ) -> None:
        rule = act.liaison_rule(desk)
        liaison = rule.name if rule is not None else contact_name("liaison")
        title = {Wanted.LIAISON: liaison, Wanted.ADDRESS: tr("Addresses"), Wanted.ANY: tr("Contact data")}[wanted]
        super().__init__(title, "", tr("Save"), parent)
        self._desk = desk
        self._wanted = wanted
        self._among = tuple(among)
        asked = rule is not None and rule.quote and wanted is not Wanted.ADDRESS
        self._quote = f"“{rule.quote}”（{rule.article}）" if rule is not None and asked else ""
        self.unit = QComboBox()
        self.ask(tr("Unit"), self.unit)
        self.fields_of: dict[str, QLineEdit] = {}
        self.faults: dict[str, QLabel] = {}
        for kind in act.KINDS:
            field = self.fields_of[kind] = QLineEdit()
            self.ask(liaison if kind == "liaison" else contact_name(kind), field)
            said = self.faults[kind] = label("small")
            said.setProperty("tone", "bad")
            said.hide()
            self.fields.addRow("", said)
            field.editingFinished.connect(partial(self._say_fault, kind))
            field.textChanged.connect(said.hide)
        self.unit.currentIndexChanged.connect(lambda _at: self._show_unit())
        self.on_action(self._enter)
        self._offer(unit)

    def _lacking(self) -> list[Unit]:
        if self._wanted is Wanted.LIAISON:
            return act.missing(self._desk)
        return act.without_address(self._desk, self._among) if self._wanted is Wanted.ADDRESS else []

    def _offer(self, unit: str = "") -> None:
        """Those that lack it, and `unit`."""
        lacking = self._lacking()
        register = self._desk.association.register
        offered = [each.id for each in lacking]
        if unit in register.units and unit not in offered:
            offered.insert(0, UnitId(unit))
        with QSignalBlocker(self.unit):
            self.unit.clear()
            for each in offered:
                self.unit.addItem(register.units[each].name, each)
            self.unit.setCurrentIndex(max(0, self.unit.findData(unit)))
        left = {
            Wanted.LIAISON: tr("Units without one: {number}.", number=len(lacking)),
            Wanted.ADDRESS: tr("Units without an address: {number}.", number=len(lacking)),
            Wanted.ANY: "",
        }[self._wanted]
        self.lead.setText(in_a_row((self._quote, left, tr("Kept outside the journal; it can be erased."))))
        self.lead.show()
        self._show_unit()

    def _show_unit(self) -> None:
        kept = act.known(self._desk, UnitId(self.unit.currentData() or ""))
        for kind, field in self.fields_of.items():
            field.setText(kept.get(kind, ""))
        self.fields_of["address" if self._wanted is Wanted.ADDRESS else "liaison"].setFocus()

    def _say_fault(self, kind: str) -> None:
        """Beside the field, as soon as it is left: an address that is none is found out when it is wanted, too late."""
        fault = act.fault_in(kind, self.fields_of[kind].text().strip())
        self.faults[kind].setText("" if fault is None else in_a_row((render(fault.sentence), render(fault.next_step))))
        self.faults[kind].setVisible(fault is not None)
        self.make_room()

    def _enter(self) -> bool:
        unit = self.unit.currentData()
        values = {kind: field.text() for kind, field in self.fields_of.items()}
        if unit is None or not act.enter(
            desk=self._desk, unit=UnitId(unit), values=values, parent=self, wanted=self._wanted
        ):
            return False
        if not self._lacking():
            return True
        self._offer()
        return False
