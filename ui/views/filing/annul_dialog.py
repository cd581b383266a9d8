"""Take an issued document out of force where nothing takes its place."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from governance_desk.filing.annul import DECIDED
from governance_desk.filing.state import IssuedDocument
from governance_desk.language import in_a_row, tr
from ui.desk import Desk
from ui.operations.filing import annul
from ui.widgets.form_dialog import FormDialog, day_field, day_of


class AnnulDialog(FormDialog):
    """Since when, why, and by whose decision; what is seldom known is said first."""

    def __init__(self, desk: Desk, document: IssuedDocument, parent: QWidget | None) -> None:
        said = [
            tr(
                "For what was issued by mistake. The document stays in the file as it was issued, marked as annulled; "
                "its number is not given again. This cannot be taken back: issue the paper anew instead."
            )
        ]
        reached, _failed = document.reached()
        if reached:
            said.append(tr("It was sent to {number}: tell them with “Send …” afterwards.", number=reached))
        if drafts := len(document.drafts()):
            said.append(tr("Drafts with it were written for {number}: do not send them any more.", number=drafts))
        if document.paper in DECIDED:
            said.append(tr("What the body decided, and the record of it, are not changed by this."))
        if document.supersedes is not None:
            said.append(tr("What it superseded does not come into force again."))
        name = document.number or document.title
        super().__init__(tr("Annul {name}", name=name), in_a_row(said), tr("Annul"), parent)
        self.day = day_field(desk.clock().day)
        self.reason = QLineEdit()
        self.basis = QLineEdit()
        self.basis.setPlaceholderText(
            tr("a resolution, or on whose decision") if document.paper in DECIDED else tr("where one was taken")
        )
        self.ask(tr("As of"), self.day)
        self.ask(tr("Reason"), self.reason)
        self.ask(tr("By decision of"), self.basis)
        self.on_action(
            lambda: annul(
                desk=desk,
                document=document,
                day=day_of(self.day),
                reason=self.reason.text(),
                basis=self.basis.text(),
                parent=self,
            )
        )
