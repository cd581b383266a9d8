"""One voice wants an item voted on by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from governance_desk.meeting.state import Item
from ui.desk import Desk
from ui.operations.meeting.motions import take_out
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.opening import those_here


def take_out_dialog(desk: Desk, meeting: MeetingId, item: Item, parent: QWidget) -> AskDialog:
    """Ask who wants it; that stands in the minutes."""
    dialog = AskDialog(
        parent,
        tr("Vote on “{item}” by itself", item=item.title),
        [tr("A single voice is enough. The others stay together.")],
        [(tr("Asked for by"), "")],
        tr("Vote on it by itself"),
        lambda lines: take_out(desk=desk, meeting=meeting, item=item.id, by=lines[0], parent=dialog),
        choices={0: those_here(desk.room(meeting))},
        needed=(0,),
    )
    return dialog
