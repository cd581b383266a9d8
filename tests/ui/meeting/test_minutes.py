"""The way to the workplace of the minutes: from the step of the meeting, and from the docket."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from governance_desk.meeting.commands import CancelMeeting
from governance_desk.meeting.minutes.commands import SignMinutes, TakeBackMinutes
from governance_desk.minutes.commands import SaveDraft
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.minutes import MinutesStep
from ui.views.meeting.page import MeetingView
from ui.views.minutes.window import MinutesWindow
from ui.widgets.step_bar import _Step
from ui.window import DeskWindow


def test_written_from_the_step_and_shown_there_as_drafted(open_meeting: Open) -> None:
    desk = desks.closed()
    view = open_meeting(desk)
    view.show_step(3)
    step = view.step
    assert isinstance(step, MinutesStep)
    window = step.open_editor()
    window.show_paragraph("item/i1")
    window.editor._enter()
    window.editor.insert_words("会议要求年底前落实。")
    assert window.save_draft()
    window.reject()
    settle()
    assert [each.number for each in desk.association.minutes.minutes(MEETING).drafts] == [1]
    assert "As in draft 1" in step._note.text()


def test_the_docket_leads_into_it(open_meeting: Open, window: DeskWindow) -> None:
    open_meeting(desks.closed())
    window.go("meetings", f"{MEETING}#minutes")
    settle()
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, MinutesWindow)]
    assert len(found) == 1
    found[0].reject()


def test_the_signing_of_the_minutes_leads_into_it(open_meeting: Open) -> None:
    view = open_meeting(desks.closed())
    view.show_step(4)
    step = view.step
    assert isinstance(step, FilingStep)
    assert step.papers.edit.isVisible()
    step.papers.edit.click()
    settle()
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, MinutesWindow)]
    assert [each.meeting.id for each in found] == [MEETING]
    found[0].reject()


def test_nothing_is_written_before_the_meeting_is_open(open_meeting: Open) -> None:
    view = open_meeting(desks.at_the_door())
    view.show_step(3)
    assert isinstance(view.step, MinutesStep)
    assert not view.step.edit.isEnabled()


def test_a_draft_saved_elsewhere_is_shown_at_once(open_meeting: Open) -> None:
    desk = desks.closed()
    view = open_meeting(desk)
    view.show_step(3)
    step = view.step
    assert isinstance(step, MinutesStep)
    desk.do(SaveDraft(meeting=MEETING, paragraphs=(), after=0))
    settle()
    assert "As in draft 1" in step._note.text()


def ticked(view: MeetingView) -> list[bool]:
    return [step.accessibleDescription() == "done" for step in view.bar.findChildren(_Step)]


def test_the_step_is_ticked_once_the_minutes_are_signed_and_no_more_when_that_is_taken_back(open_meeting: Open) -> None:
    desk = desks.closed()
    view = open_meeting(desk)
    assert ticked(view) == [True, True, True, False, False], "no draft, not approved, not signed"
    view.show_step(3)
    assert ticked(view) == [True, True, True, False, False]
    desk.do(SignMinutes(meeting=MEETING, day=desks.DAY, signers=("林小雨",)))
    assert ticked(view) == [True, True, True, True, False]
    assert view.bar.shown == 3
    desk.do(TakeBackMinutes(meeting=MEETING, reason="签错"))
    assert ticked(view) == [True, True, True, False, False]


def test_the_step_of_minutes_that_are_no_draft_any_more_is_ticked(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    desk.do(CancelMeeting(meeting=MEETING, reason="改期"))
    assert ticked(open_meeting(desk))[3]
