"""The papers are one button away from the meeting, the member, the seat and the due thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.filing.state import About
from governance_desk.meeting.state import ItemId
from tests.ui.association import MEETING, at_the_door, closed, convened, in_session
from ui.operations.documents import ballots_of, papers, print_one
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
    row = next(row for row in papers(desk) if row.key == f"{MEETING}/ballot/i3")
    assert print_one(desk=desk, row=row, parent=window)
    (dialog,) = window.findChildren(PrintDialog)
    assert dialog._job.ballots == 21, "one for each on the roll"
    assert dialog.choice().each == 2
    assert row.title.endswith("表决票（关于终止联盟的议案）")
    assert "表决票" in dialog.windowTitle()
    assert not [each.text() for each in dialog.findChildren(QLabel) if "选票" in each.text()]
    dialog.reject()


@pytest.mark.parametrize(("make", "number"), [(at_the_door, 9), (in_session, 16)])
def test_once_somebody_has_checked_in_a_ballot_is_proposed_for_each_who_is_there(
    make: Callable[..., Desk], number: int
) -> None:
    assert ballots_of(make(), MEETING, ItemId("i3")) == number


def test_where_there_is_none_it_says_so(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    button = PapersButton(closed())
    qtbot.addWidget(button)
    button.show_about(About.UNIT, "unit/1")
    button.papers.aboutToShow.emit()
    (none,) = button.papers.actions()
    assert none.text() == "暂无文书"
    assert not none.isEnabled()
