"""The last act of the session was a mistake."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.meeting.state import MeetingId
from governance_desk.meeting.undo.commands import UndoAct
from ui.desk import Desk
from ui.operations.run import run


def undo_act(*, desk: Desk, meeting: MeetingId, act: int, reason: str, parent: QWidget) -> bool:
    """Undo the act with this number, which must still be the last."""
    return run(desk, UndoAct(meeting=meeting, act=act, reason=reason), parent)
