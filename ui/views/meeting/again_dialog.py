"""Ask why something is voted on again on which a result was declared."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from governance_desk.language import tr
from ui.views.meeting.ask import AskDialog


def again_dialog(parent: QWidget, do: Callable[[str], bool]) -> AskDialog:
    """`do` opens the vote with the reason."""
    return AskDialog(
        parent,
        tr("Vote again"),
        [tr("This was voted on already, and the result was declared."), tr("The reason stands in the minutes.")],
        [(tr("Reason"), "")],
        tr("Put it to the vote"),
        lambda lines: do(lines[0]),
        needed=(0,),
    )
