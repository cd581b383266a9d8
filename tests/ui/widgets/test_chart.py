"""A chart of bars: told apart by pattern and number, not by colour alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.preferences import Preferences
from ui.widgets.chart import PICTURE, Chart, Group, Series

SERIES = [Series("甲", "good"), Series("乙", "good", "crossed")]


@pytest.fixture
def chart(qtbot: QtBot, preferences: Preferences) -> Chart:
    assert preferences is not None
    made = Chart()
    qtbot.addWidget(made)
    made.resize(400, 200)
    return made


def painted(chart: Chart) -> QImage:
    return chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_two_parts_of_one_colour_look_different(chart: Chart) -> None:
    chart.show_groups("图", SERIES, [Group("一", (((0, 5),),))])
    solid = painted(chart)
    chart.show_groups("图", SERIES, [Group("一", (((1, 5),),))])
    assert painted(chart) != solid


def test_the_whole_chart_is_said_in_words(chart: Chart) -> None:
    chart.show_groups("图", SERIES, [Group("一", (((0, 5), (1, 2)),), "5/7"), Group("二", (((0, 1),),))])
    assert chart.words() == ["一: 甲 5, 乙 2, 5/7", "二: 甲 1"]
    assert chart.accessibleDescription() == "一: 甲 5, 乙 2, 5/7; 二: 甲 1"


@pytest.mark.parametrize("number", [0, 1, 40, 200])
def test_any_number_of_groups_is_painted_at_any_size(chart: Chart, number: int) -> None:
    chart.show_groups("图", SERIES, [Group(f"第{at}组", (((0, at), (1, 0)),), "1/2") for at in range(number)])
    for size in (QSize(1, 1), QSize(60, 30), QSize(900, 300)):
        chart.resize(size)
        assert not painted(chart).isNull()


def test_nothing_to_show_is_said(chart: Chart) -> None:
    chart.show_groups("图", SERIES, [Group("一", (((0, 0),),))])
    empty = painted(chart)
    chart.show_groups("图", SERIES, [Group("一", (((0, 1),),))])
    assert painted(chart) != empty


def test_a_picture_and_a_pdf_are_made_of_it(chart: Chart) -> None:
    chart.show_groups("图", SERIES, [Group("一", (((0, 5),),))])
    image = QImage.fromData(chart.png())
    assert image.size() == PICTURE
    assert chart.pdf().startswith(b"%PDF")
