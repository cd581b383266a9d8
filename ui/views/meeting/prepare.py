"""Prepare: the facts, the agenda, the notice, and the beginning of the check-in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from governance_desk.association.proposals import proposals
from governance_desk.association.reports import subject_of
from governance_desk.docket.opening import Mend
from governance_desk.language import in_a_row, tr
from governance_desk.meeting.majority import majority_for
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, ItemId, MeetingId, Outcome, Stage
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.models.names import Chip, NameRow
from ui.operations.meeting.door import begin_check_in
from ui.operations.meeting.prepare import (
    ItemWords,
    cancel_meeting,
    change_item,
)
from ui.views.attachments.button import AttachmentsButton
from ui.views.attachments.drop import FileDrop
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.meeting.election.counters_dialog import CountersDialog
from ui.views.meeting.election.plan_dialog import ElectionDialog
from ui.views.meeting.invited import Invited
from ui.views.meeting.item_dialog import ItemDialog, missing_words
from ui.views.meeting.missing_dialog import MissingDialog, button_words, still_missing
from ui.views.meeting.motions.change_agenda import change_by_adding, change_by_ordering, change_by_removing
from ui.views.meeting.motions.consent_dialog import ConsentDialog
from ui.views.meeting.notice_card import NoticeCard
from ui.views.meeting.opening import officers_dialog
from ui.views.meeting.papers import Papers
from ui.views.meeting.proposals_dialog import ProposalsDialog
from ui.views.meeting.proxies.panel import ProxiesPanel
from ui.views.meeting.reports import report_words
from ui.views.meeting.step import Step
from ui.views.meeting.words import day_words, vote_chip
from ui.widgets.agenda_list import AgendaList
from ui.widgets.facts import Facts
from ui.widgets.key_button import KeyButton
from ui.widgets.wrapping_row import WrappingRow
from ui.words import article_words, flexible, label, restyle


class PrepareStep(Step):
    """The agenda on the left, the facts and what comes next on the right."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__(desk, meeting)
        self.agenda = AgendaList()
        self.agenda.picked.connect(self._edit)
        self.agenda.order_wanted.connect(self._order)
        self.agenda.removal_wanted.connect(self._remove)
        self.agenda.current_changed.connect(lambda _key: self._show_buttons())
        flexible(self.agenda, 140)
        FileDrop(self.agenda.viewport(), self._dropped)
        self.attachments = AttachmentsButton(desk)
        self.reports = label()
        self._hint = label("small")
        self.add = KeyButton("Ctrl+N")
        self.add.clicked.connect(self._add)
        self.election, self.counters, self.rules = KeyButton("Ctrl+E"), KeyButton("Ctrl+T"), QPushButton()
        self.rules.clicked.connect(self._print_rules)
        self.election.clicked.connect(lambda: self._elect(None))
        self.counters.clicked.connect(lambda: self._counters(None))
        self.sections = QPushButton()
        self.sections.clicked.connect(self._divide)
        self.together = QPushButton()
        self.together.clicked.connect(lambda: ConsentDialog(self.desk, self.id, self).open())
        self._elections = WrappingRow()
        self.due = QPushButton()
        self.due.clicked.connect(self.open_due)
        self._change, self._up, self._down, self._off = (QPushButton() for _ in range(4))
        self._change.clicked.connect(lambda: self._edit(self.agenda.current_key()))
        self._up.clicked.connect(lambda: self.agenda.move_current(-1))
        self._down.clicked.connect(lambda: self.agenda.move_current(1))
        self._off.clicked.connect(lambda: self._remove(self.agenda.current_key()))
        self._facts = Facts()
        self.correct = QPushButton()
        self.correct.clicked.connect(self._correct)
        self._majority = label("muted")
        self.notice = NoticeCard(desk, meeting)
        self.invited = Invited(desk, meeting)
        self.proxies = ProxiesPanel(desk, meeting)
        self.tabs = QTabWidget()
        self.invited.counted.connect(self._name_tabs)
        self.missing = QPushButton()
        self.missing.clicked.connect(self._open_missing)
        self.begin = KeyButton("Ctrl+Return")
        self.begin.clicked.connect(self._begin)
        self.anew = QPushButton()
        self.anew.setProperty("kind", "primary")
        self.anew.clicked.connect(self._convene_anew)
        self._cancel = QPushButton()
        self._cancel.setProperty("kind", "danger")
        self._cancel.clicked.connect(self._call_off)
        self._lay_out()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.notice.retranslate()
        self.invited.retranslate()
        self.proxies.retranslate()
        self.tabs.setAccessibleName(tr("Agenda and invited"))
        self.agenda.setAccessibleName(tr("Agenda"))
        self.add.set_words(tr("Add an item"))
        self.election.set_words(tr("Election"))
        self.counters.set_words(tr("Scrutineers and tellers"))
        self.sections.setText(tr("Sections …"))
        self.sections.setAccessibleName(tr("Sections of the hall"))
        self.sections.setToolTip(tr("Sections of the hall"))
        self.together.setText(tr("Vote on items together …"))
        self.together.setAccessibleName(self.together.text())
        self.rules.setText(tr("Print the election rules"))
        self.rules.setAccessibleName(self.rules.text())
        for button, words in (
            (self._change, tr("Change")),
            (self._off, tr("Remove")),
            (self._cancel, tr("Cancel the meeting")),
            (self.anew, tr("Convene anew")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
        for button, sign, words in ((self._up, "↑", tr("Up")), (self._down, "↓", tr("Down"))):
            button.setText(sign)
            button.setAccessibleName(words)
            button.setToolTip(words)
        self.begin.set_words(tr("Begin the check-in"))
        self.show_room()

    def show_room(self, _events: tuple[Any, ...] = ()) -> None:
        room = self.room
        meeting = room.meeting
        self.agenda.show_rows([_row(room, item, at) for at, item in enumerate(meeting.agenda, 1)])
        self.agenda.allow_changes(meeting.stage is not Stage.CLOSED)
        self._hint.setText(
            tr("Drag an item to its place, or move it with Alt and the arrow keys; Enter changes it.")
            if meeting.agenda and meeting.stage is not Stage.CLOSED
            else ""
            if meeting.agenda
            else tr("Nothing is on the agenda yet: add what is to be dealt with and decided.")
        )
        self._facts.show_facts(_facts(room))
        self.notice.show_meeting(meeting)
        self.proxies.show_room(room)
        self.invited.show_room(room)
        self.reports.setText(report_words(self.desk, meeting))
        self.reports.setVisible(bool(self.reports.text()))
        self.begin.setVisible(meeting.stage is Stage.CONVENED)
        self.begin.setProperty("kind", "primary" if meeting.day <= self.desk.clock().day else "")
        restyle(self.begin)
        before = meeting.stage in (Stage.CONVENED, Stage.CHECK_IN)
        self._cancel.setVisible(before)
        self.anew.setVisible(meeting.outcome in (Outcome.INQUORATE, Outcome.CANCELLED))
        self.correct.setVisible(meeting.stage is not Stage.CLOSED)
        self.correct.setText(tr("Change day, hour and place") if before else tr("Change the chair or the recorder"))
        self.correct.setAccessibleName(self.correct.text())
        self._show_due()
        missing = still_missing(self.desk, self.id)
        self.missing.setVisible(bool(missing))
        self.missing.setText(button_words(missing))
        self.missing.setAccessibleName(self.missing.text())
        self._show_buttons()

    def _open_missing(self) -> None:
        dialog = MissingDialog(self.desk, self.id, self)
        dialog.wanted.connect(self.mend_wanted)
        dialog.open()

    def mend(self, mend: Mend, target: str) -> None:
        """Begin with what puts a missing thing right; `target` is the item that it is about."""
        self.tabs.setCurrentIndex(1 if mend is Mend.REPLIES else 0)
        if target:
            self.agenda.select(target)
        acts: dict[Mend, Callable[[], None]] = {
            Mend.NOTICE: self.notice.open_record,
            Mend.AGENDA: self._add,
            Mend.DUE: self.open_due,
            Mend.ITEM: lambda: self._edit(target),
            Mend.PAPERS: self.attachments.click,
            Mend.COUNTERS: lambda: self._counters(None),
        }
        acts.get(mend, self.invited.setFocus)()

    def _show_due(self) -> None:
        """Items that are due are one button away, and counted in it."""
        found = proposals(self.desk.association, self.id)
        self.due.setVisible(bool(found))
        self.due.setText(tr("Items that are due ({number}) …", number=len(found)))
        self.due.setAccessibleName(self.due.text())
        self.due.setProperty("kind", "" if self.meeting.agenda else "primary")
        restyle(self.due)

    def open_due(self) -> None:
        """Ask which of the items that are due belong on the agenda."""
        ProposalsDialog(self.desk, self.id, self).open()

    def arrange(self, *, beside: bool) -> None:
        """With larger text the replies stand two and two."""
        super().arrange(beside=beside)
        self.invited.arrange(beside=theme.percent() <= 100)
        self.proxies.arrange(beside=theme.percent() <= 100)

    def take_focus(self) -> None:
        (self.agenda if self.meeting.agenda else self.add).setFocus()

    def _name_tabs(self) -> None:
        self.tabs.setTabText(0, tr("Agenda ({number})", number=len(self.meeting.agenda)))
        self.tabs.setTabText(1, self.invited.heading())
        self.tabs.setTabText(2, self.proxies.heading())

    def _show_buttons(self) -> None:
        item = self.meeting.item(ItemId(self.agenda.current_key()))
        is_open = self.meeting.stage is not Stage.CLOSED
        free = is_open and item is not None and all(v.item != item.id for v in self.meeting.votes.values())
        row = self.agenda.currentIndex().row()
        for button in (self.add, self.election, self.counters, self.sections):
            button.setEnabled(is_open)
        self.together.setEnabled(is_open and len(self.meeting.agenda) > 1)
        self.rules.setVisible(item is not None and item.election is not None)
        self._change.setEnabled(free)
        self._off.setEnabled(free)
        self._up.setEnabled(is_open and row > 0)
        self._down.setEnabled(is_open and 0 <= row < self.agenda.names.rowCount() - 1)
        subject = subject_of(self.meeting, item.id) if item is not None else None
        self.attachments.show_subject(subject, item.title if item is not None else "")
        words, missing = "", ""
        if item is not None and item.matter is not None:
            room = self.room
            matter = room.rules.charter.matter(item.matter)
            found = majority_for(room, matter)
            words = tr("{matter}: {majority}", matter=matter.name, majority=found.words) + article_words(found.article)
            if item.election is None and free:
                missing = missing_words(room, matter, item.subject)
        self._majority.setText(in_a_row((words, missing)) if missing else words)

    def _dropped(self, paths: list[str], event: QDropEvent) -> None:
        """Files dropped on an item are attached to it; beside all of them, to the current one."""
        index = self.agenda.indexAt(event.position().toPoint())
        if index.isValid():
            self.agenda.setCurrentIndex(index)
        self.attachments.take(paths)

    def _add(self) -> None:
        dialog = ItemDialog(self.room, self)

        def do(words: ItemWords) -> None:
            if change_by_adding(self.desk, self.id, words, dialog, dialog.accept):
                dialog.accept()
                self.agenda.select(self.meeting.agenda[-1].id)
            else:
                dialog.point_at_missing()

        dialog.wanted.connect(do)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _edit(self, key: str) -> None:
        item = self.meeting.item(ItemId(key))
        if item is None or not self._change.isEnabled():
            return
        if item.election is not None:
            self._elect(item)
            return
        if item.counters is not None:
            self._counters(item)
            return
        at = self.meeting.agenda.index(item)
        dialog = ItemDialog(self.room, self, item)

        def do(words: ItemWords) -> None:
            if change_item(desk=self.desk, meeting=self.id, item=item.id, words=words, parent=dialog):
                dialog.accept()
                self.agenda.select(self.meeting.agenda[at].id)
            else:
                dialog.point_at_missing()

        dialog.wanted.connect(do)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _elect(self, item: Item | None) -> None:
        ElectionDialog(self.desk, self.room, self, item).open()

    def _print_rules(self) -> None:
        Papers(self.desk, self.id).print_election_rules(ItemId(self.agenda.current_key()), self)

    def _divide(self) -> None:
        from ui.views.meeting.sections_dialog import SectionsDialog

        SectionsDialog(self.desk, self.room, self).open()

    def _counters(self, item: Item | None) -> None:
        CountersDialog(self.desk, self.room, self, item).open()

    def _order(self, keys: list[str]) -> None:
        current = self.agenda.current_key()
        change_by_ordering(self.desk, self.id, [ItemId(key) for key in keys], self)
        self.agenda.select(current)

    def _remove(self, key: str) -> None:
        change_by_removing(self.desk, self.id, ItemId(key), self)

    def _correct(self) -> None:
        if self.meeting.stage is Stage.IN_SESSION:
            officers_dialog(self.desk, self.id, self)
        else:
            ConveneDialog(self.desk, self, meeting=self.meeting).open()

    def _convene_anew(self) -> None:
        dialog = ConveneDialog(self.desk, self, like=self.meeting)
        dialog.convened.connect(lambda meeting: self.go.emit("meetings", meeting))
        dialog.open()

    def _call_off(self) -> None:
        dialog = AskDialog(
            self,
            tr("Cancel the meeting"),
            [tr("The meeting does not take place, and nobody is absent from it. The next one takes its number.")],
            [(tr("Reason"), "")],
            tr("Cancel the meeting"),
            lambda lines: cancel_meeting(desk=self.desk, meeting=self.id, reason=lines[0], parent=dialog),
            danger=True,
            needed=(0,),
        )
        dialog.open()

    def _begin(self) -> None:
        begin_check_in(desk=self.desk, meeting=self.id, parent=self)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        for button in (self._change, self._off, self._up, self._down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.election, self.counters, self.together, self.sections, self.rules):
            self._elections.addWidget(button)
        agenda = QWidget()
        left = QVBoxLayout(agenda)
        left.setContentsMargins(0, 8, 0, 0)
        left.setSpacing(8)
        left.addWidget(self.agenda, 1)
        left.addWidget(self.reports)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._majority, 1)
        below.addWidget(self.attachments, 0, Qt.AlignmentFlag.AlignTop)
        left.addLayout(below)
        left.addWidget(self.due, 0, Qt.AlignmentFlag.AlignLeft)  # in the row below it would not fit
        left.addLayout(buttons)
        left.addLayout(self._elections)
        left.addWidget(self._hint)
        for part in (agenda, self.invited, self.proxies):
            self.tabs.addTab(part, "")
        card = QFrame()
        card.setProperty("role", "card")
        facts = QVBoxLayout(card)
        facts.setContentsMargins(16, 14, 16, 14)
        facts.addWidget(self._facts)
        facts.addWidget(self.correct)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(card)
        right.addWidget(self.notice)
        right.addWidget(self.missing)
        right.addStretch(1)
        right.addWidget(self.anew)
        right.addWidget(self.begin)
        right.addWidget(self._cancel)  # where the window is low, what is wanted least lies below its edge
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.tabs, 8)
        row.addLayout(right, 3)
        self.columns(row)


