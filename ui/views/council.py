"""The page Council: every seat with its person, attendance over the term, and how far absences have come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.charter.keys import BodyKey
from governance_desk.charter.model import BodyRule
from governance_desk.docket.renewal_steps import RENEWAL
from governance_desk.language import tr
from governance_desk.lists.seats import SeatRow, seat_rows
from governance_desk.register.namesakes import told_apart
from governance_desk.register.state import SeatId
from ui.desk import Desk
from ui.language import spoken
from ui.models.council import STRIP_COLUMN, CouncilModel
from ui.operations.council import councils, units_to_seat
from ui.operations.export import export_list
from ui.preferences import Preferences
from ui.views.page import Page
from ui.views.seats.panel import SeatPanel
from ui.views.seats.parts import Part, PartsRow
from ui.views.seats.strip_painter import StripPainter
from ui.views.seats.words import has_term, term_words
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_view import ListView
from ui.widgets.side_by_side import SideBySide
from ui.words import label

if TYPE_CHECKING:
    from ui.views.seats.page import SeatView

_WIDTHS = {"office": 112, "person": 84, "unit": 130, "attendance": 104, "absences-person": 164, "absences-unit": 112}


class CouncilPage(Page):
    """One body at a time. `show_detail` takes a body's key, a seat's or a person's id."""

    def __init__(self, desk: Desk | None, preferences: Preferences | None = None) -> None:
        super().__init__(desk)
        self._bodies = councils(self.desk)
        self._body: BodyRule | None = self._bodies[0] if self._bodies else None
        self._empty = EmptyState("council")
        self._empty.acted.connect(self._begin)
        self.choose = QComboBox()
        for body in self._bodies:
            self.choose.addItem(body.name, body.key)
        self.choose.activated.connect(self._choose)
        self.begin_term = QPushButton()
        self.seat = QPushButton()
        self.officer = QPushButton()
        self.begin_term.clicked.connect(self.open_term)
        self.seat.clicked.connect(self.open_seats)
        self.officer.clicked.connect(self.open_officer)
        self.absences = QPushButton()
        self.absences.clicked.connect(self.open_absences)
        self.papers = QPushButton()
        self.papers.clicked.connect(self.open_papers)
        for part in (self.choose, self.begin_term, self.seat, self.officer):
            self.buttons.addWidget(part)
        self._term = label("muted")
        self.banner = Banner()
        self.banner.acted.connect(self._follow_banner)
        self._banner_clause = ""
        self.model = CouncilModel()
        self.list = ListView(self.model, "council", preferences)
        self.table = self.list.table
        self.table.setItemDelegateForColumn(STRIP_COLUMN, StripPainter(self.table))
        self.list.fit("unit", expendable=("office", "absences-unit"), widths=_WIDTHS)
        self.list.current_changed.connect(self._show_seat)
        self.list.activated.connect(self.show_seat)
        self.list.export_wanted.connect(self._export)
        self._preferences = preferences
        self.seat_view: SeatView | None = None
        self._panel = SeatPanel(self.desk, self._body.key if self._body is not None else BodyKey(""))
        self._panel.seat_wanted.connect(self.show_seat)
        self._panel.reading_wanted.connect(lambda clause: self.go.emit("charter", clause))
        self._split = SideBySide(self.list, self._panel, (9, 4), room=720)
        self._parts = PartsRow(self.desk)
        self._parts.go.connect(self.go)
        self._parts.term_wanted.connect(self.open_term)
        self._parts.show_seats(self._split)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        line = QHBoxLayout()
        line.addWidget(self._term, 1)
        line.addWidget(self.absences)
        line.addWidget(self.papers)
        column.addLayout(line)
        column.addWidget(self.banner)
        column.addWidget(self._parts, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(full)
        self.body.addWidget(self._stack, 1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(self._body.name if self._body is not None else tr("Council"))
        self.begin_term.setText(tr("Begin a term …"))
        self.seat.setText(tr("Seat persons …"))
        self.officer.setText(tr("Appoint an officer …"))
        self.absences.setText(tr("Absences …"))
        self.papers.setText(tr("Papers …"))
        for button in (self.begin_term, self.seat, self.officer, self.absences, self.papers):
            button.setAccessibleName(button.text())
        self.choose.setAccessibleName(tr("Body"))
        self.table.setAccessibleName(tr("Seats"))
        self._show_words()

    def refresh(self, events: tuple[Any, ...] = ()) -> None:  # noqa: ARG002
        if self._body is None:
            self._stack.setCurrentIndex(0)
            self._show_words()
            return
        self.choose.setVisible(len(self._bodies) > 1)
        self.list.show_rows(seat_rows(self.desk.association, self._body.key))
        seated = len(self.model.listing.rows) > 0
        if self._in_seat():
            assert self.seat_view is not None
            self.seat_view.retranslate()
        else:
            self._stack.setCurrentIndex(1 if seated else 0)
        self.begin_term.setVisible(seated)
        self.seat.setVisible(seated)
        self.officer.setVisible(seated)
        self._parts.refresh(self._body)
        self.absences.setVisible(bool(self.desk.association.ledger.sheets))
        self.papers.setVisible(bool(self.desk.association.ledger.sheets))
        self._show_seat(self.list.current())
        self._show_words()

    def show_detail(self, detail: str) -> None:
        self.show_list()
        kind, _, body = detail.partition("/")
        if f"{kind}/" == RENEWAL:
            self.show_detail(body)
            self._parts.show_part(Part.RENEWAL)
            return
        at = self.choose.findData(detail)
        if at >= 0:
            self.choose.setCurrentIndex(at)
            self._choose(at)
            return
        self._parts.show_part(Part.SEATS)
        self.select(detail)

    def show_seat(self, seat: str) -> None:
        """A seat in full, in the place of the list."""
        if self.seat_view is None:
            from ui.views.seats.page import SeatView

            self.seat_view = SeatView(self.desk, self._preferences)
            self.seat_view.left.connect(self.show_list)
            self.seat_view.go.connect(self.go)
            self._stack.addWidget(self.seat_view)
        self._stack.setCurrentWidget(self.seat_view)
        self.seat_view.show_seat(SeatId(seat))

    def open_absences(self) -> None:
        """Who missed which meeting, as a list; a row leads to the meeting."""
        from ui.operations.council import absences_dialog

        dialog = absences_dialog(desk=self.desk, preferences=self._preferences, parent=self)
        dialog.chosen.connect(lambda row: self.go.emit("meetings", row.partition("#")[0]))
        dialog.open()

    def open_papers(self) -> None:
        """The attendance ledgers, and what else there is on paper of the body."""
        from ui.views.printing.offers import for_body

        if self._body is not None:
            for_body(self.desk, self._body.key, self)

    def show_list(self) -> None:
        """Back to the list, where it was left."""
        if self._in_seat():
            self._stack.setCurrentIndex(1)
            self.table.setFocus()

    def select(self, key: str) -> None:
        """Make the seat of this id, or of this person, current."""
        register = self.desk.association.register
        for row in self.model.listing.rows:
            if key in (row.seat, register.seats[row.seat].person):
                if self.model.place_of(row.seat) < 0:
                    self.list.show_all()
                self.list.select(row.seat)
                return

    def open_term(self) -> QDialog:
        """Ask for the term that begins."""
        from ui.views.seats.dialogs import TermDialog

        assert self._body is not None
        return _opened(TermDialog(self.desk, self._body, self))

    def open_seats(self) -> QDialog:
        """Ask who takes a seat."""
        from ui.views.seats.dialogs import SeatDialog

        assert self._body is not None
        return _opened(SeatDialog(self.desk, self._body, self))

    def open_officer(self) -> QDialog:
        """Ask who holds which office."""
        from ui.views.seats.dialogs import OfficeDialog

        return _opened(OfficeDialog(self.desk, self))

    def _in_seat(self) -> bool:
        return self.seat_view is not None and self._stack.currentWidget() is self.seat_view

    def _begin(self) -> None:
        """The first thing to do: members, then the term, then the seats."""
        if self._body is None:
            return
        if not self.desk.association.register.members():
            self.go.emit("members", "")
        elif not has_term(self.desk.association, self._body):
            self.open_term()
        else:
            self.open_seats()

    def _choose(self, at: int) -> None:
        self.show_list()
        self._body = self._bodies[at]
        self._panel.show_body(self._body.key)
        self.retranslate()
        self.refresh()

    def _show_seat(self, key: str) -> None:
        place = self.model.place_of(key)
        self._panel.show_seat(self.model.row(place) if place >= 0 else None)

    def _export(self) -> None:
        export_list(title=self.title.text(), model=self.model, columns=self.list.chosen(), parent=self)

    def _follow_banner(self) -> None:
        if self._banner_clause:
            self.go.emit("charter", self._banner_clause)

    def _show_words(self) -> None:
        self._show_empty()
        if self._body is None:
            return
        rows = list(self.model.listing.rows)
        self._term.setText(term_words(self.desk.association, self._body, rows))
        due = [
            row for row in rows if row.stage == "open" and any(count.possible >= count.limit for count in row.counts)
        ]
        warned = [row for row in rows if row.stage == "warned" and not row.vacant]
        self._banner_clause = ""
        if due:
            count = next(count for count in due[0].counts if count.possible >= count.limit)
            self._banner_clause = count.open_clauses[0] if count.open_clauses else ""
            self.banner.say(
                tr(
                    "{name} may have reached the limit of absences ({article}); a reading is missing that settles it.",
                    name="、".join(self._called(row) for row in due),
                    article=count.article,
                ),
                tone="bad",
                action=tr("Adopt a reading") if self._banner_clause else "",
            )
        elif warned:
            names = "、".join(self._called(row) for row in warned[:5]) + ("…" if len(warned) > 5 else "")
            self.banner.say(tr("Absences that count: {names}.", names=names), tone="warn")
        else:
            self.banner.hide()

    def _called(self, row: SeatRow) -> str:
        """The name; of two people of one name with the unit."""
        register = self.desk.association.register
        return told_apart(register, register.seats[row.seat].person)

    def _show_empty(self) -> None:
        if self._body is None:
            self._empty.say(tr("No council"), tr("The charter knows no body that is made up of seats."))
            return
        if not self.desk.association.register.members():
            self._empty.say(
                tr("Nobody sits in {body} yet", body=self._body.name),
                tr("Import the member list first; then the seats can be filled with its representatives."),
                tr("To the members"),
            )
        elif not has_term(self.desk.association, self._body):
            self._empty.say(
                tr("Nobody sits in {body} yet", body=self._body.name),
                tr("Begin the term first; then the seats are filled in one step."),
                tr("Begin a term …"),
            )
        else:
            self._empty.say(
                tr("Nobody sits in {body} yet", body=self._body.name),
                tr(
                    "{number} units can send their representatives; they are seated in one step.",
                    number=len(units_to_seat(self.desk, self._body.key)),
                ),
                tr("Seat persons …"),
            )


def _opened(dialog: QDialog) -> QDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
