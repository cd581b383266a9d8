"""What is asked for when a certificate is issued, entered, reviewed, renewed, or has run out."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from governance_desk.language import tr
from governance_desk.register.certificates.state import Certificate
from governance_desk.register.state import Unit
from ui.desk import Desk
from ui.operations import certificates as act
from ui.widgets.form_dialog import FormDialog, day_field, day_of


class DayDialog(FormDialog):
    """An act that needs nothing but its day."""

    def __init__(
        self,
        desk: Desk,
        title: str,
        lead: str,
        do: Callable[[datetime.date, QWidget], bool],
        parent: QWidget | None,
    ) -> None:
        super().__init__(title, lead, title, parent)
        self.day = day_field(desk.clock().day)
        self.ask(tr("Day"), self.day)
        self.on_action(lambda: do(day_of(self.day), self))


class EnterDialog(FormDialog):
    """A certificate from before this record, as it is."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(
            tr("Enter a certificate"),
            tr("{unit} has a certificate from before this record.", unit=unit.name),
            tr("Enter"),
            parent,
        )
        today = desk.clock().day
        self.number = QLineEdit()
        self.since = day_field(today)
        self.until = day_field(today)
        self.ask(tr("Number"), self.number)
        self.ask(tr("First day"), self.since)
        self.ask(tr("Last day"), self.until)
        self.on_action(
            lambda: act.enter(
                desk=desk,
                unit=unit.id,
                number=self.number.text(),
                since=day_of(self.since),
                until=day_of(self.until),
                parent=self,
            )
        )


class DeclineDialog(FormDialog):
    """Why the review was not passed."""

    def __init__(self, desk: Desk, certificate: Certificate, parent: QWidget | None) -> None:
        title = tr("The review was not passed")
        super().__init__(title, certificate.number, title, parent)
        self.day = day_field(desk.clock().day)
        self.reason = QLineEdit()
        self.ask(tr("Day"), self.day)
        self.ask(tr("Reason"), self.reason)
        self.on_action(
            lambda: act.decline(
                desk=desk, certificate=certificate.id, day=day_of(self.day), reason=self.reason.text(), parent=self
            )
        )