def _incomplete(room: Room, item: Item) -> bool:
    """Whether something is missing without which no vote can be opened: a person, a unit, candidates."""
    if item.election is not None:
        return any(len(post.nominees) < post.seats for post in item.election.posts)
    return bool(missing_words(room, room.rules.charter.matter(item.matter or ""), item.subject))


def _row(room: Room, item: Item, at: int) -> NameRow:
    votes = room.meeting.votes_on(item.id)
    chips = [Chip(tr("to be voted on"), "accent")] if item.matter is not None and not votes else []
    if (
        chips
        and item.election is None
        and missing_words(room, room.rules.charter.matter(item.matter or ""), item.subject)
    ):
        chips.insert(0, Chip(tr("incomplete"), "warn"))
    chips += [vote_chip(vote, votes) for vote in votes[-1:]]
    if item.id in room.meeting.consent:
        chips.append(Chip(tr("together"), "muted"))
    minutes = tr("{minutes} min", minutes=item.minutes) if item.minutes else ""
    detail = " · ".join(part for part in (item.presenter, minutes) if part)
    return NameRow(item.id, f"{at}. {item.title}", detail, tuple(chips))


def _facts(room: Room) -> list[tuple[str, str]]:
    """How many are expected stands above, with the quorum."""
    meeting, body = room.meeting, room.body
    minutes = sum(item.minutes or 0 for item in meeting.agenda)
    lines = [
        (tr("Body"), body.name),
        (tr("Time"), f"{day_words(meeting.day)} {meeting.starts}"),
        (tr("Place"), meeting.place or "–"),
    ]
    if meeting.extraordinary:
        lines.append((tr("Kind"), tr("Extraordinary meeting")))
    if minutes:
        lines.append((tr("Minutes planned"), str(minutes)))
    for name, value in ((tr("In the chair"), meeting.chair), (tr("Recorder"), meeting.recorder)):
        if value:
            lines.append((name, value))
    if body.convened_by:
        lines.append((tr("Convened by"), body.convened_by))
    return lines
