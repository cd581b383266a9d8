"""One unit: its facts, who represents it, how it is reached, and what the journal says of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QPushButton

from governance_desk.association.names import contact_name, detail_name
from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.filing.state import About
from governance_desk.language import tr
from governance_desk.register.changes.state import Detail
from governance_desk.register.state import Unit
from ui.desk import Desk
from ui.language import spoken
from ui.operations.attachments import subjects_of_unit
from ui.operations.certificates import last_certificate, provisional_words, review_day, standing
from ui.operations.contacts import Wanted, liaison_rule
from ui.operations.contributions import facts_of as contribution_facts
from ui.operations.history import history_of_unit
from ui.rules import rules_today
from ui.views.attachments.button import AttachmentsButton
from ui.views.filing.papers_button import PapersButton
from ui.views.member.leaving import LeavingPart
from ui.views.member.unit_acts import UnitActs
from ui.widgets.detail_panel import DetailPanel
from ui.widgets.facts import Facts
from ui.words import label

LONGEST = 8
"""How many facts of the history are shown here; the rest is one button away."""
AT_ONCE = 3_000
"""Entries of a journal that is looked through while the reader goes from unit to unit; a longer one waits for rest."""
REST = 200
"""Milliseconds."""


class MemberPanel(DetailPanel):
    """Empty until a unit is shown. `history_wanted` carries the unit's id."""

    history_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._unit: Unit | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._show_history)
        self.whole_history = QPushButton()
        self.whole_history.clicked.connect(lambda: self.history_wanted.emit(self._unit.id if self._unit else ""))
        self._facts = Facts()
        self.leaving = LeavingPart(desk)
        self.acts = UnitActs(desk)
        self.files = AttachmentsButton(desk)
        self.papers = PapersButton(desk)
        self._contact_heading = label("muted")
        self._contacts = Facts()
        self.contact = QPushButton()
        self.contact.clicked.connect(self._open_contact)
        self.personal = QPushButton()
        self.personal.clicked.connect(self._open_personal)
        self.erase = QPushButton()
        self.erase.clicked.connect(self._open_erase)
        self._history_heading = label("muted")
        self._history = label()
        self._history.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for part in (
            self._facts,
            self.files,
            self.papers,
            self.acts,
            self.leaving,
            self._contact_heading,
            self._contacts,
        ):
            self.column.addWidget(part)
        self.column.setAlignment(self.files, Qt.AlignmentFlag.AlignLeft)
        self.column.setAlignment(self.papers, Qt.AlignmentFlag.AlignLeft)
        for button in (self.contact, self.erase, self.personal):
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._history_heading)
        self.column.addWidget(self._history)
        self.column.addWidget(self.whole_history, 0, Qt.AlignmentFlag.AlignLeft)
        self.fill()
        spoken(self.retranslate)

    def show_unit(self, unit: Unit | None) -> None:
        """Show this unit as it is now."""
        self._unit = unit
        self.show_card(unit is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self._contact_heading.setText(tr("Contact (kept outside the journal)"))
        self._history_heading.setText(tr("What has happened"))
        unit = self._unit
        if unit is None:
            return
        self.name_card(unit.name)
        self._facts.show_facts(_facts(self._desk, unit))
        self.files.show_subject(
            AttachedTo(Kind.UNIT, unit.id), unit.name, lambda: subjects_of_unit(self._desk, unit.id)
        )
        self.papers.show_about(About.UNIT, unit.id)
        self.acts.show_unit(unit)
        self.leaving.show_unit(unit)
        kept = self._desk.contacts_of("unit", unit.id)
        contacts = [(contact_name(each.kind), each.value) for each in kept]
        rule = liaison_rule(self._desk) if unit.is_member and self._desk.keeps_contacts else None
        if rule is not None and all(each.kind != "liaison" for each in kept):
            contacts = [(contact_name("liaison"), tr("not entered yet")), *contacts]
        self._contact_heading.setVisible(bool(contacts))
        self._contacts.setVisible(bool(contacts))
        self._contacts.show_facts(contacts)
        self.erase.setText(tr("Erase contact data …"))
        self.personal.setText(tr("Personal data …"))
        self.contact.setText(tr("Contact data …"))
        for button in (self.contact, self.erase, self.personal):
            button.setAccessibleName(button.text())
        self.contact.setVisible(unit.is_member and self._desk.keeps_contacts)
        self.erase.setVisible(bool(kept))
        self.personal.setVisible(unit.representative is not None)
        self.whole_history.setText(tr("Whole history"))
        self.whole_history.setAccessibleName(self.whole_history.text())
        if self._desk.head.number <= AT_ONCE:
            self._show_history()
        else:
            self._history.setText("")
            self._rest.start()

    def _show_history(self) -> None:
        if self._unit is None:
            return
        rows = history_of_unit(self._desk, self._unit)
        self._history.setText("\n".join(f"{row.day}  {row.sentence}" for row in rows[:LONGEST]))

    def _open_personal(self) -> None:
        from ui.views.person.dialog import PersonDialog

        if self._unit is not None:
            self._open(PersonDialog(self._desk, self, self._unit.representative))

    def _open_contact(self) -> None:
        from ui.views.member.liaison_dialog import LiaisonDialog

        if self._unit is not None:
            self._open(LiaisonDialog(self._desk, self, self._unit.id, wanted=Wanted.ANY))

    def _open_erase(self) -> None:
        from ui.operations.person import kept_of_unit
        from ui.views.person.erase_dialog import EraseDialog

        if self._unit is not None:
            self._open(EraseDialog(self._desk, kept_of_unit(self._desk, self._unit.id), self))

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _facts(desk: Desk, unit: Unit) -> list[tuple[str, str]]:
    association = desk.association
    charter = rules_today(desk).charter
    register = association.register
    seats = [seat for seat in register.seats.values() if seat.unit == unit.id and seat.in_office]
    bodies = {body.key: body.name for body in charter.bodies}
    return [
        (tr("Class"), next((each.name for each in charter.classes if each.key == unit.membership_class), "")),
        (tr("Representative"), " · ".join(p for p in (register.person_name(unit.representative), unit.post) if p)),
        (tr("Seats"), "、".join(f"{bodies[seat.body]}：{register.person_name(seat.person)}" for seat in seats)),
        (tr("Credit code"), unit.credit_code),
        (tr("Joined"), unit.joined.isoformat() if unit.joined else ""),
        (tr("Membership ended"), unit.left.isoformat() if unit.left else ""),
        (tr("Former names"), "、".join(unit.former_names)),
        *((detail_name(Detail(key)), value) for key, value in unit.details.items()),
        *contribution_facts(desk, unit.id),
        *_certificate(desk, unit),
        (tr("Remark"), unit.remark),
    ]


def _certificate(desk: Desk, unit: Unit) -> list[tuple[str, str]]:
    certificate = last_certificate(desk, unit.id)
    if certificate is None:
        return []
    by = review_day(desk, certificate)
    return [
        (tr("Certificate"), certificate.number),
        (tr("Valid until"), certificate.until.isoformat() + provisional_words(desk, certificate)),
        (tr("Review asked for by"), by.isoformat() if by is not None else ""),
        (tr("Review asked for on"), certificate.requested.isoformat() if certificate.requested else ""),
        (tr("Where the certificate stands"), standing(desk, certificate)),
    ]
