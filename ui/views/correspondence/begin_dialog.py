"""Prepare a vote in writing: which body, when the ballots go out, until when answers are taken. Or correct the days."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QWidget

from governance_desk.charter.correspondence import CORRESPONDENCE
from governance_desk.charter.keys import BodyKey
from governance_desk.charter.wording_ways import correspondence_said
from governance_desk.language import tr
from governance_desk.meeting.correspondence.begin import next_number, written_title
from governance_desk.meeting.correspondence.deadline import read
from governance_desk.meeting.state import Meeting, MeetingId
from ui.desk import Desk
from ui.operations.meeting.correspondence import begin_correspondence, correct_correspondence
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.widgets.sentence import Sentence
from ui.words import article_words, roomy

USUAL = 14
"""Days to answer that are proposed; the charter may ask for more."""


class BeginDialog(FormDialog):
    """`begun` carries the id of the new vote in writing. With `meeting` the days of that one are corrected."""

    begun = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget, meeting: Meeting | None = None) -> None:
        new = meeting is None
        super().__init__(
            tr("Vote in writing") if new else tr("Change the days"),
            tr("Without a meeting: ballots go out, come back until a deadline, and are counted.") if new else "",
            tr("Prepare") if new else tr("Change"),
            parent,
        )
        self._desk, self._meeting = desk, meeting
        today: datetime.date = meeting.day if meeting is not None else desk.clock().day
        self.body = QComboBox()
        for rule in desk.association.rules_on(today).charter.bodies:
            self.body.addItem(rule.name, rule.key)
        wanted = meeting.body if meeting is not None else self._usual()
        self.body.setCurrentIndex(max(0, self.body.findData(wanted)))
        self.body.setEnabled(new)
        self.day = day_field(today)
        self.deadline = QDateTimeEdit(self._last(meeting, today))
        self.deadline.setDisplayFormat("yyyy-MM-dd HH:mm")
        roomy(self.deadline)
        self.rule = Sentence("muted")
        self.ask(tr("Body"), self.body)
        self.fields.addRow("", self.rule)
        self.ask(tr("Ballots go out on"), self.day)
        self.ask(tr("Answers until"), self.deadline)
        self.body.currentIndexChanged.connect(lambda _at: self._show_rule())
        self.day.dateChanged.connect(lambda _day: self._show_rule())
        self.on_action(self._prepare)
        self._show_rule()
        (self.body if new else self.deadline).setFocus()

    def _usual(self) -> str:
        """The body that the rule gives it to, where it names one; else the last of the charter: the smaller one."""
        rules = self._desk.association.rules_on(self._desk.clock().day)
        answer = rules.answer(CORRESPONDENCE, rules.charter.voting.correspondence, self._desk.clock().day)
        named = answer.rule.bodies if answer is not None and answer.rule is not None else ()
        return str(named[0] if named else rules.charter.bodies[-1].key)

    def _last(self, meeting: Meeting | None, today: datetime.date) -> QDateTime:
        if meeting is not None and meeting.correspondence is not None:
            last = read(meeting.correspondence.deadline)
            return QDateTime(QDate(last.year, last.month, last.day), QTime(last.hour, last.minute))
        rules = self._desk.association.rules_on(today)
        answer = rules.answer(CORRESPONDENCE, rules.charter.voting.correspondence, today)
        least = answer.rule.days if answer is not None and answer.rule is not None else 0
        day = today + datetime.timedelta(days=max(least, USUAL))
        return QDateTime(QDate(day.year, day.month, day.day), QTime(17, 0))

    def _show_rule(self) -> None:
        """What the charter says of it, with its article; and the title that this one gets."""
        day = day_of(self.day)
        association = self._desk.association
        rules = association.rules_on(day)
        answer = rules.answer(CORRESPONDENCE, rules.charter.voting.correspondence, day)
        article = article_words(answer.article) if answer is not None else ""
        body = next(each for each in rules.charter.bodies if each.key == self.body.currentData())
        if answer is None or answer.rule is None:
            said = tr("The charter does not say whether {body} may vote in writing.", body=body.name)
        else:
            said = correspondence_said(rules.charter, answer.rule)
        allowed = answer is not None and answer.rule is not None and answer.rule.gives(body.key)
        self.rule.setProperty("tone", "" if allowed else "warn")
        self.rule.setText(f"{said}{article}")
        if self._meeting is None:
            number = next_number(association.meetings.values(), body, day)
            self.lead.setText(
                tr("Without a meeting: ballots go out, come back until a deadline, and are counted.")
                + "\n"
                + written_title(body, number, day)
            )

    def _prepare(self) -> bool:
        day, deadline = day_of(self.day), self.deadline.dateTime().toString("yyyy-MM-dd HH:mm")
        if self._meeting is not None:
            return correct_correspondence(
                desk=self._desk, meeting=self._meeting.id, day=day, deadline=deadline, parent=self
            )
        meeting = MeetingId(self._desk.new_id("meeting"))
        done = begin_correspondence(
            desk=self._desk,
            meeting=meeting,
            body=BodyKey(self.body.currentData()),
            day=day,
            deadline=deadline,
            parent=self,
        )
        if done:
            self.begun.emit(meeting)
        return done
