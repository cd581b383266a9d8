"""The page Members: the units with their classes, found by characters, pinyin or initials; one of them in full."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.register.state import UnitId
from ui.desk import Desk
from ui.language import spoken
from ui.models.members import MembersFilter, MembersModel, member_rows
from ui.operations.admission import admission_of
from ui.views.member.panel import MemberPanel
from ui.views.page import Page
from ui.widgets.class_bar import ClassBar, ClassCount
from ui.widgets.empty_state import EmptyState
from ui.widgets.side_by_side import SideBySide
from ui.widgets.table import RowTable
from ui.words import label


class MembersPage(Page):
    """Without members it leads to the import. `show_detail` takes a unit's id."""

    def __init__(self, desk: Desk | None) -> None:
        super().__init__(desk)
        self._empty = EmptyState("members")
        self._empty.acted.connect(self.import_list)
        self.model = MembersModel()
        self.filter = MembersFilter()
        self.filter.setSourceModel(self.model)
        self.table = RowTable(self.filter)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.fit((52, 250, 110, 100, 100, 104), stretch=1, expendable=(4, 5, 0))
        self.table.current_changed.connect(lambda _row: self._show_current())
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.classes = ClassBar()
        self.classes.chosen.connect(self._choose_class)
        self._found = label("small", wrap=False)
        self.panel = MemberPanel(self.desk)
        self.importing = QPushButton()
        self.importing.clicked.connect(self.import_list)
        self.applying = QPushButton()
        self.applying.clicked.connect(lambda: self.show_applications())
        self.former = QPushButton()
        self.former.clicked.connect(lambda: self.show_former())
        self.buttons.addWidget(self.former)
        self.buttons.addWidget(self.applying)
        self.buttons.addWidget(self.importing)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.search.setFocus)

        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self.search, 1)
        line.addWidget(self._found)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.classes)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        self._split = SideBySide(left, self.panel, (5, 3), room=760)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._split)
        self.body.addWidget(self._stack, 1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Members"))
        self._empty.say(
            tr("No members yet"),
            tr("Import the member list as you keep it, from a spreadsheet or a CSV file."),
            tr("Import the member list …"),
        )
        self.importing.setText(tr("Import a list …"))
        self.importing.setAccessibleName(self.importing.text())
        self.applying.setText(tr("Applications …"))
        self.applying.setAccessibleName(self.applying.text())
        words = tr("Find by name, pinyin, initials or credit code")
        self.former.setText(tr("Former members …"))
        self.former.setAccessibleName(self.former.text())
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.table.setAccessibleName(tr("Member units"))
        self.model.retranslate()
        self._show_found()

    def refresh(self, events: tuple[Any, ...] = ()) -> None:  # noqa: ARG002
        rows = member_rows(self.desk.association)
        self._stack.setCurrentIndex(1 if rows else 0)
        self.importing.setVisible(bool(rows))
        self.applying.setVisible(admission_of(self.desk) is not None)
        self.former.setVisible(any(not each.is_member for each in self.desk.association.register.units.values()))
        current = self._current()
        self.model.show_rows(rows)
        charter = self.desk.association.charter_in_force
        classes = sorted(charter.charter.classes, key=lambda each: each.rank) if charter is not None else []
        self.classes.show_counts(
            [ClassCount(each.key, each.name, sum(1 for row in rows if row.class_key == each.key)) for each in classes]
        )
        if current or rows:
            self.select(current or rows[0].unit)
        self._show_current()
        self._show_found()

    def leave(self) -> None:
        self.panel.show_unit(None)

    def show_detail(self, detail: str) -> None:
        register = self.desk.association.register
        applied = [each.id for each in register.applications.values() if detail in (each.id, each.unit)]
        if applied and detail not in register.units:
            self.show_applications(applied[-1])
            return
        unit = register.units.get(UnitId(detail))
        if unit is not None and not unit.is_member:
            self.show_former(detail)
            return
        self.search.clear()
        self.classes.buttons[""].click()
        self.select(detail)
        self.table.setFocus()

    def select(self, unit: str) -> None:
        """Make this unit current, if it is shown."""
        place = self.model.place_of(unit)
        if place >= 0:
            index = self.filter.mapFromSource(self.model.index(place, 0))
            if index.isValid():
                self.table.setCurrentIndex(index)
                self.table.scrollTo(index)

    def show_applications(self, application: str = "") -> None:
        """Open the applications."""
        from ui.views.member.applications import ApplicationsDialog

        dialog = ApplicationsDialog(self.desk, self, application)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_former(self, unit: str = "") -> None:
        """Open the former members."""
        from ui.views.member.former import FormerMembersDialog

        dialog = FormerMembersDialog(self.desk, self, unit)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def import_list(self) -> None:
        """Open the import; the members that come of it are shown by themselves."""
        from ui.views.importing.dialog import ImportDialog

        dialog = ImportDialog(self.desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _current(self) -> str:
        index = self.filter.mapToSource(self.table.currentIndex())
        return self.model.key_at(index.row()) if index.isValid() and index.row() < self.model.rowCount() else ""

    def _show_current(self) -> None:
        key = self._current()
        unit = self.desk.association.register.units.get(UnitId(key)) if key else None
        self.panel.show_unit(unit)

    def _filter(self, typed: str) -> None:
        self.filter.show_typed(typed)
        self._after_filter()

    def _choose_class(self, key: str) -> None:
        self.filter.show_class(key)
        self._after_filter()

    def _after_filter(self) -> None:
        if self.filter.rowCount() and not self.table.currentIndex().isValid() and self.search.text():
            self.table.setCurrentIndex(self.filter.index(0, 0))
        self._show_found()

    def _show_found(self) -> None:
        self._found.setText(tr("{number} units shown", number=self.filter.rowCount()))
