"""Third step of the import: every problem in its own row, and what the clerk decides; the list as it will be."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import tr
from governance_desk.register.importing.findings import Examination, ImportRow, Problem, ProblemId, Severity
from governance_desk.register.importing.mend import (
    ACCEPT,
    KEEP,
    SAME_PERSON,
    SKIP_ROW,
    Choice,
    Decision,
    accept_all_suggestions,
    allows,
    preview,
    undecided,
)
from ui import theme
from ui.errors import show_error
from ui.language import spoken
from ui.models.import_problems import ProblemRow, ProblemsModel, ResultModel, result_rows
from ui.views.importing.renew_box import RenewBox
from ui.widgets.key_button import KeyButton
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.widgets.table import RowTable
from ui.words import label, restyle

ALL, OPEN, MENDABLE, NOTES = range(4)


class ProblemsStep(QWidget):
    """`changed` is sent after each decision."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._examination: Examination | None = None
        self.decisions: dict[ProblemId, Decision] = {}
        self._lead = label("muted")
        self.accept_all = QPushButton()
        self.accept_all.setProperty("kind", "primary")
        self.accept_all.clicked.connect(self._accept_all)
        self.renew = RenewBox()
        self.renew.toggled.connect(lambda _on: self._show())
        self.which = QComboBox()
        self.which.addItems(["", "", "", ""])
        self.which.activated.connect(lambda _at: self._show_problems())
        self.model = ProblemsModel()
        self.table = RowTable(self.model, several=True)
        self.table.fit((56, 90, 300, 190, 190, 140), stretch=2)
        self.table.setMinimumHeight(theme.px(150))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_buttons())
        self.result = ResultModel()
        self.result_table = RowTable(self.result)
        self.result_table.fit((56, 220, 100, 90, 80, 120, 170, 100, 140), stretch=1)
        self.accept = KeyButton("A")
        self.keep = KeyButton("K")
        self.skip = KeyButton("S")
        self.same = KeyButton("P")
        self.own = QLineEdit()
        self.use_own = QPushButton()
        for button, decision in (
            (self.accept, ACCEPT),
            (self.keep, KEEP),
            (self.skip, SKIP_ROW),
            (self.same, SAME_PERSON),
        ):
            button.clicked.connect(lambda _checked=False, decision=decision: self.decide(decision))
        self.use_own.clicked.connect(self._use_own)
        self.export = QPushButton()
        self.export.clicked.connect(self._export)
        QShortcut("Ctrl+E", self).activated.connect(self._export)
        self.own.returnPressed.connect(self._use_own)

        first = QHBoxLayout()
        first.addWidget(self._lead, 1)
        first.addWidget(self.which)
        first.addWidget(self.accept_all)
        first.addWidget(self.export)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for part in (self.accept, self.keep, self.skip, self.same):
            buttons.addWidget(part)
        own = buttons
        if theme.percent() > LARGEST_BESIDE:
            buttons.addStretch(1)
            own = QHBoxLayout()
            own.setSpacing(8)
        own.addWidget(self.own, 1)
        own.addWidget(self.use_own)
        problems = QWidget()
        column = QVBoxLayout(problems)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        if own is not buttons:
            column.addLayout(own)
        result = QWidget()
        column = QVBoxLayout(result)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self.result_table)
        self.tabs = QTabWidget()
        self.tabs.addTab(problems, "")
        self.tabs.addTab(result, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.renew)
        spoken(self.retranslate)

    def show_examination(self, examination: Examination, members: Mapping[str, Mapping[str, str]]) -> None:
        """Show what was found, without any decision.

        `members` are the units that are in the register already, with the contact data that is kept of them.
        """
        self._examination = examination
        self.decisions = {}
        self.renew.begin(members)
        self.which.setCurrentIndex(OPEN if undecided(examination, {}) else ALL)
        self._show()
        if self.model.rowCount():
            self.table.selectRow(0)

    @property
    def examination(self) -> Examination | None:
        """What is shown."""
        return self._examination

    def numbers(self) -> tuple[int, int]:
        """How many units would be entered, and how many are members already."""
        rows = [row for row in self.rows() if not row.skipped]
        known = sum(1 for row in rows if row.unit_name in self.renew.members)
        return len(rows) - known, known

    @property
    def open_problems(self) -> tuple[Problem, ...]:
        """What must still be decided."""
        return undecided(self._examination, self.decisions) if self._examination is not None else ()

    def rows(self) -> tuple[ImportRow, ...]:
        """The list with the decisions so far, skipped rows marked."""
        return preview(self._examination, self.decisions) if self._examination is not None else ()

    def decide(self, decision: Decision) -> None:
        """Decide so about every selected problem that allows it, and go on to the next open one."""
        if self._examination is None:
            return
        last = -1
        before = dict(self.decisions)
        for at in self.table.selected():
            problem = self.model.row(at).problem
            if allows(problem, decision):
                self.decisions[problem.id] = decision
                last = at
        try:
            preview(self._examination, self.decisions)
        except Refusal as refusal:  # an own value that is no date, or no class of the charter
            self.decisions = before
            show_error(refusal, self)
            return
        if last >= 0:
            self._show()
            self._go_on(last)

    def retranslate(self) -> None:
        self.accept_all.setText(tr("Accept all suggestions"))
        self.accept.set_words(tr("Accept"))
        self.keep.set_words(tr("Keep as found"))
        self.skip.set_words(tr("Leave the row out"))
        self.same.set_words(tr("Same person"))
        self.export.setText(tr("Export …"))
        self.export.setAccessibleName(self.export.text())
        self.use_own.setText(tr("Use own value"))
        self.own.setPlaceholderText(tr("Own value"))
        self.own.setAccessibleName(tr("Own value"))
        for button in (self.accept_all, self.use_own):
            button.setAccessibleName(button.text())
        self.which.setAccessibleName(tr("Which problems are shown"))
        self.table.setAccessibleName(tr("Problems of the list"))
        self.result_table.setAccessibleName(tr("The list as it will be entered"))
        self.tabs.setAccessibleName(tr("Problems and result"))
        self.model.retranslate()
        self.result.retranslate()
        self._show_counts()

    def _accept_all(self) -> None:
        if self._examination is not None:
            self.decisions = {**accept_all_suggestions(self._examination), **self.decisions}
            self.which.setCurrentIndex(ALL)
            self._show()

    def _export(self) -> None:
        """The problems with their decisions, or the list as it would be entered: whichever is in sight."""
        from ui.operations.export import export_table

        if self.tabs.currentIndex() == 0:
            export_table(title=tr("Problems of the list"), model=self.model, parent=self)
        else:
            export_table(title=tr("The list as it would be entered"), model=self.result, parent=self)

    def _use_own(self) -> None:
        self.decide(Decision(Choice.VALUE, self.own.text()))

    def _show(self) -> None:
        self._show_problems()
        if self._examination is not None:
            renewed = frozenset(row.row for row in self.renew.renewed())
            rows = result_rows(self._examination, self.rows(), frozenset(self.renew.members), renewed)
            self.result.show_rows(rows)
        self.changed.emit()

    def _show_problems(self) -> None:
        if self._examination is None:
            return
        skipped = {row.row for row in self.rows() if row.skipped}
        rows = [
            ProblemRow(problem, self.decisions.get(problem.id), problem.row in skipped)
            for problem in self._examination.problems
        ]
        wanted = self.which.currentIndex()
        self.model.show_rows(
            [
                row
                for row in rows
                if wanted == ALL
                or (wanted == OPEN and row.open)
                or (wanted == MENDABLE and row.problem.severity is Severity.MENDABLE)
                or (wanted == NOTES and row.problem.severity is Severity.NOTE)
            ]
        )
        self._show_counts()
        self._show_buttons()

    def _show_counts(self) -> None:
        self.renew.show_rows(self.rows())
        problems = self._examination.problems if self._examination is not None else ()
        counts = {severity: sum(1 for each in problems if each.severity is severity) for severity in Severity}
        left = len(self.open_problems)
        for at, words in enumerate(
            (
                tr("All problems ({number})", number=len(problems)),
                tr("To be decided ({number})", number=left),
                tr("Better written otherwise ({number})", number=counts[Severity.MENDABLE]),
                tr("To be read only ({number})", number=counts[Severity.NOTE]),
            )
        ):
            self.which.setItemText(at, words)
        sentence = (
            tr("{number} problems must be decided before the list can be entered.", number=left)
            if left
            else tr("Everything that must be decided is decided.")
        )
        self._lead.setText(sentence)
        self._lead.setProperty("tone", "bad" if left else "good")
        restyle(self._lead)
        self.tabs.setTabText(0, tr("Problems ({number})", number=len(problems)))
        rows = self._examination.rows if self._examination is not None else ()
        self.tabs.setTabText(1, tr("The list ({number} rows)", number=len(rows)))

    def _show_buttons(self) -> None:
        problems = [self.model.row(at).problem for at in self.table.selected() if at < self.model.rowCount()]
        self.accept.setEnabled(any(allows(problem, ACCEPT) for problem in problems))
        self.same.setEnabled(any(allows(problem, SAME_PERSON) for problem in problems))
        for part in (self.keep, self.skip):
            part.setEnabled(bool(problems))
        own = len(problems) == 1 and problems[0].column is not None
        self.own.setEnabled(own)
        self.use_own.setEnabled(own)
        if own and not self.own.hasFocus():
            self.own.setText((problems[0].suggestion or problems[0].found).strip())

    def _go_on(self, after: int) -> None:
        """Select the next problem that is open; where the list got shorter, what has moved up."""
        count = self.model.rowCount()
        if not count:
            return
        places = [*range(after, count), *range(after)]
        following = [at for at in places if self.model.row(at).open]
        at = following[0] if following else min(after + 1, count - 1)
        index = self.model.index(at, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.table.scrollTo(index)
