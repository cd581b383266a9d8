"""Record a written proxy as it stands on the paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from governance_desk.language import tr
from governance_desk.meeting.choice import Choice
from governance_desk.meeting.ids import ItemId
from governance_desk.meeting.invitation.reply import invited
from governance_desk.meeting.proxies.state import Instruction
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Voter, VoterId
from ui import theme
from ui.desk import Desk
from ui.operations.meeting.proxies import ProxyWords, lodge_proxy
from ui.tool_tip import tip
from ui.views.meeting.proxies.words import called, told_words
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.widgets.name_field import NameField
from ui.words import label

MOST_ROWS, LONGEST = 5, 28
"""So many items are in sight; with more the list is scrolled. A longer title is shown whole in its tool tip."""


class ProxyDialog(FormDialog):
    """`principal` is chosen already where the dialog is opened for someone."""

    def __init__(self, desk: Desk, room: Room, parent: QWidget, principal: Voter | None = None) -> None:
        super().__init__(
            tr("Record a written proxy"),
            tr("As it stands on the paper. A later one of the same principal takes its place; nobody passes it on."),
            tr("Record the written proxy"),
            parent,
        )
        self._desk, self._room = desk, room
        voters = [(str(each.id), called(each)) for each in invited(room)]
        self.principal = NameField(voters, called(principal) if principal is not None else "")
        self.holder = NameField(voters)
        self.document = QLineEdit("委托书")  # stands in the minutes, as the paper is called
        self.signed = day_field(min(desk.clock().day, room.meeting.day))
        self.matters = Matters(room.meeting.agenda)
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("in the principal's own words, if there are any"))
        self.period = QCheckBox(tr("for a period, and not for this meeting only"))
        self.since, self.until = day_field(room.meeting.day), day_field(room.meeting.day)
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.since, label(wrap=False), self.until):
            row.addWidget(part)
        row.addStretch(1)
        self.since.setAccessibleName(tr("First day"))
        self.until.setAccessibleName(tr("Last day"))
        self.period.toggled.connect(self._show_period)
        self.ask(tr("Principal"), self.principal)
        self.ask(tr("Proxy holder"), self.holder)
        self.ask(tr("Document"), self.document)
        self.ask(tr("Signed on"), self.signed)
        self.ask(tr("Items"), self.matters)
        self.ask(tr("Instruction"), self.words)
        self.fields.addRow("", self.period)
        self.ask(tr("Holds from – to"), days)
        self._days = days
        self._show_period(on=False)
        self.on_action(self._record)
        self.finished.connect(self.deleteLater)
        (self.holder if principal is not None else self.principal).setFocus()

    def proxy(self) -> ProxyWords:
        """What stands in the fields."""
        holder = self.holder.key()
        for_a_period = self.period.isChecked()
        return ProxyWords(
            principal=VoterId(self.principal.key()),
            holder=VoterId(holder) if holder else None,
            holder_name="" if holder else self.holder.line.text().strip(),
            signed=day_of(self.signed),
            items=() if for_a_period else self.matters.items(),
            instructions=() if for_a_period else self.matters.instructions(),
            words=self.words.text().strip(),
            document=self.document.text().strip(),
            since=day_of(self.since) if for_a_period else None,
            until=day_of(self.until) if for_a_period else None,
        )

    def _show_period(self, on: bool) -> None:  # Qt's signal
        self.fields.setRowVisible(self._days, on)
        self.fields.setRowVisible(self.matters, not on and bool(self.matters.rows))

    def _record(self) -> bool:
        return lodge_proxy(desk=self._desk, meeting=self._room.meeting.id, words=self.proxy(), parent=self)


class Matters(QScrollArea):
    """The items that are voted on: whether the proxy covers each, and what the principal wants on it."""

    def __init__(self, agenda: list[Item]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.rows: list[tuple[ItemId, QCheckBox, QComboBox]] = []
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for at, item in enumerate(agenda, 1):
            if item.matter is not None:
                self._add(grid, at, item)
        grid.setColumnStretch(0, 1)
        self.setWidget(inside)
        shown = min(len(self.rows), MOST_ROWS)
        self.setFixedHeight(shown * theme.px(40))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def items(self) -> tuple[ItemId, ...]:
        """Those that are covered; none where all are."""
        covered = tuple(item for item, box, _told in self.rows if box.isChecked())
        return () if len(covered) == len(self.rows) else covered

    def instructions(self) -> tuple[Instruction, ...]:
        """What the principal wants, where it is said."""
        return tuple(
            Instruction(item, Choice(str(told.currentData())))
            for item, box, told in self.rows
            if box.isChecked() and told.currentData()
        )

    def _add(self, grid: QGridLayout, at: int, item: Item) -> None:
        words = f"{at}．{item.title}"
        box = QCheckBox(words if len(words) <= LONGEST else words[: LONGEST - 1] + "…")
        box.setChecked(True)
        box.setAccessibleName(words)
        box.setToolTip(tip(words))
        told = QComboBox()
        told.addItem(told_words(None), "")
        if item.election is None:  # an election is voted on with its own paper
            for choice in Choice:
                told.addItem(told_words(choice), choice.value)
        told.setAccessibleName(tr("Instruction on {item}", item=words))
        box.toggled.connect(told.setEnabled)
        row = len(self.rows)
        grid.addWidget(box, row, 0)
        grid.addWidget(told, row, 1)
        self.rows.append((item.id, box, told))
