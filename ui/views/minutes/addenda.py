"""Corrections of settled minutes: added with a reason, approved or noted, never written into the text."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import MeetingId
from governance_desk.minutes.state import Addendum, MinutesOf
from ui import theme
from ui.desk import Desk
from ui.operations.minutes import add_addendum, note_addendum, withdraw_addendum
from ui.views.meeting.ask import AskDialog
from ui.widgets.detail_panel import emptied
from ui.widgets.form_dialog import FormDialog, day_field, day_of, opened
from ui.widgets.inner_area import InnerArea
from ui.widgets.sentence import Sentence
from ui.words import flexible, label


class AddendumDialog(FormDialog):
    """What is wrong and how it is right, why, and on which day that was asked for."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(
            tr("Add a correction"),
            tr("The settled text stays as it is. The correction is printed behind it, with its number and reason."),
            tr("Add"),
            parent,
        )
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(96))
        self.words.setPlaceholderText("第二项“拨款三千元”应为“拨款三万元”。")
        self.reason = QLineEdit()
        self.day = day_field(desk.clock().day)
        self.ask(tr("Correction"), self.words)
        self.ask(tr("Reason"), self.reason)
        self.ask(tr("Day"), self.day)
        self.on_action(
            lambda: add_addendum(
                desk=desk,
                meeting=meeting,
                words=self.words.toPlainText(),
                reason=self.reason.text(),
                day=day_of(self.day),
                parent=self,
            )
        )


class NoteDialog(FormDialog):
    """Who took note of it, and when: no vote was needed."""

    def __init__(self, desk: Desk, meeting: MeetingId, addendum: Addendum, parent: QWidget) -> None:
        super().__init__(tr("Noted without a vote"), addendum.words, tr("Record"), parent)
        self.by = QLineEdit()
        self.by.setPlaceholderText(desk.association.rules.charter.body(desk.association.meetings[meeting].body).name)
        self.day = day_field(max(desk.clock().day, addendum.day))
        self.ask(tr("Noted by"), self.by)
        self.ask(tr("Day"), self.day)
        self.on_action(
            lambda: note_addendum(
                desk=desk,
                meeting=meeting,
                addendum=addendum.id,
                by=self.by.text(),
                day=day_of(self.day),
                parent=self,
            )
        )


class AddendaPanel(QWidget):
    """The corrections in the order of their numbers; in sight once the minutes are settled."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._meeting = desk, meeting
        self.heading = label("heading", wrap=False)
        self.add = QPushButton()
        self.add.setProperty("kind", "primary")
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self.open_add)
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)
        area = InnerArea(inner)
        flexible(area, 120)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.add)
        column.addWidget(area, 1)

    def retranslate(self) -> None:
        """The words in the language in use."""
        self.heading.setText(tr("Corrections"))
        self.add.setText(tr("Add a correction …"))
        self.add.setAccessibleName(self.add.text())
        self.show_addenda()

    def show_addenda(self) -> None:
        """The corrections as they are now."""
        written: MinutesOf = self._desk.association.minutes.minutes(self._meeting)
        emptied(self._cards)
        for each in written.addenda:
            self._cards.addWidget(self._card(each))
        if not written.addenda:
            nothing = Sentence("muted")
            nothing.setText(tr("Settled minutes are not changed. What is wrong in them is corrected behind them."))
            self._cards.addWidget(nothing)
        self._cards.addStretch(1)

    def open_add(self) -> AddendumDialog:
        """Ask for the correction."""
        return opened(AddendumDialog(self._desk, self._meeting, self))

    def open_note(self, addendum: Addendum) -> NoteDialog:
        """Ask who took note of it."""
        return opened(NoteDialog(self._desk, self._meeting, addendum, self))

    def open_withdraw(self, addendum: Addendum) -> AskDialog:
        """Ask why it is withdrawn."""
        dialog = AskDialog(
            self,
            tr("Withdraw the correction"),
            [addendum.words],
            [(tr("Reason"), "")],
            tr("Withdraw"),
            lambda lines: withdraw_addendum(
                desk=self._desk, meeting=self._meeting, addendum=addendum.id, reason=lines[0], parent=dialog
            ),
            danger=True,
            needed=(0,),
        )
        dialog.open()
        return dialog

    def _card(self, addendum: Addendum) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        for role, words in (
            ("small", tr("Correction {number}, {day}", number=addendum.number, day=addendum.day.isoformat())),
            ("", addendum.words),
            ("muted", tr("Reason: {reason}", reason=addendum.reason)),
            ("small", state_words(addendum)),
        ):
            line = Sentence(role)
            line.setText(words)
            column.addWidget(line)
        if addendum.waits:
            row = QHBoxLayout()
            for words, act in (
                (tr("Noted …"), lambda: self.open_note(addendum)),
                (tr("Withdraw …"), lambda: self.open_withdraw(addendum)),
            ):
                button = QPushButton(words)
                button.setProperty("kind", "link")
                button.setAutoDefault(False)
                button.setAccessibleName(words)
                button.clicked.connect(act)
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        return card


def state_words(addendum: Addendum) -> str:
    """How far the correction is."""
    if addendum.approval is not None:
        return "✓ " + tr("Approved by {meeting}", meeting=addendum.approval.title)
    if addendum.noted:
        day = addendum.noted_on.isoformat() if addendum.noted_on is not None else ""
        return "✓ " + tr("Noted by {by} on {day}", by=addendum.noted, day=day)
    if addendum.withdrawn:
        return tr("Withdrawn: {reason}", reason=addendum.withdrawn)
    return tr("Waits to be approved or noted")
