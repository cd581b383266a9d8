"""The minutes are closed with words that are neither saved nor on the disk: asked, for they would be lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from governance_desk.language import tr
from ui.widgets.form_dialog import FormDialog


class LeaveDialog(FormDialog):
    """`save` keeps them as a draft, and says whether it did; the window is then done, as it is without saving."""

    def __init__(self, window: QDialog, save: Callable[[], bool]) -> None:
        super().__init__(
            tr("Close the minutes"),
            tr("What was written is in no draft, and cannot be kept on this computer. Without saving it is lost."),
            tr("Save as a draft, and close"),
            window,
        )
        self._window = window
        self.discard = self.also(tr("Close without saving"))
        self.discard.clicked.connect(self._close_both)
        self.leave.setText(tr("Go on writing"))
        self.leave.setAccessibleName(self.leave.text())
        self.on_action(save)
        self.accepted.connect(self._close_window)

    def _close_both(self) -> None:
        self.reject()
        self._close_window()

    def _close_window(self) -> None:
        self._window.done(QDialog.DialogCode.Rejected)
