"""The minutes are closed with words that are neither saved nor on the disk: asked, for they would be lost."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from governance_desk.language import tr
from ui.widgets.form_dialog import FormDialog


class LeaveDialog(FormDialog):
    """`save_wanted`: keep them as a draft, and close; `discarded`: close without them."""

    save_wanted = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            tr("Close the minutes"),
            tr("What was written is in no draft, and cannot be kept on this computer. Without saving it is lost."),
            tr("Save as a draft, and close"),
            parent,
        )
        self.discard = self.also(tr("Close without saving"))
        self.discard.clicked.connect(self._discard)
        self.leave.setText(tr("Go on writing"))
        self.leave.setAccessibleName(self.leave.text())
        self.on_action(self._save)

    def _save(self) -> bool:
        self.save_wanted.emit()
        return True

    def _discard(self) -> None:
        self.reject()
        self.discarded.emit()
