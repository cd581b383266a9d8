"""The papers are one button away from the meeting, the member, the seat and the due thing."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.filing.state import About
from tests.ui.association import MEETING, closed, convened
from ui.operations.documents import papers, print_one
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.filing.papers_button import PapersButton
from ui.views.meetings import MeetingsPage
from ui.views.printing.dialog import PrintDialog


def test_the_meetings_papers_are_printed_and_kept_from_its_page(
    qtbot: QtBot, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(preferences)
    qtbot.addWidget(window)
    window.show_desk(closed())
    window.go("meetings")
    page = window.page
    assert isinstance(page, MeetingsPage)
    window.show()
    page.show_detail(MEETING)
    assert page.meeting is not None
    button = page.meeting.papers_button
    assert button.isVisibleTo(page)
    button.papers.aboutToShow.emit()
    assert [each.text().split(" ")[-1] for each in button.papers.actions()][:3] == ["通知", "议程", "签到表"]
    asked: list[tuple[str, str]] = []
    for name in ("print_one", "save_one"):
        act = f"ui.operations.documents.{name}"
        monkeypatch.setattr(act, lambda *, row, name=name, **_rest: asked.append((name, row.paper)))
    for menu in button.papers.actions()[:2]:
        for action in menu.menu().actions():  # type: ignore[attr-defined]
            action.trigger()
    assert asked == [("print_one", "notice"), ("save_one", "notice"), ("print_one", "agenda"), ("save_one", "agenda")]


def test_the_ballots_of_a_motion_are_printed_beforehand_and_several_on_a_sheet(
    qtbot: QtBot, preferences: Preferences
) -> None:
    window = make_window(preferences)
    qtbot.addWidget(window)
    desk = convened()
    window.show_desk(desk)
    row = next(row for row in papers(desk) if row.paper == "ballot")
    assert print_one(desk=desk, row=row, parent=window)
    (dialog,) = window.findChildren(PrintDialog)
    assert dialog._job.ballots == 21, "one for each on the roll"
    assert dialog.choice().each == 2
    dialog.reject()


def test_where_there_is_none_it_says_so(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    button = PapersButton(closed())
    qtbot.addWidget(button)
    button.show_about(About.UNIT, "unit/1")
    button.papers.aboutToShow.emit()
    (none,) = button.papers.actions()
    assert none.text() == "暂无文书"
    assert not none.isEnabled()
