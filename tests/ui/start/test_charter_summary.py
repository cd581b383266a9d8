"""What the start of an association says of the charter: what votes wait for comes first, the long lists are folded."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from governance_desk.charter.load import read_charter
from governance_desk.charter.model import Charter
from governance_desk.paths import resource
from tests.ui.pictures import settle
from ui.language import switch_language
from ui.models.charter_parts import charter_parts
from ui.preferences import Preferences
from ui.views.starting.charter_summary import CharterSummary

DAY = datetime.date(2026, 3, 5)


def charter(name: str) -> Charter:
    return read_charter(resource("charters", f"{name}.toml").read_text(encoding="utf-8"), place=name)


@pytest.fixture
def summary(qtbot: QtBot, english: Preferences) -> CharterSummary:
    assert english
    made = CharterSummary()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


@pytest.mark.parametrize("name", ["cfia", "shcp"])
def test_every_open_question_stands_in_one_group(name: str) -> None:
    parts = charter_parts(charter(name), DAY)
    groups = [parts.blocking, parts.decisive, parts.recorded]
    clauses = [gap.clause for group in groups for gap in group]
    assert len(clauses) == len(set(clauses)) == parts.number
    assert all(gap.acted_on for gap in parts.blocking + parts.decisive)
    assert not any(gap.acted_on for gap in parts.recorded)
    assert not any("第一部分" in line for line in parts.meetings + parts.articles), "there is no first part here"


def test_the_rules_of_meetings_are_told_where_the_charter_writes_them(summary: CharterSummary) -> None:
    summary.show_charter(charter("cfia"), DAY)
    settle()
    assert f"leaves {charter_parts(charter('cfia'), DAY).number} questions open" in summary.sentence.text()
    assert summary.blocking.isHidden()
    assert "三分之二以上（含）出席方能开会" in summary.meetings.words.text()
    assert summary.meetings.words.isVisible()


def test_what_every_vote_waits_for_comes_first(summary: CharterSummary) -> None:
    summary.show_charter(charter("shcp"), DAY)
    settle()
    assert "4 of them" in summary.sentence.text()
    assert summary.sentence.property("tone") == "warn"
    assert summary.blocking.words.text().count("\n") == 3
    assert summary.blocking.words.isVisible()
    assert summary.blocking.y() < summary.meetings.y() < summary.decisive.y()


def test_long_lists_are_folded_and_open_with_the_keyboard(summary: CharterSummary) -> None:
    summary.show_charter(charter("cfia"), DAY)
    settle()
    for fold in (summary.decisive, summary.recorded, summary.articles):
        assert not fold.words.isVisible()
        QTest.keyClick(fold.button, Qt.Key.Key_Space)
        assert fold.words.isVisible()
    recorded = len(charter_parts(charter("cfia"), DAY).recorded)
    assert summary.recorded.words.text().count("\n") == recorded - 1
    switch_language("zh_CN")
    assert summary.recorded.is_open, "another language closes nothing"
    assert f"{recorded}项" in summary.recorded.button.accessibleName()
    summary.show_charter(charter("shcp"), DAY)
    assert not summary.recorded.is_open, "another charter begins anew"
