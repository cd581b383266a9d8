"""The papers of a year: from the docket to the record, the file attached, the record taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.language import use
from tests.association.made_up import FIRST_DAY, with_members
from tests.association.made_up import desk as empty_desk
from tests.ui.pictures import settle
from tests.ui.test_dialogs import LAPTOP, LOOKS
from tests.ui.test_pictures import clipped
from ui.appearance import dress
from ui.operations.docket import due_rows
from ui.operations.papers import papers_of
from ui.preferences import Preferences
from ui.views.papers.dialog import YearlyPapersDialog
from ui.views.statistics import StatisticsPage

PLAN = "yearly_paper/year_plan/2026"


@pytest.fixture
def desk(preferences: Preferences) -> Desk:
    assert preferences is not None
    use("zh_CN")
    made = with_members(empty_desk("shcp"), ["member"] * 4)
    year = FIRST_DAY.year
    assert year == 2026
    return made


def due(desk: Desk) -> dict[str, str]:
    found = {row.thing.key: row.thing.act.detail for row in due_rows(desk)}
    return {key: detail for key, detail in found.items() if key.startswith("yearly_paper/")}


def test_from_the_docket_to_the_record_and_its_file(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = StatisticsPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    assert not page.yearly.isHidden()
    page.show_detail("paper/year_plan/2026")
    (dialog,) = page.window().findChildren(YearlyPapersDialog)
    assert dialog.shown_year == 2026
    assert list(dialog.buttons) == ["record/year_plan", "record/year_summary"]
    assert [each.property("kind") == "primary" for each in dialog.buttons.values()] == [True, False]
    plan = papers_of(desk, 2026)[0]
    form = dialog.open_record(plan)
    assert form.title.text() == "2026年度工作计划"
    assert "第八条（三）" in form.lead.text()
    form.title.clear()
    form.title.setText("2026年度工作计划")
    form.action.click()
    settle()
    assert list(dialog.buttons) == ["drop/year_plan", "files/year_plan", "record/year_summary"]
    assert [each.property("kind") == "primary" for each in dialog.buttons.values()] == [False, True, False]
    assert due(desk)[PLAN] == "paper/year_plan/2026", "its file is still missing"
    paper = tmp_path / "2026年度工作计划.docx"
    paper.write_bytes(b"plan")
    dialog.buttons["files/year_plan"].take([str(paper)])  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "1" in dialog.buttons["files/year_plan"].text())
    assert PLAN not in due(desk)
    asked = dialog.open_drop(papers_of(desk, 2026)[0])
    asked.reason.setText("误登")
    asked.action.click()
    assert papers_of(desk, 2026)[0].known is None


def test_a_charter_without_them_has_no_button(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = StatisticsPage(with_members(empty_desk("cfia"), ["member_unit"]))
    qtbot.addWidget(page)
    page.refresh()
    assert page.yearly.isHidden()


@pytest.mark.parametrize(("language", "percent"), LOOKS)
def test_nothing_is_clipped(qtbot: QtBot, desk: Desk, preferences: Preferences, language: str, percent: int) -> None:
    use(language)
    preferences.text_percent = percent
    dress(preferences)
    dialog = YearlyPapersDialog(desk, None, "year_plan/2026")
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert clipped(dialog) == []
    assert dialog.width() <= LAPTOP[0]
