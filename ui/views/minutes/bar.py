"""What can be done with the minutes, above the sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import Stage
from governance_desk.minutes.state import MinutesOf
from ui.widgets.key_button import KeyButton
from ui.widgets.wrapping_row import WrappingRow


class MinutesBar(QWidget):
    """Save, insert, compare and send; then what is made of it."""

    def __init__(self) -> None:
        super().__init__()
        self.save = KeyButton("Ctrl+S", yields=True)
        self.save.setProperty("kind", "primary")
        self.compare = KeyButton("Ctrl+D", yields=True)
        self.print = KeyButton("Ctrl+P", yields=True)
        self.fact, self.lay, self.export, self.leave = (QPushButton() for _ in range(4))
        row = WrappingRow(self)
        for button in (self.save, self.fact, self.compare, self.lay, self.export, self.print, self.leave):
            row.addWidget(button)
            button.setAutoDefault(False)

    def retranslate(self) -> None:
        """The words in the language in use."""
        self.save.set_words(tr("Save the draft"))
        self.compare.set_words(tr("Compare"))
        self.print.set_words(tr("Print"))
        for button, words in (
            (self.fact, tr("Insert a fact (@)")),
            (self.lay, tr("Send to approval …")),
            (self.export, tr("PDF or Word …")),
            (self.leave, tr("Close")),
        ):
            button.setText(words)
            button.setAccessibleName(words)

    def show_stage(self, stage: Stage, written: MinutesOf) -> None:
        """What can be done now: approved minutes are not saved, and only waiting corrections are sent."""
        approved = written.approval is not None
        waiting = bool(written.waiting_addenda())
        self.save.setVisible(not approved)
        self.fact.setVisible(not approved)
        self.lay.setVisible(not approved or waiting)
        self.lay.setEnabled(waiting if approved else stage is Stage.CLOSED)
