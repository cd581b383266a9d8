"""The vote on the item at hand: put it, count it, see the verdict before it is declared, declare or annul it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import in_a_row, tr
from governance_desk.meeting.effects import describe_effects
from governance_desk.meeting.judge import verdict_on
from governance_desk.meeting.majority import majority_for
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, ItemId, MeetingId, Method, Stage, Vote, VoteStage
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import Verdict
from governance_desk.voting.tie import DECIDED_OUTSIDE
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.vote import open_vote
from ui.views.meeting.annul_dialog import annul_dialog
from ui.views.meeting.hands_panel import HandsPanel
from ui.views.meeting.roll_call_panel import RollCallPanel
from ui.views.meeting.tie_panel import TiePanel
from ui.views.meeting.unanswered import unanswered_dialog
from ui.views.meeting.vote_words import so_far_words, state_words
from ui.widgets.key_button import KeyButton
from ui.widgets.verdict_panel import VerdictPanel
from ui.words import article_words, label


class VotePanel(QFrame):
    """Shows the last vote on an item, or how one would be taken. `go` leads to a clause that lacks a reading.

    `end` holds what must always be in sight while a vote is open; whoever shows the panel finds a place for it.
    `verdict_shown`: the verdict has changed; `ended`: the vote is over, and nothing of it has the focus any more.
    """

    go = Signal(str, str)
    verdict_shown = Signal()
    ended = Signal()

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._desk = desk
        self._id = meeting
        self._item: ItemId | None = None
        self._clause = ""
        self._state = label("heading")
        self._majority = label("muted")
        self._effects = label()
        self.hands, self.roll_call = KeyButton("F3"), KeyButton("F4")
        self.hands.setProperty("kind", "primary")
        self.hands.clicked.connect(lambda: self._open(Method.HANDS))
        self.roll_call.clicked.connect(lambda: self._open(Method.ROLL_CALL))
        self.counting = HandsPanel(desk, meeting)
        self.calling = RollCallPanel(desk, meeting)
        for panel in (self.counting, self.calling):
            panel.counted.connect(self._show_verdict)
        self.counting.entered.connect(self._on_counted)
        self.tie = TiePanel()
        self.tie.decided.connect(self._show_declare)
        self._complete = False
        self.verdict = VerdictPanel()
        self.verdict.reading_wanted.connect(lambda: self.go.emit("charter", self._clause))
        self.declare = KeyButton("Ctrl+Return")
        self.declare.setProperty("kind", "primary")
        self.declare.clicked.connect(self._declare)
        self.annul = QPushButton()
        self.annul.setProperty("kind", "danger")
        self.annul.clicked.connect(self._annul)
        self.end = QWidget()
        self._history = label("small")
        self._lay_out()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.hands.set_words(tr("Show of hands"))
        self.roll_call.set_words(tr("Roll call"))
        self.declare.set_words(tr("Declare the result"))
        self.annul.setText(tr("Annul"))
        self.annul.setToolTip(tr("For a result that was entered or declared wrongly; asks for the reason"))
        self.annul.setAccessibleName(tr("Annul the vote"))
        self.setAccessibleName(tr("Vote"))
        self._show()

    def show_item(self, item: Item | None) -> None:
        """Show the vote on this item."""
        self._item = item.id if item is not None else None
        self._show()

    def take_focus(self) -> bool:
        """Put the cursor where votes are entered; False where there is nothing to enter."""
        if self.counting.isVisible():
            self.counting.take_focus()
        elif self.calling.isVisible():
            self.calling.take_focus()
        elif self.hands.isVisible() and self.hands.isEnabled():
            self.hands.setFocus()
        else:
            return False
        return True

    def at_work(self) -> QWidget | None:
        """Where the open vote is counted, or its names are called; None while none is open."""
        return next((panel for panel in (self.counting, self.calling) if panel.isVisible()), None)

    def _room(self) -> Room:
        room: Room = self._desk.room(self._id)
        return room

    def _vote(self, room: Room) -> Vote | None:
        votes = [vote for vote in room.meeting.votes.values() if vote.item == self._item]
        return votes[-1] if votes else None

    def _show(self) -> None:
        room = self._room()
        item = room.meeting.item(self._item) if self._item is not None else None
        self.setVisible(item is not None)
        if item is None:
            self.end.hide()
            return
        at = QApplication.focusWidget()
        had_focus = at is not None and (self.isAncestorOf(at) or self.end.isAncestorOf(at))
        vote = self._vote(room)
        is_open = vote is not None and vote.stage is VoteStage.OPEN
        declared = vote is not None and vote.stage is VoteStage.DECLARED
        tied = vote is not None and vote.stage is VoteStage.TIED
        going = room.meeting.stage is Stage.IN_SESSION
        matter = room.rules.charter.matter(item.matter) if item.matter is not None else None
        passed = declared and vote is not None and vote.verdict is not None and vote.verdict.passed is True
        self._state.setText(state_words(vote, matter is not None))
        self._show_words(room, item, vote)
        may_open = going and matter is not None and not is_open and not passed
        for button in (self.hands, self.roll_call):
            button.setVisible(may_open)
            button.setEnabled(may_open and room.meeting.open_vote() is None)
        was_open = self.counting.isVisibleTo(self) or self.calling.isVisibleTo(self)
        self.counting.setVisible(is_open and vote is not None and vote.method is Method.HANDS)
        self.calling.setVisible(is_open and vote is not None and vote.method is Method.ROLL_CALL)
        self.calling.answers.setVisible(self.calling.isVisibleTo(self))
        self.declare.setVisible(is_open)
        may_annul = is_open or (declared and going and room.meeting.open_vote() is None)
        self.annul.setVisible(may_annul)
        self.annul.setText(tr("Annul") if is_open else tr("Annul the declared result") + " …")
        self.end.setVisible(may_annul)
        if not is_open:
            self.tie.hide()
        if is_open and vote is not None:
            (self.counting if vote.method is Method.HANDS else self.calling).show_vote(room, vote)
            if not was_open:
                self.take_focus()
        elif (declared or tied) and vote is not None and vote.verdict is not None:
            self._put_verdict(vote.verdict)
        else:
            self.verdict.clear()
        if had_focus and not is_open:  # else Qt hands it on to whatever follows, be it a button that undoes the vote
            self.ended.emit()

    def _show_words(self, room: Room, item: Item, vote: Vote | None) -> None:
        matter = room.rules.charter.matter(item.matter) if item.matter is not None else None
        declared = vote is not None and vote.stage is VoteStage.DECLARED
        self._majority.setVisible(matter is not None and not declared)
        self._effects.hide()
        self._history.hide()
        if matter is None:
            return
        found = majority_for(room, matter)
        self._majority.setText(
            tr("{matter}: {majority}", matter=matter.name, majority=found.words) + article_words(found.article)
        )
        if declared and vote is not None:
            effects = vote.effects
            heading = tr("Done: {effects}", effects=in_a_row(effects))
        else:
            effects = describe_effects(room, matter, item.subject)
            heading = tr("If it passes: {effects}", effects=in_a_row(effects))
        if effects:
            self._effects.setText(heading)
            self._effects.show()
        annulled = [v for v in room.meeting.votes.values() if v.item == item.id and v.stage is VoteStage.ANNULLED]
        if annulled:
            self._history.setText("\n".join(tr("Annulled: {reason}", reason=each.reason) for each in annulled))
            self._history.show()

    def _show_verdict(self, tally: Tally | None) -> None:
        """The verdict as it would be declared now."""
        room = self._room()
        vote = self._vote(room)
        if tally is None or vote is None or vote.stage is not VoteStage.OPEN:
            self.verdict.clear()
            self.tie.hide()
            self._complete = False
            self._show_declare()
            return
        verdict = verdict_on(room, vote, tally)
        waiting = vote.method is Method.ROLL_CALL and tally.not_voted
        if verdict.tie in DECIDED_OUTSIDE and verdict.tie is not None and not waiting:
            self.tie.ask(room, vote, verdict.tie)
        else:
            self.tie.hide()
        self._complete = True
        self._show_declare()
        if waiting:
            # While names are called the list needs the room; the verdict as it would be fits on a line.
            self.verdict.clear()
            self._majority.setText(so_far_words(room, vote, tally, verdict))
            return
        self._put_verdict(verdict)
        self.verdict_shown.emit()

    def _show_declare(self) -> None:
        """Equal votes are declared when the chair or the lot has spoken."""
        ready = self._complete and (self.tie.isHidden() or self.tie.decision() is not None)
        if not ready and self.declare.hasFocus():
            self.take_focus()  # else Qt hands it on to the button that makes the vote void
        self.declare.setEnabled(ready)

    def _on_counted(self) -> None:
        """Enter in the last field: on to what comes next, never to the button that makes the vote void."""
        if self.declare.isEnabled():
            self.declare.setFocus()
        elif not self.tie.isHidden():
            self.tie.carried.setFocus()

    def _put_verdict(self, verdict: Verdict) -> None:
        self._clause = verdict.open_clause or verdict.quorum.open_clause
        self.verdict.show_verdict(
            passed=verdict.passed,
            margin=verdict.margin,
            working=verdict.working,
            article=verdict.article,
            notes=verdict.notes,
            waits_for_reading=bool(self._clause),
        )

    def _open(self, method: Method) -> None:
        if self._item is not None:
            open_vote(desk=self._desk, meeting=self._id, item=self._item, method=method, parent=self)

    def _declare(self) -> None:
        vote = self._vote(self._room())
        if vote is not None and vote.stage is VoteStage.OPEN:
            if vote.method is Method.HANDS:
                self.counting.declare(vote, self.tie.decision())
            elif self.calling.unanswered():
                self._ask_unanswered(vote)
            else:
                self.calling.declare(vote, self.tie.decision())

    def _ask_unanswered(self, vote: Vote) -> None:
        dialog = unanswered_dialog(
            self, self.calling.unanswered(), lambda: self.calling.declare(vote, self.tie.decision())
        )
        dialog.rejected.connect(self.calling.call_on)
        dialog.open()

    def _annul(self) -> None:
        vote = self._vote(self._room())
        if vote is not None and vote.stage in (VoteStage.OPEN, VoteStage.DECLARED):
            annul_dialog(self._desk, self._id, vote, self).open()

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(8)
        ways.addWidget(self.hands)
        ways.addWidget(self.roll_call)
        ways.addStretch(1)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.declare, 1)
        last.addStretch(0)
        last.addWidget(self.annul)
        end = QVBoxLayout(self.end)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(8)
        end.addWidget(self.calling.answers)
        end.addLayout(last)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addWidget(self._state)
        column.addWidget(self._majority)
        column.addWidget(self._effects)
        column.addLayout(ways)
        column.addWidget(self.counting)
        column.addWidget(self.calling, 1)
        column.addWidget(self.verdict)
        column.addWidget(self.tie)
        column.addWidget(self._history)
