"""The part of the page Council on the election of the next term: its steps, each with state, day, article and act."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from governance_desk.charter.keys import BodyKey
from governance_desk.docket.renewal_steps import Progress, RenewalStep, preparation, renewal_steps
from governance_desk.language import render, tr
from governance_desk.register.renewal.next_term import open_renewal
from ui.desk import Desk
from ui.language import spoken
from ui.operations import seating as act
from ui.views.seats.nominate_dialogs import NominateDialog, ReasonDialog
from ui.views.seats.renewal_dialogs import BeginDialog, ListDialog
from ui.widgets.detail_panel import emptied
from ui.widgets.form_dialog import opened
from ui.words import article_words, label, restyle

MARKS = {Progress.DONE: "✓", Progress.NOW: "▶", Progress.AHEAD: "·", Progress.LATER: "·"}
TONES = {Progress.DONE: "good", Progress.NOW: "warn", Progress.AHEAD: "", Progress.LATER: ""}


class RenewalPart(QScrollArea):
    """`go` carries a page and the detail on it; `term_wanted` asks for the dialog that begins the term."""

    go = Signal(str, str)
    term_wanted = Signal()
    nominations_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._body = BodyKey("")
        self.buttons: dict[str, QPushButton] = {}
        inner = QWidget()
        inner.setObjectName("page")
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lead = label("muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self._foot = QHBoxLayout()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(12)
        column.addWidget(self._lead)
        column.addLayout(self._rows)
        column.addLayout(self._foot)
        column.addStretch(1)
        spoken(self.retranslate)

    def show_body(self, body: BodyKey) -> None:
        """The election of this body from now on."""
        self._body = body
        self.retranslate()

    def retranslate(self) -> None:
        emptied(self._rows)
        emptied(self._foot)
        self.buttons.clear()
        if not self._body:
            return
        association, today = self._desk.association, self._desk.clock().day
        steps = renewal_steps(association, self._body, today)
        self._lead.setText(self._lead_words(steps))
        for number, step in enumerate(steps, 1):
            self._rows.addWidget(self._step(number, step))
        if open_renewal(association.register, self._body) is not None:
            self._foot_button("candidates", tr("Save the list of candidates …"), self._save_list)
            self._foot_button("drop", tr("Give the election up …"), self.open_drop)
        self._foot.addStretch(1)

    def _lead_words(self, steps: tuple[RenewalStep, ...]) -> str:
        association, today = self._desk.association, self._desk.clock().day
        body = association.rules_on(today).charter.body(self._body)
        found = preparation(association, body, today)
        if len(steps) > 1:
            done = sum(step.progress is Progress.DONE for step in steps)
            words = tr("Steps done: {done} of {all}.", done=done, all=len(steps))
        elif found is None:
            words = tr("The charter names no end of the term; the election begins when it is resolved.")
        else:
            own = found[2]
            words = tr("Preparation from {day}.", day=found[0].isoformat()) + " "
            words += (
                tr("The charter names this period.")
                if own
                else tr("The charter names no day for it; three months ahead is this program's proposal.")
            )
        return words

    def _step(self, number: int, step: RenewalStep) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(2)
        heading = label("heading")
        heading.setText(f"{MARKS[step.progress]} {number}. {render(step.what)}{article_words(step.article)}")
        heading.setProperty("tone", TONES[step.progress])
        restyle(heading)
        heading.setAccessibleName(f"{progress_words(step.progress)}: {render(step.what)}")
        parts = [progress_words(step.progress)]
        parts += [step.day.isoformat()] if step.day is not None else []
        parts += [render(step.detail)] if render(step.detail) else []
        parts += [tr("Paper: {paper}", paper=render(step.paper))] if step.paper is not None else []
        detail = label("small")
        detail.setText(" · ".join(parts))
        words.addWidget(heading)
        words.addWidget(detail)
        row.addLayout(words, 1)
        button = self._act(step)
        if button is not None:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _act(self, step: RenewalStep) -> QPushButton | None:
        """The button that does the step, or leads there; none once it is done or before its turn."""
        if step.progress not in (Progress.NOW, Progress.AHEAD):
            return None
        own: dict[str, tuple[str, Callable[[], object]]] = {
            "resolve": (tr("Enter the resolution …"), self.open_begin),
            "nominate": (tr("A unit nominates …"), self.open_nominate),
            "examine": (tr("Examine the conditions …"), self.nominations_wanted.emit),
            "list": (tr("Settle the list …"), self.open_list),
            "seat": (tr("Begin a term …"), self.term_wanted.emit),
        }
        words, do = own.get(step.key, (render(step.act.words), partial(self.go.emit, step.act.page, step.act.detail)))
        button = QPushButton(words)
        button.setAccessibleName(words)
        if step.progress is Progress.NOW and not any(b.property("kind") == "primary" for b in self.buttons.values()):
            button.setProperty("kind", "primary")
        button.clicked.connect(lambda _checked=False: do())
        self.buttons[step.key] = button
        return button

    def open_begin(self) -> BeginDialog:
        """Ask for the resolution."""
        return opened(BeginDialog(self._desk, self._body, self))

    def open_nominate(self) -> NominateDialog:
        """Ask who is nominated."""
        return opened(NominateDialog(self._desk, self))

    def open_list(self) -> ListDialog:
        """Ask for the list's own paper."""
        return opened(ListDialog(self._desk, self._body, self))

    def open_drop(self) -> ReasonDialog:
        """Ask why it is given up."""
        dialog = ReasonDialog(
            tr("Give the election up"),
            "",
            tr("Reason"),
            tr("Give the election up"),
            lambda reason, parent: act.drop_renewal(desk=self._desk, body=self._body, reason=reason, parent=parent),
            self,
        )
        return opened(dialog)

    def _save_list(self) -> None:
        act.save_candidates(desk=self._desk, body=self._body, parent=self)

    def _foot_button(self, key: str, words: str, do: Callable[[], object]) -> None:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: do())
        self.buttons[key] = button
        self._foot.addWidget(button)


def progress_words(progress: Progress) -> str:
    """Done, now, later: in the language in use."""
    return {
        Progress.DONE: tr("done"),
        Progress.NOW: tr("to be done now"),
        Progress.AHEAD: tr("not due yet, can be done earlier"),
        Progress.LATER: tr("later"),
    }[progress]
