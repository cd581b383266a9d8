"""Erase the content of an issued document for good: a person has asked for it, or it should never have been there."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from governance_desk.filing.state import IssuedDocument
from governance_desk.language import tr
from ui.desk import Desk
from ui.operations.attachments import erase
from ui.widgets.form_dialog import FormDialog


class EraseDialog(FormDialog):
    """Why; the number and the hash stay, and so do backups, which are said."""

    def __init__(self, desk: Desk, document: IssuedDocument, parent: QWidget | None) -> None:
        lead = tr(
            "The content is erased for good and cannot be had back, nor found by its words. Number, title, day and "
            "hash stay in the record; copies in earlier backups are not reached."
        )
        name = document.number or document.title
        super().__init__(tr("Erase the content of {name}", name=name), lead, tr("Erase for good"), parent)
        self.reason = QLineEdit()
        self.ask(tr("Reason"), self.reason)
        self.on_action(lambda: erase(desk=desk, content=document.content, reason=self.reason.text(), parent=self))
