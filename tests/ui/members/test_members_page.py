"""The page Members over a real register."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from governance_desk.lists.filter import OneOf
from governance_desk.register.changes.state import EarlierName
from tests.ui.association import founded, furnished
from ui.models.members import MembersModel
from ui.preferences import Preferences
from ui.views.importing.dialog import ImportDialog
from ui.views.members import MembersPage
from ui.window import DeskWindow

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def shown(page: MembersPage) -> list[str]:
    return [row.unit.name for row in page.model.shown_rows()]


@pytest.fixture
def page(qtbot: QtBot, preferences: Preferences) -> MembersPage:
    assert preferences is not None
    made = MembersPage(furnished())
    qtbot.addWidget(made)
    made.refresh()
    return made


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    assert qtbot is not None
    model = MembersModel()
    tester = QAbstractItemModelTester(model, FATAL)
    rows = model.rows_of(furnished().association)
    model.show_rows(rows)
    model.show_rows(rows[:5])
    model.search("大学")
    model.show_rows([])
    assert tester is not None
    assert model.rowCount() == 0


def test_every_unit_is_shown_in_the_order_of_its_class(page: MembersPage) -> None:
    rank = page.model.listing.column("class").rank
    assert rank is not None
    ranks = [rank(row) for row in page.model.shown_rows()]
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
    assert [row.place for row in page.model.shown_rows()] == list(range(36, 0, -1))  # as numbers: 36 before 9
    page.table.sortByColumn(5, Qt.SortOrder.AscendingOrder)
    days = [str(page.model.index(row, 5).data()) for row in range(page.model.rowCount())]
    assert days == sorted(days)


def test_a_class_shows_only_its_units(page: MembersPage) -> None:
    button = page.classes.buttons["vice_chair_unit"]
    assert button.text().endswith("6")
    button.click()
    assert {page.model.index(row, 2).data() for row in range(page.model.rowCount())} == {"副理事长单位"}
    assert set(page.list.chips.buttons) == {"class"}
    page.list.chips.buttons["class"].click()
    assert page.classes.buttons[""].isChecked()
    assert page.model.rowCount() == 36


def test_units_that_have_left_are_one_filter_away(page: MembersPage) -> None:
    unit = page.desk.association.register.unit_named("江南循环大学")
    assert unit is not None
    unit.left = datetime.date(2026, 3, 5)
    page.refresh()
    assert "江南循环大学" not in shown(page)
    assert page.list.count.text() == "35 / 36"
    page.list.chips.buttons["state"].click()
    assert "江南循环大学" in shown(page)
    page.list.narrow({"state": OneOf(("已终止",))})
    assert shown(page) == ["江南循环大学"]


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
    page.show_detail(page.model.row(7).unit.id)
    page.refresh()
    assert page.list.current() == page.model.row(7).unit.id
