"""The three acts on a council: begin a term, seat the representatives, appoint an officer."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QWidget,
)

from governance_desk.charter.keys import OfficeKey
from governance_desk.charter.model import BodyRule
from governance_desk.charter.term import years_of_a_term
from governance_desk.language import tr
from governance_desk.register.enter import term_end
from governance_desk.register.state import PersonId, UnitId
from ui.desk import Desk
from ui.operations.council import appoint, begin_term, candidates, seat_offices, seat_representatives, units_to_seat
from ui.rules import rules_today
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.words import roomy


class TermDialog(FormDialog):
    """Begin a term of the body; its end follows from the charter where that gives a length."""

    def __init__(self, desk: Desk, body: BodyRule, parent: QWidget | None) -> None:
        years = years_of_a_term(rules_today(desk), body, desk.clock().day)
        super().__init__(
            tr("Begin a term of {body}", body=body.name),
            tr("The charter gives a term of {years} years.", years=years) if years else "",
            tr("Begin the term"),
            parent,
        )
        self._years = years
        terms = [term.number for term in desk.association.register.terms if term.body == body.key]
        today = desk.clock().day
        self.number = QSpinBox()
        self.number.setRange(1, 999)
        self.number.setValue(max(terms, default=0) + 1)
        roomy(self.number)
        self.since = day_field(today)
        self.until = day_field(term_end(today, years) or today)
        self.has_end = QCheckBox(tr("The term ends on"))
        self.has_end.setAccessibleName(self.has_end.text())
        self.has_end.setChecked(years is not None)
        self.has_end.toggled.connect(self.until.setEnabled)
        self.until.setEnabled(self.has_end.isChecked())
        self.since.dateChanged.connect(lambda _day: self._follow())
        self.ask(tr("Term number"), self.number)
        self.ask(tr("First day"), self.since)
        self.until.setAccessibleName(tr("Last day"))
        self.fields.addRow(self.has_end, self.until)
        self.on_action(
            lambda: begin_term(
                desk=desk,
                body=body.key,
                number=self.number.value(),
                since=day_of(self.since),
                until=day_of(self.until) if self.has_end.isChecked() else None,
                parent=self,
            )
        )

    def _follow(self) -> None:
        end = term_end(day_of(self.since), self._years)
        if end is not None:
            self.until.setDate(day_field(end).date())


class SeatDialog(FormDialog):
    """Seat the representatives of the units that are ticked, in one step."""

    def __init__(self, desk: Desk, body: BodyRule, parent: QWidget | None) -> None:
        super().__init__(
            tr("Seat persons in {body}", body=body.name),
            tr("The representatives of these units take a seat, as was decided before this record began."),
            "",
            parent,
        )
        register = desk.association.register
        charter = rules_today(desk).charter
        self.office = QComboBox()
        for office in seat_offices(desk, body.key):
            self.office.addItem(office.name, office.key)
        self.day = day_field(_day_of_term(desk, body))
        self.units = QListWidget()
        self.units.setMinimumHeight(260)  # pixels at any text size: the dialog must fit a laptop's screen
        sits = {each.key for each in charter.classes if body.key in each.sits_in}
        for unit in units_to_seat(desk, body.key):
            class_name = charter.membership_class(unit.membership_class).name
            item = QListWidgetItem(f"{register.person_name(unit.representative)}　{unit.name}　{class_name}")
            item.setData(Qt.ItemDataRole.UserRole, unit.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if sits else Qt.CheckState.Unchecked)
            self.units.addItem(item)
        if not self.units.count():
            self.lead.setText(tr("Every unit that can send someone sits in {body} already.", body=body.name))
        self.units.itemChanged.connect(lambda _item: self._count())
        self.ask(tr("Office"), self.office)
        self.ask(tr("Day"), self.day)
        self.ask(tr("Units"), self.units)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        for words, state in ((tr("Tick all"), Qt.CheckState.Checked), (tr("Tick none"), Qt.CheckState.Unchecked)):
            button = QPushButton(words)
            button.setProperty("kind", "link")
            button.setAccessibleName(words)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, state=state: self._tick_all(state))
            row.addWidget(button)
        row.addStretch(1)
        self.fields.addRow("", both)
        self.on_action(
            lambda: seat_representatives(
                desk=desk,
                body=body.key,
                office=OfficeKey(self.office.currentData() or ""),
                units=self.ticked(),
                day=day_of(self.day),
                parent=self,
            )
        )
        self._count()

    def ticked(self) -> list[UnitId]:
        """The units whose representatives are to be seated."""
        items = [self.units.item(at) for at in range(self.units.count())]
        return [
            UnitId(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        ]

    def _tick_all(self, state: Qt.CheckState) -> None:
        for at in range(self.units.count()):
            self.units.item(at).setCheckState(state)

    def _count(self) -> None:
        number = len(self.ticked())
        self.action.setText(tr("Seat {number} persons", number=number))
        self.action.setAccessibleName(self.action.text())
        self.action.setEnabled(number > 0 and self.office.count() > 0)


class OfficeDialog(FormDialog):
    """Record an officer: someone of those who may hold the office, or another person by name."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(
            tr("Appoint an officer"),
            tr("For officers chosen before this record began; those elected in a meeting are recorded by it."),
            tr("Appoint"),
            parent,
        )
        self._desk = desk
        self.office = QComboBox()
        for office in sorted(rules_today(desk).charter.offices, key=lambda each: each.rank):
            if office.seat_in is None:
                self.office.addItem(office.name, office.key)
        self.person = QComboBox()
        self.person.setEditable(True)
        self.person.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.day = day_field(desk.clock().day)
        self.ask(tr("Office"), self.office)
        self.ask(tr("Person"), self.person)
        self.ask(tr("Day"), self.day)
        self.office.currentIndexChanged.connect(lambda _at: self._show_persons())
        self._show_persons()
        self.on_action(self._appoint)

    def _show_persons(self) -> None:
        office = rules_today(self._desk).charter.office(self.office.currentData())
        self.person.clear()
        for person, name in candidates(self._desk, office):
            self.person.addItem(name, person)
        self.lead.setText(
            tr("For officers chosen before this record began; those elected in a meeting are recorded by it.")
            + (f" {office.article}" if office.article else "")
        )

    def _appoint(self) -> bool:
        typed = self.person.currentText().strip()
        at = self.person.findText(typed)
        person = PersonId(self.person.itemData(at)) if at >= 0 else None
        return appoint(
            desk=self._desk,
            office=OfficeKey(self.office.currentData()),
            person=person,
            name="" if person else typed,
            day=day_of(self.day),
            parent=self,
        )


def _day_of_term(desk: Desk, body: BodyRule) -> datetime.date:
    """The first day of the running term, or today."""
    register = desk.association.register
    today: datetime.date = desk.clock().day
    number = register.term(body.key)
    return next((term.since for term in register.terms if term.body == body.key and term.number == number), today)
