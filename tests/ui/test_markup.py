"""What looks like markup in a name is shown as it stands: on labels, on tool tips, beside the pages."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from governance_desk.lists.column import Column
from ui.models.list_model import ListModel
from ui.rail import Rail
from ui.tool_tip import tip
from ui.widgets.elided import ElidedLabel
from ui.widgets.sentence import Sentence
from ui.words import label

HARM = '<img src="file:///etc/hostname"><b>联盟</b>'


class Line(NamedTuple):
    key: str
    name: str


@pytest.mark.parametrize("made", [label, Sentence, ElidedLabel])
def test_a_label_shows_the_words_as_they_are(made: type[QLabel], qtbot: QtBot) -> None:
    words = made()
    qtbot.addWidget(words)
    words.setText(HARM)
    assert words.textFormat() is Qt.TextFormat.PlainText
    assert not words.toolTip() or words.toolTip() == tip(HARM)


def test_the_name_of_the_association_is_a_name(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    name = rail.findChild(QLabel, "railName")
    assert isinstance(name, QLabel)
    assert name.textFormat() is Qt.TextFormat.PlainText
    assert name.wordWrap()


def test_a_tool_tip_opens_no_file_and_leaves_plain_words_alone() -> None:
    assert "&lt;img" in tip(HARM)
    assert "<img" not in tip(HARM)
    assert tip("一 < 二 & 三") == "一 < 二 & 三"


def test_the_tool_tip_of_a_cell_is_escaped_and_the_cell_is_not() -> None:
    model: ListModel[Line] = ListModel((Column("name", lambda: "单位", lambda line: line.name),), lambda line: line.key)
    model.show_rows([Line("1", HARM)])
    cell = model.index(0, 0)
    assert model.data(cell, Qt.ItemDataRole.DisplayRole) == HARM
    assert model.data(cell, Qt.ItemDataRole.ToolTipRole) == tip(HARM)
