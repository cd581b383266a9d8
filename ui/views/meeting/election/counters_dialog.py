"""Who watches over the count, and who counts: proposed here, appointed by a vote."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from governance_desk.charter.keys import MatterKey
from governance_desk.charter.model import Effect
from governance_desk.language import tr
from governance_desk.meeting.election.state import Counters, Official
from governance_desk.meeting.majority import matters_of
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, MeetingId
from ui.desk import Desk
from ui.operations.meeting.election import keep_counters
from ui.views.meeting.election.people import people_of
from ui.widgets.form_dialog import FormDialog
from ui.widgets.name_field import NameField

SCRUTINEERS, TELLERS = 2, 3
"""Fields for names; where there are more, several stand in one field."""


class CountersDialog(FormDialog):
    """For an item of its own on the agenda, before the election."""

    def __init__(self, desk: Desk, room: Room, parent: QWidget, item: Item | None = None) -> None:
        super().__init__(
            tr("Scrutineers and tellers"),
            tr("They are appointed by a vote before the election, and cannot be candidates."),
            tr("Put on the agenda"),
            parent,
        )
        self._desk, self._room, self._item = desk, room, item
        people = people_of(room)
        self.name = QLineEdit(item.title if item is not None else "推选总监票人、监票人、计票人")
        self.matter = QComboBox()
        for matter in matters_of(room):
            if matter.effect is Effect.NONE and not matter.each_meeting:
                self.matter.addItem(matter.name, matter.key)
        before = item.counters if item is not None else None
        self.chief = NameField(people, _words(before.chief if before is not None else None))
        self.scrutineers = [NameField(people) for _ in range(SCRUTINEERS)]
        self.tellers = [NameField(people) for _ in range(TELLERS)]
        if before is not None:
            for fields, officials in ((self.scrutineers, before.scrutineers), (self.tellers, before.tellers)):
                names = [each.name for each in officials]
                rest = "、".join(names[len(fields) - 1 :])
                for field, name in zip(fields, [*names[: len(fields) - 1], rest], strict=False):
                    field.line.setText(name)
        self.ask(tr("Title"), self.name)
        self.ask(tr("Matter"), self.matter)
        self.ask(tr("Chief scrutineer"), self.chief)
        for field in self.scrutineers:
            self.ask(tr("Scrutineer"), field)
        for field in self.tellers:
            self.ask(tr("Teller"), field)
        if item is not None:
            self.name.setEnabled(False)
            self.matter.setEnabled(False)
        self.on_action(self._keep)
        self.finished.connect(self.deleteLater)

    def counters(self) -> Counters:
        """Who stands in the fields."""
        chief = self._official(self.chief)
        return Counters(chief, self._officials(self.scrutineers), self._officials(self.tellers))

    def _officials(self, fields: list[NameField]) -> tuple[Official, ...]:
        """Several names in one field are parted by 、 or a comma."""
        found = [self._official(field) for field in fields]
        return tuple(
            Official(name.strip(), each.person)
            for each in found
            if each is not None
            for name in each.name.replace("，", "、").replace(",", "、").split("、")
            if name.strip()
        )

    def _official(self, field: NameField) -> Official | None:
        words = field.line.text().strip()
        if not words:
            return None
        key = field.key()
        person = next((each for each in self._room.register.persons.values() if each.id == key), None)
        return Official(person.name, person.id) if person is not None else Official(words)

    def _keep(self) -> bool:
        from governance_desk.documents.content.election import counters_line  # not needed to show the dialog

        counters = self.counters()
        return keep_counters(
            desk=self._desk,
            meeting=MeetingId(self._room.meeting.id),
            item=self._item.id if self._item is not None else None,
            title=self.name.text().strip(),
            text=counters_line(counters),
            matter=MatterKey(str(self.matter.currentData() or "")),
            counters=counters,
            parent=self,
        )


def _words(official: Official | None) -> str:
    return official.name if official is not None else ""
