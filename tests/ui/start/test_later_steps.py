"""The steps after the founding, as a clerk goes through them: what comes first is said, and where the cursor is."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.register.commands import BeginTerm
from governance_desk.register.state import Register
from tests.ui.association import COUNCIL, DAY, founded, furnished
from tests.ui.pictures import settle
from ui.desk import Desk
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.importing.dialog import ImportDialog
from ui.views.start_association import StartDialog
from ui.views.starting.charter_step import CharterStep
from ui.views.starting.later_step import LaterStep, council_step, readings_step


@pytest.fixture
def dialog(qtbot: QtBot, english: Preferences, tmp_path: Path) -> StartDialog:
    """The start, with the association founded; the members come next."""
    window = make_window(english)
    qtbot.addWidget(window)
    window.show()
    made = StartDialog(window)
    made.open()
    assert made.found_in(tmp_path / "new.gdesk")
    settle()
    return made


def said(step: LaterStep) -> str:
    return step._sentence.text()


def step_over(qtbot: QtBot, desk: Desk) -> LaterStep:
    step = council_step(desk)
    qtbot.addWidget(step)
    return step


def test_the_charters_name_is_proposed_until_one_is_typed(qtbot: QtBot, english: Preferences) -> None:
    assert english
    step = CharterStep()
    qtbot.addWidget(step)
    assert step.name == "碳足迹产业技术创新联盟"
    step.choose.setCurrentIndex(1)
    step.choose.activated.emit(1)
    assert step.name == "上海市推进清洁生产审核机构联盟"
    step.name_field.setText("新产业联盟")
    step.choose.setCurrentIndex(0)
    step.choose.activated.emit(0)
    assert step.name == "新产业联盟"


def test_a_step_that_is_passed_by_is_not_ticked(dialog: StartDialog) -> None:
    dialog.go_on()  # without members
    dialog.go_on()  # without a council
    settle()
    states = [step.accessibleDescription() for step in dialog.steps._steps]
    assert states == ["done", "later", "later", "now"]


def test_the_cursor_is_on_what_the_step_is_for_and_comes_back_after_its_dialog(
    dialog: StartDialog, qtbot: QtBot
) -> None:
    members = dialog.later[0]
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is members.acts[0]
    dialog.onward.setFocus()
    members.acts[0].click()
    settle()
    (importing,) = dialog.findChildren(ImportDialog)
    assert importing.isVisible()
    importing.reject()
    settle()
    assert dialog.focusWidget() is members.acts[0]


def test_what_is_left_for_later_is_said_and_the_last_step_leads_to_the_desk(dialog: StartDialog) -> None:
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    words = []
    for _ in range(3):
        assert ended == []
        words.append(dialog.onward.text())
        dialog.go_on()
    assert words == ["Later", "Later", "To the desk"]
    assert ended == [StartDialog.DialogCode.Accepted.value]


def test_the_council_says_what_comes_first(qtbot: QtBot, english: Preferences) -> None:
    assert english
    assert "Import the member list first" in said(step_over(qtbot, founded()))
    desk = furnished()
    register: Register = desk.association.register
    step = step_over(qtbot, desk)
    assert step.done
    assert f"{len(register.seats_of(COUNCIL))} persons sit in 理事会" in said(step)
    assert "理事长：欧阳洋" in said(step), "who holds an office is told"


def test_the_term_comes_before_the_seats(qtbot: QtBot, english: Preferences) -> None:
    assert english
    desk = founded()
    step = step_over(qtbot, desk)
    assert [act.text() for act in step.acts if act.isEnabled()] == ["Begin a term …"]
    desk.do(BeginTerm(body=COUNCIL, number=1, since=DAY))
    assert "Begin a term …" not in [act.text() for act in step.acts if act.isEnabled()]


@pytest.mark.parametrize(
    ("charter", "words"), [("cfia", "Meetings can be held without them"), ("shcp", "no vote can be judged")]
)
def test_open_clauses_say_whether_votes_wait_for_them(
    qtbot: QtBot, english: Preferences, charter: str, words: str
) -> None:
    assert english
    step = readings_step(founded(charter))
    qtbot.addWidget(step)
    assert words in said(step)
    with qtbot.waitSignal(step.away) as away:
        step.acts[0].click()
    assert away.args[0] == "charter"
    if charter == "shcp":
        assert away.args[1] == "assembly.quorum"
