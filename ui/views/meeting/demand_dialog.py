"""A demand for an extraordinary meeting: who makes it, and what for. What is open already can be dropped here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from governance_desk.charter.keys import BodyKey, OfficeKey
from governance_desk.charter.model import BodyRule
from governance_desk.language import tr
from governance_desk.meeting.convene import open_demands
from governance_desk.register.demands.demand import demand_answer, those_who_make_up
from governance_desk.register.demands.state import Demand
from ui.desk import Desk
from ui.operations.meeting.demands import bodies_demanded, demand_meeting, drop_demand
from ui.views.meeting.ask import AskDialog
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.words import flexible

TOGETHER = ""
"""The entry of those who demand it together, beside the offices."""


class DemandDialog(FormDialog):
    """Everyone who makes up the body can be ticked; an office is chosen instead where its holder demands it alone."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(tr("Demand for an extraordinary meeting"), "", tr("Record the demand"), parent)
        self._desk = desk
        self.body, self.by = QComboBox(), QComboBox()
        self.people = QListWidget()
        flexible(self.people, 140)
        self.about, self.document = QLineEdit(), QLineEdit()
        self.day = day_field(desk.clock().day)
        self.waiting = QPushButton()
        self.waiting.clicked.connect(self._drop)
        for rule in bodies_demanded(desk):
            self.body.addItem(rule.name, rule.key)
        self.ask(tr("Body"), self.body)
        self.ask(tr("Demanded by"), self.by)
        self.ask(tr("Those who demand it"), self.people)
        self.ask(tr("For what"), self.about)
        self.ask(tr("Document"), self.document)
        self.ask(tr("Received on"), self.day)
        self.fields.addRow("", self.waiting)
        self.body.currentIndexChanged.connect(lambda _at: self._show_body())
        self.by.currentIndexChanged.connect(lambda _at: self.people.setEnabled(self.by.currentData() == TOGETHER))
        self.on_action(self._record)
        self._show_body()

    def chosen(self) -> list[str]:
        """Those who are ticked."""
        rows = [self.people.item(at) for at in range(self.people.count())]
        return [row.data(Qt.ItemDataRole.UserRole) for row in rows if row.checkState() is Qt.CheckState.Checked]

    def _rule(self) -> BodyRule:
        return next(each for each in bodies_demanded(self._desk) if each.key == self.body.currentData())

    def _show_body(self) -> None:
        body, association = self._rule(), self._desk.association
        rules = association.rules_on(self._desk.clock().day)
        answer = demand_answer(rules, body, self._desk.clock().day)
        open_words = ""
        if answer is not None and answer.rule is None:
            open_words = tr(
                "The charter does not say who may demand one ({article}); adopt a reading first.",
                article=answer.article,
            )
        self.lead.setText(open_words)
        self.lead.setVisible(bool(open_words))
        possible = answer.all_rules if answer is not None else ()
        offices = dict.fromkeys(office for rule in possible for office in rule.offices)
        self.by.clear()
        if any(rule.share is not None for rule in possible):
            self.by.addItem(tr("several together"), TOGETHER)
        for office in offices:
            self.by.addItem(rules.charter.office(office).name, office)
        self.people.clear()
        for key, name in those_who_make_up(association.register, body).items():
            row = QListWidgetItem(name)
            row.setData(Qt.ItemDataRole.UserRole, key)
            row.setCheckState(Qt.CheckState.Unchecked)
            self.people.addItem(row)
        self.people.setEnabled(self.by.currentData() == TOGETHER)
        self._show_waiting()

    def _open(self) -> list[Demand]:
        association = self._desk.association
        found = open_demands(association.register, association.meetings.values())
        return [each for each in found.values() if each.body == self.body.currentData()]

    def _show_waiting(self) -> None:
        self.waiting.setText(tr("{number} waiting; drop one …", number=len(self._open())))
        self.waiting.setAccessibleName(self.waiting.text())
        self.waiting.setVisible(bool(self._open()))

    def _drop(self) -> None:
        waiting = self._open()
        names = [(each.id, f"{each.about}（{each.names}）") for each in waiting]

        def do(lines: list[str]) -> bool:
            found = next((each for each in waiting if each.id == asked.key(0)), None)
            if found is None:
                asked.say(tr("Choose one of those that wait."), 0)
                return False
            return drop_demand(desk=self._desk, demand=found.id, reason=lines[1], parent=asked)

        asked = AskDialog(
            self,
            tr("Drop a demand"),
            [tr("It was withdrawn, or entered wrongly; the record keeps both.")],
            [(tr("Demand"), names[0][1] if len(names) == 1 else ""), (tr("Reason"), "")],
            tr("Drop the demand"),
            do,
            choices={0: names},
            needed=(0, 1),
        )
        asked.accepted.connect(self._show_waiting)
        asked.open()

    def _record(self) -> bool:
        office = self.by.currentData()
        return demand_meeting(
            desk=self._desk,
            body=BodyKey(self.body.currentData()),
            day=day_of(self.day),
            about=self.about.text(),
            office=OfficeKey(office) if office else None,
            demanders=[] if office else self.chosen(),
            document=self.document.text(),
            parent=self,
        )
