"""A roll call is declared before all have answered: asked first, for a key too early must not decide for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from governance_desk.language import tr
from ui.views.meeting.ask import AskDialog

MOST_NAMES = 8
"""As many names as a question can show and still be read."""


def unanswered_dialog(parent: QWidget, names: Sequence[str], declare: Callable[[], bool]) -> AskDialog:
    """Who has not answered; Enter, Escape and the first button go on calling them."""
    shown = " · ".join(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        shown = tr("{names} and {number} more", names=shown, number=len(names) - MOST_NAMES)
    dialog = AskDialog(
        parent,
        tr("{number} have not answered yet", number=len(names)),
        [shown, tr("If the result is declared all the same, they count as not having voted.")],
        [],
        tr("Declare all the same"),
        lambda _lines: declare(),
        danger=True,
    )
    back = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    back.setText(tr("Go on calling"))
    back.setAccessibleName(back.text())
    back.setDefault(True)
    back.setFocus()
    return dialog
