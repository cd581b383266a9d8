"""The button at a place where files may lie: how many there are, drop more on it, or open the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from governance_desk.attachments.state import AttachedTo
from governance_desk.language import tr
from ui.desk import Desk
from ui.operations.attachments import attach
from ui.views.attachments.drop import FileDrop

Gather = Callable[[], list[AttachedTo]]


class AttachmentsButton(QPushButton):
    """`show_subject` says where it stands; `gather` names further places whose files the list shows too."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._subject: AttachedTo | None = None
        self._place = ""
        self._gather: Gather | None = None
        self.clicked.connect(self.open_list)
        FileDrop(self, lambda paths, _event: self.take(paths))

    def show_subject(self, subject: AttachedTo | None, place: str, gather: Gather | None = None) -> None:
        """The files of this subject, which people call `place`."""
        self._subject, self._place, self._gather = subject, place, gather
        self.setEnabled(subject is not None)
        number = len(self._files())
        self.setText(tr("Attachments ({number})", number=number) if number else tr("Attach files …"))
        self.setAccessibleName(f"{place}：{self.text()}" if place else self.text())
        self.setToolTip(tr("Files can also be dropped here."))

    def take(self, paths: list[str]) -> None:
        """Attach these."""
        if self._subject is not None:
            attach(desk=self._desk, subject=self._subject, paths=paths, parent=self)

    def open_list(self) -> None:
        """What is attached, with everything that can be done with it."""
        from ui.views.attachments.dialog import AttachmentsDialog

        if self._subject is None:
            return
        dialog = AttachmentsDialog(self._desk, self._subject, self._place, self.window(), self._gather)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _files(self) -> list[str]:
        if self._subject is None:
            return []
        attachments = self._desk.association.attachments
        subjects = self._gather() if self._gather is not None else [self._subject]
        return [each.id for subject in subjects for each in attachments.of(subject)]
