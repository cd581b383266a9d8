"""Which items are put to one vote: those that can be, ticked as they are now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import tr
from governance_desk.meeting.ids import ItemId, MeetingId
from governance_desk.meeting.motions.consent import not_together
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item
from ui.desk import Desk
from ui.operations.meeting.motions import set_consent
from ui.plainly import plainly
from ui.widgets.form_dialog import FormDialog
from ui.words import flexible


class ConsentDialog(FormDialog):
    """The space bar sets and takes off a tick; with fewer than two ticks each item has its own vote."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        lead = tr(
            "Items to which nobody objects are put to one vote; each has its own result. One voice takes one out."
        )
        super().__init__(tr("Vote on items together"), lead, tr("Vote on these together"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._id = desk, meeting
        room: Room = desk.room(meeting)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Vote on items together"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setSpacing(5)
        flexible(self.list, 220)
        for at, item in enumerate(room.meeting.agenda, 1):
            self.list.addItem(_row(room, item, at))
        self.list.itemChanged.connect(lambda _row: self._show_action())
        self.column.insertWidget(1, self.list, 100)
        self.on_action(self._set)
        self.resize(self.minimumWidth() + 80, 440)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._show_action()

    def chosen(self) -> list[ItemId]:
        """Those that are ticked."""
        rows = (self.list.item(at) for at in range(self.list.count()))
        return [row.data(Qt.ItemDataRole.UserRole) for row in rows if row.checkState() is Qt.CheckState.Checked]

    def _show_action(self) -> None:
        together = len(self.chosen()) > 1
        self.action.setText(tr("Vote on these together") if together else tr("Each by itself"))
        self.action.setAccessibleName(self.action.text())
        self.action.setEnabled(together or bool(self._desk.room(self._id).meeting.consent))

    def _set(self) -> bool:
        return set_consent(desk=self._desk, meeting=self._id, items=self.chosen(), parent=self)


def _row(room: Room, item: Item, at: int) -> QListWidgetItem:
    why = _why_not(room, item)
    row = QListWidgetItem(f"{at}. {item.title}" + (f"\n{why}" if why else ""))
    row.setData(Qt.ItemDataRole.UserRole, item.id)
    flags = row.flags() | Qt.ItemFlag.ItemIsUserCheckable
    row.setFlags(flags & ~Qt.ItemFlag.ItemIsEnabled if why else flags)
    row.setCheckState(Qt.CheckState.Checked if item.id in room.meeting.consent else Qt.CheckState.Unchecked)
    return row


def _why_not(room: Room, item: Item) -> str:
    try:
        found = not_together(room, item)
    except Refusal as refusal:
        return str(plainly(refusal.sentence, room.rules.charter))
    return str(found[0]) if found is not None else ""
