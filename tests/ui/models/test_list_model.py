"""The model of a list: Qt's rules kept, and nothing made for rows that are not in sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from governance_desk.lists.column import Column, Kind
from governance_desk.lists.filter import Contains
from tests.ui.pictures import settle
from ui.models.list_model import ListModel
from ui.models.table import SORT
from ui.widgets.table import RowTable

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


class Line(NamedTuple):
    key: str
    name: str
    number: int


class Counted:
    """A column that counts how often a row was asked for its words."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, line: Line) -> str:
        self.asked += 1
        return line.name


def made(number: int, words: Counted | None = None) -> ListModel[Line]:
    columns: tuple[Column[Line], ...] = (
        Column("name", lambda: "单位", lambda line: line.name, show=words),
        Column(
            "number",
            lambda: "序号",
            lambda line: line.number,
            Kind.NUMBER,
            tone=lambda line: "bad" if line.number else "",
        ),
    )
    model = ListModel(columns, lambda line: line.key)
    model.show_rows([Line(f"k{at}", f"单位{at}", at) for at in range(number)])
    return model


def shown(model: ListModel[Line]) -> list[str]:
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt(qapp: QApplication) -> None:
    assert qapp
    model = made(20)
    tester = QAbstractItemModelTester(model, FATAL, model)
    model.search("1")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.narrow({"name": Contains("单位1")})
    model.show_rows([Line("k1", "单位1", 1), Line("new", "单位11", 11)])
    model.search("")
    model.sort(-1)
    assert shown(model) == ["单位1", "单位11"]
    assert tester is not None


def test_a_row_that_changes_keeps_its_place_and_the_view_its_selection(qapp: QApplication) -> None:
    assert qapp
    model = made(3)
    stays = QPersistentModelIndex(model.index(1, 0))
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.show_rows([Line("k0", "单位0", 0), Line("k1", "另一个", 1), Line("k2", "单位2", 2)])
    assert stays.isValid()
    assert (stays.data(), changed) == ("另一个", [0])


def test_a_row_is_found_where_it_is_shown(qapp: QApplication) -> None:
    assert qapp
    model = made(5)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert [model.place_of(key) for key in ("k4", "k0", "nobody")] == [0, 4, -1]
    assert model.key_at(0) == "k4"
    model.search("单位3")
    assert model.place_of("k4") == -1
    assert model.has("k4")
    assert [line.key for line in model.shown_rows()] == ["k3"]


def test_values_are_sorted_as_what_they_are_and_say_their_heading(qapp: QApplication) -> None:
    assert qapp
    model = made(12)
    model.sort(1)
    assert [model.index(at, 1).data(SORT) for at in range(12)] == list(range(12))
    assert model.index(3, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "序号: 3"


def test_of_a_hundred_thousand_rows_only_those_in_sight_are_asked_for(qtbot: QtBot) -> None:
    words = Counted()
    model = made(100_000, words)
    table = RowTable(model)
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    settle()
    in_sight = table.rowAt(table.viewport().height() - 1) + 2
    assert 5 < in_sight < 40
    acts: list[Callable[[], object]] = [
        lambda: model.search("dw"),
        lambda: model.sort(1, Qt.SortOrder.DescendingOrder),
        lambda: model.narrow({"name": Contains("9")}),
        lambda: table.scrollToBottom(),
    ]
    for act in acts:
        words.asked = 0
        act()
        settle()
        assert 0 < words.asked <= in_sight * 12, "each cell is asked for once or twice a painting"
