"""The papers of a ballot: the ballot itself, the tally sheet, and what the scrutineer reads out."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import tr
from governance_desk.meeting.state import ON_PAPER, Item, ItemId, MeetingId, Vote, VoteId, VoteStage
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.views.meeting.papers import Papers


class PaperActs(QWidget):
    """Buttons, each as soon as there is something to print."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._id = meeting
        self._papers = Papers(desk, meeting)
        self._item: ItemId | None = None
        self._vote: VoteId | None = None
        self.ballot, self.sheet, self.announce, self.rules = (QPushButton() for _ in range(4))
        self.ballot.clicked.connect(self._print_ballot)
        self.sheet.clicked.connect(self._print_sheet)
        self.announce.clicked.connect(self._announce)
        self.rules.clicked.connect(self._print_rules)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.ballot, self.rules, self.announce, self.sheet):
            row.addWidget(button)
        row.addStretch(1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        for button, name in (
            (self.ballot, tr("Print the ballot")),
            (self.rules, tr("Print the election rules")),
            (self.announce, tr("Announcement")),
            (self.sheet, tr("Print the tally sheet")),
        ):
            button.setText(tr("{step} …", step=name))
            button.setAccessibleName(name)

    def show_item(self, item: Item, vote: Vote | None, *, election: bool) -> None:
        """What there is to print of the item and its last vote."""
        self._item, self._vote = item.id, vote.id if vote is not None else None
        on_paper = vote is not None and vote.method in ON_PAPER
        stage = vote.stage if vote is not None else None
        is_open = stage is VoteStage.OPEN
        further = item.election is not None and any(post.nominees for post in item.election.posts)
        self.ballot.setVisible((election and further) or (on_paper and is_open))
        self.sheet.setVisible(on_paper and stage in (VoteStage.DECLARED, VoteStage.VOID))
        self.announce.setVisible(election and stage in (VoteStage.DECLARED, VoteStage.VOID))
        self.rules.setVisible(election and further and self.announce.isHidden())  # they are voted on before
        buttons = (self.ballot, self.sheet, self.announce, self.rules)
        self.setVisible(any(not button.isHidden() for button in buttons))

    def _print_ballot(self) -> None:
        if self._item is not None:
            self._papers.print_ballot(self._item, self)

    def _print_rules(self) -> None:
        if self._item is not None:
            self._papers.print_election_rules(self._item, self)

    def _print_sheet(self) -> None:
        if self._vote is not None:
            self._papers.print_tally_sheet(self._vote, self)

    def _announce(self) -> None:
        from governance_desk.documents.content.election import announcement

        meeting = self._desk.association.meetings[self._id]
        vote = meeting.votes.get(self._vote) if self._vote is not None else None
        if vote is not None:
            AnnouncementDialog("\n".join(announcement(self._desk.association, meeting, vote)), self).open()


class AnnouncementDialog(QDialog):
    """The words of the chief scrutineer, large enough to be read from the laptop."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setWindowTitle(tr("Announcement"))
        self.setAccessibleName(tr("Announcement"))
        self.words = QPlainTextEdit(words)
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(tr("Announcement"))
        self.words.setFont(theme.font(20))
        copy, leave = QPushButton(tr("Copy")), QPushButton(tr("Close"))
        copy.clicked.connect(lambda: QApplication.clipboard().setText(words))
        leave.clicked.connect(self.accept)
        leave.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (copy, leave):
            button.setAccessibleName(button.text())
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.addWidget(self.words, 1)
        column.addLayout(row)
        self.resize(min(1000, theme.px(760)), min(640, theme.px(480)))
        self.finished.connect(self.deleteLater)
