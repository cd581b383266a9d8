"""The chair's window follows the session, and is opened at the remote control."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from tests.ui import association as desks
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.preferences import Preferences
from ui.views.meeting.session import SessionStep
from ui.window import DeskWindow


def test_it_is_opened_and_closed_at_the_remote_control(open_meeting: Open) -> None:
    view = open_meeting(desks.in_session())
    step = view.step
    assert isinstance(step, SessionStep)
    step.remote._chair.click()
    settle()
    assert view.hall.chair is not None
    assert view.hall.chair.isVisible()
    assert view.hall.chair.view.now == view.hall.view
    view.hall.chair.close()
    settle()
    assert not step.remote._chair.isChecked()


def test_what_the_hall_sees_is_kept_in_a_file(
    open_meeting: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = open_meeting(desks.in_session())
    step = view.step
    assert isinstance(step, SessionStep)
    answers = iter([str(tmp_path / "screen.pdf"), ""])
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_given: (next(answers), ""))
    step.remote._files["hall", ".pdf"].trigger()
    assert (tmp_path / "screen.pdf").read_bytes().startswith(b"%PDF")
    step.remote._files["hall", ".png"].trigger()  # the reader changes their mind
    assert [each.name for each in tmp_path.glob("screen*")] == ["screen.pdf"]


def test_the_chairs_screen_and_every_result_are_kept(
    open_meeting: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = open_meeting(desks.declared())
    step = view.step
    assert isinstance(step, SessionStep)
    asked: list[str] = []

    def answer(_parent: object, _title: str, name: str, kind: str) -> tuple[str, str]:
        asked.append(name)
        return str(tmp_path / f"{len(asked)}{kind[-5:-1]}"), ""

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", answer)
    for kept in (("chair", ".png"), ("chair", ".pdf"), ("results", ".pdf")):
        step.remote._files[kept].trigger()
    assert sorted(each.name for each in tmp_path.glob("[123].*")) == ["1.png", "2.pdf", "3.pdf"]
    assert "Chair's screen" in asked[0]
    assert "Results" in asked[2]


def test_there_are_no_results_to_keep_before_one_is_declared(open_meeting: Open) -> None:
    step = open_meeting(desks.voting()).step
    assert isinstance(step, SessionStep)
    assert not step.remote._files["results", ".pdf"].isEnabled()


def test_it_stands_again_where_the_clerk_put_it(open_meeting: Open, preferences: Preferences, qtbot: QtBot) -> None:
    desk = desks.in_session()
    view = open_meeting(desk)
    view.hall.open_chair(True)
    chair = view.hall.chair
    assert chair is not None
    qtbot.waitUntil(lambda: not chair._settle.isActive())
    assert preferences.chair_place.isEmpty(), "nobody has moved it yet"
    place = QRect(60, 40, 500, 300)
    chair.setGeometry(place)
    settle()
    assert preferences.chair_place == place
    view.hall.open_chair(False)
    view.end()
    again = open_meeting(desk)
    again.hall.open_chair(True)
    settle()
    assert again.hall.chair is not None
    assert again.hall.chair.geometry() == place


def test_a_place_that_is_out_of_sight_by_now_is_left(
    open_meeting: Open, window: DeskWindow, preferences: Preferences
) -> None:
    preferences.chair_place = QRect(9000, 40, 500, 300)
    view = open_meeting(desks.in_session())
    view.hall.open_chair(True)
    settle()
    assert view.hall.chair is not None
    assert window.screen().availableGeometry().contains(view.hall.chair.geometry())
