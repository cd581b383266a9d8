"""Convene a body: which, when, where; its ordinal is proposed. Or correct this of a meeting not yet opened."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from governance_desk.charter.keys import BodyKey
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.docket.meeting_notice import first_day_to_hold
from governance_desk.errors import Refusal
from governance_desk.language import in_a_row, render, tr
from governance_desk.meeting.convene import meeting_title, next_number, open_demands
from governance_desk.meeting.move import moved, require_movable, what_changes
from governance_desk.meeting.roll import expected
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.register.demands.state import DemandId
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.prepare import convene, correct_meeting
from ui.widgets.sentence import Sentence
from ui.words import label, roomy


class ConveneDialog(QDialog):
    """`convened` carries the new meeting's id. With `meeting` that one is corrected; with `like` another one's body
    and place are proposed, with `body` that one, and behind a # the demand that the meeting follows; `ahead` proposes
    the first day for which the notice is still in time, where the charter has a period for it."""

    convened = Signal(str)

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        *,
        meeting: Meeting | None = None,
        like: Meeting | None = None,
        body: str = "",
        ahead: bool = False,
    ) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._meeting = meeting
        body, _hash, demand = body.partition("#")
        like = meeting or like
        self.body = QComboBox()
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        today: datetime.date = meeting.day if meeting is not None else desk.clock().day
        self.day.setDate(QDate(today.year, today.month, today.day))
        for rule in self._bodies():
            self.body.addItem(rule.name, rule.key)
        proposed = like.body if like is not None else body or self._usual()
        self.body.setCurrentIndex(max(0, self.body.findData(proposed)))
        self.extraordinary = QCheckBox()
        self.extraordinary.setChecked(bool(demand) or (like is not None and like.extraordinary))
        self.demand = QComboBox()
        self._demanded = demand
        if ahead and (first := first_day_to_hold(desk.association, self._rule(), today)) is not None:
            self.day.setDate(QDate(first.year, first.month, first.day))
        for fixed in (self.body, self.extraordinary):
            fixed.setEnabled(meeting is None)
        self.nobody, self.no_place = Sentence(tone="bad"), Sentence("muted")
        self.other_rules = Sentence(tone="warn")
        self.number = QSpinBox()
        self.number.setRange(1, 999)
        self.heading = label("heading")
        self.starts = QTimeEdit(QTime.fromString(like.starts if like is not None else "", "HH:mm"))
        if not self.starts.time().isValid() or like is None or not like.starts:
            self.starts.setTime(QTime(9, 30))
        self.starts.setDisplayFormat("HH:mm")
        self.place = QLineEdit()
        self.place.setText(like.place if like is not None else _last_place(desk))
        for field in (self.number, self.starts):
            roomy(field)
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(20)
        self._form.setVerticalSpacing(12)
        self._labels: list[QLabel] = []
        for field_widget in (self.body, self.extraordinary, self.number, self.day, self.starts, self.place):
            words = label(wrap=False)
            self._labels.append(words)
            self._form.addRow(words, field_widget)
            if field_widget is self.body:
                self._form.addRow("", self.nobody)
            if field_widget is self.extraordinary:
                self._demand_words = label(wrap=False)
                self._form.addRow(self._demand_words, self.demand)
        self._form.addRow("", self.no_place)
        self._form.addRow("", self.other_rules)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("kind", "primary")
        self._buttons.accepted.connect(self._do)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(18)
        column.addWidget(self.heading)
        column.addLayout(self._form)
        column.addWidget(self._buttons)
        self.setMinimumWidth(min(900, theme.px(520)))
        self.body.currentIndexChanged.connect(self._propose)
        self.extraordinary.toggled.connect(self._propose)
        self.day.dateChanged.connect(self._follow_day)
        self.number.valueChanged.connect(self._show_title)
        self.place.textChanged.connect(lambda _words: self._show_hints())
        self._propose()
        if meeting is not None:
            self.number.setValue(meeting.number)
            (self.day if meeting.place else self.place).setFocus()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Convene a meeting") if self._meeting is None else tr("Change day, hour and place"))
        self.setAccessibleName(self.windowTitle())
        names = (tr("Body"), "", tr("Meeting number"), tr("Day"), tr("Begins at"), tr("Place"))
        for words, name in zip(self._labels, names, strict=True):
            words.setText(name)
        for field, name in zip(
            (self.body, self.extraordinary, self.number, self.day, self.starts, self.place),
            (names[0], tr("Extraordinary meeting"), *names[2:]),
            strict=True,
        ):
            field.setAccessibleName(name)
        self.extraordinary.setText(tr("Extraordinary meeting"))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(
            tr("Convene") if self._meeting is None else tr("Change")
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        for button in self._buttons.buttons():
            button.setAccessibleName(button.text())
        self._demand_words.setText(tr("Demand"))
        self.demand.setAccessibleName(tr("Demand"))
        self._show_demands()
        self._show_title()
        self._show_hints()

    def _show_demands(self) -> None:
        """Those that wait for an extraordinary meeting of the body, the first one chosen; none is said as such."""
        association = self._desk.association
        waiting = open_demands(association.register, association.meetings.values()).values()
        here = [each for each in waiting if each.body == self.body.currentData()]
        first = self._demanded or (here[0].id if here else "")
        chosen = self.demand.currentData() if self.demand.count() > 1 else first
        self.demand.clear()
        for each in here:
            self.demand.addItem(f"{each.about}（{each.names}）", each.id)
        self.demand.addItem(tr("on no demand"), "")
        self.demand.setCurrentIndex(max(0, self.demand.findData(chosen)))
        shown = self._meeting is None and self.extraordinary.isChecked() and bool(here)
        for part in (self._demand_words, self.demand):
            part.setVisible(shown)

    def _followed(self) -> DemandId | None:
        """The demand that is chosen, where one can be."""
        chosen = "" if self.demand.isHidden() else self.demand.currentData()
        return DemandId(chosen) if chosen else None

    def _usual(self) -> BodyKey:
        """The council, where it has anybody in it; else the first body that has."""
        rules = self._bodies()
        made_up = [rule.key for rule in rules if self._made_up(rule)]
        return BodyKey("council") if "council" in made_up or not made_up else made_up[0]

    def _made_up(self, rule: BodyRule) -> bool:
        association = self._desk.association
        rules = association.rules_on(self._day())
        return bool(expected(association.register, rules, association.working_days, rule, self._day()))

    def _bodies(self) -> tuple[BodyRule, ...]:
        bodies: tuple[BodyRule, ...] = self._desk.association.rules_on(self._day()).charter.bodies
        return bodies

    def _rule(self) -> BodyRule:
        """The body that is chosen, by the charter of the day; where that knows it no more, by the newest."""
        key = self._key()
        found = next((each for each in self._bodies() if each.key == key), None)
        return found or self._desk.association.rules.charter.body(key)

    def _show_hints(self) -> None:
        """Why this body cannot be convened yet, and what a notice without a place lacks."""
        rule = self._rule()
        offered = self._meeting is not None or self._made_up(rule)
        nobody = tr("Nobody makes up {body} yet, so it cannot meet.", body=rule.name)
        step = (
            tr("Fill its seats on the Council page first.")
            if rule.sitting is Sitting.SEATS
            else tr("Enter its members on the Members page first.")
        )
        self.nobody.setText("" if offered else in_a_row((nobody, step)))
        self.no_place.setText(
            ""
            if self.place.text().strip()
            else tr("Without a place the notice cannot say where to come; it can still be entered later.")
        )
        self.other_rules.setText(self._other_rules())
        for words in (self.nobody, self.no_place, self.other_rules):
            words.setVisible(bool(words.text()))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(offered)

    def _other_rules(self) -> str:
        """What the meeting that is moved follows on the new day and did not on the old one."""
        if self._meeting is None or self._day() == self._meeting.day:
            return ""
        room = self._desk.room(self._meeting.id)
        there = moved(room, self._day())
        try:
            require_movable(room, there)
        except Refusal as refusal:
            return str(refusal)
        changes = [render(each) for each in what_changes(room, there)]
        if not changes:
            return ""
        return "\n".join([tr("On this day other rules hold:"), *changes])

    def _key(self) -> BodyKey:
        return BodyKey(self.body.currentData())

    def _day(self) -> datetime.date:
        day = self.day.date()
        return datetime.date(day.year(), day.month(), day.day())

    def _follow_day(self) -> None:
        """The bodies of that day's charter; what they are called there."""
        if self._meeting is None:
            chosen = self.body.currentData()
            self.body.blockSignals(True)
            self.body.clear()
            for rule in self._bodies():
                self.body.addItem(rule.name, rule.key)
            self.body.setCurrentIndex(max(0, self.body.findData(chosen)))
            self.body.blockSignals(False)
        self._propose()

    def _propose(self) -> None:
        """The next ordinal of the body in its running term, or in the year."""
        self._show_demands()
        self._show_hints()
        if self._meeting is not None:
            self._show_title()
            return
        association = self._desk.association
        number = next_number(
            association.meetings.values(),
            self._rule(),
            association.register.term(self._key()),
            day=self._day(),
            extraordinary=self.extraordinary.isChecked(),
        )
        self.number.setValue(number)
        self._show_title()

    def _show_title(self) -> None:
        association = self._desk.association
        title = meeting_title(
            self._rule(),
            association.register.term(self._key()) if self._meeting is None else self._meeting.term,
            self.number.value(),
            day=self._day(),
            extraordinary=self.extraordinary.isChecked(),
        )
        self.heading.setText(title)

    def _do(self) -> None:
        if self._meeting is not None:
            if correct_meeting(
                desk=self._desk,
                meeting=self._meeting.id,
                day=self._day(),
                starts=self.starts.time().toString("HH:mm"),
                place=self.place.text(),
                number=self.number.value(),
                parent=self,
            ):
                self.accept()
            return
        meeting = MeetingId(self._desk.new_id("meeting"))
        done = convene(
            desk=self._desk,
            meeting=meeting,
            body=self._key(),
            day=self._day(),
            starts=self.starts.time().toString("HH:mm"),
            place=self.place.text(),
            extraordinary=self.extraordinary.isChecked(),
            number=self.number.value(),
            demand=DemandId(self.demand.currentData())
            if not self.demand.isHidden() and self.demand.currentData()
            else None,
            parent=self,
        )
        if done:
            self.accept()
            self.convened.emit(meeting)


def _last_place(desk: Desk) -> str:
    meetings = list(desk.association.meetings.values())
    return meetings[-1].place if meetings else ""
