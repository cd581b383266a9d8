"""The page Statistics over a scripted year."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.documents.content.scripted import third_council
from tests.ui.association import founded
from ui.language import switch_language
from ui.preferences import Preferences
from ui.views.statistics import StatisticsPage


@pytest.fixture
def page(qtbot: QtBot, preferences: Preferences) -> StatisticsPage:
    assert preferences is not None
    made = StatisticsPage(third_council()[0])
    qtbot.addWidget(made)
    made.refresh()
    return made


def facts(page: StatisticsPage) -> dict[str, str]:
    return {name.text(): value.text() for name, value in page.facts._lines if name.text()}


def answer(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kinds: (str(path), ""))


def test_the_year_is_shown_in_numbers_with_the_exact_share(page: StatisticsPage) -> None:
    found = facts(page)
    assert found["召开会议"] == "3"
    assert found["亲自出席率"] == "55/63 (87.3%)"
    assert found["因缺席丧失席位"] == "1"


def test_every_number_of_a_chart_is_said_to_a_screen_reader(page: StatisticsPage) -> None:
    assert page.attendance.accessibleName() == "出席情况：2026年的会议"
    assert "09-18 理事会: 出席 16, 委托 0, 请假 1, 缺席 4, 16/21" in page.attendance.accessibleDescription()
    assert "理事单位: 年初 14, 目前 13" in page.classes.accessibleDescription()


def test_the_attendance_of_a_term_is_shown_too(page: StatisticsPage) -> None:
    page.scope.setCurrentIndex(page.scope.findText("理事会第 1 届"))
    page.scope.activated.emit(page.scope.currentIndex())
    assert page.attendance.title == "出席情况：理事会第 1 届"
    assert "2026-09-18: 出席 16" in page.attendance.accessibleDescription()


def test_the_language_is_switched_in_numbers_and_charts(page: StatisticsPage) -> None:
    switch_language("en")
    assert facts(page)["Meetings held"] == "3"
    assert "present 16" in page.attendance.accessibleDescription()


def test_another_year_is_chosen(page: StatisticsPage) -> None:
    years = [page.year.itemText(at) for at in range(page.year.count())]
    assert years == ["2026"]
    page.desk.association.register.units["u3"].joined = page.desk.clock().day.replace(year=2024)
    page.refresh()
    page.show_detail("2024")
    assert facts(page)["新入会"] == "1"
    assert "2024: 新入会 1, 终止会员资格 0" in page.members.accessibleDescription()


def test_the_workbook_has_a_sheet_for_each_list(
    page: StatisticsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, tmp_path / "s.xlsx")
    page.workbook.click()
    book = openpyxl.load_workbook(tmp_path / "s.xlsx")
    assert book.sheetnames == ["2026年度统计", "会员类别", "会员类别变更", "会议", "表决事项", "席位"]
    meetings = list(book["会议"].iter_rows(values_only=True))
    assert meetings[3][3:8] == (21, 16, 0, 1, 4)


def test_the_paper_and_the_pictures_are_saved(
    page: StatisticsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, tmp_path / "s.pdf")
    page.paper.click()
    assert (tmp_path / "s.pdf").read_bytes().startswith(b"%PDF")
    for ending, begins in ((".png", b"\x89PNG"), (".pdf", b"%PDF")):
        answer(monkeypatch, tmp_path / f"chart{ending}")
        page._charts[2].buttons[ending].click()
        assert (tmp_path / f"chart{ending}").read_bytes().startswith(begins)


def test_without_members_the_page_says_when_there_will_be_something(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = StatisticsPage(founded())
    qtbot.addWidget(page)
    page.refresh()
    assert page._empty.isVisibleTo(page)
    assert not page.paper.isVisibleTo(page)
