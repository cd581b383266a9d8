"""The acts by which the election of the next term begins and its list is settled."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from governance_desk.charter.keys import BodyKey
from governance_desk.language import tr
from governance_desk.register.renewal.next_term import open_renewal
from governance_desk.register.renewal.renew import nominations_for
from ui.desk import Desk
from ui.operations import seating as act
from ui.widgets.form_dialog import FormDialog, day_field, day_of


class BeginDialog(FormDialog):
    """It was resolved to elect the body anew."""

    def __init__(self, desk: Desk, body: BodyKey, parent: QWidget | None) -> None:
        rule = act.rules_today(desk).charter.body(body)
        super().__init__(
            tr("Elect the next {body}", body=rule.name),
            tr("From now on nominations and elections are for the next term; the present one goes on until it begins."),
            tr("Begin the election"),
            parent,
        )
        self.resolution = QLineEdit()
        self.day = day_field(desk.clock().day)
        self.ask(tr("Resolution"), self.resolution)
        self.ask(tr("Day"), self.day)
        self.on_action(
            lambda: act.begin_renewal(
                desk=desk, body=body, day=day_of(self.day), resolution=self.resolution.text(), parent=self
            )
        )


class ListDialog(FormDialog):
    """The list of candidates is settled."""

    def __init__(self, desk: Desk, body: BodyKey, parent: QWidget | None) -> None:
        register = desk.association.register
        renewal = open_renewal(register, body)
        found = nominations_for(register, renewal) if renewal is not None else []
        names = "、".join(register.person_name(each.person) for each in found)
        super().__init__(
            tr("Settle the list of candidates"),
            tr("{number} candidates: {names}", number=len(found), names=names),
            tr("Settle the list"),
            parent,
        )
        self.document = QLineEdit()
        self.day = day_field(desk.clock().day)
        self.ask(tr("Document"), self.document)
        self.ask(tr("Day"), self.day)
        self.on_action(
            lambda: act.list_candidates(
                desk=desk, body=body, day=day_of(self.day), document=self.document.text(), parent=self
            )
        )
