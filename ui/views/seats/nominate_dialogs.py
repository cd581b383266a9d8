"""The acts on nominations, personal conditions and replacements: each asks for what the record needs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from governance_desk.charter.keys import OfficeKey
from governance_desk.language import tr
from governance_desk.register.nominations.conditions import last_check
from governance_desk.register.officers import held_by
from governance_desk.register.state import PersonId, Seat, UnitId
from ui.desk import Desk
from ui.operations import seating as act
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.words import article_words


class PersonField(QComboBox):
    """Someone known, or a new name; `person` and `name` say which."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(22)
        for person, words in act.persons(desk):
            self.addItem(words, person)
        self.setCurrentIndex(-1)
        completer = self.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)

    def person(self) -> PersonId | None:
        """The person who is chosen; None for a new name."""
        at = self.findText(self.currentText().strip())
        return PersonId(str(self.itemData(at))) if at >= 0 else None

    def name(self) -> str:
        """The new name."""
        return "" if self.person() is not None else self.currentText().strip()

    def choose(self, person: PersonId) -> None:
        """Put someone in."""
        self.setCurrentIndex(self.findData(person))


class UnitField(QComboBox):
    """A member unit, or none."""

    def __init__(self, desk: Desk, nothing: str) -> None:
        super().__init__()
        self.setMinimumContentsLength(22)
        self.addItem(nothing, "")
        for unit in desk.association.register.members():
            self.addItem(unit.name, unit.id)

    def unit(self) -> UnitId | None:
        """The unit that is chosen."""
        return UnitId(str(self.currentData())) if self.currentData() else None


