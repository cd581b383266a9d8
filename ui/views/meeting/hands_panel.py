"""A show of hands: three counts, the rest has not voted; sums that cannot be are refused with what fails.

An empty field is not a zero, or a forgotten one would be counted as "nobody". Once the others add up to all who are
entitled there is nobody left for it, and it is one.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import tr
from governance_desk.meeting.commands import CountHands
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import MeetingId, Vote, VoteId
from governance_desk.meeting.vote import entitled_in, hands
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import TieDecision
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.vote import declare_hands
from ui.plainly import in_full
from ui.views.meeting.sections_panel import SectionsPanel
from ui.widgets.banner import Banner
from ui.widgets.count_field import CountField
from ui.words import label


class HandsPanel(QWidget):
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
        self.yes, self.no, self.abstain = CountField(), CountField(), CountField()
        self._words: list[QLabel] = [label(wrap=False) for _ in range(4)]
        self._rest = label("heading", wrap=False)
        self.wrong = Banner()
        self.hint = label("muted")
        self._complete = False
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for at, field in enumerate((self.yes, self.no, self.abstain, self._rest)):
            grid.addWidget(self._words[at], 0, at)
            grid.addWidget(field, 1, at)
            grid.setColumnStretch(at, 1)
            if isinstance(field, CountField):
                field.setMinimumWidth(theme.px(64))
                field.changed.connect(self._count)
                field.entered.connect(self._on_enter)
        self.together = QWidget()
        all_at_once = QVBoxLayout(self.together)
        all_at_once.setContentsMargins(0, 0, 0, 0)
        all_at_once.addLayout(grid)
        all_at_once.addWidget(self.wrong)
        all_at_once.addWidget(self.hint)
        self.sections = SectionsPanel(desk, meeting)
        self.sections.counted.connect(self.counted)
        self.sections.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.together)
        column.addWidget(self.sections)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        names = (tr("For"), tr("Against"), tr("Abstained"), tr("Not voted"))
        for words, name in zip(self._words, names, strict=True):
            words.setText(name)
        for field, name in zip((self.yes, self.no, self.abstain), names, strict=False):
            field.setAccessibleName(name)
        self._rest.setAccessibleName(names[3])
        if self._vote is not None:
            self._count()

    def show_vote(self, room: Room, vote: Vote) -> None:
        """Take the counts of this vote."""
        self._room = room
        divided = bool(room.meeting.sections)
        self.together.setVisible(not divided)
        self.sections.setVisible(divided)
        if divided:
            self._vote = None
            self.sections.show_vote(room, vote)
            return
        if vote.id != self._vote:
            self._vote = vote.id
            for field in (self.yes, self.no, self.abstain):
                field.set_count(None)
        self._count()

    def take_focus(self) -> None:
        """The first field that is empty."""
        if not self.sections.isHidden():
            self.sections.take_focus()
            return
        empty = [field for field in (self.yes, self.no, self.abstain) if field.count() is None]
        (empty[0] if empty else self.yes).setFocus()

    def declare(self, vote: Vote, tie: TieDecision | None) -> bool:
        """Record the counts and declare the result; `tie` is what the chair or the lot said to equal votes."""
        if not self.sections.isHidden():
            return self.sections.declare(vote, tie)
        if not self._complete:
            return False
        yes, no, abstain = (field.count() or 0 for field in (self.yes, self.no, self.abstain))
        return declare_hands(
            desk=self._desk, meeting=self._id, vote=vote.id, yes=yes, no=no, abstain=abstain, tie=tie, parent=self
        )

    def _on_enter(self) -> None:
        if self._complete:
            self.entered.emit()

    def _count(self) -> None:
        room = self._room
        vote = room.meeting.votes.get(self._vote) if room is not None and self._vote is not None else None
        if room is None or vote is None:
            return
        yes, no, abstain = (field.count() for field in (self.yes, self.no, self.abstain))
        entitled = entitled_in(room, vote)
        command = CountHands(meeting=self._id, vote=vote.id, yes=yes or 0, no=no or 0, abstain=abstain or 0)
        tally: Tally | None = None
        try:
            tally = hands(room, vote, command)
        except Refusal as refusal:
            self.wrong.say(in_full(refusal, room.rules.charter), tone="bad")
            self._rest.setText("–")
        else:
            self.wrong.hide()
            self._rest.setText(f"{tally.not_voted} / {entitled}")
        filled = [count for count in (yes, no, abstain) if count is not None]
        settled = len(filled) == 3 or sum(filled) == entitled
        self._complete = tally is not None and settled
        self.hint.setText(tr("Enter 0 where nobody raised a hand; the result can be declared then."))
        self.hint.setVisible(bool(filled) and tally is not None and not settled)
        self.counted.emit(tally if settled else None)
