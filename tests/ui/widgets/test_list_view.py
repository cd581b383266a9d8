"""A list that is looked through: by keyboard, with what the reader chose kept."""

from __future__ import annotations

import datetime
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from governance_desk.lists.column import Column, Kind
from governance_desk.lists.filter import Contains, Days, Filter, Numbers, OneOf
from tests.ui.pictures import settle
from ui.language import switch_language
from ui.models.list_model import ListModel
from ui.preferences import Preferences
from ui.widgets.filter_field import filter_field
from ui.widgets.list_view import ListView, filter_words
from ui.widgets.view_dialog import ViewDialog


class Line(NamedTuple):
    name: str
    choice: str
    number: int
    day: datetime.date | None


COLUMNS: tuple[Column[Line], ...] = (
    Column("name", lambda: "单位", lambda row: row.name),
    Column("choice", lambda: "类别", lambda row: row.choice, Kind.CHOICE),
    Column("number", lambda: "序号", lambda row: row.number, Kind.NUMBER),
    Column("day", lambda: "日期", lambda row: row.day, Kind.DAY, hidden=True),
)
ROWS = [
    Line("重庆重工", "甲", 1, datetime.date(2026, 3, 31)),
    Line("长沙银行", "乙", 2, datetime.date(2026, 4, 1)),
    Line("西安仪器", "甲", 3, None),
]


@pytest.fixture
def view(qtbot: QtBot, preferences: Preferences) -> ListView:
    made = ListView(ListModel(COLUMNS, lambda row: row.name), "test", preferences)
    qtbot.addWidget(made)
    made.fit("name")
    made.show_rows(ROWS)
    made.resize(700, 400)
    made.show()
    settle()
    return made


def shown(view: ListView) -> list[str]:
    return [row.name for row in view.model.shown_rows()]


def test_typing_narrows_the_list_and_says_how_far(view: ListView) -> None:
    assert view.count.text() == "共 3 项"
    QTest.keyClicks(view.search, "cq")
    assert shown(view) == ["重庆重工"]
    assert view.count.text() == "1 / 3"


def test_what_was_chosen_is_current_again_when_it_is_shown_again(view: ListView) -> None:
    told: list[str] = []
    view.current_changed.connect(told.append)
    view.select("西安仪器")
    view.search.setText("长沙")
    assert view.current() == "长沙银行"
    view.search.clear()
    assert view.current() == "西安仪器"
    view.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert view.current() == "西安仪器"
    view.show_rows(list(reversed(ROWS)))
    assert view.current() == "西安仪器"
    assert told[-1] == "西安仪器"


def test_nothing_found_says_what_was_sought_and_leads_back(view: ListView) -> None:
    view.search.setText("没有的")
    assert view._stack.currentWidget() is view.nothing
    assert any("没有的" in words.text() for words in view.nothing.findChildren(QLabel))
    view.nothing.acted.emit()
    assert shown(view) == [row.name for row in ROWS]
    assert view._stack.currentWidget() is view.table


def test_each_filter_is_a_button_that_takes_it_away(view: ListView) -> None:
    view.narrow({"choice": OneOf(("甲",)), "number": Numbers(2, None)})
    assert shown(view) == ["西安仪器"]
    assert [button.text() for button in view.chips.buttons.values()] == ["类别：甲  ×", "序号：2 起  ×"]
    view.chips.buttons["choice"].click()
    assert shown(view) == ["长沙银行", "西安仪器"]


def test_columns_that_were_chosen_are_there_the_next_time(
    view: ListView, preferences: Preferences, qtbot: QtBot
) -> None:
    view.choose(["name", "day"])
    again = ListView(ListModel(COLUMNS, lambda row: row.name), "test", preferences)
    qtbot.addWidget(again)
    again.fit("name")
    assert again.chosen() == ["name", "day"]
    assert [again.table.isColumnHidden(at) for at in range(4)] == [False, True, True, False]
    other = ListView(ListModel(COLUMNS, lambda row: row.name), "another", preferences)
    qtbot.addWidget(other)
    assert other.chosen() == ["name", "choice", "number"]


