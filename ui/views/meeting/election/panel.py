"""An election in session: hand out the ballots, count by sums or one by one, see the result before it is declared."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.election.count import count_of, post_name, wrong_in
from governance_desk.meeting.election.judge import results
from governance_desk.meeting.election.papers_out import papers_of
from governance_desk.meeting.election.state import Papers, Round
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, MeetingId, Stage, Vote, VoteStage
from governance_desk.voting.election.counts import Count
from governance_desk.voting.election.state import PostResult
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.election import (
    declare_election,
    enter_paper,
    keep_count,
    open_election,
    record_ballots,
    take_back_paper,
)
from ui.views.meeting.election.head import ElectionHead
from ui.views.meeting.election.last_seat import LastSeatPanel
from ui.views.meeting.election.papers_panel import PapersPanel
from ui.views.meeting.election.post_grid import PostGrid
from ui.views.meeting.election.result_words import result_words
from ui.widgets.banner import Banner
from ui.widgets.count_field import CountField
from ui.widgets.key_button import KeyButton
from ui.words import label


class ElectionPanel(QWidget):
    """`ready_changed`: whether the result can be declared; `entered`: Enter, and nothing is left to be counted."""

    ready_changed = Signal(bool)
    entered = Signal()

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk = desk
        self._id = meeting
        self._item: Item | None = None
        self._vote: Vote | None = None
        self._room: Room | None = None
        self._count: Count | None = None
        self._ready = False
        self.head = ElectionHead()
        self.hand_out, self.one_by_one = KeyButton("F3"), KeyButton("F4")
        self.hand_out.setProperty("kind", "primary")
        self.hand_out.clicked.connect(self._open)
        self.one_by_one.setCheckable(True)
        self.one_by_one.toggled.connect(lambda _on: self._show_ways())
        self.issued, self.returned = CountField(), CountField()
        self._issued_words, self._returned_words = label(wrap=False), label(wrap=False)
        self.papers = PapersPanel()
        self.papers.entered.connect(self._enter)
        self.papers.taken_back.connect(self._take_back)
        self.grids: list[PostGrid] = []
        self.wrong = Banner()
        self.result = label()
        self.last_seat = LastSeatPanel(meeting)
        self.last_seat.decided.connect(self._tell)
        for field in (self.issued, self.returned):
            field.changed.connect(self._judge)
            field.editingFinished.connect(self._record)
            field.entered.connect(self._record)
            field.setMaximumWidth(theme.px(90))
        self._lay_out()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.hand_out.set_words(tr("Hand out the ballots"))
        self.one_by_one.set_words(tr("Ballot by ballot"))
        for words, field, name in (
            (self._issued_words, self.issued, tr("Handed out")),
            (self._returned_words, self.returned, tr("Returned")),
        ):
            words.setText(name)
            field.setAccessibleName(name)
        if self._room is not None and self._item is not None:
            self.show_item(self._room, self._item, self._vote)

    def show_item(self, room: Room, item: Item, vote: Vote | None) -> None:
        """Show the election of this item, and its last round."""
        new = vote is None or self._vote is None or vote.id != self._vote.id
        self._room, self._item, self._vote = room, item, vote
        is_open = vote is not None and vote.stage is VoteStage.OPEN
        if new or (is_open and not self.grids):  # the next round, or one that was reopened
            self._begin(vote if is_open else None)
        going = room.meeting.stage is Stage.IN_SESSION
        further = item.election is not None and bool(item.election.posts)
        self.hand_out.setVisible(going and not is_open and further)
        self.head.show_candidates(room, item, vote if is_open else None)
        able = self.head.say_missing(room, item, wanted=not self.hand_out.isHidden())
        self.hand_out.setEnabled(able and room.meeting.open_vote() is None)
        for part in (self.issued, self.returned, self._issued_words, self._returned_words, self.one_by_one):
            part.setVisible(is_open)
        taken = vote.election if vote is not None else None
        if is_open and taken is not None:
            self.papers.show_round(taken)
            if taken.papers and not self.one_by_one.isChecked():
                self.one_by_one.setChecked(True)
            self._judge()
        else:
            self.wrong.hide()
            self.last_seat.forget()
            self.result.setText(result_words(taken.results) if taken is not None else "")
            self.result.setVisible(bool(self.result.text()))
        self._show_ways()

    def take_focus(self) -> bool:
        """Put the cursor where the count goes on; False where there is nothing to enter."""
        if self.issued.isVisible():
            if self.issued.count() is None:
                self.issued.setFocus()
            elif self.papers.isVisible():
                self.papers.take_focus()
            else:
                fields = [self.returned, *(field for grid in self.grids for field in grid.fields())]
                next((each for each in fields if each.count() is None), self.issued).setFocus()
            return True
        if self.hand_out.isVisible() and self.hand_out.isEnabled():
            self.hand_out.setFocus()
            return True
        return False

    def at_work(self) -> QWidget | None:
        """Where the count is entered, while it is."""
        if not self.issued.isVisible():
            return None
        return self.papers if self.papers.isVisible() else self.issued

    def ready(self) -> bool:
        """Whether the result, or that the vote is void, can be declared."""
        return self._ready

    def declare(self) -> bool:
        """Record the count and declare the result."""
        if self._vote is None or self._count is None or not self._ready:
            return False
        decision = self.last_seat.decision()
        return declare_election(
            desk=self._desk,
            meeting=self._id,
            vote=self._vote.id,
            count=self._count,
            one_by_one=bool(self._vote.election and self._vote.election.papers),
            decisions=[decision] if decision is not None else [],
            parent=self,
        )

    def _begin(self, vote: Vote | None) -> None:
        """Empty fields for a round; what is known of its papers stands in them."""
        for grid in self.grids:
            grid.deleteLater()
        self.grids = []
        self.one_by_one.setChecked(False)
        taken = vote.election if vote is not None else None
        issued, returned = (taken.issued, taken.returned) if taken is not None else (None, None)
        for field, number in ((self.issued, issued), (self.returned, returned)):
            field.blockSignals(True)
            field.set_count(number)
            field.blockSignals(False)
        if taken is None or self._room is None:
            return
        for post in taken.posts:
            grid = PostGrid(post, post_name(self._room, post.matter), taken.write_ins)
            grid.show_count(taken.count)
            grid.changed.connect(self._judge)
            grid.entered.connect(self._on_enter)
            self.grids.append(grid)
            self._sums.addWidget(grid)
        fields = [self.issued, self.returned, *(field for grid in self.grids for field in grid.all_fields())]
        for before, after in itertools.pairwise(fields):
            QWidget.setTabOrder(before, after)

    def _show_ways(self) -> None:
        is_open = self._vote is not None and self._vote.stage is VoteStage.OPEN
        one_by_one = self.one_by_one.isChecked()
        taken = self._vote.election if self._vote is not None else None
        self.one_by_one.setEnabled(taken is not None and not taken.papers and taken.count is None)
        self.papers.setVisible(is_open and one_by_one)
        for grid in self.grids:
            grid.setVisible(is_open and not one_by_one)
        if is_open:
            self._judge()

    def _judge(self) -> None:
        """The result as it would be declared now, or what keeps it from being one."""
        self._count = self._counted()
        room, vote = self._room, self._vote
        found: tuple[PostResult, ...] = ()
        if room is not None and vote is not None and self._count is not None:
            wrong = wrong_in(room, vote, self._count)
            if wrong:
                entering = vote.election is not None and len(vote.election.papers) < self._count.returned
                on = self.one_by_one.isChecked() and entering
                self.wrong.say(str(wrong[0]), tone="plain" if on else "bad")
                self._count = None
            elif self._count.is_void:
                words = tr("More ballots came back than were handed out: the vote is void; vote again.")
                self.wrong.say(words, tone="bad")
            else:
                self.wrong.hide()
                found = results(room, vote, self._count)
        else:
            self.wrong.hide()
        self.result.setText(result_words(found))
        self.result.setVisible(bool(found))
        asking = next((each for each in found if each.asks is not None), None)
        if asking is not None and room is not None and vote is not None:
            self.last_seat.ask(room, vote, asking)
        else:
            self.last_seat.forget()
        self._tell(found)

    def _tell(self, found: tuple[PostResult, ...] | None = None) -> None:
        if found is None and self._room is not None and self._vote is not None and self._count is not None:
            found = () if self._count.is_void else results(self._room, self._vote, self._count)
        settled = all(each.settled or (each.asks is not None and self.last_seat.decision()) for each in found or ())
        self._ready = self._count is not None and settled
        self.ready_changed.emit(self._ready)

    def _counted(self) -> Count | None:
        """What stands in the fields, or has been entered paper by paper; None while something is missing."""
        issued, returned = self.issued.count(), self.returned.count()
        taken: Round | None = self._vote.election if self._vote is not None else None
        if issued is None or returned is None or taken is None:
            return None
        if returned > issued:
            return Count(issued, returned, ())
        if self.one_by_one.isChecked():
            found = count_of(self._room, taken) if self._room is not None else None
            return Count(issued, returned, found.posts) if found is not None else None
        posts = [grid.count() for grid in self.grids]
        whole = tuple(post for post in posts if post is not None)
        return Count(issued, returned, whole) if len(whole) == len(posts) else None

    def _open(self) -> None:
        if self._item is not None and open_election(desk=self._desk, meeting=self._id, item=self._item.id, parent=self):
            self.take_focus()

    def _record(self) -> None:
        """The hall sees the turnout as soon as it is known."""
        issued = self.issued.count()
        vote = self._vote
        if issued is None or vote is None or vote.election is None or vote.stage is not VoteStage.OPEN:
            return
        if issued <= papers_of(vote) and (vote.election.issued, vote.election.returned) != (
            issued,
            self.returned.count(),
        ):
            record_ballots(
                desk=self._desk,
                meeting=self._id,
                vote=vote.id,
                issued=issued,
                returned=self.returned.count(),
                parent=self,
            )

    def _enter(self, papers: Papers) -> None:
        if self._vote is not None:
            enter_paper(desk=self._desk, meeting=self._id, vote=self._vote.id, papers=papers, parent=self)

    def _take_back(self) -> None:
        if self._vote is not None and self._vote.election is not None and self._vote.election.papers:
            take_back_paper(desk=self._desk, meeting=self._id, vote=self._vote.id, parent=self)

    def _on_enter(self) -> None:
        """Sums that are complete and add up are kept at once: a power cut does not cost the tellers their work."""
        taken = self._vote.election if self._vote is not None else None
        count = self._count
        if self._vote is None or taken is None or count is None or count.is_void or self.one_by_one.isChecked():
            return
        if taken.count != count:
            keep_count(desk=self._desk, meeting=self._id, vote=self._vote.id, count=count, parent=self)
        if self._ready:
            self.entered.emit()

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for part in (
            self.hand_out,
            self._issued_words,
            self.issued,
            self._returned_words,
            self.returned,
            self.one_by_one,
        ):
            ways.addWidget(part)
        ways.addStretch(1)
        self._sums = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addLayout(ways)
        column.addLayout(self._sums)
        column.addWidget(self.papers)
        column.addWidget(self.wrong)
        column.addWidget(self.result)
        column.addWidget(self.last_seat)
