"""Buttons in a row that has further rows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.wrapping_row import WrappingRow


@pytest.fixture
def shown(qtbot: QtBot) -> QWidget:
    """Four buttons of 100 × 30 pixels, and one that is hidden."""
    made = QWidget()
    qtbot.addWidget(made)
    row = WrappingRow(made, spacing=10)
    for at in range(5):
        button = QFrame()
        button.setFixedSize(100, 30)
        row.addWidget(button)
        button.setVisible(at != 4)
    made.show()
    return made


@pytest.mark.parametrize(
    ("width", "places"),
    [
        (430, [(0, 0), (110, 0), (220, 0), (330, 0)]),
        (429, [(0, 0), (110, 0), (220, 0), (0, 40)]),
        (210, [(0, 0), (110, 0), (0, 40), (110, 40)]),
        (100, [(0, 0), (0, 40), (0, 80), (0, 120)]),
    ],
)
def test_what_has_no_room_goes_into_the_next_row(
    qtbot: QtBot, shown: QWidget, width: int, places: list[tuple[int, int]]
) -> None:
    shown.resize(width, 200)
    buttons = [each for each in shown.findChildren(QFrame) if not each.isHidden()]
    qtbot.waitUntil(lambda: [(each.x(), each.y()) for each in buttons] == places)
    assert shown.heightForWidth(width) == places[-1][1] + 30


def test_it_asks_for_one_row_and_needs_no_more_than_its_widest(shown: QWidget) -> None:
    assert (shown.sizeHint().width(), shown.sizeHint().height()) == (430, 30)
    assert shown.minimumSizeHint().width() == 100


def test_a_button_is_put_before_the_others(qtbot: QtBot, shown: QWidget) -> None:
    row = shown.layout()
    assert isinstance(row, WrappingRow)
    first = QFrame()
    first.setFixedSize(50, 30)
    row.insertWidget(0, first)
    shown.resize(600, 40)
    qtbot.waitUntil(lambda: first.isVisible() and first.x() == 0 and row.itemAt(1) is not None)
    second = row.itemAt(1)
    assert second is not None
    assert (row.count(), second.geometry().x()) == (6, 60)
