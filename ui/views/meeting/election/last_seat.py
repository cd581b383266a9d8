"""Equal votes for the last seats: who of them the lot came to, or the chair decided for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from governance_desk.charter.keys import LastSeat, MatterKey
from governance_desk.language import tr
from governance_desk.meeting.election.commands import DecideLastSeat
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import MeetingId, Vote
from governance_desk.voting.election.state import PostResult
from ui.language import spoken
from ui.words import label


class LastSeatPanel(QWidget):
    """`decided` when something was entered; `decision` is None until it is complete."""

    decided = Signal()

    def __init__(self, meeting: MeetingId) -> None:
        super().__init__()
        self._meeting = meeting
        self._vote: Vote | None = None
        self._result: PostResult | None = None
        self._question = label("heading")
        self.people: list[QCheckBox] = []
        self._row = QHBoxLayout()
        self._who_words = label(wrap=False)
        self.who = QLineEdit()
        self._who_words.setBuddy(self.who)
        self.who.textChanged.connect(lambda _words: self.decided.emit())
        last = QHBoxLayout()
        last.addWidget(self._who_words)
        last.addWidget(self.who, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._question)
        column.addLayout(self._row)
        column.addLayout(last)
        self.hide()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        result = self._result
        if result is None:
            return
        by_lot = result.asks is LastSeat.LOT
        words = {"post": result.name, "places": result.places or 1}
        self._question.setText(
            tr("{post}: equal votes for {places} seats. Who is elected by the lot?", **words)
            if by_lot
            else tr("{post}: equal votes for {places} seats. For whom does the chair decide?", **words)
        )
        self._who_words.setText(tr("Drawn by") if by_lot else tr("In the chair"))
        self.who.setAccessibleName(self._who_words.text())

    def ask(self, room: Room, vote: Vote, result: PostResult) -> None:
        """Ask for the decision on this post; what was entered for the same people stays."""
        same = self._result is not None and (self._result.post, self._result.over) == (result.post, result.over)
        self._vote, self._result = vote, result
        if not same:
            for box in self.people:
                box.deleteLater()
            names = {each.candidate: each.name for each in result.standings}
            self.people = [QCheckBox(names[each]) for each in result.over]
            for box, candidate in zip(self.people, result.over, strict=True):
                box.setAccessibleName(names[candidate])
                box.toggled.connect(lambda _on: self.decided.emit())
                self._row.addWidget(box)
            self.who.setText(room.meeting.chair if result.asks is LastSeat.CHAIR_DECIDES else "")
        self.retranslate()
        self.show()

    def forget(self) -> None:
        """Nothing is asked."""
        self._result = None
        self.hide()

    def decision(self) -> DecideLastSeat | None:
        """What was decided; None while it is not asked for, or not all there."""
        result, vote = self._result, self._vote
        who = self.who.text().strip()
        if result is None or vote is None or not who:
            return None
        elected = tuple(c for c, box in zip(result.over, self.people, strict=True) if box.isChecked())
        if len(result.over) > 1 and len(elected) != result.places:
            return None
        return DecideLastSeat(
            meeting=self._meeting, vote=vote.id, post=MatterKey(result.post), over=result.over, elected=elected, who=who
        )
