"""In session: votes, refusals, notes, the hall screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from governance_desk.meeting import show
from governance_desk.meeting.commands import BeginCheckIn, CallItem, CheckOut, OpenVote
from governance_desk.meeting.hall import Agenda, Blank, HallView, Item, Notice, Result, Voting, Welcome
from governance_desk.meeting.state import Choice, ItemId, Meeting, Method, VoteId, VoteStage
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.errors import ErrorDialog
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.page import MeetingView
from ui.views.meeting.session import SessionStep
from ui.window import DeskWindow


def session(view: MeetingView) -> tuple[SessionStep, Meeting]:
    step = view.step
    assert isinstance(step, SessionStep)
    return step, step.meeting


def refusal(window: QWidget) -> ErrorDialog:
    settle()
    found = [each for each in window.findChildren(ErrorDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_sums_that_cannot_be_are_refused_with_what_fails(open_meeting: Open) -> None:
    step, _meeting = session(open_meeting(desks.voting()))
    counting = step.vote.counting
    counting.yes.set_count(13)
    counting.no.set_count(4)
    counting.abstain.set_count(0)
    assert "only 16 were entitled to vote" in counting.wrong.sentence()
    assert "invalid" not in counting.wrong.sentence(), "there is no field for it"
    assert not step.vote.declare.isEnabled()
    assert not step.vote.verdict.isVisible()
    counting.no.set_count(2)
    assert counting.wrong.sentence() == ""
    assert counting._rest.text() == "1 / 16"
    assert step.vote.declare.isEnabled()


def test_the_verdict_with_its_working_is_seen_before_it_is_declared(open_meeting: Open) -> None:
    step, meeting = session(open_meeting(desks.voting()))
    counting = step.vote.counting
    counting.yes.set_count(10)
    counting.no.set_count(5)
    assert not step.vote.declare.isEnabled(), "an empty field is not a zero"
    assert "Enter 0" in counting.hint.text()
    assert counting.hint.isVisible()
    counting.abstain.set_count(0)
    assert not counting.hint.isVisible()
    assert step.vote.declare.isEnabled()
    assert "Not passed" in step.vote.verdict._word.text()
    assert "that is 11" in step.vote.verdict._working_words.text()
    assert "1 short" in step.vote.verdict._margin_words.text()
    assert meeting.votes[VoteId("v1")].stage is VoteStage.OPEN


def test_what_the_decision_does_is_said_before_and_after(open_meeting: Open) -> None:
    desk = desks.voting()
    step, _meeting = session(open_meeting(desk))
    assert step.vote._effects.text().startswith("If it passes:")
    step.vote.counting.yes.set_count(13)
    step.vote.counting.no.set_count(2)
    step.vote.counting.abstain.set_count(1)
    step.vote.declare.click()
    settle()
    assert step.vote._effects.text().startswith("Done:")
    assert step.vote._state.text() == "Resolution no. 1"
    assert not step.vote.hands.isVisible()


def test_a_roll_call_is_answered_with_three_keys(open_meeting: Open) -> None:
    desk = desks.in_session()
    step, meeting = session(open_meeting(desk))
    QTest.keyClick(step.vote.hands, Qt.Key.Key_F4)
    settle()
    calling = step.vote.calling
    assert calling.names.hasFocus()
    keys = (Qt.Key.Key_Y, Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_A)
    for key in keys:
        QTest.keyClick(calling.names, key)
    vote = next(iter(meeting.votes.values()))
    assert list(vote.cast.values()) == [Choice.YES, Choice.YES, Choice.NO, Choice.ABSTAIN]
    assert calling._tally.text() == "For 2 · Against 1 · Abstained 1 · not yet 12"
    # Back with the arrow keys, and another answer in place of the first.
    for _ in range(4):
        QTest.keyClick(calling.names, Qt.Key.Key_Up)
    QTest.keyClick(calling.names, Qt.Key.Key_N)
    assert vote.cast[vote.voters[0]] is Choice.NO
    for _ in range(12):
        QTest.keyClick(calling.names, Qt.Key.Key_Y)
    assert len(vote.cast) == 16
    assert step.vote.verdict.isVisible()
    QTest.keyClick(calling.names, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert vote.stage is VoteStage.DECLARED


def test_letters_typed_into_a_note_are_no_answers(open_meeting: Open) -> None:
    desk = desks.in_session()
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v1"), item=ItemId("i2"), method=Method.ROLL_CALL))
    step, meeting = session(open_meeting(desk))
    step.notes.setFocus()
    QTest.keyClicks(step.notes, "yna")
    assert step.notes.toPlainText() == "yna"
    assert not meeting.votes[VoteId("v1")].cast


def test_a_vote_is_annulled_with_a_reason_only(open_meeting: Open, window: DeskWindow) -> None:
    step, meeting = session(open_meeting(desks.voting()))
    step.vote.annul.click()
    settle()
    asked = next(each for each in window.findChildren(AskDialog) if each.isVisible())
    asked._try()
    refusal(asked).reject()
    asked.lines[0].setText("miscounted")
    asked._try()
    settle()
    assert meeting.votes[VoteId("v1")].stage is VoteStage.ANNULLED
    assert "miscounted" in step.vote._history.text()
    assert step.vote.hands.isVisible()


def test_a_lost_quorum_blocks_the_vote_and_leads_to_the_clause(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.in_session()
    view = open_meeting(desk)
    step, meeting = session(view)
    for voter in meeting.here()[:8]:
        desk.do(CheckOut(meeting=MEETING, voter=voter))
    assert view.gauge.state() == "lost"
    step.vote.hands.click()
    shown = refusal(window)
    assert "第" in shown.message.article
    wanted: list[tuple[str, str]] = []
    window.go = lambda name, detail="": wanted.append((name, detail))  # type: ignore[method-assign]
    shown._follow()
    assert wanted == [("charter", "council.quorum_checked")]
    assert not meeting.votes


def test_a_matter_whose_clause_is_open_is_refused_with_its_article(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.in_session()
    desk.do(CallItem(meeting=MEETING, item=ItemId("i3")))
    step, meeting = session(open_meeting(desk))
    step.vote.hands.click()
    shown = refusal(window)
    assert shown.message.clause == "matter.termination.competence"
    assert not meeting.votes
    shown.reject()


def test_notes_are_kept_when_the_recorder_says_so(open_meeting: Open) -> None:
    step, meeting = session(open_meeting(desks.in_session()))
    assert not step.keep.isEnabled()
    step.notes.setPlainText("与会人员一致赞同。")
    assert not meeting.agenda[1].notes
    step.keep.click()
    assert meeting.agenda[1].notes == ["与会人员一致赞同。"]
    assert step.notes.toPlainText() == ""


# The hall.


def voted(view: HallView) -> int | None:
    assert isinstance(view, Voting)
    return view.voted


def test_the_hall_follows_and_never_shows_a_count_while_the_vote_is_open(open_meeting: Open) -> None:
    desk = desks.in_session()
    view = open_meeting(desk)
    step, meeting = session(view)
    view.hall.open_hall(True)
    hall = view.hall.window
    assert hall is not None
    assert isinstance(hall.view, Item)
    step.vote.roll_call.click()
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N):
        QTest.keyClick(step.vote.calling.names, key)
        assert isinstance(hall.view, Voting)
        assert not hasattr(hall.view, "yes")
    assert voted(hall.view) == 2
    view.hall.put(lambda room: show.follow(room))
    assert isinstance(hall.view, Voting)
    for _ in range(14):
        QTest.keyClick(step.vote.calling.names, Qt.Key.Key_Y)
    step.vote.declare.click()
    assert isinstance(hall.view, Result)
    assert hall.view.counted == 15
    view.end()
    assert view.hall.window is None
    assert meeting.votes


def test_a_result_waits_for_a_click_where_the_clerk_wants_it(open_meeting: Open) -> None:
    view = open_meeting(desks.voting())
    step, _meeting = session(view)
    step.remote.at_once.setChecked(False)
    for field, count in zip(
        (step.vote.counting.yes, step.vote.counting.no, step.vote.counting.abstain), (13, 2, 1), strict=True
    ):
        field.set_count(count)
    step.vote.declare.click()
    assert isinstance(view.hall.view, Item)
    QTest.keyClick(step.remote, Qt.Key.Key_F7)
    assert isinstance(view.hall.view, Result)


def test_whether_a_result_waits_is_kept_with_the_meeting(open_meeting: Open) -> None:
    desk = desks.voting()
    step, meeting = session(open_meeting(desk))
    step.remote.at_once.click()
    assert meeting.vote_settings.delayed is True
    again, _meeting = session(open_meeting(desk))
    assert again is not step
    assert not again.remote.at_once.isChecked()
    again.remote.at_once.click()
    assert meeting.vote_settings.delayed is False


def test_the_remote_puts_other_scenes_until_the_session_moves_on(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.in_session()
    view = open_meeting(desk)
    step, _meeting = session(view)
    QTest.keyClick(step.remote, Qt.Key.Key_F9)
    assert isinstance(view.hall.view, Blank)
    QTest.keyClick(step.remote, Qt.Key.Key_F6)
    assert isinstance(view.hall.view, Item)
    QTest.keyClick(step.remote, Qt.Key.Key_F5)
    assert view.hall.view.number == 3
    view.hall._put_notice("Back at ten")
    assert isinstance(view.hall.view, Notice)
    desk.do(CallItem(meeting=MEETING, item=ItemId("i1")))
    assert isinstance(view.hall.view, Item)
    assert view.hall.view.number == 1
    assert window.isVisible()


def test_arrivals_change_the_numbers_of_a_scene_that_was_put(open_meeting: Open) -> None:
    desk = desks.in_session()
    view = open_meeting(desk)
    step, meeting = session(view)
    QTest.keyClick(step.remote, Qt.Key.Key_F5)
    before = view.hall.view
    desk.do(CheckOut(meeting=MEETING, voter=meeting.here()[0]))
    assert isinstance(before, Item)
    assert isinstance(view.hall.view, Item)
    assert view.hall.view.number == before.number
    assert view.hall.view.attendance.present == before.attendance.present - 1


@pytest.mark.parametrize("step", [1, 2])
def test_the_header_button_says_whether_the_hall_screen_is_open_whoever_closes_it(
    open_meeting: Open, step: int
) -> None:
    view = open_meeting(desks.in_session())
    view.show_step(step)
    assert view.hall_button.text() == "Open the hall screen"
    view.hall_button.click()
    assert view.hall_button.text() == view.hall_button.accessibleName() == "Close the hall screen"
    hall = view.hall.window
    assert hall is not None
    hall.close()  # the ✕ of the window
    assert view.hall_button.text() == view.hall_button.accessibleName() == "Open the hall screen"
    view.hall_button.click()
    assert hall.isVisible()
    view.hall_button.click()
    assert hall.isHidden()
    assert view.hall_button.text() == "Open the hall screen"


def test_the_remote_control_knows_that_the_hall_screen_was_closed(open_meeting: Open) -> None:
    view = open_meeting(desks.in_session())
    step = view.step
    assert isinstance(step, SessionStep)
    view.hall.open_hall(True)
    assert "nothing yet" not in step.remote.place_words()
    assert view.hall.window is not None
    view.hall.window.close()
    assert "nothing yet" in step.remote.place_words()


def test_the_quorum_waits_for_the_check_in(open_meeting: Open) -> None:
    view = open_meeting(desks.convened())
    assert view.gauge.state() == "waiting"
    view._desk.do(BeginCheckIn(meeting=MEETING))
    assert view.gauge.state() == "below"


def test_before_and_after_the_session_the_hall_is_welcomed_and_thanked(open_meeting: Open) -> None:
    assert isinstance(open_meeting(desks.at_the_door()).hall.view, Welcome)
    assert isinstance(open_meeting(desks.closed()).hall.view, Notice)


@pytest.mark.parametrize("at", range(3))
def test_the_agenda_is_put_in_order_by_keys(open_meeting: Open, at: int) -> None:
    desk = desks.convened()
    view = open_meeting(desk)
    step = view.step
    agenda = step.agenda  # type: ignore[attr-defined]
    agenda.select(f"i{at + 1}")
    agenda.setFocus()
    down = at < 2
    QTest.keyClick(agenda, Qt.Key.Key_Down if down else Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    expected = {0: ["i2", "i1", "i3"], 1: ["i1", "i3", "i2"], 2: ["i1", "i3", "i2"]}[at]
    assert [item.id for item in desk.association.meetings[MEETING].agenda] == expected
    assert agenda.current_key() == f"i{at + 1}"
    assert not isinstance(view.hall.view, Agenda)
