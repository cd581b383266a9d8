"""What goes into the minutes: on the item at hand, or of the speech that is being held."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import Item, Meeting, MeetingId, Stage
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.session import note_discussion
from ui.operations.meeting.speaking import note_statement
from ui.views.meeting.speech_words import speaker_words
from ui.widgets.key_button import KeyButton, shown_key
from ui.words import label

HEIGHT = 58
TO_NOTES = "Ctrl+J"
"""The key that puts the focus into the field."""


class NotesPanel(QWidget):
    """While someone has the floor a note stands under their name; otherwise it belongs to the item."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk = desk
        self._id = meeting
        self._item: Item | None = None
        self._heading = label("heading")
        self.noted = label("muted")
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.textChanged.connect(self._show_button)
        self.keep = KeyButton("Ctrl+S")
        self.keep.clicked.connect(self._keep)
        row = QHBoxLayout()
        row.addWidget(self._heading, 1)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.field)
        column.addWidget(self.noted)
        self.resize_field()
        spoken(self.retranslate)

    def resize_field(self) -> None:
        """After a change of the text size."""
        self.field.setFixedHeight(theme.px(HEIGHT))

    def retranslate(self) -> None:
        words = tr("What was said, in the recorder's words")
        self.field.setPlaceholderText(f"{words} ({shown_key(TO_NOTES)})")
        self.keep.set_words(tr("Keep this note"))
        self.show_item(self._item)

    def show_item(self, item: Item | None) -> None:
        """Show what has been noted on the item at hand, by whom where it was a speech."""
        self._item = item
        self.setVisible(item is not None)
        if item is None:
            return
        meeting = self._meeting()
        speech = meeting.speaking()
        words = tr("For the minutes")
        if speech is not None:
            words = tr("For the minutes: {speaker}", speaker=speaker_words(speech))
        self._heading.setText(words)
        self.field.setAccessibleName(words)
        said = [each for each in meeting.speeches.values() if each.item == item.id and each.statement]
        lines = [*item.notes, *(f"{speaker_words(each)}: {each.statement}" for each in said)]
        self.noted.setText("\n".join(f"· {line}" for line in lines))
        self.noted.setVisible(bool(lines))
        self.field.setEnabled(meeting.stage is Stage.IN_SESSION)
        self._show_button()

    def _meeting(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self._id]
        return found

    def _show_button(self) -> None:
        written = bool(self.field.toPlainText().strip())
        self.keep.setEnabled(written and self._meeting().stage is Stage.IN_SESSION)

    def _keep(self) -> None:
        note = self.field.toPlainText().strip()
        if self._item is None or not note:
            return
        speech = self._meeting().speaking()
        if speech is None:
            kept = note_discussion(desk=self._desk, meeting=self._id, item=self._item.id, note=note, parent=self)
        else:
            words = f"{speech.statement}\n{note}" if speech.statement else note
            kept = note_statement(desk=self._desk, meeting=self._id, speech=speech.id, words=words, parent=self)
        if kept:
            self.field.clear()
