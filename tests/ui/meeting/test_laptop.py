"""On a laptop's screen of 1366 × 768 no step of the meeting is scrolled to reach what is to be done next."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QScrollArea

from governance_desk.desk import Desk
from governance_desk.meeting.commands import CorrectMeeting
from governance_desk.meeting.invitation.commands import RecordNotice
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.pictures import STATES
from tests.ui.meeting.test_proxies import allowed
from tests.ui.meeting.test_voting import seen
from tests.ui.pictures import settle
from ui.appearance import dress
from ui.preferences import Preferences
from ui.views.meeting.check_in import CheckInStep
from ui.views.meeting.prepare import PrepareStep
from ui.views.meeting.step import Step
from ui.window import DeskWindow


def next_acts(step: Step) -> list[QAbstractButton]:
    """The buttons that stand out, and those that lead on to the next step."""
    found = [each for each in step.findChildren(QAbstractButton) if each.property("kind") == "primary"]
    if isinstance(step, PrepareStep):
        found.append(step.begin)
    if isinstance(step, CheckInStep):
        found += [step.open, step.adjourn]
    return [each for each in found if each.isVisible()]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize(("state", "make", "at"), STATES, ids=[state for state, _make, _at in STATES])
def test_what_comes_next_is_wholly_in_sight(
    open_meeting: Open,
    window: DeskWindow,
    preferences: Preferences,
    language: str,
    state: str,
    make: Callable[[], Desk],
    at: int,
) -> None:
    preferences.language = language
    dress(preferences)
    view = open_meeting(make())
    view.show_step(at)
    settle()
    settle()
    buttons = next_acts(view.step)
    assert buttons or view.meeting != MEETING, state
    assert [each.accessibleName() for each in buttons if not seen(each, window)] == []
    area = window.stack.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0, "the page itself is not scrolled"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_meeting_of_which_everything_is_known_leaves_the_check_in_in_sight(
    open_meeting: Open, window: DeskWindow, preferences: Preferences, language: str
) -> None:
    preferences.language = language
    dress(preferences)
    desk = allowed(desks.convened())
    meeting = desk.association.meetings[MEETING]
    long = f"{meeting.place}（东门入，请携带本通知及有效身份证件）"
    desk.do(CorrectMeeting(meeting=MEETING, day=meeting.day, starts=meeting.starts, place=long))
    desk.do(RecordNotice(meeting=MEETING, sent=meeting.day, manner="邮件"))
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    settle()
    assert step.notice.form.isVisible(), "written proxies are allowed"
    assert step.notice.back.isVisible(), "the notice has gone out"
    assert seen(step.begin, window)


def test_what_is_seldom_wanted_of_the_notice_is_in_one_menu(open_meeting: Open) -> None:
    step = open_meeting(desks.convened()).step
    assert isinstance(step, PrepareStep)
    menu = step.notice.more.menu()
    assert menu is not None
    words = [act.text() for act in menu.actions() if act.isVisible()]
    assert words == ["Save the notice …", "Notices and badges by name …"], "no proxy, as the charter is silent"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_in_the_largest_text_the_signing_is_scrolled_wholly_into_sight(
    open_meeting: Open, window: DeskWindow, preferences: Preferences, language: str
) -> None:
    preferences.language, preferences.text_percent = language, 200
    dress(preferences)
    view = open_meeting(desks.closed())
    settle()
    settle()
    (button,) = next_acts(view.step)
    assert seen(button, window)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_place_that_was_changed_since_the_notice_leaves_the_check_in_in_sight_below_what_was_told(
    open_meeting: Open, window: DeskWindow, preferences: Preferences, language: str
) -> None:
    preferences.language = language
    dress(preferences)
    desk = desks.convened()
    meeting = desk.association.meetings[MEETING]
    step = open_meeting(desk).step
    desk.do(RecordNotice(meeting=MEETING, sent=meeting.day, manner="邮件"))
    desk.do(
        CorrectMeeting(meeting=MEETING, day=meeting.day, starts="10:00", place="北京市海淀区学院路 30 号行政楼报告厅")
    )
    window.tell("已存为 通知.pdf", action="打开")
    settle()
    settle()
    assert isinstance(step, PrepareStep)
    assert step.notice.back.isVisible()
    assert step.notice.record.isVisible()
    assert seen(step.begin, window)


def test_what_was_told_of_an_act_goes_with_the_next_one(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    open_meeting(desk)
    window.tell("已存为 通知.pdf", action="打开")
    assert window.banner.sentence() == "已存为 通知.pdf"
    desk.do(RecordNotice(meeting=MEETING, sent=desk.association.meetings[MEETING].day, manner="邮件"))
    assert window.banner.sentence() == ""
