"""What is attached to one thing: the list, and attach, open, save, take off, erase."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.association.names import name_of
from governance_desk.attachments.limits import LARGEST, size_words
from governance_desk.attachments.state import AttachedTo, Attachment, AttachmentId, Kind
from governance_desk.language import tr
from ui import theme
from ui.desk import Desk
from ui.models.attachments import PLACE, FilesModel, file_row
from ui.operations.attachments import attach, erase, open_file, save_file, take_off
from ui.views.attachments.button import Gather
from ui.views.attachments.drop import FileDrop
from ui.widgets.form_dialog import FormDialog
from ui.widgets.table import RowTable
from ui.words import label


class AttachmentsDialog(QDialog):
    """Follows the desk while it is open. Files may be dropped anywhere on it."""

    def __init__(
        self, desk: Desk, subject: AttachedTo, place: str, parent: QWidget | None, gather: Gather | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._subject = subject
        self._gather = gather
        title = tr("{place}: attachments", place=place) if place else tr("Attachments")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._hint = label("muted")
        self._hint.setText(
            tr(
                "Drop files here, or choose them. Each is kept in the association's file, up to {limit}.",
                limit=size_words(LARGEST),
            )
        )
        self.model = FilesModel(places=gather is not None)
        self.table = RowTable(self.model)
        self.table.setAccessibleName(title)
        widths = (300, 90, 110, 110, 180)
        self.table.fit(widths[: self.model.columnCount()], 0, expendable=(PLACE,) if gather is not None else ())
        self.table.current_changed.connect(lambda _at: self._show_buttons())
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.add = self._button(tr("Attach files …"), self._choose)
        self.add.setProperty("kind", "primary")
        self.open_button = self._button(tr("Open"), self._open)
        self.save = self._button(tr("Save as …"), self._save)
        self.off = self._button(tr("Take off …"), self._take_off)
        self.gone = self._button(tr("Erase the content …"), self._erase)
        close = self._button(tr("Close"), self.accept)
        acts = QHBoxLayout()
        for button in (self.add, self.open_button, self.save, self.off, self.gone):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(self._hint)
        column.addWidget(self.table, 1)
        column.addLayout(acts)
        self.resize(min(1000, theme.px(820)), min(640, theme.px(420)))
        FileDrop(self, lambda paths, _event: self._attach(paths))
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self.refresh()

    def refresh(self) -> None:
        """The files as they are now; the first is the current one where none is."""
        attachments = self._desk.association.attachments
        subjects = self._gather() if self._gather is not None else [self._subject]
        files = [each for subject in subjects for each in attachments.of(subject)]
        who = self._desk.attached_by(*(each.id for each in files))
        at = max(self.table.currentIndex().row(), 0)
        self.model.show_rows(
            [file_row(each, who.get(each.id, ""), self._place(each), attachments.erased_on(each)) for each in files]
        )
        if files:
            self.table.selectRow(min(at, len(files) - 1))
        self._show_buttons()

    def current(self) -> Attachment | None:
        """The file that is chosen."""
        at = self.table.currentIndex().row()
        if not 0 <= at < self.model.rowCount():
            return None
        found: Attachment = self._desk.association.attachments.files[AttachmentId(self.model.row(at).id)]
        return found

    def _place(self, attachment: Attachment) -> str:
        """What it belongs to, in words."""
        said = name_of(self._desk.association)
        subject = attachment.subject
        kind = "" if subject.kind is Kind.UNIT else said("to", subject.kind)
        part = said("part", subject.part) or subject.part
        return " · ".join(each for each in (kind, part) if each)

    def _button(self, words: str, act: Any) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _show_buttons(self) -> None:
        current = self.current()
        there = current is not None and self._desk.association.attachments.erased_on(current) is None
        for button in (self.open_button, self.save, self.gone):
            button.setEnabled(there)
        self.off.setEnabled(current is not None)

    def _choose(self) -> None:
        from ui.operations.ask_for_file import ask_which_to_attach

        self._attach(ask_which_to_attach(self, tr("Attach files")))

    def _attach(self, paths: list[str]) -> None:
        attach(desk=self._desk, subject=self._subject, paths=paths, parent=self)

    def _open(self) -> None:
        if (current := self.current()) is not None:
            open_file(desk=self._desk, attachment=current, parent=self)

    def _save(self) -> None:
        if (current := self.current()) is not None:
            save_file(desk=self._desk, attachment=current, parent=self)

    def _take_off(self) -> None:
        if (current := self.current()) is not None:
            self._ask(TakeOffDialog(self._desk, current, self))

    def _erase(self) -> None:
        if (current := self.current()) is not None:
            self._ask(EraseDialog(self._desk, current, self))

    def _ask(self, dialog: FormDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class TakeOffDialog(FormDialog):
    """Why the file does not belong here."""

    def __init__(self, desk: Desk, attachment: Attachment, parent: QWidget | None) -> None:
        lead = tr("It leaves this list. That it was attached, and its content, stay in the record.")
        super().__init__(tr("Take off {name}", name=attachment.name), lead, tr("Take off"), parent)
        self.reason = QLineEdit()
        self.ask(tr("Reason"), self.reason)
        self.on_action(lambda: take_off(desk=desk, attachment=attachment.id, reason=self.reason.text(), parent=self))


class EraseDialog(FormDialog):
    """Why the content has to go, and where else it is attached."""

    def __init__(self, desk: Desk, attachment: Attachment, parent: QWidget | None) -> None:
        places = len(desk.association.attachments.of_content(attachment.content))
        lead = tr("The content is erased for good and cannot be had back. That it was attached stays in the record.")
        if places > 1:
            lead += "\n" + tr(
                "The same content is attached at {number} places, and goes at all of them.", number=places
            )
        super().__init__(tr("Erase the content of {name}", name=attachment.name), lead, tr("Erase for good"), parent)
        self.reason = QLineEdit()
        self.ask(tr("Reason"), self.reason)
        self.on_action(lambda: erase(desk=desk, content=attachment.content, reason=self.reason.text(), parent=self))
