"""What is voted on in writing, the letter, and the sending of the ballots."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.association.names import way_name
from governance_desk.association.reports import subject_of
from governance_desk.language import in_a_row, tr
from governance_desk.meeting.correspondence.state import Way
from governance_desk.meeting.majority import majority_for
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, ItemId, Meeting, MeetingId, Outcome, Stage
from ui.desk import Desk
from ui.models.names import Chip, NameRow
from ui.operations.meeting.correspondence import send_ballots
from ui.operations.meeting.prepare import ItemWords, add_item, cancel_meeting, change_item, remove_item
from ui.views.attachments.button import AttachmentsButton
from ui.views.correspondence.begin_dialog import BeginDialog
from ui.views.correspondence.words import direction
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.item_dialog import ItemDialog, missing_words
from ui.views.meeting.papers import Papers
from ui.views.meeting.words import vote_chip
from ui.widgets.facts import Facts
from ui.widgets.form_dialog import FormDialog, day_field, day_of, opened
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.words import article_words, flexible, label


class ItemsPanel(QWidget):
    """Before the ballots go out items are added and changed; afterwards they stand as the ballots have them."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._id = desk, meeting
        self._papers = Papers(desk, meeting)
        self.items = NameList()
        flexible(self.items, 140)
        self.items.picked.connect(self._edit)
        self.items.current_changed.connect(lambda _key: self._show_current())
        self._majority = label("muted")
        self._hint = label("small")
        self.attachments = AttachmentsButton(desk)
        self.add = KeyButton("Ctrl+N")
        self.add.clicked.connect(self._add)
        self.change, self.off, self.days, self.print, self.save = (QPushButton() for _ in range(5))
        self.change.clicked.connect(lambda: self._edit(self.items.current_key()))
        self.off.clicked.connect(self._remove)
        self.days.clicked.connect(lambda: opened(BeginDialog(desk, self, self._meeting())))
        self.print.clicked.connect(lambda: self._papers.print_notice(self))
        self.save.clicked.connect(lambda: self._papers.save_notice(self))
        self.cancel = QPushButton()
        self.cancel.setProperty("kind", "danger")
        self.cancel.clicked.connect(self._cancel)
        self.send = KeyButton("Ctrl+Return")
        self.send.setProperty("kind", "primary")
        self.send.clicked.connect(lambda: opened(SendDialog(desk, self._meeting(), self)))
        self._facts = Facts()
        self._lay_out()

    def retranslate(self) -> None:
        self.items.setAccessibleName(tr("What is voted on"))
        self.add.set_words(tr("Add an item"))
        self.send.set_words(tr("Record the sending …"))
        for button, words in (
            (self.change, tr("Change")),
            (self.off, tr("Remove")),
            (self.days, tr("Change the days")),
            (self.print, tr("Print the letter")),
            (self.save, tr("Save the letter …")),
            (self.cancel, tr("Cancel the vote")),
        ):
            button.setText(words)
            button.setAccessibleName(words)

    def show_room(self, room: Room, _events: tuple[Any, ...] = ()) -> None:
        """The items, and what can still be done with them."""
        meeting = room.meeting
        preparing = meeting.stage is Stage.CONVENED
        self.items.show_rows([_row(room, item, at) for at, item in enumerate(meeting.agenda, 1)])
        if not self.items.current_key() and meeting.agenda:
            self.items.select(meeting.agenda[0].id)
        self._facts.show_facts(_facts(room))
        for button in (self.add, self.change, self.off, self.days, self.cancel, self.send):
            button.setVisible(preparing)
        ready = any(item.matter is not None for item in meeting.agenda)
        self.send.setEnabled(ready)
        for button in (self.print, self.save):
            button.setEnabled(ready)
        self._hint.setText(_next_step(meeting, ready=ready))
        self._show_current()

    def arrange(self, *, beside: bool) -> None:
        """With large text the parts stand one below the other."""
        self._row.setDirection(direction(beside=beside))

    def take_focus(self) -> None:
        """What comes next: the first item, or the list."""
        (self.items if self._meeting().agenda else self.add).setFocus()

    def _meeting(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self._id]
        return found

    def _show_current(self) -> None:
        room = self._desk.room(self._id)
        item = room.meeting.item(ItemId(self.items.current_key()))
        preparing = room.meeting.stage is Stage.CONVENED
        for button in (self.change, self.off):
            button.setEnabled(preparing and item is not None)
        subject = subject_of(room.meeting, item.id) if item is not None else None
        self.attachments.show_subject(subject, item.title if item is not None else "")
        words, missing = "", ""
        if item is not None and item.matter is not None:
            matter = room.rules.charter.matter(item.matter)
            found = majority_for(room, matter)
            words = tr("{matter}: {majority}", matter=matter.name, majority=found.words) + article_words(found.article)
            missing = missing_words(room, matter, item.subject) if preparing else ""
        elif item is not None:
            words = tr("Nothing is to be decided here: it does not stand on the ballot.")
        self._majority.setText(in_a_row((words, missing)) if missing else words)

    def _add(self) -> None:
        dialog = ItemDialog(self._desk.room(self._id), self)

        def do(words: ItemWords) -> None:
            if add_item(desk=self._desk, meeting=self._id, words=words, parent=dialog):
                dialog.accept()
                self.items.select(self._meeting().agenda[-1].id)
            else:
                dialog.point_at_missing()

        dialog.wanted.connect(do)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _edit(self, key: str) -> None:
        item = self._meeting().item(ItemId(key))
        if item is None or self._meeting().stage is not Stage.CONVENED:
            return
        dialog = ItemDialog(self._desk.room(self._id), self, item)

        def do(words: ItemWords) -> None:
            if change_item(desk=self._desk, meeting=self._id, item=item.id, words=words, parent=dialog):
                dialog.accept()
            else:
                dialog.point_at_missing()

        dialog.wanted.connect(do)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self) -> None:
        remove_item(desk=self._desk, meeting=self._id, item=ItemId(self.items.current_key()), parent=self)

    def _cancel(self) -> None:
        dialog = AskDialog(
            self,
            tr("Cancel the vote"),
            [tr("No ballot has gone out; the vote in writing does not take place.")],
            [(tr("Reason"), "")],
            tr("Cancel the vote"),
            lambda lines: cancel_meeting(desk=self._desk, meeting=self._id, reason=lines[0], parent=dialog),
            danger=True,
            needed=(0,),
        )
        dialog.open()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.change, self.off):
            buttons.addWidget(button)
        buttons.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._majority, 1)
        below.addWidget(self.attachments, 0, Qt.AlignmentFlag.AlignTop)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.items, 1)
        left.addLayout(below)
        left.addLayout(buttons)
        left.addWidget(self._hint)
        card = QFrame()
        card.setProperty("role", "card")
        facts = QVBoxLayout(card)
        facts.setContentsMargins(16, 14, 16, 14)
        facts.setSpacing(8)
        facts.addWidget(self._facts)
        facts.addWidget(self.days)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(card)
        right.addWidget(self.print)
        right.addWidget(self.save)
        right.addStretch(1)
        right.addWidget(self.cancel)
        right.addWidget(self.send)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(20)
        row.addLayout(left, 3)
        row.addLayout(right, 1)


