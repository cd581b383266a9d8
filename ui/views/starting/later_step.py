"""The steps after the founding: each says how far it is, does its part in one click, or sends to its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.charter.gaps import gaps
from governance_desk.language import tr
from ui.desk import Desk
from ui.language import spoken
from ui.models.clauses import blocks_votes
from ui.operations.council import councils, sits_by_class, units_to_seat
from ui.rules import rules_today
from ui.widgets.detail_panel import emptied
from ui.words import label, restyle


class Act(NamedTuple):
    """A button: its words, whether it can be pressed, and what it does."""

    words: str
    possible: bool
    do: Callable[[], None]


class State(NamedTuple):
    """How far a step is: a heading, a sentence, whether it is done, and what can be done."""

    heading: str
    sentence: str
    done: bool
    acts: tuple[Act, ...]


class LaterStep(QWidget):
    """`away` sends to a page of the desk; `changed` is sent when the step's state has changed,
    `handled` when a dialog that it had opened is closed."""

    away = Signal(str, str)
    changed = Signal()
    handled = Signal()

    def __init__(self, desk: Desk, look: Callable[[LaterStep], State]) -> None:
        super().__init__()
        self.desk = desk
        self._look = look
        self.done = False
        self._heading = label("title")
        self._sentence = label("lead")
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self.acts: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addWidget(self._heading)
        column.addWidget(self._sentence)
        column.addLayout(self._row)
        column.addStretch(1)
        end = desk.subscribe(self._on_events)
        if callable(end):
            self.destroyed.connect(lambda: end())
        spoken(self.refresh)

    def refresh(self) -> None:
        """Show how far the step is now."""
        state = self._look(self)
        self.done = state.done
        self._heading.setText(("✓ " if state.done else "") + state.heading)
        self._heading.setProperty("tone", "good" if state.done else "")
        restyle(self._heading)
        self._sentence.setText(state.sentence)
        emptied(self._row)
        self.acts = []
        for at, act in enumerate(state.acts):
            button = QPushButton(act.words, self)
            button.setAccessibleName(act.words)
            button.setEnabled(act.possible)
            button.setAutoDefault(False)
            if at == 0 and not state.done:
                button.setProperty("kind", "primary")
            button.clicked.connect(lambda _checked=False, do=act.do: do())
            self._row.addWidget(button)
            button.show()  # at once: what a layout shows later cannot take the cursor yet
            self.acts.append(button)
        self._row.addStretch(1)
        self.changed.emit()

    def show_dialog(self, dialog: QDialog) -> None:
        """Open a dialog of this step; the cursor comes back to the step's button."""
        dialog.finished.connect(lambda _result: QTimer.singleShot(0, self, self.handled.emit))
        dialog.open()

    def _on_events(self, _events: tuple[object, ...]) -> None:
        self.refresh()


def members_step(desk: Desk) -> LaterStep:
    """The member list."""
    return LaterStep(desk, _members)


def council_step(desk: Desk) -> LaterStep:
    """The term and the seats of the council."""
    return LaterStep(desk, _council)


def readings_step(desk: Desk) -> LaterStep:
    """The readings of open clauses on which decisions depend."""
    return LaterStep(desk, _readings)


def _members(step: LaterStep) -> State:
    number = len(step.desk.association.register.members())

    def enter() -> None:
        from ui.views.importing.dialog import ImportDialog

        step.show_dialog(ImportDialog(step.desk, step))

    sentence = (
        tr("{number} units are entered.", number=number)
        if number
        else tr("Import the member list as you keep it, from a spreadsheet or a CSV file.")
    )
    return State(tr("Members"), sentence, number > 0, (Act(tr("Import the member list …"), True, enter),))


def _council(step: LaterStep) -> State:
    desk = step.desk
    bodies = councils(desk)
    if not bodies:
        return State(tr("Council"), tr("The charter knows no body that is made up of seats."), True, ())
    body = bodies[0]
    register = desk.association.register
    seated = len(register.seats_of(body.key))
    has_term = any(term.body == body.key for term in register.terms)

    def begin() -> None:
        from ui.views.seats.dialogs import TermDialog

        step.show_dialog(TermDialog(desk, body, step))

    def seat() -> None:
        from ui.views.seats.dialogs import SeatDialog

        step.show_dialog(SeatDialog(desk, body, step))

    def appoint() -> None:
        from ui.views.seats.dialogs import OfficeDialog

        step.show_dialog(OfficeDialog(desk, step))

    waiting = len(units_to_seat(desk, body.key))
    if seated:
        sentence = tr("{number} persons sit in {body}.", number=seated, body=body.name)
    elif not register.members():
        sentence = tr("Import the member list first; then the seats can be filled with its representatives.")
    elif not has_term:
        sentence = tr("Begin the term first, then seat the persons.")
    elif sits_by_class(desk, body.key):
        sentence = tr(
            "{number} units send their representatives to {body} by their class; they are seated in one step.",
            number=waiting,
            body=body.name,
        )
    else:
        sentence = tr("Nobody sits in {body} by a class; choose who does.", body=body.name)
    officers = [
        f"{office.name}：{register.persons[held.person].name}"
        for office in sorted(rules_today(desk).charter.offices, key=lambda each: each.rank)
        for held in register.appointments
        if held.office == office.key and held.until is None and held.person in register.persons
    ]
    if officers:
        sentence += "\n" + "　".join(officers)
    acts = (
        Act(tr("Begin a term …"), not has_term, begin),
        Act(tr("Seat persons …"), has_term and waiting > 0, seat),
        Act(tr("Appoint an officer …"), bool(register.persons), appoint),
    )
    return State(body.name, sentence, seated > 0, acts[1:] if has_term and not seated else acts)


def _readings(step: LaterStep) -> State:
    desk = step.desk
    found = gaps(rules_today(desk), desk.clock().day)
    decisive = [gap for gap in found if gap.acted_on]
    quorum = [gap for gap in decisive if blocks_votes(gap.clause)]
    sentence = tr(
        "The charter leaves {number} clauses open on which decisions depend, and {others} others.",
        number=len(decisive),
        others=len(found) - len(decisive),
    )
    if quorum:
        names = "、".join(gap.name for gap in quorum)
        sentence += "\n" + tr("Before these are adopted no vote can be judged: {names}.", names=names)
    elif decisive:
        sentence += "\n" + tr("Meetings can be held without them; each can be settled when it comes up.")

    def show() -> None:
        step.away.emit("charter", quorum[0].clause if quorum else decisive[0].clause if decisive else "")

    return State(tr("Open clauses"), sentence, not decisive, (Act(tr("Look at the open clauses"), True, show),))
