"""The vote on the item at hand: put it, count it, see the verdict before it is declared, declare or annul it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import tr
from governance_desk.meeting.motions.amend import has_passed
from governance_desk.meeting.motions.ask import next_question
from governance_desk.meeting.motions.divide import settled_by_parts
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.reporting.procedure import is_reported
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, ItemId, MeetingId, Method, Stage, Vote, VoteId, VoteStage
from governance_desk.meeting.surplus import verdict_of
from governance_desk.meeting.ways.again import would_be_again
from governance_desk.meeting.ways.reopen import ENDED
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import Verdict
from governance_desk.voting.tie import DECIDED_OUTSIDE
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.session import report_item
from ui.operations.meeting.vote import open_vote
from ui.operations.meeting.ways import close_voting
from ui.views.meeting.acclamation_panel import AcclamationPanel
from ui.views.meeting.again_dialog import again_dialog
from ui.views.meeting.annul_dialog import annul_dialog
from ui.views.meeting.ballot_panel import BallotPanel
from ui.views.meeting.election.panel import ElectionPanel
from ui.views.meeting.election.paper_acts import PaperActs
from ui.views.meeting.hands_panel import HandsPanel
from ui.views.meeting.reopen_dialog import reopen_dialog
from ui.views.meeting.roll_call_panel import RollCallPanel
from ui.views.meeting.tie_panel import TiePanel
from ui.views.meeting.unanswered import unanswered_dialog
from ui.views.meeting.vote_clock import VoteClock
from ui.views.meeting.vote_words import heading_words, panel_words, report_words, so_far_words, state_words
from ui.views.meeting.ways_bar import WaysBar
from ui.widgets.form_dialog import opened
from ui.widgets.key_button import KeyButton
from ui.widgets.verdict_panel import VerdictPanel
from ui.words import label, restyle


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
        self.ways = WaysBar()
        self.hands, self.roll_call, self.on_paper = self.ways.hands, self.ways.roll_call, self.ways.on_paper
        self.acclaim, self.sections = self.ways.acclaim, self.ways.sections
        self.ways.wanted.connect(self._open)
        self.ways.divide.connect(self._divide)
        self.report = KeyButton("Ctrl+R")
        self.report.setProperty("kind", "primary")
        self.report.clicked.connect(self._report)
        self.counting = HandsPanel(desk, meeting)
        self.calling = RollCallPanel(desk, meeting)
        self.ballots = BallotPanel(desk, meeting)
        self.asking = AcclamationPanel(desk, meeting)
        for panel in (self.counting, self.calling, self.ballots, self.asking):
            panel.counted.connect(self._show_verdict)
        self.electing = ElectionPanel(desk, meeting)
        self.electing.ready_changed.connect(self._show_declare)
        for counted in (self.counting, self.ballots, self.electing):
            counted.entered.connect(self._on_counted)
        self.clock = VoteClock(desk, meeting)
        self.clock.time_up.connect(self._on_time_up)
        self.acts = PaperActs(desk, meeting, self)
        self.tie = TiePanel()
        self.tie.decided.connect(self._show_declare)
        self._complete = False
        self.verdict = VerdictPanel()
        self.verdict.reading_wanted.connect(lambda: self.go.emit("charter", self._clause))
        self.declare = KeyButton("Ctrl+Return", yields=True)
        self.declare.setProperty("kind", "primary")
        self.declare.clicked.connect(self._declare)
        self.annul = KeyButton("Ctrl+Del", yields=True)
        self.annul.setProperty("kind", "danger")
        self.annul.clicked.connect(self._annul)
        self.halt = KeyButton("Ctrl+Y", yields=True)
        self.halt.clicked.connect(self._halt)
        self.end = QWidget()
        self._history = label("small")
        self._lay_out()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.report.set_words(tr("Enter that it was reported"))
        self.declare.set_words(tr("Declare the result"))
        self._name_annul(tr("Annul"))
        self.setAccessibleName(tr("Vote"))
        self._show()

    def show_item(self, item: Item | None) -> None:
        """Show the vote on this item."""
        self._item = item.id if item is not None else None
        self._show()

    def take_focus(self) -> bool:
        """Put the cursor where votes are entered; False where there is nothing to enter."""
        if self.electing.isVisible():
            return self.electing.take_focus()
        for panel in (self.counting, self.calling, self.ballots, self.asking):
            if panel.isVisible():
                panel.take_focus()
                return True
        for button in (self.hands, self.on_paper, self.roll_call):
            if button.isVisible() and button.isEnabled():
                button.setFocus()
                return True
        return False

    def at_work(self) -> QWidget | None:
        """Where the open vote is counted, or its names are called; None while none is open."""
        panels = (self.counting, self.calling, self.ballots, self.asking, self.electing.at_work())
        return next((panel for panel in panels if panel is not None and panel.isVisible()), None)

    def _room(self) -> Room:
        room: Room = self._desk.room(self._id)
        return room

    def _vote(self, room: Room) -> Vote | None:
        """The open vote on the agenda; else the last vote at this item, also on its amendments and parts."""
        found = room.meeting.open_vote()
        if found is not None and found.question is Question.AGENDA:
            return found
        votes = [vote for vote in room.meeting.votes.values() if vote.item == (self._item or "")]
        return votes[-1] if votes else None

    def _show(self) -> None:
        room = self._room()
        item = room.meeting.item(self._item) if self._item is not None else None
        vote = self._vote(room)
        following = next_question(room, item)
        agenda = following[0] is Question.AGENDA or (vote is not None and vote.question is Question.AGENDA)
        self.setVisible(item is not None or agenda)
        if item is None and not agenda:
            self.end.hide()
            return
        at = QApplication.focusWidget()
        had_focus = at is not None and (self.isAncestorOf(at) or self.end.isAncestorOf(at))
        is_open = vote is not None and vote.stage is VoteStage.OPEN
        declared = vote is not None and vote.stage is VoteStage.DECLARED
        tied = vote is not None and vote.stage is VoteStage.TIED
        going = room.meeting.stage is Stage.IN_SESSION and room.meeting.adjourned is None  # nothing in a break
        matter = room.rules.charter.matter(item.matter) if item is not None and item.matter is not None else None
        passed = item is not None and has_passed(room, item)
        self._state.setText(heading_words(room, item, vote, following) or state_words(vote, matter is not None))
        self._show_words(room, item, vote, following)
        reported = item is not None and matter is not None and is_reported(room, matter)
        unvoted = vote is None or vote.stage is VoteStage.ANNULLED
        to_report = going and reported and unvoted and item is not None and not item.reported
        self.report.setVisible(to_report)
        self.hands.setProperty("kind", "" if to_report else "primary")  # one button leads on, the others may
        restyle(self.hands)
        if item is not None and matter is not None and reported and unvoted:
            parts = (self._state, self._majority, self._effects)
            for part, said in zip(parts, report_words(room, matter, item), strict=True):
                part.setText(said)
                part.setVisible(bool(said))
        on_item = (
            item is not None
            and matter is not None
            and not passed
            and not item.reported
            and not settled_by_parts(room, item)
        )
        may_open = going and not is_open and (on_item or following[0] is Question.AGENDA)
        election = item is not None and following[0] is not Question.AGENDA and item.election is not None
        election = election or (vote is not None and vote.election is not None)
        self.ways.show_ways(room, item, matter, following, may_open=may_open and not election)
        self.clock.show_vote(vote if is_open else None, may_open=may_open and room.meeting.open_vote() is None)
        panels = self._panels()
        was_open = any(panel.isVisibleTo(self) for panel in (*panels.values(), self.electing.issued))
        for method, panel in panels.items():
            panel.setVisible(is_open and vote is not None and vote.method is method)
        self.electing.setVisible(election)
        if election and item is not None:
            self.electing.show_item(room, item, vote)
        if item is not None:
            self.acts.show_item(item, vote, election=election)
        else:
            self.acts.hide()
        self.calling.answers.setVisible(self.calling.isVisibleTo(self))
        asked = is_open and vote is not None and vote.method is Method.ACCLAMATION
        self.declare.set_words(tr("Nobody objects: declare it") if asked else tr("Declare the result"))
        self.declare.setVisible(is_open)
        free = going and room.meeting.open_vote() is None
        may_annul = is_open or (declared and free)
        self.annul.setVisible(may_annul)
        self._name_annul(tr("Annul") if is_open else tr("Annul the declared result …"))
        ended = vote is not None and vote.stage in ENDED
        self._show_halt(vote, may=is_open or (ended and free))
        self.end.setVisible(may_annul)
        if not is_open:
            self.tie.hide()
        if is_open and vote is not None:
            if vote.method in panels:
                panels[vote.method].show_vote(room, vote)
            else:
                self.verdict.clear()
                self._show_declare()
            if not was_open:
                self.take_focus()
        elif (declared or tied) and vote is not None and vote.verdict is not None:
            self._put_verdict(vote.verdict)
        else:
            self.verdict.clear()
        if had_focus and not is_open:  # else Qt hands it on to whatever follows, be it a button that undoes the vote
            self.ended.emit()

    def _show_words(self, room: Room, item: Item | None, vote: Vote | None, following: tuple[Question, str]) -> None:
        words = panel_words(room, item, vote, following)
        for part, said in zip((self._majority, self._effects, self._history), words, strict=True):
            part.setText(said)
            part.setVisible(bool(said))

    def _report(self) -> None:
        if self._item is not None:
            report_item(desk=self._desk, meeting=self._id, item=self._item, parent=self)

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
        verdict = verdict_of(room, vote, tally)
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
        if not self.electing.isHidden():
            ready = self.electing.ready()
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
        room = self._room()
        item = room.meeting.item(self._item) if self._item is not None else None
        question, about = next_question(room, item)

        def put(because: str = "") -> bool:
            return open_vote(
                desk=self._desk,
                meeting=self._id,
                item=self._item or ItemId(""),
                method=method,
                parent=self,
                question=question,
                about=about,
                because=because,
            )

        if item is not None and would_be_again(room, item, question, about):
            again_dialog(self, put).open()
        elif item is not None or question is Question.AGENDA:
            put()

    def _declare(self) -> None:
        vote = self._vote(self._room())
        if vote is not None and vote.stage is VoteStage.OPEN:
            if vote.method is Method.ELECTION:
                self.electing.declare()
            elif vote.method is not Method.ROLL_CALL:
                self._panels()[vote.method].declare(vote, self.tie.decision())
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

    def _panels(self) -> dict[Method, HandsPanel | RollCallPanel | BallotPanel | AcclamationPanel]:
        return {
            Method.HANDS: self.counting,
            Method.ROLL_CALL: self.calling,
            Method.BALLOT: self.ballots,
            Method.ACCLAMATION: self.asking,
        }

    def _show_halt(self, vote: Vote | None, *, may: bool) -> None:
        """Close the voting; once it is closed or declared, reopen it."""
        asked = vote is not None and vote.method is Method.ACCLAMATION and vote.stage is VoteStage.OPEN
        self.halt.setVisible(may and not asked)
        going = vote is not None and vote.stage is VoteStage.OPEN and not vote.closed
        self.halt.set_words(tr("Close voting") if going else tr("Reopen …"))
        self.halt.setAccessibleName(tr("Close the voting") if going else tr("Reopen the vote"))

    def _name_annul(self, words: str) -> None:
        self.annul.set_words(words)
        self.annul.setAccessibleName(tr("Annul the vote"))
        self.annul.setToolTip(tr("For a result that was entered or declared wrongly; asks for the reason"))

    def _on_time_up(self, vote_id: str) -> None:
        """Where it was set so, the clock closes the voting; else the clerk has been reminded."""
        vote = self._room().meeting.votes[VoteId(vote_id)]
        if vote.settings.closes and not vote.closed:
            close_voting(desk=self._desk, meeting=self._id, vote=vote.id, parent=self)

    def _halt(self) -> None:
        vote = self._vote(self._room())
        if vote is None:
            return
        if vote.stage is VoteStage.OPEN and not vote.closed:
            close_voting(desk=self._desk, meeting=self._id, vote=vote.id, parent=self)
        else:
            reopen_dialog(self._desk, self._id, vote, self).open()

    def _divide(self) -> None:
        from ui.views.meeting.sections_dialog import SectionsDialog

        opened(SectionsDialog(self._desk, self._room(), self))

    def _annul(self) -> None:
        vote = self._vote(self._room())
        if vote is not None and vote.stage in (VoteStage.OPEN, VoteStage.DECLARED):
            annul_dialog(self._desk, self._id, vote, self).open()

    def _lay_out(self) -> None:
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
        head = QHBoxLayout()
        head.addWidget(self._state, 1)
        head.addWidget(self.halt)
        column.addLayout(head)
        column.addWidget(self._majority)
        column.addWidget(self._effects)
        column.addWidget(self.report, 0, Qt.AlignmentFlag.AlignLeft)  # beside the others there is no room
        column.addWidget(self.ways)
        column.addWidget(self.clock)
        column.addWidget(self.asking)
        column.addWidget(self.counting)
        column.addWidget(self.ballots)
        column.addWidget(self.electing)
        column.addWidget(self.calling, 1)
        column.addWidget(self.verdict)
        column.addWidget(self.tie)
        column.addWidget(self.acts)
        column.addWidget(self._history)
