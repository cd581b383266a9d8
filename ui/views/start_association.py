"""Start an association, step by step: name and charter, member list, seats, readings. Each later step can wait."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from governance_desk.language import tr
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.open_association import ENDING, found
from ui.views.starting.charter_step import CharterStep
from ui.views.starting.later_step import LaterStep, council_step, members_step, readings_step
from ui.widgets.step_bar import StepBar
from ui.window import DeskWindow
from ui.words import label


class StartDialog(QDialog):
    """The first step makes the file; from then on everything is saved, and leaving is no loss."""

    def __init__(self, window: DeskWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._desk: Desk | None = None
        self.steps = StepBar(
            (lambda: tr("Charter"), lambda: tr("Members"), lambda: tr("Council"), lambda: tr("Open clauses"))
        )
        self.steps.chosen.connect(self._look_at)
        self.charter = CharterStep()
        self.charter.changed.connect(self._show_buttons)
        self.later: list[LaterStep] = []
        self.stack = QStackedWidget()
        self.stack.addWidget(self.charter)
        self._note = label("small")
        self.onward = QPushButton()
        self.onward.setProperty("kind", "primary")
        self.leave = QPushButton()
        self.onward.clicked.connect(self.go_on)
        self.leave.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._note, 1)
        for button in (self.leave, self.onward):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addWidget(self.steps)
        column.addWidget(self.stack, 1)
        column.addLayout(row)
        self.resize(min(1300, theme.px(980)), min(700, theme.px(640)))
        self.charter.name_field.setFocus()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Start an association"))
        self.setAccessibleName(self.windowTitle())
        self._show_buttons()

    def go_on(self) -> None:
        """Found the association, or leave this step for later, or end."""
        at = self.stack.currentIndex()
        if self._desk is None:
            self.choose_file()
        elif at + 1 < self.stack.count():
            self._show_step(at + 1)
        else:
            self.accept()

    def choose_file(self) -> None:
        """Ask where the file is to lie, and found the association in it."""
        path = ask_where_to_save(
            self,
            tr("Where the association's file is to lie"),
            name=f"{self.charter.name}{ENDING}",
            kind=tr("Associations"),
            ending=ENDING,
        )
        if path is not None:
            self.found_in(path)

    def found_in(self, path: Path) -> bool:
        """Found the association in this new file and go on to its members; False where that was refused."""
        charter = self.charter.charter_text()
        if charter is None or not found(
            window=self._window,
            name=self.charter.name,
            charter=charter,
            since=self.charter.since,
            path=path,
            parent=self,
        ):
            return False
        self._desk = self._window.desk
        if self._desk is None:
            return False
        desk = self._desk
        self.later = [members_step(desk), council_step(desk), readings_step(desk)]
        for step in self.later:
            step.away.connect(self._go_away)
            step.changed.connect(self._show_buttons)
            step.handled.connect(self._focus)
            self.stack.addWidget(step)
        self._show_step(1)
        return True

    def _look_at(self, step: int) -> None:
        if self._desk is None:
            step = 0
        elif step == 0:
            step = self.stack.currentIndex()  # the file is made; there is no way back
        self._show_step(step)

    def _go_away(self, page: str, detail: str) -> None:
        """The rest of this step is done on a page of the desk."""
        self.accept()
        self._window.go(page, detail)

    def _show_step(self, step: int) -> None:
        self.stack.setCurrentIndex(step)
        if step and self.later:
            self.later[step - 1].refresh()
        self.steps.show_progress(reached=step, done=[True, *(each.done for each in self.later)])
        self._show_buttons()
        self._focus()

    def _focus(self) -> None:
        """The cursor on what this step is for, or on going on when that is done."""
        at = self.stack.currentIndex()
        if self._desk is None or not 0 < at <= len(self.later):
            return
        step = self.later[at - 1]
        first = next((act for act in step.acts if act.isEnabled()), None)
        (first if first is not None and not step.done else self.onward).setFocus()

    def _show_buttons(self) -> None:
        at = self.stack.currentIndex()
        last = self._desk is not None and at + 1 == self.stack.count()
        if self._desk is None:
            self.onward.setText(tr("Choose the file and begin …"))
            self.onward.setEnabled(self.charter.complete)
            self.leave.setText(tr("Cancel"))
            self._note.setText("")
        else:
            done = bool(self.later) and self.later[at - 1].done
            self.onward.setText(tr("To the desk") if last else tr("Go on") if done else tr("Later"))
            self.onward.setEnabled(True)
            self.leave.setText(tr("Close"))
            self._note.setText(tr("Everything is saved; what is left for later is waiting on the pages of the desk."))
        self.leave.setVisible(not last)
        for button in (self.onward, self.leave):
            button.setAccessibleName(button.text())
