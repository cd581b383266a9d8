"""The page Members: the units with their classes, found by characters, pinyin or initials; one of them in full."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.charter.keys import ClassKey
from governance_desk.docket.class_term import CLASS_DAY
from governance_desk.docket.contribution import CONTRIBUTIONS
from governance_desk.docket.liaison import LIAISON
from governance_desk.language import tr
from governance_desk.lists.filter import OneOf
from governance_desk.lists.members import DEFAULT_ORDER, STATE, MemberRow, Standing, standing_name
from governance_desk.register.state import UnitId
from ui.desk import Desk
from ui.language import spoken
from ui.models.members import MembersModel
from ui.operations.admission import admission_of
from ui.operations.contributions import contributions_there
from ui.operations.export import export_list
from ui.preferences import Preferences
from ui.rules import rules_today
from ui.views.member.panel import MemberPanel
from ui.views.page import Page
from ui.widgets.class_bar import ClassBar, ClassCount
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_view import ListView
from ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from ui.views.member.history import UnitHistory

_CONCERN = ("register.", "charter.", "attachment.")
"""What happens of these kinds may change the list; at the door of a meeting nothing does."""
_WIDTHS = {"place": 52, "name": 250, "class": 110, "post": 100, "joined": 104, "state": 90}


class MembersPage(Page):
    """Without members it leads to the import. `show_detail` takes a unit's id, or one behind LIAISON, or a year behind
    CONTRIBUTIONS."""

    def __init__(self, desk: Desk | None, preferences: Preferences | None = None) -> None:
        super().__init__(desk)
        self._empty = EmptyState("members")
        self._empty.acted.connect(self.import_list)
        self.model = MembersModel()
        self.list = ListView(self.model, "members", preferences)
        self.list.fit("name", expendable=("post", "joined", "place"), widths=_WIDTHS)
        self.list.current_changed.connect(self._show_unit)
        self.list.activated.connect(self.show_history)
        self.list.export_wanted.connect(self._export)
        self._preferences = preferences
        self.history: UnitHistory | None = None
        self.model.narrowed.connect(self._follow_filters)
        self._some_left = False
        self.table, self.search = self.list.table, self.list.search
        self.classes = ClassBar()
        self.classes.chosen.connect(self._choose_class)
        self.panel = MemberPanel(self.desk)
        self.panel.history_wanted.connect(self.show_history)
        self.importing = QPushButton()
        self.importing.clicked.connect(self.import_list)
        self.applying = QPushButton()
        self.applying.clicked.connect(lambda: self.show_applications())
        self.former = QPushButton()
        self.former.clicked.connect(lambda: self.show_former())
        self.sharing = QPushButton()
        self.sharing.clicked.connect(lambda: self.show_contributions())
        self.buttons.addWidget(self.sharing)
        self.certificates = QPushButton()
        self.certificates.clicked.connect(self.open_certificates)
        self.buttons.addWidget(self.certificates)
        self.letters = QPushButton()
        self.letters.clicked.connect(self.open_letters)
        self.buttons.addWidget(self.letters)
        self.buttons.addWidget(self.former)
        self.buttons.addWidget(self.applying)
        self.buttons.addWidget(self.importing)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.classes)
        column.addWidget(self.list, 1)
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
        self.sharing.setText(tr("Contributions …"))
        self.sharing.setAccessibleName(self.sharing.text())
        self.certificates.setText(tr("Certificates …"))
        self.certificates.setAccessibleName(self.certificates.text())
        self.letters.setText(tr("Letters and labels …"))
        self.letters.setAccessibleName(self.letters.text())
        self.former.setText(tr("Former members …"))
        self.former.setAccessibleName(self.former.text())
        self.table.setAccessibleName(tr("Member units"))

    def refresh(self, events: tuple[Any, ...] = ()) -> None:
        if events and not any(getattr(event, "kind", _CONCERN[0]).startswith(_CONCERN) for event in events):
            self._refresh_history()
            self._show_unit(self.list.current())
            return
        rows = self.model.rows_of(self.desk.association)
        if self._in_history():
            self._refresh_history()
        else:
            self._stack.setCurrentIndex(1 if rows else 0)
        self.importing.setVisible(bool(rows))
        self.letters.setVisible(bool(rows))
        self.applying.setVisible(admission_of(self.desk) is not None)
        self.sharing.setVisible(bool(rows) and contributions_there(self.desk))
        self.certificates.setVisible(bool(self.desk.association.register.certificates))
        self.former.setVisible(bool(rows) and rows[-1].unit.left is not None)
        self.buttons.invalidate()  # a button may just have come or gone
        self.arrange_head()
        self._begin(rows)
        self.list.show_rows(rows)
        self._count_classes(rows)
        self._show_unit(self.list.current())

    def leave(self) -> None:
        """The journal is closed with the association: nothing more is read from it."""
        self.list.current_changed.disconnect(self._show_unit)
        self.panel.show_unit(None)
        if self.history is not None:
            self.history.leave()

    def show_detail(self, detail: str) -> None:
        if detail.startswith(CONTRIBUTIONS):
            self.show_contributions(int(detail.removeprefix(CONTRIBUTIONS)))
            return
        if detail.startswith(LIAISON):
            self.show_liaison(detail.removeprefix(LIAISON))
            return
        if detail.startswith(CLASS_DAY):
            self.show_class_day(*detail.removeprefix(CLASS_DAY).split("/", 1))
            return
        unit_id, _, part = detail.partition("#")
        register = self.desk.association.register
        if part == "history" and unit_id in register.units:
            self.show_history(unit_id)
            return
        detail = unit_id if part == "told" else detail
        self.show_list()
        applied = [each.id for each in register.applications.values() if detail in (each.id, each.unit)]
        if applied and detail not in register.units:
            self.show_applications(applied[-1])
            return
        unit = register.units.get(UnitId(detail))
        if unit is not None and not unit.is_member:
            self.show_former(detail, told=part == "told")
            return
        if self.model.place_of(detail) < 0:
            self.list.show_all()
        self.list.select(detail)
        self.table.setFocus()

    def show_history(self, unit: str) -> None:
        """The whole history of a unit, in the place of the list."""
        if self.history is None:
            from ui.views.member.history import UnitHistory

            self.history = UnitHistory(self.desk, self._preferences)
            self.history.left.connect(self.show_list)
            self.history.time_line.go.connect(self.go)
            self._stack.addWidget(self.history)
        self._stack.setCurrentWidget(self.history)
        self.history.show_unit(UnitId(unit))

    def open_certificates(self) -> None:
        """Every certificate as a list; a row leads to its unit."""
        from ui.operations.certificates import certificates_dialog

        dialog = certificates_dialog(desk=self.desk, preferences=self._preferences, parent=self)
        dialog.chosen.connect(lambda row: self.show_detail(row.partition("#")[0]))
        dialog.open()

    def open_letters(self) -> None:
        """Letters, labels, certificates and reminders for the members that are shown."""
        from ui.views.printing.offers import for_members

        for_members(self.desk, [row.unit.id for row in self.model.shown_rows()], self)

    def show_list(self) -> None:
        """Back to the list, where it was left."""
        if self._in_history():
            self._stack.setCurrentWidget(self._split)
            self.table.setFocus()

    def show_applications(self, application: str = "") -> None:
        """Open the applications."""
        from ui.views.member.applications import ApplicationsDialog

        dialog = ApplicationsDialog(self.desk, self, application)
        dialog.go.connect(self.go)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_class_day(self, key: str, unit: str = "") -> None:
        """Ask since which day the units of the class, or this one, are in it."""
        from ui.views.member.class_day import ClassDayDialog

        dialog = ClassDayDialog(self.desk, key, unit, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_former(self, unit: str = "", *, told: bool = False) -> None:
        """Open the former members; `told`: on which day the unit was told of its expulsion is asked for at once."""
        from ui.views.member.former import FormerMembersDialog

        dialog = FormerMembersDialog(self.desk, self, unit)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        if told and dialog.told.isVisible():
            dialog.told.click()

    def show_contributions(self, year: int = 0) -> None:
        """Open the contributions of a year, this one without another."""
        from ui.views.contributions.dialog import ContributionsDialog

        dialog = ContributionsDialog(self.desk, self, year)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_liaison(self, unit: str = "") -> None:
        """Ask for the liaison of this unit, and then of the others that have none."""
        from ui.views.member.liaison_dialog import LiaisonDialog

        dialog = LiaisonDialog(self.desk, self, unit)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def import_list(self) -> None:
        """Open the import; the members that come of it are shown by themselves."""
        from ui.views.importing.dialog import ImportDialog

        dialog = ImportDialog(self.desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _in_history(self) -> bool:
        return self.history is not None and self._stack.currentWidget() is self.history

    def _refresh_history(self) -> None:
        if self.history is not None and self._in_history():
            self.history.retranslate()

    def _begin(self, rows: list[MemberRow]) -> None:
        """At first the highest class stands first, and once units have left, those that have not are shown."""
        if not self.model.listing.rows:
            keys = [column.key for column in self.model.listing.columns]
            self.table.sortByColumn(keys.index(DEFAULT_ORDER), Qt.SortOrder.AscendingOrder)
        if not self._some_left and rows and rows[-1].unit.left is not None:
            self._some_left = True
            here = OneOf(tuple(standing_name(each) for each in (Standing.MEMBER, Standing.LEAVING)))
            self.list.narrow({**self.model.listing.filters, STATE: here})

    def _count_classes(self, rows: list[MemberRow]) -> None:
        charter = self.desk.association.charter_in_force
        classes = sorted(charter.charter.classes, key=lambda each: each.rank) if charter is not None else []
        numbers = Counter([row.unit.membership_class for row in rows if row.unit.left is None])
        self.classes.show_counts([ClassCount(each.key, each.name, numbers[each.key]) for each in classes])

    def _show_unit(self, key: str) -> None:
        self.panel.show_unit(self.desk.association.register.units.get(UnitId(key)) if key else None)

    def _choose_class(self, key: str) -> None:
        """The buttons above the list are a short way to the filter of its column."""
        filters = dict(self.model.listing.filters)
        filters.pop("class", None)
        if key:
            charter = rules_today(self.desk).charter
            filters["class"] = OneOf((charter.membership_class(ClassKey(key)).name,))
        self.list.narrow(filters)

    def _follow_filters(self) -> None:
        """A class chosen in the filters is marked on the bar, too."""
        wanted = self.model.listing.filters.get("class")
        charter = self.desk.association.charter_in_force
        names = {each.name: each.key for each in charter.charter.classes} if charter is not None else {}
        alone = wanted.words[0] if isinstance(wanted, OneOf) and len(wanted.words) == 1 else ""
        self.classes.mark(names.get(alone, ""))

    def _export(self) -> None:
        export_list(title=tr("Members"), model=self.model, columns=self.list.chosen(), parent=self)
