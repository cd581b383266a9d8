"""A roll call: name by name, Y N A, with a running tally. Who is at hand stands large above the answers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.judge import tally_of
from governance_desk.meeting.proxies.state import Represented
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Choice, MeetingId, Vote, VoteId, VoterId
from governance_desk.voting.state import TieDecision
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.models.names import Chip, NameRow
from ui.operations.meeting.answers import withdraw_answer
from ui.operations.meeting.vote import cast_vote, declare_vote
from ui.views.meeting.proxies.words import proxy_words
from ui.views.meeting.words import choice_chip
from ui.widgets.banner import Banner
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.words import flexible, label

LEAST, LEAST_LARGE = 220, 110
"""The least height of the list, in pixels at 100 % text size: five names, and two and a half in large text."""


class RollCallPanel(QWidget):
    """`counted` carries the running tally; `answers` is kept in sight below what is scrolled. An answer can be given
    again until the result is declared."""

    counted = Signal(object)

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk = desk
        self._id = meeting
        self._vote: VoteId | None = None
        self._room: Room | None = None
        self.names = NameList()
        self._arrange()
        self.names.current_changed.connect(self._name_current)
        self._person = label("title")
        self._tally = label("heading")
        self.told = Banner()  # what a written proxy tells its holder
        self._warned: tuple[VoterId, Choice] | None = None
        self.yes, self.no, self.abstain = KeyButton("Y"), KeyButton("N"), KeyButton("A")
        self.undo = KeyButton("Backspace")
        self.undo.clicked.connect(self._take_back)
        for button, choice in ((self.yes, Choice.YES), (self.no, Choice.NO), (self.abstain, Choice.ABSTAIN)):
            button.clicked.connect(lambda _checked=False, given=choice: self._answer(given))
        self.answers = QWidget()
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.yes, self.no, self.abstain, self.undo):
            row.addWidget(button)
        below = QVBoxLayout(self.answers)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self._person)
        below.addWidget(self.told)
        below.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._tally)
        column.addWidget(self.names, 1)
        spoken(self.retranslate)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        flexible(self.names, LEAST if theme.percent() <= LARGEST_BESIDE else LEAST_LARGE)

    def retranslate(self) -> None:
        self.names.setAccessibleName(tr("Roll call"))
        self.yes.set_words(tr("For"))
        self.no.set_words(tr("Against"))
        self.abstain.set_words(tr("Abstained"))
        self.undo.set_words(tr("Take back"))
        if self._room is not None and self._vote in self._room.meeting.votes:
            self.show_vote(self._room, self._room.meeting.votes[self._vote])

    def show_vote(self, room: Room, vote: Vote) -> None:
        """Take the answers of this vote."""
        self._room = room
        new = vote.id != self._vote
        self._vote = vote.id
        chips = {choice: (choice_chip(choice),) for choice in (None, *Choice)}
        on_roll = room.meeting.roll
        held = {each.principal: f" · {proxy_words(each)}" for each in vote.proxies}
        against = Chip(tr("against the instruction"), "warn")
        self.names.show_rows(
            [
                NameRow(
                    voter,
                    on_roll[voter].name,
                    on_roll[voter].unit_name + held.get(voter, ""),
                    (*chips[vote.cast.get(voter)], against) if voter in vote.against else chips[vote.cast.get(voter)],
                )
                for voter in vote.voters
            ]
        )
        if new:
            self.names.setCurrentIndex(QModelIndex())  # a further round begins with the first name again
            self.names.scrollToTop()
        if not self.names.current_key():
            self._go_on(vote)
        self._name_current()
        self.undo.setEnabled(bool(vote.cast))
        tally = tally_of(room, vote)
        if tally is not None:
            parts = (
                tr("For {number}", number=tally.yes),
                tr("Against {number}", number=tally.no),
                tr("Abstained {number}", number=tally.abstain),
                tr("not yet {number}", number=tally.not_voted),
            )
            self._tally.setText(" · ".join(parts))
        self.counted.emit(tally)

    def unanswered(self) -> list[str]:
        """The names of those who have not answered yet."""
        room = self._room
        vote = room.meeting.votes.get(self._vote) if room is not None and self._vote is not None else None
        if room is None or vote is None:
            return []
        on_roll = [room.meeting.roll[voter] for voter in vote.voters if voter not in vote.cast]
        return [f"{each.name}（{each.unit_name}）" if each.unit_name else each.name for each in on_roll]

    def call_on(self) -> None:
        """Go on with the first who has not answered."""
        room = self._room
        vote = room.meeting.votes.get(self._vote) if room is not None and self._vote is not None else None
        if vote is not None:
            self.names.setCurrentIndex(QModelIndex())
            self._go_on(vote)
        self.take_focus()

    def take_focus(self) -> None:
        """The list: its arrow keys choose the name, Y N A answer."""
        self.names.setFocus()

    def declare(self, vote: Vote, tie: TieDecision | None) -> bool:
        """Declare the result; `tie` is what the chair or the lot said to equal votes."""
        return declare_vote(desk=self._desk, meeting=self._id, vote=vote.id, tie=tie, parent=self)

    def _take_back(self) -> None:
        """The answer of the name at hand was entered wrongly; where it has none, the last one that was entered."""
        room = self._room
        vote = room.meeting.votes.get(self._vote) if room is not None and self._vote is not None else None
        if vote is None or not vote.cast:
            return
        current = VoterId(self.names.current_key())
        voter = current if current in vote.cast else list(vote.cast)[-1]
        if withdraw_answer(desk=self._desk, meeting=self._id, vote=vote.id, voter=voter, parent=self):
            self.names.select(voter)

    def _answer(self, choice: Choice) -> None:
        voter = self.names.current_key()
        if not voter or self._vote is None:
            return
        by = self._by(voter)
        despite = by is not None and by.instruction not in (None, choice)
        if by is not None and despite and self._warned != (VoterId(voter), choice):
            self._warned = (VoterId(voter), choice)
            told = tr("{told}. The same key once more records the answer against it.", told=proxy_words(by))
            self.told.say(told, tone="warn")
            return
        answered = cast_vote(
            desk=self._desk,
            meeting=self._id,
            vote=self._vote,
            voter=VoterId(voter),
            choice=choice,
            despite=despite,
            parent=self,
        )
        if answered:
            self._go_on(self._desk.association.meetings[self._id].votes[self._vote])

    def _by(self, voter: str) -> Represented | None:
        """Who answers for this voter, where it is another."""
        room = self._room
        vote = room.meeting.votes.get(self._vote) if room is not None and self._vote is not None else None
        return next((each for each in vote.proxies if each.principal == voter), None) if vote is not None else None

    def _go_on(self, vote: Vote) -> None:
        """The next name that has not answered, after the current one or from the top."""
        order = list(vote.voters)
        current = self.names.current_key()
        at = order.index(VoterId(current)) + 1 if current in order else 0
        waiting = [voter for voter in [*order[at:], *order[:at]] if voter not in vote.cast]
        if waiting:
            self.names.select(waiting[0])

    def _name_current(self, _key: str = "") -> None:
        """The name to be called, to be read at arm's length."""
        room, at = self._room, self.names.currentIndex()
        if room is None or not at.isValid():
            self._person.setText("")
            self.told.hide()
            return
        by = self._by(self.names.current_key())
        self._warned = None
        if by is None:
            self.told.hide()
        else:
            self.told.say(proxy_words(by))
        row = self.names.names.row(at.row())
        unit_name = room.meeting.roll[VoterId(row.key)].unit_name
        unit = f"（{unit_name}）" if unit_name else ""
        self._person.setText(f"{row.name}{unit}")
        self._person.setAccessibleName(tr("At hand: {name}", name=self._person.text()))
