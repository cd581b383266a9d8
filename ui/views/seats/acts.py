"""What can be done for the seat in the panel: another person sent, the conditions examined; and its history."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from governance_desk.association.names import name_of
from governance_desk.language import tr
from governance_desk.register.nominations.conditions import last_check, unmet
from governance_desk.register.nominations.eligible import is_head
from governance_desk.register.state import Seat
from ui.desk import Desk
from ui.operations import seating as act
from ui.views.seats.nominate_dialogs import ConditionsDialog, DelegateDialog
from ui.widgets.detail_panel import emptied
from ui.widgets.form_dialog import FormDialog, opened
from ui.words import article_words, label, restyle


class SeatActs(QWidget):
    """`show_seat` sets them anew."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.buttons: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_seat(self, seat: Seat) -> None:
        """The acts that the seat allows, the conditions of its holder, and who sat there before."""
        emptied(self._column)
        self.buttons.clear()
        if seat.unit is not None:
            self._offer("delegate", tr("Send another person …"), lambda: DelegateDialog(self._desk, seat, self))
        if seat.in_office:
            self._head(seat)
            self._conditions(seat)
        self._history(seat)

    def _head(self, seat: Seat) -> None:
        """Whoever has to be the head of a member unit and is it no more."""
        register, rules = self._desk.association.register, act.rules_today(self._desk)
        office = next((each for each in rules.charter.offices if each.key == seat.office), None)
        unit = register.units.get(seat.unit) if seat.unit is not None else None
        if office is not None and office.head_of_unit and not is_head(register, seat.person, unit):
            self._line(tr("Is no longer the head of the unit.") + article_words(office.article), tone="warn")

    def _conditions(self, seat: Seat) -> None:
        conditions = act.asked_conditions(self._desk)
        if not conditions:
            return
        rules = act.rules_today(self._desk)
        check = last_check(self._desk.association.register, seat.person)
        lacking = unmet(rules, check)
        article = article_words(conditions[0].article.partition("（")[0])
        heading = tr("Personal conditions") + article
        if check is None:
            self._line(f"{heading}：{tr('not examined')}", tone="warn")
        else:
            said = tr("examined on {day} by {by}", day=check.day.isoformat(), by=check.by)
            self._line(f"{heading}：{said}", tone="bad" if lacking else "good")
            for each in conditions:
                self._line(f"{'√' if each.key in check.met else '×'} {each.name}", role="small")
        self._offer("examine", tr("Examine the conditions …"), lambda: ConditionsDialog(self._desk, seat.person, self))

    def _history(self, seat: Seat) -> None:
        """Everyone who held the seat in the term, the first one first, and how each came and went."""
        register = self._desk.association.register
        named = name_of(self._desk.association)

        def cause(value: str) -> str:
            return named("cause", value) or value

        if seat.earlier or seat.filled_by:
            self._line(tr("History of the seat"), role="muted")
        for each in seat.earlier:
            until = each.until.isoformat() if each.until is not None else ""
            words = f"{each.since.isoformat()} – {until} {register.person_name(each.person)}"
            self._line(f"{words} · {cause(each.cause)}" if each.cause else words, role="small")
        ended = seat.until.isoformat() if seat.until is not None else ""
        words = f"{seat.since.isoformat()} – {ended} {register.person_name(seat.person)}"
        parts = [cause(each) for each in (seat.filled_by, seat.cause) if each]
        self._line(" · ".join([words, *parts]), role="small")

    def _line(self, words: str, *, role: str = "", tone: str = "") -> None:
        line = label(role)
        line.setText(words)
        if tone:
            line.setProperty("tone", tone)
            restyle(line)
        self._column.addWidget(line)

    def _offer(self, key: str, words: str, dialog: Callable[[], FormDialog]) -> None:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: opened(dialog()))
        self.buttons[key] = button
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
