"""The result of a vote in writing: each vote declared with its working, then closed, signed and filed."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import in_a_row, tr
from governance_desk.meeting.judge import tally_of, verdict_on
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, MeetingId, Outcome, Stage, Vote, VoteId, VoteStage
from governance_desk.voting.state import Verdict
from ui.desk import Desk
from ui.models.names import Chip, NameRow
from ui.operations.meeting.session import close_meeting
from ui.operations.meeting.vote import annul_vote, declare_vote
from ui.views.correspondence.words import counted_words, direction, is_ended
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.minutes_card import FileDialog, SignDialog
from ui.views.meeting.papers import Papers
from ui.views.meeting.tie_panel import TiePanel
from ui.views.meeting.words import vote_chip
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.widgets.verdict_panel import VerdictPanel
from ui.words import flexible, label

ASKED = ("chair_decides", "lot")
"""The rules on equal votes by which somebody is asked."""


class ResultPanel(QWidget):
    """One key declares the vote at hand, the next one closes the record."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._id = desk, meeting
        self._papers = Papers(desk, meeting)
        self.votes = NameList()
        flexible(self.votes, 120)
        self.votes.current_changed.connect(lambda _key: self._show_vote())
        self.counts = label("number")
        self.verdict = VerdictPanel()
        self.effects = label()
        self.tie = TiePanel()
        self.tie.decided.connect(self._show_buttons)
        self.said = label("muted")
        self.declare, self.close_up = KeyButton("Ctrl+Return"), KeyButton("Ctrl+Return")
        for button in (self.declare, self.close_up):
            button.setProperty("kind", "primary")
        self.declare.clicked.connect(self._declare)
        self.close_up.clicked.connect(self._close)
        self.annul, self.print, self.save, self.sign, self.file = (QPushButton() for _ in range(5))
        self.annul.setProperty("kind", "danger")
        self.annul.clicked.connect(self._annul)
        self.print.clicked.connect(lambda: self._papers.print_minutes(self))
        self.save.clicked.connect(lambda: self._papers.save_minutes(self))
        self.sign.clicked.connect(self.open_sign)
        self.file.clicked.connect(self.open_file)
        self._lay_out()

    def retranslate(self) -> None:
        self.votes.setAccessibleName(tr("Votes"))
        self.declare.set_words(tr("Declare the result"))
        self.close_up.set_words(tr("Close the record"))
        for button, words in (
            (self.annul, tr("Annul the vote …")),
            (self.print, tr("Print the record")),
            (self.save, tr("Save the record …")),
            (self.sign, tr("Record the signing …")),
            (self.file, tr("Record the filing …")),
        ):
            button.setText(words)
            button.setAccessibleName(words)

    def show_room(self, room: Room, _events: tuple[Any, ...] = ()) -> None:
        """Each vote with its result; the first that is not declared is at hand."""
        meeting = room.meeting
        rows = []
        for at, vote in enumerate(meeting.votes.values(), 1):
            item = meeting.item(vote.item)
            title = item.title if item is not None else vote.motion
            rows.append(NameRow(vote.id, f"{at}. {title}", counted_words(vote), (_chip(meeting, vote),)))
        self.votes.show_rows(rows)
        waiting = meeting.open_vote()
        current = meeting.votes.get(VoteId(self.votes.current_key()))
        if waiting is not None and (current is None or current.stage is not VoteStage.OPEN):
            self.votes.select(waiting.id)
        elif current is None and rows:
            self.votes.select(rows[0].key)
        self._show_vote()

    def arrange(self, *, beside: bool) -> None:
        """With large text the parts stand one below the other."""
        for row in (self._row, self._papers_row):
            row.setDirection(direction(beside=beside))

    def take_focus(self) -> None:
        """The votes."""
        self.votes.setFocus()

    def open_sign(self) -> None:
        """Who signed the record, and when; those who counted are proposed."""
        meeting = self._meeting()
        dialog = SignDialog(self._desk, meeting, self)
        found = meeting.correspondence
        if found is not None and not dialog.signers.text():
            dialog.signers.setText("、".join(found.counted_by))
        dialog.open()

    def open_file(self) -> None:
        """Where the record is kept."""
        FileDialog(self._desk, self._meeting(), self).open()

    def _meeting(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self._id]
        return found

    def _vote(self) -> Vote | None:
        return self._meeting().votes.get(VoteId(self.votes.current_key()))

    def _show_vote(self) -> None:
        room, vote = self._desk.room(self._id), self._vote()
        self.verdict.clear()
        self.effects.setText("")
        self.counts.setText("")
        verdict = self._judged(room, vote)
        if vote is not None and verdict is not None:
            tally = vote.tally or tally_of(room, vote)
            if tally is not None:
                self.counts.setText(f"{tally.yes} : {tally.no} : {tally.abstain}")
                self.counts.setAccessibleName(tr("For, against, abstained: {counts}", counts=self.counts.text()))
            self.verdict.show_verdict(
                passed=verdict.passed,
                margin=verdict.margin,
                working=verdict.working,
                article=verdict.article,
                notes=verdict.notes,
                waits_for_reading=bool(verdict.open_clause),
            )
            self.effects.setText("\n".join(f"· {each}" for each in vote.effects))
        asked = verdict is not None and verdict.passed is None and verdict.tie is not None
        if vote is not None and verdict is not None and asked and verdict.tie is not None and verdict.tie in ASKED:
            self.tie.ask(room, vote, verdict.tie)
        else:
            self.tie.hide()
        self._show_buttons()

    def _judged(self, room: Room, vote: Vote | None) -> Verdict | None:
        """As it was declared; before that, what declaring it would say."""
        found = room.meeting.correspondence
        if vote is None or found is None or not found.ended:
            return None
        if vote.verdict is not None or vote.stage is not VoteStage.OPEN:
            return vote.verdict
        tally = tally_of(room, vote)
        return verdict_on(room, vote, tally) if tally is not None else None

    def _show_buttons(self) -> None:
        meeting, vote = self._meeting(), self._vote()
        found = meeting.correspondence
        ended = found is not None and bool(found.ended)
        going = ended and meeting.stage is Stage.IN_SESSION
        waits = meeting.open_vote() is not None
        at_hand = vote is not None and vote.stage is VoteStage.OPEN
        asked = not self.tie.isHidden()
        self.declare.setVisible(going and waits)
        self.declare.setEnabled(at_hand and (not asked or self.tie.decision() is not None))
        self.close_up.setVisible(going and not waits)
        self.annul.setVisible(going and vote is not None and vote.stage in (VoteStage.OPEN, VoteStage.DECLARED))
        closed = meeting.stage is Stage.CLOSED and meeting.outcome is not Outcome.CANCELLED
        for button in (self.print, self.save):
            button.setVisible(meeting.stage is not Stage.CONVENED)
        self.sign.setVisible(closed and meeting.signed is None)
        self.file.setVisible(closed and meeting.signed is not None and meeting.filed is None)
        self.said.setText(self._said(meeting))

    def _said(self, meeting: Meeting) -> str:
        """What comes next."""
        found = meeting.correspondence
        if meeting.outcome is Outcome.CANCELLED:
            return tr("Given up: {reason}", reason=meeting.cancelled_because)
        if found is None or not found.ended:
            return tr("There is a result once the voting has ended.")
        counted = tr("Counted by {names}.", names="、".join(found.counted_by))
        if meeting.stage is not Stage.CLOSED:
            return counted
        if meeting.signed is None:
            return in_a_row((counted, tr("Print the record and have it signed.")))
        signed = tr("Signed on {day} by {signers}.", day=meeting.signed.day, signers="、".join(meeting.signed.signers))
        if meeting.filed is None:
            return in_a_row((counted, signed))
        filed = tr("Filed on {day}: {place}", day=meeting.filed.day, place=meeting.filed.place)
        return in_a_row((counted, signed, filed))

    def _declare(self) -> None:
        vote = self._vote()
        if vote is not None:
            declare_vote(desk=self._desk, meeting=self._id, vote=vote.id, tie=self.tie.decision(), parent=self)

    def _close(self) -> None:
        close_meeting(desk=self._desk, meeting=self._id, parent=self)

    def _annul(self) -> None:
        vote = self._vote()
        if vote is None:
            return
        dialog = AskDialog(
            self,
            tr("Annul the vote"),
            [vote.motion],
            [(tr("Reason"), "")],
            tr("Annul the vote"),
            lambda lines: annul_vote(desk=self._desk, meeting=self._id, vote=vote.id, reason=lines[0], parent=dialog),
            danger=True,
            needed=(0,),
        )
        dialog.open()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self.counts)
        inside.addWidget(self.verdict)
        inside.addWidget(self.effects)
        inside.addWidget(self.tie)
        inside.addStretch(1)
        inside.addWidget(self.said)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.votes, 1)
        papers = self._papers_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        papers.setSpacing(8)
        for button in (self.print, self.save, self.sign, self.file):
            papers.addWidget(button)
        papers.addStretch(1)
        left.addLayout(papers)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.annul)
        acts.addStretch(1)
        acts.addWidget(self.declare)
        acts.addWidget(self.close_up)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(card, 1)
        right.addLayout(acts)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addLayout(right, 1)


def _chip(meeting: Meeting, vote: Vote) -> Chip:
    """Once the voting has ended an open vote waits for its declaration."""
    return (
        Chip(tr("To be declared"), "accent") if vote.stage is VoteStage.OPEN and is_ended(meeting) else vote_chip(vote)
    )
