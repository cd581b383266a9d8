"""Speeches in the session: asked for, given, timed and noted by keys, and followed by the hall."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from governance_desk.desk import Desk
from governance_desk.meeting.commands import NoteObserver, OpenVote
from governance_desk.meeting.hall import Item, Speaking
from governance_desk.meeting.ids import ItemId, SpeechId, VoteId
from governance_desk.meeting.speaking.commands import AskToSpeak, GiveFloor, SetTimeLimits
from governance_desk.meeting.speaking.queue import queue
from governance_desk.meeting.speaking.state import SpeechStage
from governance_desk.meeting.state import Meeting, Method
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.appearance import dress
from ui.preferences import Preferences
from ui.views.meeting.page import MeetingView
from ui.views.meeting.session import SessionStep
from ui.views.meeting.speech_dialogs import LimitsDialog, RequestDialog, SpeechesDialog
from ui.widgets.bars import Bars

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def desk() -> Desk:
    return desks.in_session()


@pytest.fixture
def view(open_meeting: Open, desk: Desk) -> MeetingView:
    return open_meeting(desk)


@pytest.fixture
def step(view: MeetingView) -> SessionStep:
    assert isinstance(view.step, SessionStep)
    return view.step


def meeting(desk: Desk) -> Meeting:
    return desk.association.meetings[MEETING]


def asked(desk: Desk, *names: str) -> None:
    for name, voter in zip(names, meeting(desk).here(), strict=False):
        desk.do(AskToSpeak(meeting=MEETING, speech=SpeechId(name), voter=voter))


def dialog(kind: type[Kind], view: QWidget) -> Kind:
    settle()
    found = [each for each in view.window().findChildren(kind) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def key(view: QWidget, which: Qt.Key) -> None:
    QTest.keyClick(view.window(), which)
    settle()


def test_a_request_by_initials_and_keys_alone(desk: Desk, view: MeetingView) -> None:
    wanted = next(voter for voter in meeting(desk).here() if meeting(desk).roll[voter].name == "万俟磊")
    key(view, Qt.Key.Key_F10)
    request = dialog(RequestDialog, view)
    assert QApplication.focusWidget() in (request.who.line, request.who)
    QTest.keyClicks(request.who.line, "mql")
    QTest.keyClick(request.who.line, Qt.Key.Key_Return)
    settle()
    assert [each.voter for each in queue(meeting(desk))] == [wanted]
    assert meeting(desk).speaking() is None


def test_nobody_is_put_into_the_queue_whom_the_room_does_not_have(desk: Desk, view: MeetingView) -> None:
    desk.do(NoteObserver(meeting=MEETING, name="盖海燕", unit="主管单位"))
    key(view, Qt.Key.Key_F10)
    request = dialog(RequestDialog, view)
    request.who.line.setText("无此人")
    request.action.click()
    assert request.isVisible()
    assert "Nobody in the room" in request.wrong.text()
    assert queue(meeting(desk)) == ()
    request.who.line.setText(request.who.itemText(request.who.count() - 1))
    request.action.click()
    settle()
    assert [(each.name, each.unit, each.voter) for each in queue(meeting(desk))] == [("盖海燕", "主管单位", None)]


def test_one_key_gives_the_floor_and_takes_it(desk: Desk, view: MeetingView, step: SessionStep) -> None:
    asked(desk, "a", "b")
    key(view, Qt.Key.Key_F11)
    assert meeting(desk).speeches[SpeechId("a")].stage is SpeechStage.SPEAKING
    assert step.speeches.who.isVisible()
    key(view, Qt.Key.Key_F11)
    assert meeting(desk).speeches[SpeechId("a")].stage is SpeechStage.OVER
    key(view, Qt.Key.Key_F11)
    assert meeting(desk).speaking() is meeting(desk).speeches[SpeechId("b")]


def test_the_hall_follows_the_speaker_and_goes_back_to_the_item(desk: Desk, view: MeetingView) -> None:
    desk.do(SetTimeLimits(meeting=MEETING, speech_seconds=180))
    asked(desk, "a")
    desk.do(GiveFloor(meeting=MEETING, speech=SpeechId("a")))
    hall = view.hall
    assert isinstance(hall.view, Speaking)
    assert hall.view.allowed_seconds == 180
    before = hall.view.used_seconds
    hall.show_now()
    assert isinstance(hall.view, Speaking)
    assert hall.view.used_seconds > before  # the made-up clock goes on at each look
    assert hall._clock.isActive()
    key(view, Qt.Key.Key_F11)
    assert isinstance(hall.view, Item)
    assert not hall._clock.isActive()


def test_what_is_noted_while_someone_speaks_stands_under_their_name(
    desk: Desk, view: MeetingView, step: SessionStep
) -> None:
    asked(desk, "a")
    key(view, Qt.Key.Key_F11)
    for note in ("赞成。", "建议公示。"):
        step.notes.setPlainText(note)
        step.keep.click()
    assert meeting(desk).speeches[SpeechId("a")].statement == "赞成。\n建议公示。"
    item = meeting(desk).item(meeting(desk).current_item or ItemId(""))
    assert item is not None
    assert item.notes == []
    assert meeting(desk).speeches[SpeechId("a")].name in step.noting.noted.text()
    key(view, Qt.Key.Key_F11)
    step.notes.setPlainText("讨论结束。")
    step.keep.click()
    assert item.notes == ["讨论结束。"]


def test_while_votes_are_taken_only_a_point_of_order_can_be_asked_for(desk: Desk, step: SessionStep) -> None:
    asked(desk, "a")
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v9"), item=ItemId("i2"), method=Method.HANDS))
    settle()
    assert not step.speeches.request.isVisible()
    assert not step.speeches.next.isVisible()
    assert step.speeches.order.isVisible()


def test_limits_are_entered_in_minutes(desk: Desk, view: MeetingView, step: SessionStep) -> None:
    step.speeches.limits.click()
    limits = dialog(LimitsDialog, view)
    limits.speech.setValue(3)
    limits.action.click()
    settle()
    current = meeting(desk).current_item
    assert current is not None
    assert meeting(desk).limits_on(current).speech == 180
    assert meeting(desk).limits_on(current).item is None


def test_a_request_is_withdrawn_with_delete(desk: Desk, step: SessionStep) -> None:
    asked(desk, "a", "b")
    step.speeches.queue.setFocus()
    step.speeches.queue.select("a")
    QTest.keyClick(step.speeches.queue, Qt.Key.Key_Delete)
    settle()
    assert [each.id for each in queue(meeting(desk))] == ["b"]


def test_the_chart_says_the_time_of_each_speaker_in_words(desk: Desk, view: MeetingView, step: SessionStep) -> None:
    asked(desk, "a", "b")
    for _ in range(4):
        key(view, Qt.Key.Key_F11)
    step.speeches.times.click()
    shown = dialog(SpeechesDialog, view)
    speakers, items = shown.findChildren(Bars)
    assert len(speakers.rows) == 2
    assert len(items.rows) == 1
    assert items.rows[0].quantity == sum(each.quantity for each in speakers.rows)
    assert speakers.rows[0].words in speakers.accessibleDescription()
    shown.speeches.select("a")
    shown.words.setPlainText("事后补记。")
    shown.action.click()
    assert meeting(desk).speeches[SpeechId("a")].statement == "事后补记。"
    assert shown.isVisible()


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_nothing_is_wider_than_its_column(
    open_meeting: Open, desk: Desk, preferences: Preferences, language: str
) -> None:
    preferences.language = language
    dress(preferences)
    step = open_meeting(desk).step
    assert isinstance(step, SessionStep)
    inner = step.area.widget()
    assert inner is not None

    def fits() -> bool:
        settle()
        return inner.minimumSizeHint().width() <= step.area.viewport().width()

    assert fits(), "before anyone speaks"
    desk.do(SetTimeLimits(meeting=MEETING, speech_seconds=60, item_seconds=600))
    asked(desk, "a", "b", "c")
    assert fits(), "while they wait"
    desk.do(GiveFloor(meeting=MEETING, speech=SpeechId("a")))
    assert fits(), "while someone speaks"
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v9"), item=ItemId("i2"), method=Method.HANDS))
    assert fits(), "while votes are taken"
