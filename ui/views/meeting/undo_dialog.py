"""Say what the last act was, and undo it; or lead to the way in which it is corrected."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import MeetingId, VoteId
from governance_desk.meeting.undo.reverse import Reverse, Way
from ui.desk import Desk
from ui.operations.meeting.undo import undo_act
from ui.views.meeting.annul_dialog import annul_dialog
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.reopen_dialog import reopen_dialog


def undo_dialog(desk: Desk, meeting: MeetingId, found: Reverse, parent: QWidget, done: Callable[[], None]) -> AskDialog:
    """`done` is told once the act is undone. A vote that has ended leads on to its reopening or annulment."""
    if found.ways:
        return _ways_dialog(desk, meeting, found, parent)
    reason = [(tr("Reason"), str(found.reason))] if found.reason is not None else []

    def undo(lines: list[str]) -> bool:
        said = lines[0] if lines else ""
        undone = undo_act(desk=desk, meeting=meeting, act=found.act.number, reason=said, parent=dialog)
        if undone:
            done()
        return undone

    dialog = AskDialog(
        parent,
        tr("Undo the last act"),
        [str(found.what), tr("A further entry undoes it; nothing is deleted from the record.")],
        reason,
        tr("Undo"),
        undo,
        needed=range(len(reason)),
    )
    return dialog


def _ways_dialog(desk: Desk, meeting: MeetingId, found: Reverse, parent: QWidget) -> AskDialog:
    """The result was declared or the voting closed: a reason is asked for in the dialog of the way that is chosen."""

    def go(way: Way) -> bool:
        dialog.close()
        vote = desk.association.meetings[meeting].votes[found.act.vote or VoteId("")]
        (reopen_dialog if way is Way.REOPEN else annul_dialog)(desk, meeting, vote, parent).open()
        return True

    words = {Way.REOPEN: tr("Reopen the vote …"), Way.ANNUL: tr("Annul the vote …")}
    sentences = [str(found.what)]
    if found.refused is not None:
        sentences += [str(found.refused.sentence), str(found.refused.next_step)]
    dialog = AskDialog(
        parent, tr("Undo the last act"), sentences, [], words[found.ways[0]], lambda _lines: go(found.ways[0])
    )
    for way in found.ways[1:]:
        button = dialog.buttons.addButton(words[way], QDialogButtonBox.ButtonRole.ActionRole)
        button.setAccessibleName(button.text())
        button.clicked.connect(partial(go, way))
    return dialog


class UndoKey(QObject):
    """Leaves Ctrl+Z to a field only while something typed in it can be undone."""

    def watch(self, fields: QWidget) -> None:
        """All fields to write in that are within."""
        for kind in (QLineEdit, QTextEdit, QPlainTextEdit):
            for field in fields.findChildren(kind):
                field.installEventFilter(self)

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not _undoable(field)
        ):
            event.ignore()
            return True
        return False


def _undoable(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    if isinstance(field, QTextEdit | QPlainTextEdit):
        return field.document().isUndoAvailable()
    return False