def test_filters_order_and_columns_are_chosen_by_keyboard_and_the_list_follows(view: ListView) -> None:
    dialog = ViewDialog(view, view)
    dialog.fields["choice"].findChildren(QCheckBox)[0].setChecked(True)
    assert shown(view) == ["重庆重工", "西安仪器"]
    low, high = dialog.fields["day"].findChildren(QLineEdit)
    QTest.keyClicks(low, "2026-03")
    QTest.keyClicks(high, "2026-03")
    assert shown(view) == ["重庆重工"]
    assert dialog.count.text() == "1 / 3"
    dialog.clear.click()
    assert len(shown(view)) == 3
    dialog.order.setCurrentIndex(dialog.order.findData("name"))
    assert shown(view) == ["长沙银行", "重庆重工", "西安仪器"]
    dialog.descending.setChecked(True)
    assert shown(view) == ["西安仪器", "重庆重工", "长沙银行"]
    for box in dialog.shown.values():
        box.setChecked(False)
    assert view.chosen() == ["number"]  # the last one stays
    dialog.close()


@pytest.mark.parametrize(
    ("typed", "last", "wanted"),
    [
        ("2026", False, Days(datetime.date(2026, 1, 1))),
        ("2026", True, Days(None, datetime.date(2026, 12, 31))),
        ("2024-2", True, Days(None, datetime.date(2024, 2, 29))),
        ("2026年3月5日", False, Days(datetime.date(2026, 3, 5))),
        ("2026/03/05", True, Days(None, datetime.date(2026, 3, 5))),
        ("2026-13", False, None),
        ("2026-02-30", False, None),
        ("gestern", False, None),
        ("", False, None),
    ],
)
def test_a_day_may_be_a_month_or_a_year(view: ListView, typed: str, last: bool, wanted: Days | None) -> None:
    field = filter_field(COLUMNS[3], view.model.listing, None)
    field.findChildren(QLineEdit)[1 if last else 0].setText(typed)
    assert field.wanted() == wanted
    field.deleteLater()


def test_a_filter_is_shown_again_as_it_was_asked(view: ListView) -> None:
    asked: list[Filter] = [Contains("重"), OneOf(("甲",)), Numbers(0, 2), Days(datetime.date(2026, 1, 1), None)]
    for column, wanted in zip(COLUMNS, asked, strict=True):
        field = filter_field(column, view.model.listing, wanted)
        assert field.wanted() == wanted
        field.clear()
        assert field.wanted() is None
        field.deleteLater()


def test_a_filter_is_said_in_words() -> None:
    assert filter_words(Days(datetime.date(2026, 1, 1), datetime.date(2026, 1, 2))) == "2026-01-01 – 2026-01-02"
    assert filter_words(Numbers(None, 5)) == "至 5"
    assert filter_words(OneOf(("甲", "乙"))) == "甲、乙"


def test_words_that_are_filtered_follow_the_language(qtbot: QtBot, preferences: Preferences) -> None:
    from governance_desk.language import tr

    columns: tuple[Column[Line], ...] = (
        Column("name", lambda: "单位", lambda row: row.name),
        Column(
            "state", lambda: tr("State"), lambda row: tr("member") if row.number == 1 else tr("has left"), Kind.CHOICE
        ),
    )
    view = ListView(ListModel(columns, lambda row: row.name), "words", preferences)
    qtbot.addWidget(view)
    view.show_rows(ROWS)
    view.narrow({"state": OneOf(("会员",))})
    assert shown(view) == ["重庆重工"]
    switch_language("en")
    assert shown(view) == ["重庆重工"]
    assert filter_words(view.model.listing.filters["state"]) == "member"


def test_ctrl_e_asks_for_an_export(view: ListView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.export_wanted, timeout=1000):
        QTest.keyClick(view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
