"""Those who attend without a vote: one more of them, or one who was noted wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import Meeting, MeetingId, Observer
from ui import theme
from ui.desk import Desk
from ui.models.names import Chip, NameRow
from ui.operations.meeting.door import correct_observer, note_observer, remove_observer
from ui.widgets.name_list import NameList
from ui.words import flexible, label

if TYPE_CHECKING:
    from ui.views.signing.door_dialog import DoorSignatureDialog


class ObserversDialog(QDialog):
    """`done_with` says what was done. Nobody chosen in the list: a new one is recorded; else that one is corrected."""

    done_with = Signal(str)

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._id = meeting
        heading = tr("Someone attends without a vote")
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        title = label("heading")
        title.setText(heading)
        self.list = NameList()
        self.list.setAccessibleName(tr("Observers"))
        flexible(self.list, 120)
        observers = self._meeting().observers
        self._show_list()
        self.list.setVisible(bool(observers))
        self.name, self.unit = QLineEdit(), QLineEdit()
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        for line, name in ((self.name, tr("Name")), (self.unit, tr("Unit"))):
            line.setAccessibleName(name)
            words = label(wrap=False)
            words.setText(name)
            words.setBuddy(line)
            form.addRow(words, line)
        self.remove, self.cancel, self.record = QPushButton(tr("Remove")), QPushButton(tr("Cancel")), QPushButton()
        self.remove.setProperty("kind", "danger")
        self.record.setProperty("kind", "primary")
        self.record.setDefault(True)
        self.sign = QPushButton()
        self.sign.setAutoDefault(False)
        self.sign.clicked.connect(self.sign_by_hand)
        self.remove.clicked.connect(self._remove)
        self.cancel.clicked.connect(self.reject)
        self.record.clicked.connect(self._record)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.sign)
        buttons.addWidget(self.record)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 18)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self.list, 1)
        column.addLayout(form)
        column.addLayout(buttons)
        self.setMinimumWidth(min(900, theme.px(480)))
        self.list.current_changed.connect(lambda _key: self._show_chosen())
        self._show_chosen()
        self.name.setFocus()

    def _meeting(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self._id]
        return found

    def _chosen(self) -> Observer | None:
        key = self.list.current_key()
        return self._meeting().observers[int(key)] if key else None

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.name.setText(chosen.name)
            self.unit.setText(chosen.unit)
        self.record.setText(tr("Record the observer") if chosen is None else tr("Correct"))
        self.remove.setVisible(chosen is not None)
        if chosen is None:
            self.sign.setText(tr("Record and let them sign …"))
        else:
            signed = self._desk.association.signatures.of_observer(self._id, chosen) is not None
            self.sign.setText(tr("Sign again …") if signed else tr("Sign by hand …"))
        for button in (self.record, self.remove, self.cancel, self.sign):
            button.setAccessibleName(button.text())

    def _record(self) -> None:
        if (noted := self._noted()) is not None:
            self.done_with.emit(tr("{name} attends without a vote.", name=noted.name))
            self.accept()

    def _noted(self) -> Observer | None:
        """Whom the fields name, recorded or corrected; None where that was refused, and said."""
        chosen = self._chosen()
        named = Observer(self.name.text().strip(), self.unit.text().strip())
        if chosen is None:
            done = note_observer(desk=self._desk, meeting=self._id, name=named.name, unit=named.unit, parent=self)
        else:
            done = named == chosen or correct_observer(
                desk=self._desk, meeting=self._id, observer=chosen, name=named.name, unit=named.unit, parent=self
            )
        if not done and not named.name:
            self.name.setFocus()
        return named if done else None

    def sign_by_hand(self) -> DoorSignatureDialog | None:
        """Whoever is chosen, or is recorded first, signs on the screen; this window waits, and closes with it."""
        from ui.views.signing.door_dialog import DoorSignatureDialog
        from ui.widgets.form_dialog import opened

        noted = self._noted()
        if noted is None:
            return None
        dialog = opened(DoorSignatureDialog(self._desk, self._id, noted, self))
        dialog.signed.connect(self.done_with)
        dialog.accepted.connect(self.accept)
        dialog.rejected.connect(self.accept)  # they are recorded all the same
        return dialog

    def _show_list(self) -> None:
        signatures = self._desk.association.signatures

        def chips(each: Observer) -> tuple[Chip, ...]:
            return (Chip(tr("signed by hand"), "good"),) if signatures.of_observer(self._id, each) else ()

        observers = self._meeting().observers
        self.list.show_rows([NameRow(str(at), each.name, each.unit, chips(each)) for at, each in enumerate(observers)])

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None and remove_observer(desk=self._desk, meeting=self._id, observer=chosen, parent=self):
            self.done_with.emit(tr("{name} is no longer among the observers.", name=chosen.name))
            self.accept()