class NominateDialog(FormDialog):
    """A unit nominates someone in writing."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(tr("A unit nominates"), "", tr("Enter the nomination"), parent)
        self._desk = desk
        self.office = QComboBox()
        for each in act.offices(desk):
            self.office.addItem(each.name, each.key)
        self.unit, self.of_unit = UnitField(desk, tr("(choose)")), UnitField(desk, tr("of the nominating unit"))
        self.person = PersonField(desk)
        self.document = QLineEdit()
        self.day = day_field(desk.clock().day)
        self.ask(tr("Office"), self.office)
        self.ask(tr("Nominating unit"), self.unit)
        self.ask(tr("Person"), self.person)
        self.ask(tr("The person is"), self.of_unit)
        self.ask(tr("Letter of nomination"), self.document)
        self.ask(tr("Received on"), self.day)
        self.office.currentIndexChanged.connect(lambda _at: self._show_rule())
        seat = next((at for at, each in enumerate(act.offices(desk)) if each.seat_in is not None), 0)
        self.office.setCurrentIndex(seat)
        self._show_rule()
        self.on_action(self._nominate)

    def _show_rule(self) -> None:
        """What the charter says of nominations for the office, in its own words."""
        office = act.rules_today(self._desk).charter.office(str(self.office.currentData()))
        clause = next((each for each in office.nomination if each.holds_on(self._desk.clock().day)), None)
        words = clause.quote if clause is not None else ""
        if words:
            words += article_words(clause.article if clause is not None else "")
        self.lead.setText(words or tr("The charter does not say who nominates for this office."))
        self.lead.setVisible(True)

    def _nominate(self) -> bool:
        return act.nominate(
            desk=self._desk,
            unit=self.unit.unit() or UnitId(""),
            office=OfficeKey(str(self.office.currentData())),
            person=self.person.person(),
            name=self.person.name(),
            of_unit=self.of_unit.unit(),
            day=day_of(self.day),
            document=self.document.text(),
            parent=self,
        )


class ConditionsDialog(FormDialog):
    """The personal conditions of someone, one by one."""

    def __init__(self, desk: Desk, person: PersonId, parent: QWidget | None) -> None:
        name = desk.association.register.person_name(person)
        conditions = act.asked_conditions(desk)
        super().__init__(
            tr("Personal conditions of {person}", person=name),
            tr("Tick what is met; where something is not, say why. Day and examiner stand in the journal."),
            tr("Enter the examination"),
            parent,
        )
        check = last_check(desk.association.register, person)
        self.boxes: dict[str, QCheckBox] = {}
        for each in conditions:
            box = QCheckBox(f"{each.name}{article_words(each.article)}")
            box.setAccessibleName(box.text())
            box.setChecked(check is not None and each.key in check.met)
            self.boxes[each.key] = box
            self.fields.addRow(box)
        self.by, self.note = QLineEdit(), QLineEdit()
        self.day = day_field(desk.clock().day)
        self.ask(tr("Examined by"), self.by)
        self.ask(tr("Examined on"), self.day)
        self.ask(tr("Note"), self.note)
        self.on_action(
            lambda: act.check_conditions(
                desk=desk,
                person=person,
                day=day_of(self.day),
                by=self.by.text(),
                met=[key for key, box in self.boxes.items() if box.isChecked()],
                note=self.note.text(),
                parent=self,
            )
        )


class DelegateDialog(FormDialog):
    """The unit that nominated sends someone else: to the seat, or to an office of its holder."""

    def __init__(self, desk: Desk, seat: Seat, parent: QWidget | None) -> None:
        register, charter = desk.association.register, act.rules_today(desk).charter
        unit = register.units.get(seat.unit) if seat.unit is not None else None
        super().__init__(
            tr("Send another person"),
            tr(
                "{unit} sends someone else in the place of {person}, to the end of the term.",
                unit=unit.name if unit is not None else "–",
                person=register.person_name(seat.person),
            ),
            tr("Enter the replacement"),
            parent,
        )
        self._desk, self._seat = desk, seat
        self.office = QComboBox()
        self.office.addItem(charter.office(seat.office).name, "")
        if seat.in_office:
            for key in held_by(register, seat.person):
                office = charter.office(key)
                if office.seat_in is None and office.nomination:
                    self.office.addItem(office.name, key)
        self.unit = UnitField(desk, tr("(choose)"))
        self.unit.setCurrentIndex(max(0, self.unit.findData(seat.unit)))
        self.person = PersonField(desk)
        self.day = day_field(desk.clock().day)
        self.cause = QLineEdit()
        self.ask(tr("Office"), self.office)
        self.ask(tr("Nominating unit"), self.unit)
        self.ask(tr("Person"), self.person)
        self.ask(tr("Day"), self.day)
        self.ask(tr("Letter"), self.cause)
        self.office.currentIndexChanged.connect(lambda _at: self._follow())
        self._follow()
        self.on_action(self._delegate)

    def _follow(self) -> None:
        """A seat goes on with its own unit; an office has the unit that nominates for it."""
        seat = not self.office.currentData()
        self.unit.setEnabled(not seat)
        if seat:
            self.unit.setCurrentIndex(max(0, self.unit.findData(self._seat.unit)))
            return
        register = self._desk.association.register
        office = act.rules_today(self._desk).charter.office(str(self.office.currentData()))
        classes = {key for clause in office.nomination if clause.rule is not None for key in clause.rule.classes}
        own = next((unit.id for unit in register.members() if unit.membership_class in classes), None)
        self.unit.setCurrentIndex(max(0, self.unit.findData(own)))

    def _delegate(self) -> bool:
        office = str(self.office.currentData() or "")
        if not office:
            return act.delegate(
                desk=self._desk,
                seat=self._seat.id,
                person=self.person.person(),
                name=self.person.name(),
                day=day_of(self.day),
                cause=self.cause.text(),
                parent=self,
            )
        return act.delegate_officer(
            desk=self._desk,
            office=OfficeKey(office),
            holder=self._seat.person,
            unit=self.unit.unit() or UnitId(""),
            person=self.person.person(),
            name=self.person.name(),
            day=day_of(self.day),
            cause=self.cause.text(),
            parent=self,
        )


class ReasonDialog(FormDialog):
    """One line of text for one act."""

    def __init__(
        self, title: str, lead: str, asked: str, action: str, do: Callable[[str, QWidget], bool], parent: QWidget | None
    ) -> None:
        super().__init__(title, lead, action, parent)
        self.reason = QLineEdit()
        self.ask(asked, self.reason)
        self.on_action(lambda: do(self.reason.text(), self))
