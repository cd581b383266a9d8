"""Ask since which day the units of a class are in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from governance_desk.charter.keys import ClassKey
from governance_desk.language import tr
from governance_desk.register.classes.commands import RecordClassDay
from governance_desk.register.ids import UnitId
from ui.desk import Desk
from ui.operations.run import run
from ui.rules import rules_today
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.words import flexible

ID = Qt.ItemDataRole.UserRole


class ClassDayDialog(FormDialog):
    """One day for the units that are ticked: those of the class that have none yet, or the one that is named."""

    def __init__(self, desk: Desk, key: str, unit: str, parent: QWidget | None) -> None:
        rule = rules_today(desk).charter.membership_class(ClassKey(key))
        lead = tr(
            "The term of {years} years as {membership_class} is counted from this day ({article}). Untick the units "
            "that began on another one: they are asked for again.",
            years=rule.term_years or 0,
            membership_class=rule.name,
            article=rule.article,
        )
        super().__init__(tr("In the class since"), lead, tr("Record"), parent)
        self._desk = desk
        terms = desk.association.register.terms
        self.day = day_field(terms[-1].since if terms else desk.clock().day)
        self.units = QListWidget()
        flexible(self.units, 160)
        for each in desk.association.register.members():
            wanted = each.id == unit if unit else each.membership_class == rule.key and each.class_since is None
            if wanted:
                item = QListWidgetItem(each.name, self.units)
                item.setData(ID, each.id)
                item.setCheckState(Qt.CheckState.Checked)
        self.ask(tr("In the class since"), self.day)
        self.ask(tr("Units"), self.units)
        self.on_action(self._record)

    def _record(self) -> bool:
        items = [self.units.item(at) for at in range(self.units.count())]
        ticked = tuple(UnitId(each.data(ID)) for each in items if each.checkState() is Qt.CheckState.Checked)
        return bool(ticked) and run(self._desk, RecordClassDay(units=ticked, day=day_of(self.day)), self)
