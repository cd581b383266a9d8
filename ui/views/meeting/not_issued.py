"""A page to sign on of minutes that are not issued: its code is soon that of nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from governance_desk.language import tr
from ui.widgets.form_dialog import FormDialog


class NotIssuedDialog(FormDialog):
    """`issue`: issue the minutes first, and print the page of that; `draft`: print the page as it stands now."""

    issue = Signal()
    draft = Signal()

    def __init__(self, parent: QWidget) -> None:
        lead = tr(
            "This page would not be that of an issued document: once anything more is recorded, its code no longer "
            "matches, and the signed page cannot be told from that of another version. Issue the minutes first."
        )
        super().__init__(tr("The minutes are not issued"), lead, tr("Issue and print the signature page …"), parent)
        self.as_draft = self.also(tr("Print as a draft …"))
        self.as_draft.clicked.connect(self._print_draft)
        self.on_action(self._issue)

    def _issue(self) -> bool:
        self.issue.emit()
        return True

    def _print_draft(self) -> None:
        self.reject()
        self.draft.emit()
