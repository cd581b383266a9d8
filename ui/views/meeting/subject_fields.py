"""What a motion is about, as far as its effect needs it: a unit and its class, a person, a holder of an office."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from governance_desk.charter.keys import ClassKey
from governance_desk.charter.model import Effect, MatterRule, OfficeRule
from governance_desk.charter.version import DraftId
from governance_desk.language import tr
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Subject
from governance_desk.register.classes.apply import wish_of
from governance_desk.register.state import PersonId, SeatId, Unit, UnitId
from ui import theme
from ui.words import label

FIELDS: dict[Effect, tuple[str, ...]] = {
    Effect.ADMIT_UNIT: ("unit_name", "class", "code", "person_name", "post"),
    Effect.EXPEL_UNIT: ("unit",),
    Effect.CHANGE_CLASS: ("unit", "class"),
    Effect.CONFIRM_DEMOTION: ("unit",),
    Effect.FILL_SEAT: ("candidate", "unit"),
    Effect.APPOINT_OFFICER: ("candidate",),
    Effect.EMPTY_SEAT: ("holder",),
    Effect.REMOVE_OFFICER: ("holder",),
    Effect.AMEND_CHARTER: ("draft",),
}


LABEL_WIDTH = 128
"""Pixels of the names beside the fields, here and in the dialog around, so that the fields stand in line."""


class SubjectFields(QWidget):
    """`show_for` a matter shows the fields that its effect needs; `subject` is what stands in them."""

    changed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._matter: MatterRule | None = None
        self.unit_name, self.code, self.person_name, self.post = (QLineEdit() for _ in range(4))
        self.unit, self.membership_class, self.candidate, self.holder, self.draft = (_combo() for _ in range(5))
        self._fields: dict[str, QWidget] = {
            "unit_name": self.unit_name,
            "class": self.membership_class,
            "code": self.code,
            "person_name": self.person_name,
            "post": self.post,
            "candidate": self.candidate,
            "holder": self.holder,
            "unit": self.unit,
            "draft": self.draft,
        }
        self._labels: dict[str, QLabel] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(20)
        self._form.setVerticalSpacing(10)
        for name, field in self._fields.items():
            self._labels[name] = label(wrap=False)
            self._labels[name].setMinimumWidth(theme.px(LABEL_WIDTH))
            self._form.addRow(self._labels[name], field)
            if isinstance(field, QLineEdit):
                field.textChanged.connect(self.changed)
            elif isinstance(field, QComboBox):
                field.currentIndexChanged.connect(self.changed)
                field.editTextChanged.connect(self.changed)
        self.candidate.currentIndexChanged.connect(self._choose_unit)
        self.unit.currentIndexChanged.connect(self._choose_class)
        self.retranslate()
        self.show_for(None)

    def retranslate(self) -> None:
        office = self._office()
        words = {
            "unit_name": tr("Unit"),
            "class": tr("Class"),
            "code": tr("Credit code"),
            "person_name": tr("Representative"),
            "post": tr("Post"),
            "candidate": tr("Candidate"),
            "holder": office.name if office is not None else tr("Holder"),
            "unit": tr("Unit"),
            "draft": tr("Draft of the charter"),
        }
        for name, field in self._fields.items():
            self._labels[name].setText(words[name])
            field.setAccessibleName(words[name])

    def show_for(self, matter: MatterRule | None) -> None:
        """Show the fields of the matter's effect."""
        self._matter = matter
        wanted = FIELDS.get(matter.effect, ()) if matter is not None else ()
        if matter is not None and wanted:
            self._fill(matter)
        for name, field in self._fields.items():
            self._form.setRowVisible(field, name in wanted)
        self.retranslate()
        self.setVisible(bool(wanted))

    def set_subject(self, subject: Subject) -> None:
        """Put a subject in, for an item that is changed."""
        self.unit_name.setText(subject.unit_name)
        self.code.setText(subject.credit_code)
        self.post.setText(subject.post)
        self.person_name.setText(subject.person_name or self._room.register.person_name(subject.person))
        _choose(self.membership_class, subject.membership_class)
        _choose(self.candidate, subject.person)
        if subject.person is None and subject.person_name:
            self.candidate.setEditText(subject.person_name)
        _choose(self.holder, subject.seat or subject.person)
        _choose(self.unit, subject.unit)
        _choose(self.draft, subject.draft)

    def subject(self) -> Subject:
        """What stands in the fields in sight."""
        matter = self._matter
        wanted = FIELDS.get(matter.effect, ()) if matter is not None else ()
        unit = UnitId(self.unit.currentData()) if "unit" in wanted and self.unit.currentData() else None
        chosen = ClassKey(self.membership_class.currentData() or "") if "class" in wanted else None
        if "unit_name" in wanted:
            return Subject(
                unit_name=self.unit_name.text().strip(),
                membership_class=chosen or None,
                credit_code=self.code.text().strip(),
                person_name=self.person_name.text().strip(),
                post=self.post.text().strip(),
            )
        if "candidate" in wanted:
            person = _data(self.candidate)
            name = "" if person else self.candidate.currentText().strip()
            return Subject(person=PersonId(person) if person else None, person_name=name, unit=unit)
        if "holder" in wanted and self.holder.currentData():
            key = str(self.holder.currentData())
            if key in self._room.register.seats:
                seat = self._room.register.seats[SeatId(key)]
                return Subject(person=seat.person, seat=seat.id)
            return Subject(person=PersonId(key))
        if "draft" in wanted:
            return Subject(draft=DraftId(self.draft.currentData()) if self.draft.currentData() else None)
        return Subject(unit=unit, membership_class=chosen or None)

    def _office(self) -> OfficeRule | None:
        if self._matter is None or self._matter.office is None:
            return None
        return self._room.rules.charter.office(self._matter.office)

    def _fill(self, matter: MatterRule) -> None:
        register, charter = self._room.register, self._room.rules.charter
        for combo in (self.unit, self.membership_class, self.candidate, self.holder, self.draft):
            combo.clear()
        self.draft.addItem(tr("The text is entered after the vote"), "")
        waiting = [each for each in self._room.drafts.values() if not each.withdrawn]
        for number, draft in enumerate(waiting, start=1):
            self.draft.addItem(tr("Draft {number} ({name})", number=number, name=draft.name), draft.id)
        self.draft.setCurrentIndex(self.draft.count() - 1)
        self.unit.addItem(tr("(none)") if matter.effect is Effect.FILL_SEAT else tr("(choose)"), "")
        for unit in register.members():
            self.unit.addItem(unit.name, unit.id)
        for rule in sorted(charter.classes, key=lambda each: each.rank):
            self.membership_class.addItem(rule.name, rule.key)
        self.membership_class.setCurrentIndex(self.membership_class.count() - 1)
        office = self._office()
        if office is None:
            return
        self.candidate.setEditable(office.from_office is None)
        for person, words in self._candidates(office):
            self.candidate.addItem(words, person)
        self.candidate.setCurrentIndex(-1)
        for key, words in self._holders(office):
            self.holder.addItem(words, key)

    def _candidates(self, office: OfficeRule) -> list[tuple[str, str]]:
        register = self._room.register
        held = {seat.person for seat in register.seats.values() if seat.in_office and seat.office == office.from_office}
        people: list[tuple[str, str]] = []
        for person in register.persons.values():
            if office.from_office is not None and person.id not in held:
                continue
            unit = self._unit_of(person.id)
            if office.from_classes and (unit is None or unit.membership_class not in office.from_classes):
                continue
            people.append((person.id, f"{person.name}（{unit.name}）" if unit is not None else person.name))
        return people

    def _holders(self, office: OfficeRule) -> list[tuple[str, str]]:
        register = self._room.register
        seats = [s for s in register.seats.values() if s.in_office and s.office == office.key]
        offices = [a for a in register.appointments if a.office == office.key and a.until is None]
        return [(seat.id, register.person_name(seat.person)) for seat in seats] + [
            (each.person, register.person_name(each.person)) for each in offices
        ]

    def _unit_of(self, person: str) -> Unit | None:
        return next((u for u in self._room.register.members() if u.representative == person), None)

    def _choose_class(self) -> None:
        """The class for which the unit has applied."""
        if self._matter is None or self._matter.effect is not Effect.CHANGE_CLASS or not self.unit.currentData():
            return
        wish = wish_of(self._room.register, UnitId(str(self.unit.currentData())))
        if wish is not None:
            _choose(self.membership_class, wish.to_class)

    def _choose_unit(self) -> None:
        unit = self._unit_of(_data(self.candidate))
        if unit is not None:
            _choose(self.unit, unit.id)


def _combo() -> QComboBox:
    combo = QComboBox()
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(18)
    return combo


def _data(combo: QComboBox) -> str:
    """The id behind the words in the field; nothing where other words were typed."""
    at = combo.findText(combo.currentText(), Qt.MatchFlag.MatchExactly) if combo.isEditable() else combo.currentIndex()
    return str(combo.itemData(at) or "") if at >= 0 else ""


def _choose(combo: QComboBox, data: str | None) -> None:
    at = combo.findData(data) if data else -1
    if at >= 0:
        combo.setCurrentIndex(at)
