"""A seat in full: who has held it, the attendance of the term as a strip and meeting by meeting, and the warnings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.association.names import name_of
from governance_desk.language import tr
from governance_desk.lists.seat_meetings import COLUMNS, Holder, SeatMeeting, holders, seat_meetings
from governance_desk.register.state import Seat, SeatId
from ui.desk import Desk
from ui.language import spoken
from ui.models.list_model import ListModel
from ui.operations.export import export_list
from ui.preferences import Preferences
from ui.widgets.attendance_strip import AttendanceStrip
from ui.widgets.detail_panel import emptied
from ui.widgets.list_view import ListView
from ui.words import article_words, label

_WIDTHS = {"day": 110, "meeting": 260, "attended": 100, "person": 260, "unit": 260}


class SeatView(QWidget):
    """`left` when the reader goes back to the list; `go` carries a page and the detail on it."""

    left = Signal()
    go = Signal(str, str)

    def __init__(self, desk: Desk, preferences: Preferences | None) -> None:
        super().__init__()
        self._desk = desk
        self.seat = SeatId("")
        self.back = QPushButton()
        self.back.clicked.connect(self.left)
        self.heading = label("heading")
        self.to_unit = QPushButton()
        self.to_unit.clicked.connect(self._go_to_unit)
        self._holders_heading = label("muted")
        self.holders = QVBoxLayout()
        self.holders.setSpacing(4)
        self.strip = AttendanceStrip()
        self._warnings_heading = label("muted")
        self.warnings, self.consequences = label(), label()
        for words, tone in ((self.warnings, "warn"), (self.consequences, "bad")):
            words.setProperty("tone", tone)
        self.model: ListModel[SeatMeeting] = ListModel(COLUMNS, lambda row: row.meeting)
        self.list = ListView(self.model, "seat-meetings", preferences)
        self.list.fit("meeting", expendable=("unit",), widths=_WIDTHS)
        self.list.activated.connect(lambda meeting: self.go.emit("meetings", meeting))
        self.list.export_wanted.connect(self._export)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.back)
        head.addWidget(self.heading, 1)
        head.addWidget(self.to_unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._holders_heading)
        column.addLayout(self.holders)
        column.addWidget(self.strip)
        column.addWidget(self._warnings_heading)
        column.addWidget(self.warnings)
        column.addWidget(self.consequences)
        column.addWidget(self.list, 1)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(self.left)
        spoken(self.retranslate)

    def show_seat(self, seat: SeatId) -> None:
        """Show this seat, or that of an earlier holder."""
        self.seat = seat
        self.retranslate()
        self.list.table.setFocus()

    def retranslate(self) -> None:
        self.back.setText("‹ " + tr("All seats"))
        self.back.setAccessibleName(tr("All seats"))
        self.back.setToolTip("Alt+←")
        self.to_unit.setText(tr("To the unit"))
        self.to_unit.setAccessibleName(self.to_unit.text())
        self._holders_heading.setText(tr("Who has held it"))
        self._warnings_heading.setText(tr("Warnings and consequences"))
        seat = self._desk.association.register.seats.get(self.seat) if self.seat else None
        if seat is None:
            return
        self._show_holders(seat)
        self.to_unit.setVisible(seat.unit is not None)
        rows = seat_meetings(self._desk.association, seat)
        self.strip.show_meetings(
            self._desk.association.register.person_name(seat.person),
            [(f"{row.day} {row.title}", row.attended.value) for row in rows],
        )
        self.strip.setVisible(bool(rows))
        self.list.show_rows(rows)
        warned, drawn = self._warned(seat), self._drawn(seat)
        for words, lines in ((self.warnings, warned), (self.consequences, drawn)):
            words.setText("\n".join(lines))
            words.setVisible(bool(lines))
        self._warnings_heading.setVisible(bool(warned or drawn))

    def _show_holders(self, seat: Seat) -> None:
        emptied(self.holders)
        found = holders(self._desk.association, seat)
        now = next(each for each in found if each.seat == seat.id)
        self.heading.setText(" · ".join(part for part in (now.person, now.office, now.unit) if part))
        for each in found:
            words = _holder_words(each, name_of(self._desk.association))
            if each.seat == seat.id:
                line = label()
                line.setText(f"● {words}")
                self.holders.addWidget(line)
                continue
            button = QPushButton(words)
            button.setProperty("kind", "link")
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, seat=each.seat: self.show_seat(seat))
            self.holders.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _warned(self, seat: Seat) -> list[str]:
        """What was said to the person or the unit in this term."""
        ledger = self._desk.association.ledger
        name = name_of(self._desk.association)
        lines = []
        for warned in ledger.warnings:
            if not _concerns(seat, warned.subject, warned.body, warned.term):
                continue
            sheet = ledger.sheet(warned.meeting)
            when = f"{sheet.day}　{sheet.title}　" if sheet is not None else ""
            words = tr(
                "{who}: absence {count} of {limit}",
                who=name("subject", warned.subject),
                count=warned.count,
                limit=warned.limit,
            )
            lines.append(f"{when}{words}{article_words(warned.article)}")
        return lines

    def _drawn(self, seat: Seat) -> list[str]:
        """What followed from absences."""
        name = name_of(self._desk.association)
        lines = []
        for drawn in self._desk.association.ledger.consequences:
            if _concerns(seat, drawn.subject, drawn.body, drawn.term):
                words = f"{name('subject', drawn.subject)}：{name('consequence', drawn.consequence)}"
                lifted = tr(", lifted on {day}", day=drawn.lifted_on) if drawn.lifted else ""
                lines.append(f"{drawn.day}　{words}{lifted}{article_words(drawn.article)}")
        return lines

    def _go_to_unit(self) -> None:
        seat = self._desk.association.register.seats.get(self.seat)
        if seat is not None and seat.unit is not None:
            self.go.emit("members", f"{seat.unit}#history")

    def _export(self) -> None:
        title = tr("Attendance of {name}", name=self.heading.text().partition(" · ")[0])
        export_list(title=title, model=self.model, columns=self.list.chosen(), parent=self)


def _concerns(seat: Seat, subject: str, body: str, term: int) -> bool:
    return subject in (seat.person, seat.unit) and (body, term) == (seat.body, seat.term)


def _holder_words(holder: Holder, name: object) -> str:
    until = holder.until.isoformat() if holder.until is not None else tr("to this day")
    said = [
        holder.person,
        tr("Term {number}", number=holder.term),
        f"{holder.since.isoformat()} – {until}",
        holder.unit,
    ]
    if holder.cause and callable(name) and (cause := name("cause", holder.cause)):
        said.append(str(cause))
    return " · ".join(part for part in said if part)
