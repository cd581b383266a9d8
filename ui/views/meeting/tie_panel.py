"""Equal votes that the charter leaves to the chair or to the lot: what was decided, and by whom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.charter.keys import Tie
from governance_desk.language import tr
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Vote, VoteId
from governance_desk.voting.state import TieDecision
from ui.language import spoken
from ui.words import label


class TiePanel(QWidget):
    """`decided` when something was entered; `decision` is None until it is complete."""

    decided = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._vote: VoteId | None = None
        self._by = Tie.CHAIR_DECIDES
        self._question = label("heading")
        self.carried, self.lost = QPushButton(), QPushButton()
        self._answer = QButtonGroup(self)
        self._answer.setExclusive(True)
        for button in (self.carried, self.lost):
            button.setCheckable(True)
            self._answer.addButton(button)
        self._answer.buttonClicked.connect(lambda _button: self.decided.emit())
        self._who_words = label(wrap=False)
        self.who = QLineEdit()
        self._who_words.setBuddy(self.who)
        self.who.textChanged.connect(lambda _text: self.decided.emit())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.carried)
        row.addWidget(self.lost)
        row.addSpacing(12)
        row.addWidget(self._who_words)
        row.addWidget(self.who, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._question)
        column.addLayout(row)
        self.hide()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        by_lot = self._by is Tie.LOT
        self._question.setText(
            tr("Equal votes: what did the lot come to?") if by_lot else tr("Equal votes: what does the chair decide?")
        )
        self.carried.setText(tr("Carried"))
        self.lost.setText(tr("Lost"))
        self._who_words.setText(tr("Drawn by") if by_lot else tr("In the chair"))
        self.who.setAccessibleName(self._who_words.text())
        for button in (self.carried, self.lost):
            button.setAccessibleName(button.text())

    def ask(self, room: Room, vote: Vote, by: Tie) -> None:
        """Ask for the decision on this vote; what was entered for it stays."""
        if vote.id != self._vote or by is not self._by:
            self._vote, self._by = vote.id, by
            self._answer.setExclusive(False)  # else one of the two stays pressed
            self.carried.setChecked(False)
            self.lost.setChecked(False)
            self._answer.setExclusive(True)
            self.who.blockSignals(True)
            self.who.setText(room.meeting.chair if by is Tie.CHAIR_DECIDES else "")
            self.who.blockSignals(False)
        self.retranslate()
        self.show()

    def decision(self) -> TieDecision | None:
        """What was decided; None while it is not asked for, or not all there."""
        who = self.who.text().strip()
        if self.isHidden() or not who or self._answer.checkedButton() is None:
            return None
        return TieDecision(passed=self.carried.isChecked(), who=who)
