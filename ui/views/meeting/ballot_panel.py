"""A motion by paper ballot: issued, returned, invalid, for, against, abstaining; sums that cannot be are refused."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import tr
from governance_desk.meeting.ballots import ballots
from governance_desk.meeting.election.commands import CountBallots
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import MeetingId, Vote, VoteId
from governance_desk.meeting.surplus import verdict_despite
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import TieDecision
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.election import declare_ballots
from ui.plainly import in_full
from ui.widgets.banner import Banner
from ui.widgets.count_field import CountField
from ui.words import label


class BallotPanel(QWidget):
    """`counted` carries the tally, or None while the counts are not complete or do not add up. `entered`: Enter in a
    field, and nothing is left to be counted."""

    counted = Signal(object)
    entered = Signal()

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk = desk
        self._id = meeting
        self._vote: VoteId | None = None
        self._room: Room | None = None
        self.issued, self.returned, self.invalid = CountField(), CountField(), CountField()
        self.yes, self.no, self.abstain = CountField(), CountField(), CountField()
        self.fields = (self.issued, self.returned, self.invalid, self.yes, self.no, self.abstain)
        self._words: list[QLabel] = [label(wrap=False) for _ in self.fields]
        self.wrong = Banner()
        self.hint = label("muted")
        self._tally: Tally | None = None
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for at, field in enumerate(self.fields):
            row, column = divmod(at, 3)
            grid.addWidget(self._words[at], 2 * row, column)
            grid.addWidget(field, 2 * row + 1, column)
            grid.setColumnStretch(column, 1)
            field.setMinimumWidth(theme.px(64))
            field.changed.connect(self._count)
            field.entered.connect(self._on_enter)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.addLayout(grid)
        column_of_all.addWidget(self.wrong)
        column_of_all.addWidget(self.hint)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        names = (tr("Handed out"), tr("Returned"), tr("Invalid"), tr("For"), tr("Against"), tr("Abstained"))
        for words, field, name in zip(self._words, self.fields, names, strict=True):
            words.setText(name)
            field.setAccessibleName(name)
        if self._vote is not None:
            self._count()

    def show_vote(self, room: Room, vote: Vote) -> None:
        """Take the counts of this vote."""
        self._room = room
        if vote.id != self._vote:
            self._vote = vote.id
            for field in self.fields:
                field.set_count(None)
        self._count()

    def take_focus(self) -> None:
        """The first field that is empty."""
        empty = [field for field in self.fields if field.count() is None]
        (empty[0] if empty else self.issued).setFocus()

    def declare(self, _vote: Vote, tie: TieDecision | None) -> bool:
        """Record the counts and declare the result, or that the vote is void."""
        if self._tally is None:
            return False
        return declare_ballots(desk=self._desk, counted=self._command(), tie=tie, parent=self)

    def _command(self) -> CountBallots:
        issued, returned, invalid, yes, no, abstain = (field.count() or 0 for field in self.fields)
        return CountBallots(
            meeting=self._id,
            vote=self._vote or VoteId(""),
            issued=issued,
            returned=returned,
            invalid=invalid,
            yes=yes,
            no=no,
            abstain=abstain,
        )

    def _on_enter(self) -> None:
        if self._tally is not None:
            self.entered.emit()

    def _count(self) -> None:
        room = self._room
        vote = room.meeting.votes.get(self._vote) if room is not None and self._vote is not None else None
        if room is None or vote is None:
            return
        issued, returned = self.issued.count(), self.returned.count()
        void = issued is not None and returned is not None and returned > issued
        complete = void or all(field.count() is not None for field in self.fields)
        self._tally = None
        if complete:
            try:
                self._tally = ballots(room, vote, self._command())
            except Refusal as refusal:
                self.wrong.say(in_full(refusal, room.rules.charter), tone="bad")
        despite = self._tally is not None and verdict_despite(room, vote, self._tally) is not None
        if self._tally is not None and self._tally.is_void and not despite:
            self.wrong.say(tr("More ballots came back than were handed out: the vote is void; vote again."), tone="bad")
        elif self._tally is not None or not complete:
            self.wrong.hide()
        self.hint.setText(tr("Enter 0 where there is none; the result can be declared once everything is there."))
        self.hint.setVisible(not complete and any(field.count() is not None for field in self.fields))
        self.counted.emit(self._tally)
