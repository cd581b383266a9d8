"""The print dialog: the pages as they will come out on the left; printer, copies and paper on the right."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from governance_desk.documents.layout.missing import missing_of, missing_words
from governance_desk.errors import Fault, Refusal
from governance_desk.language import in_a_row, tr
from ui import theme
from ui.errors import show_error
from ui.operations import printing as act
from ui.operations.paper_notes import fonts_words
from ui.operations.printing import Choice, Duplex, Job, Paper
from ui.preferences import Preferences
from ui.views.printing.preview_pane import PreviewPane
from ui.views.printing.words import duplex_words, sheets_words, shown_words
from ui.widgets.banner import Banner
from ui.widgets.form_dialog import FRAME
from ui.widgets.inner_area import InnerArea
from ui.words import label, roomy

MOST_COPIES = 9999
NUMBERS = (1, 2, 3, 4, 6, 8, 9)
LAID_OUT_AFTER = 150
"""Milliseconds after the last change: a number is typed figure by figure."""


class PrintDialog(QDialog):
    """Stays open where the printer does not take it."""

    def __init__(self, job: Job, parent: QWidget | None, preferences: Preferences | None = None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._job = job
        self._preferences = preferences or Preferences()
        self._above = parent
        self.setWindowTitle(tr("Print: {paper}", paper=job.name))
        self.setAccessibleName(self.windowTitle())
        self.preview = PreviewPane()
        self._laid = Choice()  # as the pages in sight are laid out
        self.preview.called = lambda page, pages: shown_words(job, self._laid, page, pages)
        self.preview.pages.show_pdf(job.pdf)
        self._count = self.preview.pages.page_count()
        self.note = Banner()
        self.none = label("muted")
        self.printer, self.duplex, self.paper, self.colour, self.each = (QComboBox() for _field in range(5))
        self.copies, self.reserve, self.first, self.last = (QSpinBox() for _number in range(4))
        self.collate = QCheckBox(tr("Copy by copy"))
        self.said = label("muted")
        self.act = QPushButton()
        self.act.setProperty("kind", "primary")
        self.act.setDefault(True)
        self.leave = QPushButton(tr("Cancel"))
        self._soon = QTimer(self, singleShot=True, interval=LAID_OUT_AFTER)
        self._soon.timeout.connect(self._lay_out)
        self._offer()
        self._arrange()
        self._note()
        self._show(act.remembered(self._preferences, job.kind, self._printers))
        self._shown = (1, self._count, 1, Duplex.NONE, 0)
        self._connect()
        self._changed()
        if job.to_sign:
            from governance_desk.signing.lines import signature_pages

            first, last = signature_pages(job.pdf)
            self.first.setValue(first + 1)
            self.last.setValue(last + 1)
        (self.copies if job.ballots else self.printer).setFocus()

    def choice(self) -> Choice:
        """As the fields stand."""
        return Choice(
            printer=self.printer.currentData(),
            copies=self.copies.value(),
            collate=self.collate.isChecked(),
            duplex=Duplex(self.duplex.currentData()),
            paper=Paper(self.paper.currentData()),
            colour=self.colour.currentData(),
            each=self.each.currentData(),
            reserve=self.reserve.value(),
        )

    def _offer(self) -> None:
        """What can be chosen."""
        self._printers = act.printers()
        for name in self._printers:
            self.printer.addItem(name, name)
        self.printer.addItem(tr("PDF file"), "")
        self.none.setText(tr("No printer is installed on this computer. The sheets can be saved as a PDF."))
        self.none.setVisible(not self._printers)
        for duplex, words in duplex_words().items():
            self.duplex.addItem(words, duplex)
        for paper in Paper:
            self.paper.addItem(paper.value, paper)
        self.colour.addItem(tr("in colour"), True)
        self.colour.addItem(tr("in shades of grey"), False)
        for each in NUMBERS:
            self.each.addItem(str(each), each)
        self.copies.setRange(1, MOST_COPIES)
        self.reserve.setRange(0, MOST_COPIES)
        for field in (self.first, self.last):
            field.setRange(1, self._count)
        self.last.setValue(self._count)
        for number in (self.copies, self.reserve, self.first, self.last):
            roomy(number)

    def _note(self) -> None:
        """Before anything is printed: what no font has, and once which fonts stand in for others."""
        missing = missing_words(missing_of(self._job.pdf))
        if said := in_a_row((missing, fonts_words(self._preferences))):
            self.note.say(said, tone="warn" if missing else "plain")

    def _show(self, choice: Choice) -> None:
        """What was chosen for this kind of paper the last time."""
        if self._job.ballots:
            choice = msgspec.structs.replace(choice, copies=min(self._job.ballots, MOST_COPIES))
        for field, value in (
            (self.printer, choice.printer),
            (self.duplex, choice.duplex),
            (self.paper, choice.paper),
            (self.colour, choice.colour),
            (self.each, choice.each),
        ):
            field.setCurrentIndex(max(0, field.findData(value)))
        self.copies.setValue(choice.copies)
        self.reserve.setValue(choice.reserve)
        self.collate.setChecked(choice.collate)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(10)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        pages = QHBoxLayout()
        pages.setSpacing(8)
        until = QLabel(tr("until page"))
        for part in (self.first, until, self.last):
            pages.addWidget(part, 0 if part is until else 1)
        self.first.setAccessibleName(tr("First page"))
        self.last.setAccessibleName(tr("Last page"))
        ballots = bool(self._job.ballots)
        for words, field in (
            (tr("Printer"), self.printer),
            (tr("Number of ballots") if ballots else tr("Copies"), self.copies),
            (tr("In reserve"), self.reserve) if ballots else ("", self.collate),
            (tr("Page range"), pages),
            (tr("Ballots on a sheet") if ballots else tr("Pages on a sheet"), self.each),
            (tr("Both sides"), self.duplex),
            (tr("Size of the paper"), self.paper),
            (tr("Colour"), self.colour),
        ):
            name = QLabel(words)
            if isinstance(field, QWidget):
                name.setBuddy(field)
                field.setAccessibleName(words or self.collate.text())
                field.setMinimumWidth(theme.px(90))
            form.addRow(name, field)
        for box in (self.printer, self.duplex):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addWidget(self.note)
        column.addWidget(self.none)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.leave, self.act):
            foot.addWidget(button)
        self.leave.setAccessibleName(self.leave.text())
        side = QVBoxLayout()
        side.setSpacing(14)
        side.addWidget(InnerArea(inner), 1)
        side.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 20, 20, 20)
        row.setSpacing(20)
        row.addWidget(self.preview, 3)
        row.addLayout(side, 2)
        self.resize(self._room())

    def _room(self) -> QSize:
        screen = self.screen().availableGeometry().size()
        return QSize(min(theme.px(1080), screen.width() - FRAME), min(theme.px(720), screen.height() - FRAME))

    def _connect(self) -> None:
        for box in (self.printer, self.duplex, self.paper, self.colour, self.each):
            box.currentIndexChanged.connect(lambda _at: self._changed())
        for number in (self.copies, self.reserve):
            number.valueChanged.connect(lambda _to: self._changed())
        self.first.valueChanged.connect(lambda page: self._reach(page, max(page, self.last.value())))
        self.last.valueChanged.connect(lambda page: self._reach(min(page, self.first.value()), page))
        self.act.clicked.connect(self._act)
        self.leave.clicked.connect(self.reject)
        self.finished.connect(lambda _result: self.preview.pages.forget())
        for keys, do in (
            ("Ctrl++", self.preview.pages.larger),
            ("Ctrl+=", self.preview.pages.larger),
            ("Ctrl+-", self.preview.pages.smaller),
            ("Ctrl+0", self.preview.pages.fit_width),
        ):
            QShortcut(QKeySequence(keys), self, do, context=Qt.ShortcutContext.WindowShortcut)

    def _reach(self, first: int, last: int) -> None:
        """The one that was changed takes the other along."""
        with QSignalBlocker(self.first), QSignalBlocker(self.last):
            self.first.setValue(first)
            self.last.setValue(last)
        self._changed()

    def _changed(self) -> None:
        """A field has another value: what depends on it, at once or a moment later."""
        choice = self.choice()
        file = not choice.printer
        self.act.setText(tr("Save as PDF …") if file else tr("Print"))
        self.act.setAccessibleName(self.act.text())
        counted = bool(self._job.ballots) and choice.each > 1
        for number in (self.copies, self.reserve):
            number.setEnabled(counted or not file)
        self.collate.setEnabled(not file and not counted and choice.copies > 1)
        for field in (self.paper, self.colour):
            field.setEnabled(not file)
        single = msgspec.structs.replace(choice, duplex=Duplex.LONG)
        turned = act.duplex_of(self._job, single, self.first.value(), self.last.value())
        self.duplex.setEnabled(turned is not Duplex.NONE)  # nothing lies behind the only page
        self._soon.start()
        self._say()

    def _say(self) -> None:
        choice, first, last = self.choice(), self.first.value(), self.last.value()
        self.said.setText(in_a_row(sheets_words(self._job, choice, first, last, self.preview.scale)))

    def _lay_out(self) -> None:
        """Show the sheets as they will come out, where they are not shown already."""
        choice, first, last = self.choice(), self.first.value(), self.last.value()
        counted = min(act.number_of(self._job, choice), choice.each) if self._job.ballots and choice.each > 1 else 0
        wanted = (first, last, choice.each, choice.duplex, counted)
        if wanted == self._shown:
            return
        self._shown, self._laid = wanted, choice
        sheets = act.laid_out(self._job, choice, first, last, whole=False)
        self.preview.pages.show_pdf(sheets.content)
        self.preview.say_page()
        self.preview.scale = sheets.grid.scale if sheets.grid is not None else 1.0
        self._say()

    def _act(self) -> None:
        choice, above = self.choice(), self._above or self
        act.remember(self._preferences, self._job.kind, choice)
        first, last = self.first.value(), self.last.value()
        if not choice.printer:
            act.keep(job=self._job, choice=choice, first=first, last=last, parent=above, done=self.accept)
            return
        try:
            act.send(job=self._job, choice=choice, first=first, last=last, parent=above)
        except (Refusal, Fault) as error:
            show_error(error, self)
            return
        self.accept()