class SendDialog(FormDialog):
    """On which day and how the ballots went out."""

    def __init__(self, desk: Desk, meeting: Meeting, parent: QWidget) -> None:
        lead = tr("From now on it is fixed who is asked and on what. The letter names the deadline.")
        super().__init__(tr("Record the sending"), lead, tr("The ballots are out"), parent)
        self.day = day_field(desk.clock().day)
        self.way = QComboBox()
        for way in Way:
            self.way.addItem(way_name(way), way)
        self.ask(tr("Sent on"), self.day)
        self.ask(tr("How"), self.way)
        self.on_action(
            lambda: send_ballots(
                desk=desk, meeting=meeting.id, day=day_of(self.day), way=Way(self.way.currentData()), parent=self
            )
        )


def _row(room: Room, item: Item, at: int) -> NameRow:
    votes = room.meeting.votes_on(item.id)
    chips = [vote_chip(vote) for vote in votes[-1:]]
    if item.matter is None:
        chips = [Chip(tr("not on the ballot"))]
    elif not votes:
        matter = room.rules.charter.matter(item.matter)
        incomplete = bool(missing_words(room, matter, item.subject))
        chips = [Chip(tr("incomplete"), "warn")] if incomplete else [Chip(tr("to be voted on"), "accent")]
    return NameRow(item.id, f"{at}. {item.title}", item.presenter, tuple(chips))


def _facts(room: Room) -> list[tuple[str, str]]:
    meeting, found = room.meeting, room.meeting.correspondence
    if found is None:
        return []
    sent = found.sent
    lines = [
        (tr("Body"), room.body.name),
        (tr("Sent on") if sent is not None else tr("Ballots go out on"), (sent or meeting.day).isoformat()),
        (tr("Answers until"), found.deadline),
    ]
    if sent is not None:
        lines.insert(2, (tr("How"), way_name(found.way)))
    if found.article:
        lines.append((tr("Allowed by"), found.article))
    return lines


def _next_step(meeting: Meeting, *, ready: bool) -> str:
    if meeting.outcome is Outcome.CANCELLED:
        return tr("Given up: {reason}", reason=meeting.cancelled_because)
    if meeting.stage is not Stage.CONVENED:
        return tr("The ballots have gone out; what they say stands.")
    if not ready:
        return tr("Add what is to be decided; then print the letter, send it, and record the sending.")
    return tr("Print or save the letter, send it to everyone, then record the sending.")
