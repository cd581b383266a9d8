"""A unit applies for another class."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from governance_desk.language import tr
from governance_desk.register.state import Unit
from ui.desk import Desk
from ui.operations import seating as act
from ui.widgets.form_dialog import FormDialog, day_field, day_of


class ApplyForClassDialog(FormDialog):
    """Upwards it waits for the vote; downwards it is as the reading has it."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(
            tr("{unit} applies for another class", unit=unit.name),
            tr("A step that the charter does not name is refused with its article."),
            tr("Enter the application"),
            parent,
        )
        charter = act.rules_today(desk).charter
        seating = charter.seating
        rises = seating.rises if seating is not None else ()
        self.membership_class = QComboBox()
        for each in act.other_classes(desk, unit):
            self.membership_class.addItem(each.name, each.key)
        wanted = next((r.to_class for r in rises if r.from_class == unit.membership_class), None)
        self.membership_class.setCurrentIndex(max(0, self.membership_class.findData(wanted)))
        self.document, self.reason, self.materials = QLineEdit(), QLineEdit(), QLineEdit()
        self.day = day_field(desk.clock().day)
        self.ask(tr("Class"), self.membership_class)
        self.ask(tr("Letter"), self.document)
        self.ask(tr("Received on"), self.day)
        self.ask(tr("Reason"), self.reason)
        self.ask(tr("Materials"), self.materials)
        self.on_action(
            lambda: act.apply_for_class(
                desk=desk,
                unit=unit.id,
                to_class=str(self.membership_class.currentData()),
                day=day_of(self.day),
                document=self.document.text(),
                reason=self.reason.text(),
                materials=self.materials.text(),
                parent=self,
            )
        )
