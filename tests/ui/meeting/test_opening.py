"""The end of the check-in: who leads, and a meeting that is not held."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox
from pytestqt.qtbot import QtBot

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import BodyKey, ClauseId
from governance_desk.meeting.commands import BeginCheckIn, CheckIn, CheckOut, Convene
from governance_desk.meeting.state import Outcome, Stage
from governance_desk.register.names import spellings
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_check_in import door
from tests.ui.pictures import settle
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.meeting.opening import open_dialog, proposed_chair
from ui.views.meeting.prepare import PrepareStep
from ui.views.meetings import MeetingsPage
from ui.widgets.name_field import NameField
from ui.widgets.sentence import Sentence
from ui.window import DeskWindow

Dialog = TypeVar("Dialog", bound=QDialog)
OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


def shown(window: DeskWindow, kind: type[Dialog]) -> Dialog:
    """The newest dialog of that kind in sight."""
    settle()
    return [each for each in window.findChildren(kind) if each.isVisible()][-1]


def test_enter_never_ends_a_meeting_and_afterwards_another_is_offered(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.at_the_door(9)
    step, meeting = door(open_meeting(desk))
    step.adjourn.click()
    asked = shown(window, AskDialog)
    assert asked.buttons.button(CANCEL).isDefault()
    assert not asked.buttons.button(OK).isDefault()
    assert asked.buttons.button(CANCEL).hasFocus()
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle()
    assert (meeting.stage, meeting.outcome) == (Stage.CHECK_IN, None)
    step.adjourn.click()
    shown(window, AskDialog).buttons.accepted.emit()
    assert desk.association.meetings[MEETING].outcome is Outcome.INQUORATE
    offered = shown(window, AskDialog)
    assert offered.buttons.button(OK).text() == "Convene anew"
    offered.buttons.accepted.emit()
    convening = shown(window, ConveneDialog)
    assert convening.body.currentData() == meeting.body
    assert convening.place.text() == meeting.place
    convening._do()
    settle()
    assert len(desk.association.meetings) == 2
    assert isinstance(window.page, MeetingsPage)
    assert window.page.title.text() == "第一届理事会第二次会议"
    window.page.show_detail(MEETING)
    assert window.page.meeting is not None
    window.page.meeting.show_step(0)
    settle()
    prepare = window.page.meeting.step
    assert isinstance(prepare, PrepareStep)
    assert prepare.anew.isVisible()


def test_a_stranger_takes_the_chair_only_after_a_question(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.at_the_door(16)
    open_meeting(desk)
    meeting = desk.association.meetings[MEETING]
    dialog = open_dialog(desk, MEETING, window)
    dialog.lines[0].setText("zzz")
    dialog.lines[1].setText("林小雨")
    dialog.buttons.accepted.emit()
    asked = shown(window, AskDialog)
    assert asked is not dialog
    assert "zzz" in asked.windowTitle()
    assert asked.buttons.button(CANCEL).isDefault()
    asked.reject()
    assert meeting.stage is Stage.CHECK_IN
    assert "Choose one of those present" in dialog.hint.text()
    other = meeting.roll[meeting.here()[4]].name
    dialog.lines[0].setText(spellings(other)[0])
    dialog.buttons.accepted.emit()
    settle()
    assert desk.association.meetings[MEETING].chair == other, "found by pinyin, written as a name"


def test_the_chair_is_corrected_while_the_meeting_is_in_session(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.in_session()
    view = open_meeting(desk)
    view.show_step(0)
    settle()
    step = view.step
    assert isinstance(step, PrepareStep)
    step.correct.click()
    dialog = shown(window, AskDialog)
    meeting = desk.association.meetings[MEETING]
    assert [line.text() for line in dialog.lines] == [meeting.chair, "林小雨"]
    dialog.lines[0].setText("盖海燕")
    dialog.buttons.accepted.emit()
    shown(window, AskDialog).buttons.accepted.emit()
    settle()
    assert meeting.chair == "盖海燕"
    assert not [each for each in window.findChildren(AskDialog) if each.isVisible()]


def test_nobody_is_proposed_for_the_chair_without_an_office() -> None:
    desk = desks.furnished("shcp")
    desk.do(Convene(meeting=MEETING, body=BodyKey("assembly"), day=desks.DAY, starts="09:30", place=""))
    desk.do(BeginCheckIn(meeting=MEETING))
    for voter in list(desk.association.meetings[MEETING].roll)[:12]:
        desk.do(CheckIn(meeting=MEETING, voter=voter))
    assert proposed_chair(desk.room(MEETING)) == ""
    desk = desks.at_the_door(12)
    first = next(iter(desk.association.meetings[MEETING].roll.values()))
    assert proposed_chair(desk.room(MEETING)) == first.name


def test_enter_after_initials_writes_the_name_and_does_nothing_yet(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.at_the_door(16)
    open_meeting(desk)
    meeting = desk.association.meetings[MEETING]
    names = [meeting.roll[voter].name for voter in meeting.here()]
    initials = [spellings(name)[1] for name in names]
    name = next(name for name in names if sum(spellings(name)[1] in each for each in initials) == 1)
    dialog = open_dialog(desk, MEETING, window)
    line = dialog.lines[0]
    line.clear()
    QTest.keyClicks(line, spellings(name)[1])
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert line.text() == name
    assert meeting.stage is Stage.CHECK_IN


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("欧阳明远（甲公司）", "1"),
        ("oymy", "1"),
        ("ouyang", "1"),
        ("单", "2"),
        ("公司", ""),
        ("", ""),
        ("x", "2"),
        ("q", ""),
    ],
)
def test_a_name_is_found_by_what_is_typed(qtbot: QtBot, typed: str, key: str) -> None:
    field = NameField([("1", "欧阳明远（甲公司）"), ("2", "单雄信（乙公司）")])
    qtbot.addWidget(field)
    assert (field.line.text(), field.key()) == ("", "")
    field.line.setText(typed)
    assert field.key() == key
    field.settle()
    assert field.line.text() == ({"1": "欧阳明远（甲公司）", "2": "单雄信（乙公司）"}[key] if key else typed)


def test_the_opening_asks_who_chose_the_chair_where_that_is_the_reading(open_meeting: Open) -> None:
    desk = desks.at_the_door(0)
    meeting = desk.association.meetings[MEETING]
    chair = next(voter for voter in meeting.roll.values() if voter.post == "理事长")
    for voter in [each for each in meeting.roll if each != chair.id][:12]:
        desk.do(CheckIn(meeting=MEETING, voter=voter))
    desk.do(
        AdoptReading(
            clause=ClauseId("council.presiding"),
            reading="elected",
            since=meeting.day,
            body="理事会",
            resolution="第1号决议",
        )
    )
    step, meeting = door(open_meeting(desk))
    dialog = open_dialog(desk, MEETING, step)
    settle()
    assert [line.accessibleName() for line in dialog.lines][2:] == [
        "Authority or reason",
        f"Chosen by, of {len(meeting.here())} there",
    ]
    dialog.lines[0].setText(meeting.roll[meeting.here()[3]].name)
    dialog.lines[1].setText(meeting.roll[meeting.here()[0]].name)
    dialog.lines[3].setText("七个")
    dialog.buttons.accepted.emit()
    settle()
    assert meeting.stage is Stage.CHECK_IN
    assert dialog.hint.text()
    dialog.lines[3].setText(str(len(meeting.here())))
    dialog.buttons.accepted.emit()
    settle()
    now = desk.association.meetings[MEETING]
    assert now.stage is Stage.IN_SESSION
    assert str(len(now.here())) in str(now.chair_because)


def test_while_nothing_is_adopted_the_opening_says_that_the_charter_is_silent(open_meeting: Open) -> None:
    desk = desks.at_the_door(12)
    desk.do(CheckOut(meeting=MEETING, voter=desk.association.meetings[MEETING].here()[0]))
    step, _meeting = door(open_meeting(desk))
    dialog = open_dialog(desk, MEETING, step)
    settle()
    said = [each.text() for each in dialog.findChildren(Sentence) if each.isVisible()]
    assert any("第十九条（二）2" in each for each in said)
    assert len(dialog.lines) == 2
