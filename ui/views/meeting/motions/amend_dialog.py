"""Note an amendment: the passage is marked in the motion, and what shall stand in its place is written below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from governance_desk.language import tr
from governance_desk.meeting.ids import ItemId, MeetingId
from governance_desk.meeting.motions.wording import motion_text
from governance_desk.meeting.room import Room
from ui.desk import Desk
from ui.operations.meeting.motions import move_amendment
from ui.views.meeting.opening import those_here
from ui.widgets.form_dialog import FormDialog
from ui.widgets.name_field import NameField
from ui.words import flexible


class AmendDialog(FormDialog):
    """Whoever moves it is one of those in the room, or any other name. Without a passage the whole text is meant."""

    def __init__(self, desk: Desk, meeting: MeetingId, item: ItemId, parent: QWidget) -> None:
        lead = tr("Mark in the motion what shall be changed. Where nothing is marked, the whole text is replaced.")
        super().__init__(tr("Amendment"), lead, tr("Note the amendment"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._id, self._item = desk, meeting, item
        room: Room = desk.room(meeting)
        found = room.meeting.item(item)
        self.mover = NameField(those_here(room))
        self.motion = _text(motion_text(found) if found is not None else "", 110)
        self.motion.setReadOnly(True)
        self.passage, self.text = _text("", 60), _text("", 80)
        for field, share in ((self.motion, 3), (self.passage, 1), (self.text, 2)):
            policy = field.sizePolicy()
            policy.setVerticalStretch(share)
            field.setSizePolicy(policy)
        self.motion.selectionChanged.connect(self._marked)
        self.ask(tr("Moved by"), self.mover)
        self.ask(tr("The motion"), self.motion)
        self.ask(tr("This passage"), self.passage)
        self.ask(tr("Shall read"), self.text)
        self.on_action(self._note)
        self.mover.setFocus()

    def _marked(self) -> None:
        marked = self.motion.textCursor().selectedText().replace("\u2029", "\n")
        if marked.strip():
            self.passage.setPlainText(marked)
            if not self.text.toPlainText().strip():
                self.text.setPlainText(marked)

    def _note(self) -> bool:
        self.mover.settle()
        return move_amendment(
            desk=self._desk,
            meeting=self._id,
            item=self._item,
            mover=self.mover.line.text().strip(),
            passage=self.passage.toPlainText().strip(),
            text=self.text.toPlainText().strip(),
            parent=self,
        )


class _Text(QPlainTextEdit):
    """It asks for half as much again as it must have: Qt's wish for three of them is higher than a laptop's screen."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight() * 3 // 2)


def _text(words: str, height: int) -> QPlainTextEdit:
    field = _Text(words)
    field.setTabChangesFocus(True)
    flexible(field, height)
    return field
