"""The page Members over a real register."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from governance_desk.register.changes.state import EarlierName
from tests.ui.association import founded, furnished
from ui.models.members import MembersFilter, MembersModel, member_rows
from ui.models.table import SORT
from ui.preferences import Preferences
from ui.views.importing.dialog import ImportDialog
from ui.views.members import MembersPage
from ui.window import DeskWindow

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def shown(page: MembersPage) -> list[str]:
    model = page.filter
    return [model.index(row, 1).data() for row in range(model.rowCount())]


@pytest.fixture
def page(qtbot: QtBot, preferences: Preferences) -> MembersPage:
    assert preferences is not None
    made = MembersPage(furnished())
    qtbot.addWidget(made)
    made.refresh()
    return made


def test_the_models_keep_the_rules_of_qt(qtbot: QtBot) -> None:
    assert qtbot is not None
    model, proxy = MembersModel(), MembersFilter()
    proxy.setSourceModel(model)
    testers = [QAbstractItemModelTester(each, FATAL) for each in (model, proxy)]
    rows = member_rows(furnished().association)
    model.show_rows(rows)
    model.show_rows(rows[:5])
    proxy.show_typed("大学")
    model.show_rows([])
    assert len(testers) == 2
    assert model.rowCount() == 0


def test_every_unit_is_shown_in_the_order_of_its_class(page: MembersPage) -> None:
    ranks = [page.model.row(row).rank for row in range(page.model.rowCount())]
    assert len(ranks) == 36
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("typed", ["循环大学", "xunhuandaxue", "xhdx"])
def test_a_unit_is_found_by_characters_pinyin_and_initials(page: MembersPage, typed: str) -> None:
    page.search.setText(typed)
    assert "江南循环大学" in shown(page)
    assert len(shown(page)) < 36


def test_a_unit_is_found_by_its_representative(page: MembersPage) -> None:
    page.search.setText("oyzh")  # 欧阳子涵
    assert shown(page) == ["江南循环大学"]


def test_a_unit_that_was_renamed_is_found_by_its_former_name(page: MembersPage) -> None:
    unit = next(each for each in page.desk.association.register.members() if each.name == "江南循环大学")
    unit.name, unit.earlier_names = "江南大学", (EarlierName("江南循环大学", datetime.date(2026, 3, 5)),)
    page.refresh()
    page.search.setText("xhdx")
    assert shown(page) == ["江南大学"]


def test_columns_are_sorted_by_what_they_hold(page: MembersPage) -> None:
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    numbers = [page.filter.index(row, 0).data(SORT) for row in range(page.filter.rowCount())]
    assert numbers == list(range(36, 0, -1))  # as numbers: 36 before 9
    page.table.sortByColumn(5, Qt.SortOrder.AscendingOrder)
    days = [page.filter.index(row, 5).data() for row in range(page.filter.rowCount())]
    assert days == sorted(days)


def test_a_class_shows_only_its_units(page: MembersPage) -> None:
    button = page.classes.buttons["vice_chair_unit"]
    assert button.text().endswith("6")
    button.click()
    assert {page.filter.index(row, 2).data() for row in range(page.filter.rowCount())} == {"副理事长单位"}
    page.classes.buttons[""].click()
    assert page.filter.rowCount() == 36


def test_a_unit_has_its_facts_and_its_history(page: MembersPage) -> None:
    unit = page.desk.association.register.unit_named("江南循环大学")
    assert unit is not None
    page.show_detail(unit.id)
    assert page.panel.accessibleName() == "江南循环大学"
    history = page.panel._history.text()
    assert "江南循环大学" in history
    assert "理事" in history  # the seat of its representative is part of it


def test_without_members_the_page_leads_to_the_import(qtbot: QtBot, preferences: Preferences) -> None:
    window = DeskWindow(preferences, founded())
    qtbot.addWidget(window)
    window.go("members")
    page = window.page
    assert isinstance(page, MembersPage)
    assert page._stack.currentWidget() is page._empty
    page._empty._button.click()
    dialogs = window.findChildren(ImportDialog)
    assert len(dialogs) == 1
    assert dialogs[0].isVisible()


def test_the_current_unit_stays_when_something_happens(page: MembersPage) -> None:
    page.show_detail(page.model.row(7).unit)
    page.refresh()
    assert page._current() == page.model.row(7).unit
