"""What can be done with the minutes, above the sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from governance_desk.charter.motion import MinutesApproved
from governance_desk.language import tr
from governance_desk.minutes.standing import Standing
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

    def show_standing(self, far: Standing, written: MinutesOf) -> None:
        """What can be done now: settled minutes are not saved, and only corrections that wait for a meeting are sent;
        where the signatures settle them, nothing is sent to one."""
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
        sent = bool(written.waiting_addenda()) if far.locked else far.closed
        self.save.setVisible(not far.locked)
        self.fact.setVisible(not far.locked)
        self.lay.setVisible(far.by is not MinutesApproved.SIGNATURE and (sent or not far.locked))
        self.lay.setEnabled(sent)
        self.lay.setToolTip("" if sent else tr("Once the meeting is closed"))

    def show_saving(self, after: int, *, changed: bool) -> None:
        """Each saving is a draft of its own, and the button says which; nothing to save, where draft `after` stands."""
        words = tr("Save as draft {number}", number=after + 1 if changed or not after else after)
        if words != self.save.text():
            self.save.set_words(words)
        self.save.setEnabled(changed or not after)
