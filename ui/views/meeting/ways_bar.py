"""How the vote on an item can be taken: one button for each way that the charter leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.charter.model import MatterRule
from governance_desk.errors import Refusal
from governance_desk.language import tr
from governance_desk.meeting.election.papers_out import no_ballots
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Method, Subject
from governance_desk.meeting.ways.manner import refusal_of
from ui.language import spoken
from ui.plainly import in_full
from ui.widgets.key_button import KeyButton
from ui.words import label

IN_A_ROW = 3


class WaysBar(QWidget):
    """`wanted` carries the Method; `divide` asks for the sections of the hall. A way that is barred is not offered,
    and the reason stands below the others."""

    wanted = Signal(object)
    divide = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.acclaim, self.hands = KeyButton("Ctrl+U"), KeyButton("F3")
        self.roll_call, self.on_paper = KeyButton("F4"), KeyButton("Ctrl+B")
        self.sections = KeyButton("Shift+F3")
        self.hands.setProperty("kind", "primary")
        self.buttons: dict[Method, QPushButton] = {
            Method.ACCLAMATION: self.acclaim,
            Method.HANDS: self.hands,
            Method.ROLL_CALL: self.roll_call,
            Method.BALLOT: self.on_paper,
        }
        for method, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, way=method: self.wanted.emit(way))
        self.sections.clicked.connect(self.divide)
        self.why = label("small")
        self._rows = [QHBoxLayout(), QHBoxLayout()]
        for row in self._rows:
            row.setSpacing(8)
            row.addStretch(1)
        self._place([*self.buttons.values(), self.sections])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in self._rows:
            column.addLayout(row)
        column.addWidget(self.why)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.acclaim.set_words(tr("No objection?"))
        self.hands.set_words(tr("Show of hands"))
        self.roll_call.set_words(tr("Roll call"))
        self.on_paper.set_words(tr("Paper ballots"))
        self.sections.set_words(tr("Sections of the hall"))

    def show_ways(
        self,
        room: Room,
        item: Item | None,
        matter: MatterRule | None,
        following: tuple[Question, str],
        *,
        may_open: bool,
    ) -> None:
        """Offer the ways that are left for the item; none of them while another vote is open."""
        free = room.meeting.open_vote() is None
        reasons: list[Refusal] = []
        for method, button in self.buttons.items():
            on, subject = (item.id, item.subject) if item is not None else ("", Subject())
            refused = refusal_of(room, matter, on, subject, method, *following)
            if refused is None and method is Method.BALLOT:
                refused = no_ballots(room, matter)
            if refused is not None:
                reasons.append(refused)
            button.setVisible(may_open and refused is None)
            button.setEnabled(may_open and free)
        self.sections.setVisible(may_open and not self.hands.isHidden())
        self.sections.setEnabled(may_open and free)
        self._place([each for each in (*self.buttons.values(), self.sections) if not each.isHidden()])
        said = list(dict.fromkeys(in_full(each, room.rules.charter) for each in reasons))
        self.why.setText("\n".join(said))
        self.why.setVisible(may_open and bool(said))
        self.setVisible(may_open)

    def _place(self, buttons: Sequence[QPushButton]) -> None:
        """One after the other, without a gap where a way is not offered."""
        for at, button in enumerate(buttons):
            self._rows[at // IN_A_ROW].insertWidget(at % IN_A_ROW, button)
