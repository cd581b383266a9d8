"""What can be done for the unit in the panel: its data, the changes that wait, its certificate."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.language import tr
from governance_desk.register.certificates.due import has_run_out
from governance_desk.register.certificates.state import Certificate
from governance_desk.register.changes.state import ReportedChange
from governance_desk.register.state import Unit
from ui.desk import Desk
from ui.operations import certificates as act
from ui.operations import seating
from ui.operations.data import late, open_changes, remind, to_remind
from ui.views.attachments.button import AttachmentsButton
from ui.views.member.certificate_dialogs import DayDialog, DeclineDialog, EnterDialog
from ui.views.member.change_dialogs import DropDialog, RecordDialog, ReportDialog, change_words, lateness_words
from ui.views.member.class_dialogs import ApplyForClassDialog
from ui.views.seats.nominate_dialogs import ReasonDialog
from ui.widgets.detail_panel import emptied
from ui.words import label


class UnitActs(QWidget):
    """`show_unit` sets them anew; nothing for a unit that has left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.buttons: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_unit(self, unit: Unit) -> None:
        """The acts that this unit's record allows today."""
        emptied(self._column)
        self.buttons.clear()
        self.setVisible(unit.is_member)
        if not unit.is_member:
            return
        self._offer("report", tr("Report a change …"), lambda: ReportDialog(self._desk, unit, self))
        for change in open_changes(self._desk, unit.id):
            words = label()
            words.setText(f"{change_words(change)}\n{lateness_words(late(self._desk, change))}")
            self._column.addWidget(words)
            files = AttachmentsButton(self._desk)
            files.show_subject(AttachedTo(Kind.CHANGE, change.id), tr("Reported change"))
            self._column.addWidget(files, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons["files"] = files
            self._offer("record", tr("Record the change …"), partial(RecordDialog, self._desk, change, self))
            self._offer("drop", tr("Do not record it …"), partial(DropDialog, self._desk, change, self))
        for change in to_remind(self._desk, unit.id):
            self._offer("remind", tr("Reminded in writing …"), partial(self._reminder, change))
        self._class(unit)
        if act.certificate_rule(self._desk) is not None:
            self._certificates(unit, act.last_certificate(self._desk, unit.id))

    def _reminder(self, change: ReportedChange) -> QDialog:
        return ReasonDialog(
            tr("Reminded in writing of a change"),
            f"{change_words(change)}\n{lateness_words(late(self._desk, change))}",
            tr("Letter"),
            tr("Enter the reminder"),
            lambda words, parent: remind(desk=self._desk, change=change.id, document=words, parent=parent),
            self,
        )

    def _class(self, unit: Unit) -> None:
        """The application for another class that waits, or the way to enter one."""
        desk = self._desk
        wish = seating.open_wish(desk, unit.id)
        if wish is None:
            if seating.other_classes(desk, unit):
                self._offer("class", tr("Apply for another class …"), lambda: ApplyForClassDialog(desk, unit, self))
            return
        charter = seating.rules_today(desk).charter
        words = label()
        words.setText(
            tr(
                "Applied on {day} to become {membership_class} ({document}): waits for the vote.",
                day=wish.received.isoformat(),
                membership_class=charter.membership_class(wish.to_class).name,
                document=wish.document,
            )
        )
        self._column.addWidget(words)
        self._offer(
            "close-class",
            tr("Close the application …"),
            lambda: ReasonDialog(
                tr("Close the application"),
                unit.name,
                tr("Letter, resolution or reason"),
                tr("Close the application"),
                lambda reason, parent: seating.close_wish(desk=desk, wish=wish.id, reason=reason, parent=parent),
                self,
            ),
        )

    def _certificates(self, unit: Unit, certificate: Certificate | None) -> None:
        desk = self._desk
        if certificate is None:
            self._issue(unit)
            self._offer("enter", tr("Enter a certificate …"), lambda: EnterDialog(desk, unit, self))
            return
        asked = certificate.requested is not None and certificate.declined is None
        if asked:
            self._day("renew", tr("Renew the certificate"), certificate, act.renew)
            self._offer("decline", tr("The review was not passed …"), lambda: DeclineDialog(desk, certificate, self))
        else:
            self._day("review", tr("Enter the request for review"), certificate, act.request_review)
        if has_run_out(certificate, desk.clock().day):
            if certificate.lapsed is None:
                self._day("lapse", tr("Record that it has run out"), certificate, act.record_lapse)
            self._issue(unit)
        button = self._button("save", tr("Save the certificate …"))
        button.clicked.connect(lambda: act.save_certificate(desk=desk, certificate=certificate, parent=self))

    def _issue(self, unit: Unit) -> None:
        def dialog() -> QDialog:
            title = tr("Issue a certificate")
            return DayDialog(
                self._desk,
                title,
                unit.name,
                lambda day, parent: act.issue(desk=self._desk, unit=unit.id, day=day, parent=parent),
                self,
            )

        self._offer("issue", tr("Issue a certificate …"), dialog)

    def _day(self, key: str, title: str, certificate: Certificate, do: Callable[..., bool]) -> None:
        def dialog() -> QDialog:
            return DayDialog(
                self._desk,
                title,
                certificate.number,
                lambda day, parent: do(desk=self._desk, certificate=certificate.id, day=day, parent=parent),
                self,
            )

        self._offer(key, tr("{act} …", act=title), dialog)

    def _offer(self, key: str, words: str, dialog: Callable[[], QDialog]) -> None:
        def ask() -> None:
            made = dialog()
            made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            made.open()

        self._button(key, words).clicked.connect(ask)

    def _button(self, key: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        self.buttons[key] = button
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button
