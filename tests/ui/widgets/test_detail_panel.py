from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pictures import settle
from ui.widgets.detail_panel import DetailPanel, emptied


def long_panel(qtbot: QtBot) -> DetailPanel:
    panel = DetailPanel()
    qtbot.addWidget(panel)
    words = QLabel("\n".join(str(line) for line in range(100)))
    panel.column.addWidget(words)
    panel.fill()
    panel.resize(300, 200)
    panel.show()
    panel.name_card("清华大学")
    settle()
    return panel


def test_another_thing_is_read_from_its_top_and_the_same_stays_where_it_was(qtbot: QtBot) -> None:
    panel = long_panel(qtbot)
    panel.verticalScrollBar().setValue(150)
    panel.name_card("清华大学")
    assert panel.verticalScrollBar().value() == 150
    panel.name_card("江南循环大学")
    assert panel.verticalScrollBar().value() == 0
    assert panel.accessibleName() == panel.heading.text() == "江南循环大学"


def test_without_anything_to_show_there_is_no_card(qtbot: QtBot) -> None:
    panel = long_panel(qtbot)
    assert panel.heading.isVisible()
    panel.show_card(False)
    assert not panel.heading.isVisible()


def test_an_emptied_layout_shows_nothing_at_once(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    column = QVBoxLayout(whole)
    words = QLabel("old")
    column.addWidget(words)
    column.addStretch(1)
    whole.show()
    emptied(column)
    assert column.count() == 0
    assert words.isHidden(), "before Qt comes to delete it"
