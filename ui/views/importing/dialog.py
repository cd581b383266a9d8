"""The import of a member list: choose the file, look at the columns, decide the problems, enter the members."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import ClassOption
from governance_desk.register.importing.recognise import Recognised, recognise
from governance_desk.register.importing.sheet import Sheet
from ui import theme
from ui.desk import Desk
from ui.errors import show_error
from ui.language import spoken
from ui.operations.background import Background, Watch, in_background
from ui.operations.members import enter_rows, kept_of_members
from ui.rules import rules_today
from ui.views.importing.choose import ChooseStep
from ui.views.importing.columns import ColumnsStep
from ui.views.importing.problems import ProblemsStep
from ui.widgets.inner_area import InnerArea
from ui.widgets.step_bar import StepBar
from ui.words import label

CHOOSE, COLUMNS, PROBLEMS = range(3)
NAMED = 3
"""So many of the rows that are left out are named below the list."""


class ImportDialog(QDialog):
    """`entered` carries how many units were entered. Nothing is stored before the last button is pressed."""

    entered = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self._path = Path()
        self.work: Background | None = None
        self.steps = StepBar((lambda: tr("The file"), lambda: tr("The columns"), lambda: tr("The problems")))
        self.steps.chosen.connect(self._look_at)
        self.choose = ChooseStep()
        self.columns = ColumnsStep()
        self.problems = ProblemsStep()
        self.stack = QStackedWidget()
        for step in (self.choose, self.columns, self.problems):
            self.stack.addWidget(InnerArea(step))  # large text: what has no room is scrolled to
        self._note = label("muted")
        self.back = QPushButton()
        self.onward = QPushButton()
        self.onward.setProperty("kind", "primary")
        self.leave = QPushButton()
        self.back.clicked.connect(lambda: self._show_step(self.stack.currentIndex() - 1))
        self.onward.clicked.connect(self._go_on)
        self.leave.clicked.connect(self.reject)
        self.choose.chosen.connect(self.read)
        self.choose.template_wanted.connect(self._write_template)
        self.columns.changed.connect(self._show_buttons)
        self.problems.changed.connect(self._show_buttons)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._note, 1)
        for button in (self.leave, self.back, self.onward):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addWidget(self.steps)
        column.addWidget(self.stack, 1)
        column.addLayout(row)
        self.resize(min(1320, theme.px(1180)), min(700, theme.px(680)))
        self._reached = CHOOSE
        self._show_step(CHOOSE)
        spoken(self.retranslate)

    def read(self, path: str) -> None:
        """Read this file beside the window, with progress, and show its columns."""
        self._path = Path(path)

        def work(watch: Watch) -> tuple[Sheet, ...]:
            from governance_desk.register.importing.read import read

            return read(Path(path), cancelled=watch.cancelled, progress=watch.progress)

        self.work = in_background(
            sentence=tr("Reading {name} …", name=self._path.name), work=work, done=self._show_sheets, parent=self
        )

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Import a member list"))
        self.setAccessibleName(self.windowTitle())
        self.back.setText(tr("Previous step"))
        self.leave.setText(tr("Cancel"))
        for button in (self.back, self.leave):
            button.setAccessibleName(button.text())
        self._show_buttons()

    def _show_sheets(self, sheets: tuple[Sheet, ...]) -> None:
        recognised: Recognised | None
        try:
            recognised = recognise(sheets)
        except Fault as fault:
            if not any(not row.blank for sheet in sheets for row in sheet.rows):
                show_error(fault, self)
                return
            recognised = None  # the clerk points at the heading row
        self.columns.show_sheets(sheets, recognised)
        self._show_step(COLUMNS)

    def _go_on(self) -> None:
        if self.stack.currentIndex() == COLUMNS:
            self._examine()
        elif self.stack.currentIndex() == PROBLEMS:
            self._enter()

    def _examine(self) -> None:
        from governance_desk.register.importing.examine import examine

        sheet, mapping, classes = self.columns.sheet, self.columns.mapping, self._classes()
        self.work = in_background(
            sentence=tr("The list is being examined …"),
            work=lambda _watch: examine(sheet, mapping, classes),
            done=lambda found: self._show_problems(found),
            parent=self,
        )

    def _show_problems(self, found: object) -> None:
        from governance_desk.register.importing.findings import Examination

        assert isinstance(found, Examination)
        members = kept_of_members(self._desk, frozenset(row.unit_name for row in found.rows))
        self.problems.show_examination(found, members)
        self._show_step(PROBLEMS)

    def _enter(self) -> None:
        from governance_desk.register.importing.mend import mend

        examination = self.problems.examination
        if examination is None:
            return
        try:
            rows = mend(examination, self.problems.decisions)
        except Refusal as refusal:
            show_error(refusal, self)
            return
        names = {unit.name for unit in self._desk.association.register.members()}
        new = [row for row in rows if row.unit_name not in names]
        renewed = self.problems.renew.renewed()
        if enter_rows(desk=self._desk, rows=new, cause=self._path.name, parent=self, renewed=renewed):
            self.entered.emit(len(new))
            self.accept()

    def _classes(self) -> tuple[ClassOption, ...]:
        charter = rules_today(self._desk).charter
        return tuple(ClassOption(each.key, each.name, each.rank, each.exactly) for each in charter.classes)

    def _write_template(self, path: str) -> None:
        from governance_desk.register.importing.template import write_template

        try:
            write_template(Path(path), self._classes())
        except Fault as fault:
            show_error(fault, self)
            return
        self._note.setText(tr("The empty list lies in {path}.", path=path))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus(self.stack.currentIndex())  # not on the steps along the top, which come first

    def _look_at(self, step: int) -> None:
        """A step that was reached can be looked at again; going on is the button's."""
        self._show_step(min(step, self._reached))

    def _show_step(self, step: int) -> None:
        self._reached = max(self._reached, step) if step >= self.stack.currentIndex() else step
        self.stack.setCurrentIndex(step)
        self.steps.show_progress(reached=self._reached, shown=step)
        self._show_buttons()
        self._focus(step)

    def _focus(self, step: int) -> None:
        """The cursor on what this step is for, so that Enter and the keys of the buttons work at once."""
        if step == CHOOSE:
            self.choose.choose.setFocus()
        elif step == COLUMNS:
            (self.onward if self.columns.complete else self.columns.fields[Field.UNIT_NAME]).setFocus()
        else:
            self.problems.table.setFocus()

    def _show_buttons(self) -> None:
        step = self.stack.currentIndex()
        self.back.setVisible(step > CHOOSE)
        self.onward.setVisible(step > CHOOSE)
        self._note.setText("")
        if step == COLUMNS:
            self.onward.setText(tr("Examine the list"))
            self.onward.setEnabled(self.columns.complete)
            if not self.columns.complete:
                self._note.setText(tr("Which column holds the names of the units?"))
        if step == PROBLEMS:
            number, known = self.problems.numbers()
            renewed = len(self.problems.renew.renewed())
            self.onward.setText(
                tr("Take over the contact data")
                if renewed and not number
                else tr("Enter {number} members", number=number)
            )
            self.onward.setEnabled(number + renewed > 0 and not self.problems.open_problems)
            if known:
                self._note.setText(
                    tr(
                        "{number} units of the list are members already; of {renewed} the contact data is taken over.",
                        number=known,
                        renewed=renewed,
                    )
                    if renewed
                    else tr("{number} units of the list are members already; they stay as they are.", number=known)
                )
            skipped = [row for row in self.problems.rows() if row.skipped]
            if skipped:
                names = [f"{row.row} {row.unit_name.strip()}".strip() for row in skipped]
                words = tr(
                    "Rows left out and not entered ({number}): {rows}.",
                    number=len(skipped),
                    rows=" · ".join(names[:NAMED]) + (" …" if len(names) > NAMED else ""),
                )
                self._note.setText(" ".join(part for part in (self._note.text(), words) if part))
        self.onward.setAccessibleName(self.onward.text())
