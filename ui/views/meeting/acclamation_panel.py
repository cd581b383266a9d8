"""Acclamation: the chair asks whether anybody objects; the result is declared, or an objection is put down."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.judge import by_name
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Choice, MeetingId, Vote, VoteId, VoterId
from governance_desk.meeting.ways.acclaim import told_to_abstain
from governance_desk.voting.state import TieDecision
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.ways import declare_acclaimed, raise_objection
from ui.views.meeting.choose import ChooseDialog
from ui.widgets.key_button import KeyButton
from ui.words import label

NOBODY = "nobody"
"""Stands for nobody by name among the choices of who objects."""


class AcclamationPanel(QWidget):
    """`counted` carries the tally as it would be: everyone who may vote, but for those who abstain."""

    counted = Signal(object)

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._id = desk, meeting
        self._vote: VoteId | None = None
        self._room: Room | None = None
        self._abstaining: list[VoterId] = []
        self._counted = label()
        self.objection = KeyButton("Ctrl+O")
        self.objection.clicked.connect(self._ask_objection)
        self.abstain, self.nobody = QPushButton(), QPushButton()
        self.abstain.clicked.connect(self._ask_abstaining)
        self.nobody.clicked.connect(self._forget)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.objection, self.abstain, self.nobody):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._counted)
        column.addLayout(row)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.objection.set_words(tr("There is an objection"))
        self.abstain.setText(tr("Somebody abstains"))
        self.nobody.setText(tr("Nobody abstains"))
        for button in (self.abstain, self.nobody):
            button.setAccessibleName(button.text())
        self._show()

    def show_vote(self, room: Room, vote: Vote) -> None:
        """Ask about this vote."""
        self._room = room
        if vote.id != self._vote:
            self._vote, self._abstaining = vote.id, list(told_to_abstain(vote))
        self._show()

    def take_focus(self) -> None:
        """The button for an objection: Ctrl+Enter declares, and Enter never does so by itself."""
        self.objection.setFocus()

    def declare(self, vote: Vote, tie: TieDecision | None) -> bool:
        """Nobody objected."""
        return declare_acclaimed(
            desk=self._desk, meeting=self._id, vote=vote.id, abstaining=self._abstaining, tie=tie, parent=self
        )

    def _shown(self) -> Vote | None:
        room = self._room
        return room.meeting.votes.get(self._vote) if room is not None and self._vote is not None else None

    def _show(self) -> None:
        room, vote = self._room, self._shown()
        if room is None or vote is None:
            return
        names = "、".join(room.meeting.roll[each].name for each in self._abstaining)
        words = tr(
            "If nobody does, all {number} who are there and may vote count as in favour.", number=len(vote.voters)
        )
        if names:
            words += " " + tr("Not counted so, for they abstain: {names}.", names=names)
        self._counted.setText(words)
        self.nobody.setVisible(bool(names))
        self.abstain.setEnabled(len(self._abstaining) < len(vote.voters))
        answers = {each: Choice.ABSTAIN if each in self._abstaining else Choice.YES for each in vote.voters}
        self.counted.emit(by_name(room, answers, vote.voters))

    def _names(self, vote: Vote) -> list[tuple[str, str]]:
        room = self._room
        assert room is not None
        rolls = [(each, room.meeting.roll[each]) for each in vote.voters if each not in self._abstaining]
        return [(key, f"{on.name}（{on.unit_name}）" if on.unit_name else on.name) for key, on in rolls]

    def _ask_objection(self) -> None:
        vote = self._shown()
        if vote is None:
            return
        choices = [(NOBODY, tr("not put down by name")), *self._names(vote)]
        dialog = ChooseDialog(
            self,
            tr("Who objects?"),
            choices,
            [tr("What for (if it was said)")],
            tr("Take the vote in another way"),
            lambda key, lines: raise_objection(
                desk=self._desk,
                meeting=self._id,
                vote=vote.id,
                voter=None if key == NOBODY else VoterId(key),
                reason=lines[0],
                parent=dialog,
            ),
        )
        dialog.open()

    def _ask_abstaining(self) -> None:
        vote = self._shown()
        if vote is None:
            return

        def take(key: str, _lines: list[str]) -> bool:
            self._abstaining.append(VoterId(key))
            self._show()
            return True

        ChooseDialog(self, tr("Who abstains?"), self._names(vote), [], tr("Abstains"), take).open()

    def _forget(self) -> None:
        vote = self._shown()
        self._abstaining = list(told_to_abstain(vote)) if vote is not None else []
        self._show()
