"""The page Statistics: a year in numbers for the work report, and pictures of classes, membership and attendance."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.docket.yearly_paper import PAPER
from governance_desk.language import tr
from governance_desk.lists.column import cell_words
from governance_desk.lists.statistics import summary
from governance_desk.statistics.over_years import members_over_years
from governance_desk.statistics.state import YearStatistics
from governance_desk.statistics.year import term_meetings, years
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.operations.papers import yearly_papers
from ui.operations.statistics import print_paper, save_picture, save_statistics, save_workbook, statistics_of
from ui.views.page import Page
from ui.widgets.chart import Chart, Group, Series
from ui.widgets.empty_state import EmptyState
from ui.widgets.facts import Facts
from ui.widgets.inner_area import InnerArea
from ui.words import flexible, label

MOST_YEARS = 15
MOST_MEETINGS = 24
"""The newest of them, in a picture; a longer row could no longer be read."""


class StatisticsPage(Page):
    """`show_detail` takes a year, or behind PAPER a yearly paper that is to be recorded."""

    def __init__(self, desk: Desk | None) -> None:
        super().__init__(desk)
        self.found: YearStatistics | None = None
        self.year = QComboBox()
        self.year.activated.connect(lambda _at: self._show_year())
        self.paper, self.print, self.workbook = QPushButton(), QPushButton(), QPushButton()
        self.paper.clicked.connect(lambda: self._do(save_statistics))
        self.print.clicked.connect(lambda: self._do(print_paper))
        self.workbook.clicked.connect(lambda: self._do(save_workbook))
        self.yearly = QPushButton()
        self.yearly.clicked.connect(lambda: self.show_papers())
        for part in (self.year, self.yearly, self.workbook, self.print, self.paper):
            self.buttons.addWidget(part)
        self._span = label("muted")
        self.facts = Facts()
        self.classes, self.members, self.attendance = Chart(), Chart(), Chart(240)
        self._charts = [_Framed(chart, self) for chart in (self.classes, self.members, self.attendance)]
        self.scope = QComboBox()
        self.scope.activated.connect(lambda _at: self._show_attendance())
        self._charts[-1].add(self.scope)
        numbers = QFrame()
        numbers.setProperty("role", "card")
        inner = QVBoxLayout(numbers)
        inner.setContentsMargins(18, 16, 18, 16)
        inner.setSpacing(10)
        inner.addWidget(self._span)
        inner.addWidget(self.facts)
        inner.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        self._numbers = numbers
        whole = QWidget()
        whole.setLayout(self._grid)
        self._empty = EmptyState("statistics")
        self._area = InnerArea(whole)
        flexible(self._area, 220)
        self.body.addWidget(self._empty, 1)
        self.body.addWidget(self._area, 1)
        self._lay_out()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Statistics"))
        self.year.setAccessibleName(tr("Year"))
        self.paper.setText(tr("PDF or Word …"))
        self.print.setText(tr("Print …"))
        self.workbook.setText(tr("Spreadsheet …"))
        self.yearly.setText(tr("Yearly papers …"))
        for button in (self.paper, self.print, self.workbook, self.yearly):
            button.setAccessibleName(button.text())
        self._empty.say(
            tr("Nothing to count yet"),
            tr("Once there are members, this page says what a year came to, for the work report."),
        )
        for chart in self._charts:
            chart.retranslate()
        self._show()

    def refresh(self, events: tuple[Any, ...] = ()) -> None:  # noqa: ARG002
        association = self.desk.association
        there = association.charter_in_force is not None and bool(association.register.units)
        self._empty.setVisible(not there)
        self._area.setVisible(there)
        for part in (self.year, self.paper, self.print, self.workbook):
            part.setVisible(there)
        self.yearly.setVisible(bool(yearly_papers(self.desk)))
        self.found = None
        if not there:
            return
        chosen = self.year.currentData()
        self.year.clear()
        for year in years(association, self.desk.clock().day):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(max(0, self.year.findData(chosen)))
        self._show_year()

    def show_papers(self, wanted: str = "") -> None:
        """Open the papers of a year, at this one."""
        from ui.views.papers.dialog import YearlyPapersDialog

        dialog = YearlyPapersDialog(self.desk, self, wanted)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_detail(self, detail: str) -> None:
        if detail.startswith(PAPER):
            self.show_papers(detail.removeprefix(PAPER))
            return
        at = self.year.findText(detail)
        if at >= 0:
            self.year.setCurrentIndex(at)
            self._show_year()

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self._lay_out()

    def _lay_out(self) -> None:
        """Numbers beside the pictures where there is room at the reader's text size, else above them."""
        beside = theme.percent() <= 125
        classes, members, attendance = self._charts
        for part in (self._numbers, *self._charts):
            self._grid.removeWidget(part)
        if beside:
            self._grid.addWidget(self._numbers, 0, 0, 2, 1)
            self._grid.addWidget(classes, 0, 1)
            self._grid.addWidget(members, 0, 2)
            self._grid.addWidget(attendance, 1, 1, 1, 2)
        else:
            for row, part in enumerate((self._numbers, classes, members, attendance)):
                self._grid.addWidget(part, row, 0)
        self._grid.setColumnStretch(0, 3 if beside else 1)
        self._grid.setColumnStretch(1, 4 if beside else 0)
        self._grid.setColumnStretch(2, 4 if beside else 0)

    def _show_year(self) -> None:
        self.found = statistics_of(self.desk, int(self.year.currentData()))
        self._show()

    def _show(self) -> None:
        found = self.found
        if found is None:
            return
        self._span.setText(
            tr("1 January to {day}: the year still runs", day=found.until)
            if found.runs
            else tr("The whole of {year}", year=found.year)
        )
        self.facts.show_facts([(each.name, cell_words(each.value)) for each in summary(found)])
        self._show_classes(found)
        self._show_members()
        self._offer_scopes(found)
        self._show_attendance()

    def _show_classes(self, found: YearStatistics) -> None:
        series = [
            Series(tr("beginning"), "muted", "hatched"),
            Series(tr("at present") if found.runs else tr("end"), "accent"),
        ]
        groups = [Group(each.name, (((0, each.begin),), ((1, each.end),))) for each in found.classes]
        self.classes.show_groups(tr("Members by class, {year}", year=found.year), series, groups)

    def _show_members(self) -> None:
        over = members_over_years(self.desk.association, self.desk.clock().day)[-MOST_YEARS:]
        series = [Series(tr("newly joined"), "good"), Series(tr("left the association"), "bad", "hatched")]
        groups = [Group(str(each.year), (((0, each.joined),), ((1, each.left),)), f"= {each.end}") for each in over]
        self.members.show_groups(tr("Joined, left, and members at the end of each year"), series, groups)

    def _offer_scopes(self, found: YearStatistics) -> None:
        """The year, or a term of a body of which meetings are known, the newest first."""
        chosen = self.scope.currentIndex()
        terms = dict.fromkeys((sheet.body, sheet.term) for sheet in reversed(self.desk.association.ledger.sheets))
        names = {each.key: each.name for each in self.desk.association.rules.charter.bodies}
        self.scope.clear()
        self.scope.addItem(tr("the meetings of {year}", year=found.year), None)
        for body, term in terms:
            words = tr("{body}, term {number}", body=names.get(body, ""), number=term)
            self.scope.addItem(words, (str(body), term))
        self.scope.setCurrentIndex(max(0, min(chosen, self.scope.count() - 1)))
        self.scope.setAccessibleName(tr("Which meetings"))
        self.scope.setVisible(bool(terms))

    def _show_attendance(self) -> None:
        if self.found is None:
            return
        series = [
            Series(tr("present"), "good"),
            Series(tr("by proxy"), "accent", "hatched"),
            Series(tr("excused"), "warn", "dotted"),
            Series(tr("absent"), "bad", "crossed"),
        ]
        scope = self.scope.currentData()
        lines = self.found.meetings if scope is None else term_meetings(self.desk.association, *scope)
        groups = [
            Group(
                f"{each.day:%m-%d} {each.body}" if scope is None else f"{each.day:%Y-%m-%d}",
                (((0, each.present), (1, each.proxy), (2, each.excused), (3, each.absent)),),
                f"{each.present}/{each.called}",
            )
            for each in lines[-MOST_MEETINGS:]
        ]
        self.attendance.show_groups(tr("Attendance: {which}", which=self.scope.currentText()), series, groups)

    def _do(self, act: Any) -> None:
        if self.found is not None:
            act(desk=self.desk, found=self.found, parent=self)


class _Framed(QFrame):
    """A chart with its title and the two ways to save it."""

    def __init__(self, chart: Chart, page: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._chart = chart
        self._title = label("muted")
        self._title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.buttons: dict[str, QPushButton] = {}
        head = self._head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for ending in (".png", ".pdf"):
            button = QPushButton()
            button.setProperty("kind", "link")
            button.clicked.connect(
                lambda _checked=False, ending=ending: save_picture(chart=self._chart, ending=ending, parent=page)
            )
            self.buttons[ending] = button
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(chart, 1)
        chart.changed.connect(lambda: self._title.setText(chart.title))

    def add(self, part: QWidget) -> None:
        """Something to choose, beside the title."""
        self._head.insertWidget(1, part)

    def retranslate(self) -> None:
        """Called by the page."""
        for ending, button in self.buttons.items():
            button.setText(tr("{step} …", step=ending.removeprefix(".").upper()))
            button.setAccessibleName(tr("Save the chart as {kind}", kind=ending.removeprefix(".").upper()))
