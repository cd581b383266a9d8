"""The way from an item of the agenda to the minutes, or the corrections, that are laid on it to be approved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy

from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from governance_desk.meeting.state import Item, Meeting
from governance_desk.minutes.state import AgendaPlace
from ui.desk import Desk


class LaidHere(QPushButton):
    """In sight on such an item only; pressed, it opens those minutes."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._meeting = desk, meeting
        self._about = MeetingId("")
        self.setProperty("kind", "link")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)
        self.hide()

    def show_item(self, item: Item | None) -> None:
        """What is laid on the item, where anything is."""
        place = AgendaPlace(self._meeting, item.id) if item is not None else None
        self._about = MeetingId("")
        for meeting, written in self._desk.association.minutes.of.items():
            text_laid = written.laid is not None and written.laid.on == place
            if text_laid or any(each.laid == place for each in written.addenda):
                self._about = meeting
                about: Meeting = self._desk.association.meetings[meeting]
                self.setText(tr("Open the minutes: {meeting}", meeting=about.title))
                self.setAccessibleName(self.text())
        self.setVisible(bool(self._about) and place is not None)

    def _open(self) -> None:
        from ui.views.minutes.offer import open_minutes

        open_minutes(self._desk, self._about, self)
