"""Those who attend without a vote: one more of them, or one who was noted wrongly."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import Meeting, MeetingId, Observer
from ui import theme
from ui.desk import Desk
from ui.models.names import NameRow
from ui.operations.meeting.door import correct_observer, note_observer, remove_observer
from ui.widgets.name_list import NameList
from ui.words import flexible, label


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
        self.list.show_rows([NameRow(str(at), each.name, each.unit) for at, each in enumerate(observers)])
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
        self.remove.clicked.connect(self._remove)
        self.cancel.clicked.connect(self.reject)
        self.record.clicked.connect(self._record)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
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
        for button in (self.record, self.remove, self.cancel):
            button.setAccessibleName(button.text())

    def _record(self) -> None:
        chosen = self._chosen()
        name, unit = self.name.text().strip(), self.unit.text().strip()
        if chosen is None:
            done = note_observer(desk=self._desk, meeting=self._id, name=name, unit=unit, parent=self)
        else:
            done = correct_observer(
                desk=self._desk, meeting=self._id, observer=chosen, name=name, unit=unit, parent=self
            )
        if done:
            self.done_with.emit(tr("{name} attends without a vote.", name=name))
            self.accept()
        elif not name:
            self.name.setFocus()

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None and remove_observer(desk=self._desk, meeting=self._id, observer=chosen, parent=self):
            self.done_with.emit(tr("{name} is no longer among the observers.", name=chosen.name))
            self.accept()
