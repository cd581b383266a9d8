"""Who is a unit's liaison, and how they are reached; unit after unit, until each has one."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from governance_desk.association.names import contact_name
from governance_desk.language import in_a_row, tr
from governance_desk.register.state import UnitId
from ui.desk import Desk
from ui.operations import contacts as act
from ui.widgets.form_dialog import FormDialog


class LiaisonDialog(FormDialog):
    """Opens at this unit, or at the first that has none. Entered, it goes on to the next; closed at the last."""

    def __init__(self, desk: Desk, parent: QWidget | None, unit: str = "") -> None:
        rule = act.liaison_rule(desk)
        title = rule.name if rule is not None else contact_name("liaison")
        super().__init__(title, "", tr("Save"), parent)
        self._desk = desk
        self._quote = f"“{rule.quote}”（{rule.article}）" if rule is not None and rule.quote else ""
        self.unit = QComboBox()
        self.ask(tr("Unit"), self.unit)
        self.fields_of: dict[str, QLineEdit] = {}
        for kind in act.KINDS:
            field = self.fields_of[kind] = QLineEdit()
            self.ask(title if kind == "liaison" else contact_name(kind), field)
        self.unit.currentIndexChanged.connect(lambda _at: self._show_unit())
        self.on_action(self._enter)
        self._offer(unit)

    def _offer(self, unit: str = "") -> None:
        """Those without one, and `unit`."""
        lacking = act.missing(self._desk)
        register = self._desk.association.register
        offered = [each.id for each in lacking]
        if unit in register.units and unit not in offered:
            offered.insert(0, UnitId(unit))
        with QSignalBlocker(self.unit):
            self.unit.clear()
            for each in offered:
                self.unit.addItem(register.units[each].name, each)
            self.unit.setCurrentIndex(max(0, self.unit.findData(unit)))
        left = tr("Units without one: {number}.", number=len(lacking))
        self.lead.setText(in_a_row((self._quote, left, tr("Kept outside the journal; it can be erased."))))
        self.lead.show()
        self._show_unit()

    def _show_unit(self) -> None:
        kept = act.known(self._desk, UnitId(self.unit.currentData() or ""))
        for kind, field in self.fields_of.items():
            field.setText(kept.get(kind, ""))
        self.fields_of["liaison"].setFocus()

    def _enter(self) -> bool:
        unit = self.unit.currentData()
        values = {kind: field.text() for kind, field in self.fields_of.items()}
        if unit is None or not act.enter(desk=self._desk, unit=UnitId(unit), values=values, parent=self):
            return False
        if not act.missing(self._desk):
            return True
        self._offer()
        return False
