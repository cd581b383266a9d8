"""One seat: the person, the unit, and every meeting of the term with what it counts under each absence rule."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from governance_desk.association.names import attended_name
from governance_desk.attendance.standing import Missed
from governance_desk.charter.keys import BodyKey, Consequence
from governance_desk.charter.model import AbsenceRule
from governance_desk.filing.state import About
from governance_desk.language import tr
from governance_desk.lists.seats import Count, SeatRow, count_words, stage_words, standings
from ui.desk import Desk
from ui.language import spoken
from ui.views.filing.papers_button import PapersButton
from ui.views.seats.acts import SeatActs
from ui.widgets.detail_panel import DetailPanel, emptied
from ui.widgets.facts import Facts
from ui.words import article_words, label, restyle

TONES = {"clear": "good", "warned": "warn", "open": "warn", "due": "bad"}


class SeatPanel(DetailPanel):
    """`reading_wanted` carries the clause that would settle a count, `seat_wanted` the seat to be shown in full."""

    reading_wanted = Signal(str)
    seat_wanted = Signal(str)

    def __init__(self, desk: Desk, body: BodyKey) -> None:
        super().__init__()
        self._desk = desk
        self._body = body
        self._row: SeatRow | None = None
        self._facts = Facts()
        self._rules = QVBoxLayout()
        self._rules.setSpacing(6)
        self.acts = SeatActs(desk)
        self.column.addWidget(self._facts)
        self.column.addLayout(self._rules)
        self.column.addWidget(self.acts)
        self.in_full = QPushButton()
        self.in_full.clicked.connect(lambda: self.seat_wanted.emit(self._row.seat if self._row is not None else ""))
        self.column.addWidget(self.in_full, 0, Qt.AlignmentFlag.AlignLeft)
        self.personal = QPushButton()
        self.personal.clicked.connect(self._open_personal)
        self.column.addWidget(self.personal, 0, Qt.AlignmentFlag.AlignLeft)
        self.papers = PapersButton(desk)
        self.column.addWidget(self.papers, 0, Qt.AlignmentFlag.AlignLeft)
        self.fill()
        spoken(self.retranslate)

    def show_seat(self, row: SeatRow | None) -> None:
        """Show this seat as it is now."""
        self._row = row
        self.show_card(row is not None)
        self.retranslate()

    def show_body(self, body: BodyKey) -> None:
        """The seats shown from now on are of this body."""
        self._body = body
        self.show_seat(None)

    def retranslate(self) -> None:
        self.in_full.setText(tr("The seat in full"))
        self.in_full.setAccessibleName(self.in_full.text())
        emptied(self._rules)
        row = self._row
        if row is None:
            return
        seat = self._desk.association.register.seats[row.seat]
        self.papers.show_about(About.PERSON, seat.person)
        self.papers.setVisible(not row.vacant)
        self.personal.setText(tr("Personal data …"))
        self.personal.setAccessibleName(self.personal.text())
        self.name_card(tr("Vacant seat") if row.vacant else row.person)
        self._facts.show_facts(
            [
                (tr("Office"), "、".join((*row.offices, row.office))),
                (tr("Until then"), row.person if row.vacant else ""),
                (tr("Unit"), row.unit),
                (tr("Term"), str(row.term)),
                (tr("Since"), row.since.isoformat()),
                (tr("Until"), row.until.isoformat() if row.until else ""),
            ]
        )
        self.acts.show_seat(seat)
        counts = {count.rule: count for count in row.counts}
        for rule, standing in standings(self._desk.association, self._body, seat):
            if rule.key in counts:
                self._add_rule(rule, counts[rule.key], standing.meetings)

    def _open_personal(self) -> None:
        from ui.views.person.dialog import PersonDialog

        if self._row is not None:
            person = self._desk.association.register.seats[self._row.seat].person
            dialog = PersonDialog(self._desk, self, person)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _add_rule(self, rule: AbsenceRule, count: Count, meetings: tuple[Missed, ...]) -> None:
        heading = label()
        heading.setText(f"{rule.name}：{count_words(count)} · {stage_words(count)}{article_words(rule.article)}")
        heading.setProperty("tone", TONES[count.stage])
        self._rules.addWidget(heading)
        restyle(heading)
        then = label("small")
        then.setText(_consequence_words(rule, count))
        self._rules.addWidget(then)
        for meeting in meetings:
            line = label()
            line.setText(f"{meeting.day.isoformat()}  {meeting.title} · {_missed_words(meeting)}")
            self._rules.addWidget(line)
        for clause in count.open_clauses:
            link = QPushButton(tr("Adopt the reading that settles this"))
            link.setProperty("kind", "link")
            link.setAccessibleName(link.text())
            link.clicked.connect(lambda _checked=False, clause=clause: self.reading_wanted.emit(clause))
            self._rules.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


def _missed_words(meeting: Missed) -> str:
    words = attended_name(meeting.attended)
    if meeting.counts is None:
        return words + " · " + tr("not known whether it counts")
    return words + " · " + tr("counts as an absence") if meeting.counts else words


def _consequence_words(rule: AbsenceRule, count: Count) -> str:
    if rule.consequence is Consequence.LOSE_SEAT:
        if count.drawn:
            return tr("The seat was lost by absence.")
        return tr("At {limit} absences in the term the seat is lost when the meeting is closed.", limit=rule.limit)
    if count.drawn:
        return tr("The unit was demoted for absence.")
    return tr("At {limit} absences in the term the unit is demoted when the meeting is closed.", limit=rule.limit)
