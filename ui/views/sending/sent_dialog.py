"""The clerk says that drafts were sent with their own mail program: to whom, when, and that the notice went out."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QWidget

from governance_desk.filing.state import IssuedDocument, Sending
from governance_desk.language import tr
from governance_desk.sending.recipient import Recipient
from ui.desk import Desk
from ui.operations import sending as act
from ui.widgets.form_dialog import FormDialog, day_field, day_of

SHOWN = 8
"""Rows of the list that are in sight at once."""


class DraftsSentDialog(FormDialog):
    """Those for whom a draft lies ready, all ticked; whoever was left out in the mail program is unticked here."""

    def __init__(
        self, desk: Desk, document: IssuedDocument, recipients: list[Recipient], *, notice: bool, parent: QWidget | None
    ) -> None:
        lead = tr(
            "The program does not see what the mail program does. Untick those to whom nothing was sent; only now does "
            "the document count as sent."
        )
        super().__init__(tr("Sent with the mail program"), lead, tr("Record it"), parent)
        self.names = QListWidget()
        known = {each.key: each.name for each in recipients}
        for each in document.drafts():
            name = known.get(f"{each.recipient_kind}/{each.recipient}") or act.name_of_recipient(desk, each)
            row = QListWidgetItem(name, self.names)
            row.setData(Qt.ItemDataRole.UserRole, each)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked)
        self.names.setMinimumHeight(
            self.names.sizeHintForRow(0) * min(SHOWN, self.names.count()) + 2 * self.names.frameWidth()
        )
        self.day = day_field(desk.clock().day)
        written = min(each.day for each in document.drafts())
        self.day.setDateRange(QDate(written.year, written.month, written.day), self.day.date())
        self.tells = QCheckBox(tr("record that the notice of the meeting went out on this day"))
        self.tells.setChecked(notice)
        self.tells.setVisible(notice)
        self.ask(tr("Recipients"), self.names)
        self.ask(tr("Day on which it was sent"), self.day)
        self.fields.addRow("", self.tells)
        self.on_action(
            lambda: act.drafts_went_out(
                desk=desk,
                document=document,
                drafts=self.chosen(),
                day=day_of(self.day),
                notice=notice and self.tells.isChecked(),
                parent=self,
            )
        )

    def chosen(self) -> list[Sending]:
        """The drafts that are ticked."""
        rows = [self.names.item(at) for at in range(self.names.count())]
        return [each.data(Qt.ItemDataRole.UserRole) for each in rows if each.checkState() == Qt.CheckState.Checked]
