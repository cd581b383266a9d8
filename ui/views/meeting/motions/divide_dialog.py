"""Where a motion is divided: every line is a part. The text stays as it is; only the ends of lines are set."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from governance_desk.language import tr
from governance_desk.meeting.ids import ItemId, MeetingId
from governance_desk.meeting.motions.wording import motion_text
from governance_desk.meeting.room import Room
from ui.desk import Desk
from ui.operations.meeting.motions import divide_question
from ui.views.meeting.opening import those_here
from ui.widgets.form_dialog import FormDialog
from ui.widgets.name_field import NameField
from ui.words import flexible, label


class DivideDialog(FormDialog):
    """Proposed are the paragraphs of the text, or its sentences where it has one paragraph."""

    def __init__(self, desk: Desk, meeting: MeetingId, item: ItemId, parent: QWidget) -> None:
        lead = tr("Every line is a part: each is voted on by itself, then what is left as a whole.")
        super().__init__(tr("Vote in parts"), lead, tr("Vote in these parts"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._id, self._item = desk, meeting, item
        room: Room = desk.room(meeting)
        found = room.meeting.item(item)
        self.by = NameField(those_here(room))
        self.text = QPlainTextEdit("\n".join(proposed(motion_text(found) if found is not None else "")))
        self.text.setTabChangesFocus(True)
        flexible(self.text, 220)
        self._count = label("muted")
        self.text.textChanged.connect(self._show_count)
        self.ask(tr("Asked for by"), self.by)
        self.ask(tr("Parts, one on each line"), self.text)
        self.fields.addRow("", self._count)
        self.on_action(self._divide)
        self._show_count()
        self.by.setFocus()

    def parts(self) -> list[str]:
        """The lines that are not empty."""
        return [line.strip() for line in self.text.toPlainText().split("\n") if line.strip()]

    def _show_count(self) -> None:
        number = len(self.parts())
        self._count.setText(tr("{number} parts", number=number))
        self.action.setEnabled(number > 1)

    def _divide(self) -> bool:
        self.by.settle()
        return divide_question(
            desk=self._desk,
            meeting=self._id,
            item=self._item,
            by=self.by.line.text().strip(),
            parts=self.parts(),
            parent=self,
        )


def proposed(text: str) -> list[str]:
    """The paragraphs; of a text of one paragraph the sentences."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        return lines
    return [each.strip() for each in re.split(r"(?<=[。；！？;])", text) if each.strip()]
