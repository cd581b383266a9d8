"""A table beside or above what belongs to its row: at large text both give way without loss."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.pictures import settle
from ui.appearance import dress
from ui.models.members import MembersModel
from ui.preferences import Preferences
from ui.widgets.side_by_side import SideBySide
from ui.widgets.table import RowTable

WIDTHS = (50, 200, 100, 100, 100, 100)
SHOWN = range(len(WIDTHS))


@pytest.fixture
def table(qtbot: QtBot, preferences: Preferences) -> RowTable:
    assert preferences
    made = RowTable(MembersModel())
    qtbot.addWidget(made)
    made.fit(WIDTHS + (100,) * 7, stretch=1, expendable=(4, 5))
    made.choose(SHOWN, usual=True)
    made.show()
    return made


def shown(table: RowTable) -> list[int]:
    settle()
    return [at for at in range(table.model().columnCount()) if not table.isColumnHidden(at)]


@pytest.mark.parametrize(
    ("width", "columns"),
    [(700, [0, 1, 2, 3, 4, 5]), (560, [0, 1, 2, 3, 5]), (450, [0, 1, 2, 3]), (300, [0, 1, 2, 3])],
)
def test_columns_are_given_up_one_after_the_other_and_come_back(
    table: RowTable, width: int, columns: list[int]
) -> None:
    table.resize(width, 300)
    assert shown(table) == columns
    sideways = width == 300  # what cannot be given up is scrolled to
    assert (table.horizontalHeader().sectionResizeMode(1) is QHeaderView.ResizeMode.Interactive) == sideways
    assert (table.horizontalScrollBar().maximum() > 0) == sideways
    table.resize(700, 300)
    assert shown(table) == [0, 1, 2, 3, 4, 5]


def test_large_text_gives_up_columns_too(table: RowTable, preferences: Preferences) -> None:
    table.resize(700, 300)
    assert len(shown(table)) == 6
    preferences.text_percent = 150
    dress(preferences)
    assert shown(table) == [0, 1, 2, 3]


def test_a_border_that_the_reader_has_moved_stays(table: RowTable) -> None:
    table.resize(700, 300)
    assert len(shown(table)) == 6
    table.setColumnWidth(2, 130)
    table.resize(720, 300)
    settle()
    assert table.columnWidth(2) == 130


def test_a_list_and_its_detail_go_below_each_other_where_there_is_no_room(
    qtbot: QtBot, preferences: Preferences
) -> None:
    both = SideBySide(QLabel("list"), QLabel("detail"), (5, 3), room=600)
    qtbot.addWidget(both)
    both.show()
    both.resize(700, 400)
    settle()
    assert both.orientation() == Qt.Orientation.Horizontal
    preferences.text_percent = 125
    dress(preferences)
    settle()
    assert both.orientation() == Qt.Orientation.Vertical
    both.resize(800, 900)
    settle()
    assert both.orientation() == Qt.Orientation.Horizontal


def test_columns_that_the_reader_chose_are_not_given_up_but_scrolled(table: RowTable) -> None:
    table.choose([0, 1, 4, 5, 7], usual=False)
    table.resize(300, 300)
    assert shown(table) == [0, 1, 4, 5, 7]
    assert table.horizontalScrollBar().maximum() > 0
    table.choose(SHOWN, usual=True)
    assert shown(table) == [0, 1, 2, 3]


def test_a_heading_is_read_whole_in_either_language(table: RowTable, preferences: Preferences) -> None:
    table.resize(900, 300)
    for language in ("en", "zh_CN"):
        preferences.language = language
        dress(preferences)
        model = table.model()
        assert isinstance(model, MembersModel)
        model.retranslate()
        settle()
        header = table.horizontalHeader()
        for column in shown(table):
            words = model.headerData(column, Qt.Orientation.Horizontal)
            assert table.columnWidth(column) >= header.fontMetrics().horizontalAdvance(words) + 8, words


def test_what_stands_below_each_other_does_not_widen_the_page(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences
    left, right = QLabel("list"), QLabel("detail")
    left.setMinimumWidth(500)
    right.setMinimumWidth(400)
    both = SideBySide(left, right, (5, 3), room=1000)
    qtbot.addWidget(both)
    for width in (1100, 700):
        both.resize(width, 600)
        both.show()
        settle()
        assert both.minimumSizeHint().width() == 500
