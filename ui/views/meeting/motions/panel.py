"""What is moved on the item at hand, and on the agenda: the amendments and parts in their order, and how they stand."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from governance_desk.language import tr
from governance_desk.meeting.ids import AmendmentId, ItemId, MeetingId
from governance_desk.meeting.motions.amend import not_amendable, waiting_amendments
from governance_desk.meeting.motions.change import waiting_change
from governance_desk.meeting.motions.divide import not_divisible
from governance_desk.meeting.motions.state import Amendment, Part, Settled
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Stage
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.models.names import NameRow
from ui.operations.meeting.motions import drop_change, end_division, order_amendments, withdraw_amendment
from ui.views.meeting.motions.amend_dialog import AmendDialog
from ui.views.meeting.motions.divide_dialog import DivideDialog
from ui.views.meeting.motions.read_dialog import read_dialog
from ui.views.meeting.motions.take_out_dialog import take_out_dialog
from ui.views.meeting.motions.words import amendment_words, part_words, settled_chip, short, whole_words
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.words import label

ROWS = 4
"""Of the list that are in sight at once; it scrolls for the others."""


class MotionPanel(QFrame):
    """A row of buttons; below it a list, as long as there is something in it."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._id = desk, meeting
        self._item: ItemId | None = None
        self.drop = QPushButton()
        self.drop.clicked.connect(self._drop)
        self._together = label()
        self.amend, self.divide = KeyButton("Ctrl+M"), QPushButton()
        self.take_out = QPushButton()
        self.whole = QPushButton()
        self.withdraw, self.up = QPushButton(), QPushButton()
        self.list = NameList()
        self.list.current_changed.connect(lambda _key: self._show_buttons())
        self.list.picked.connect(self._read)
        self.amend.clicked.connect(self._amend)
        self.divide.clicked.connect(self._divide)
        self.take_out.clicked.connect(self._take_out)
        self.whole.clicked.connect(self._end_division)
        self.withdraw.clicked.connect(self._withdraw)
        self.up.clicked.connect(self._up)
        self._lay_out()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.amend.set_words(tr("Amendment"))
        for button, words in (
            (self.divide, tr("Vote in parts …")),
            (self.take_out, tr("Vote on it by itself …")),
            (self.whole, tr("As a whole after all")),
            (self.withdraw, tr("Withdrawn by its mover")),
            (self.up, tr("Vote on it first")),
            (self.drop, tr("Not pursued")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
        self.list.setAccessibleName(tr("Amendments and parts"))
        self.show_item(self._at_hand())

    def show_item(self, item: Item | None) -> None:
        """What is moved on this item, and the change of the agenda that waits."""
        self._item = item.id if item is not None else None
        room = self._room()
        going = room.meeting.stage is Stage.IN_SESSION and room.meeting.adjourned is None
        free = going and room.meeting.open_vote() is None
        change = waiting_change(room) if going else None
        self.drop.setVisible(change is not None and free)
        together = item is not None and item.id in room.meeting.consent
        self._together.setVisible(together and free)  # the vote itself says with what it is taken
        if item is not None and together:
            titles = "、".join(each.title for each in room.meeting.agenda if each.id in room.meeting.consent)
            self._together.setText(tr("Voted on together: {items}", items=titles))
        self.take_out.setVisible(free and together)
        self.amend.setVisible(free and change is None and item is not None and not_amendable(room, item) is None)
        self.divide.setVisible(
            free
            and change is None
            and item is not None
            and bool(item.text.strip())
            and not_divisible(room, item) is None
        )
        rows = _rows(item)
        self.list.setVisible(bool(rows))
        if rows:
            self.list.show_rows(rows)
            if not self.list.current_key():
                self.list.select(rows[0].key)
            self.list.setFixedHeight(self.list.sizeHintForRow(0) * min(len(rows), ROWS) + theme.px(4))
        self._show_buttons()
        shown = (self.drop, self._together, self.amend, self.divide, self.list, self.whole, self.take_out)
        self.setVisible(any(not each.isHidden() for each in shown))

    def _show_buttons(self) -> None:
        item, room = self._at_hand(), self._room()
        free = room.meeting.stage is Stage.IN_SESSION and room.meeting.open_vote() is None
        chosen = self._chosen()
        waits = free and chosen is not None and chosen.stage is Settled.WAITING
        first = item is not None and waiting_amendments(item)[:1] == [chosen]
        self.withdraw.setVisible(waits and isinstance(chosen, Amendment))
        self.up.setVisible(waits and isinstance(chosen, Amendment) and not first)
        untouched = item is not None and all(each.stage is Settled.WAITING for each in item.parts)
        self.whole.setVisible(free and item is not None and bool(item.parts) and untouched)

    def _chosen(self) -> Amendment | Part | None:
        item, key = self._at_hand(), self.list.current_key()
        among: list[Amendment | Part] = [*item.amendments, *item.parts] if item is not None else []
        return next((each for each in among if each.id == key), None)

    def _read(self, _key: str) -> None:
        item, chosen = self._at_hand(), self._chosen()
        if item is not None and chosen is not None:
            read_dialog(item.title, whole_words(item, chosen), self).open()

    def _amend(self) -> None:
        if self._item is not None:
            AmendDialog(self._desk, self._id, self._item, self).open()

    def _divide(self) -> None:
        if self._item is not None:
            DivideDialog(self._desk, self._id, self._item, self).open()

    def _take_out(self) -> None:
        item = self._at_hand()
        if item is not None:
            take_out_dialog(self._desk, self._id, item, self).open()

    def _end_division(self) -> None:
        if self._item is not None:
            end_division(desk=self._desk, meeting=self._id, item=self._item, parent=self)

    def _withdraw(self) -> None:
        chosen = self._chosen()
        if isinstance(chosen, Amendment):
            withdraw_amendment(desk=self._desk, meeting=self._id, amendment=chosen.id, parent=self)

    def _up(self) -> None:
        item, chosen = self._at_hand(), self._chosen()
        if item is None or not isinstance(chosen, Amendment):
            return
        others: list[AmendmentId] = [each.id for each in waiting_amendments(item) if each is not chosen]
        order_amendments(desk=self._desk, meeting=self._id, item=item.id, amendments=[chosen.id, *others], parent=self)

    def _drop(self) -> None:
        change = waiting_change(self._room())
        if change is not None:
            drop_change(desk=self._desk, meeting=self._id, change=change.id, parent=self)

    def _at_hand(self) -> Item | None:
        return self._room().meeting.item(self._item) if self._item is not None else None

    def _room(self) -> Room:
        room: Room = self._desk.room(self._id)
        return room

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setSpacing(8)
        for button in (self.amend, self.divide, self.take_out, self.whole, self.up, self.withdraw, self.drop):
            acts.addWidget(button)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._together)
        column.addWidget(self.list)
        column.addLayout(acts)


def _rows(item: Item | None) -> list[NameRow]:
    if item is None:
        return []
    rows = [
        NameRow(
            each.id,
            f"{at}. {short(amendment_words(each))}",
            each.mover,
            (settled_chip(each.stage),),
        )
        for at, each in enumerate(item.amendments, 1)
    ]
    return rows + [
        NameRow(
            each.id,
            f"{part_words(at, item)}: {short(each.text)}",
            "",
            (settled_chip(each.stage),),
        )
        for at, each in enumerate(item.parts, 1)
    ]
