"""Ctrl+Z in the meeting room: what will be undone is said first, by keys alone; what was declared leads to its way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from governance_desk.meeting.commands import CastVote, CheckOut, OpenVote
from governance_desk.meeting.state import Choice, ItemId, Method, VoteId, VoterId, VoteStage
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_session import session
from tests.ui.pictures import settle
from ui.errors import ErrorDialog
from ui.views.meeting.ask import AskDialog
from ui.widgets.sentence import Sentence
from ui.window import DeskWindow


def press(window: DeskWindow, key: Qt.Key, with_: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = window.focusWidget()
    QTest.keyClick(at if at is not None else window, key, with_)
    settle()


def undo(window: DeskWindow) -> None:
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def asked(window: QWidget) -> AskDialog:
    found = [each for each in window.findChildren(AskDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def said(dialog: AskDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(Sentence) if each.isVisible()]


def test_an_answer_is_undone_after_it_was_said_which(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.in_session()
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v1"), item=ItemId("i2"), method=Method.ROLL_CALL))
    step, meeting = session(open_meeting(desk))
    voter = meeting.votes[VoteId("v1")].voters[0]
    desk.do(CastVote(meeting=MEETING, vote=VoteId("v1"), voter=voter, choice=Choice.NO))
    settle()
    undo(window)
    name = meeting.roll[voter].name
    assert said(asked(window))[0] == f"{name} answered: against."
    assert voter in meeting.votes[VoteId("v1")].cast, "it has only been said"
    press_in(asked(window), Qt.Key.Key_Return)
    assert voter not in meeting.votes[VoteId("v1")].cast
    assert step.banner.sentence() == f"Undone: {name} answered: against."


def press_in(dialog: AskDialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog, key)
    settle()


def test_escape_undoes_nothing(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.in_session()
    step, meeting = session(open_meeting(desk))
    number = meeting.acts_noted
    undo(window)
    press_in(asked(window), Qt.Key.Key_Escape)
    assert meeting.acts_noted == number
    assert step.undo.isEnabled()


def test_a_vote_opened_by_mistake_is_void_with_the_reason_that_is_offered(
    open_meeting: Open, window: DeskWindow
) -> None:
    step, meeting = session(open_meeting(desks.voting()))
    step.vote.counting.yes.setFocus()
    undo(window)  # nothing has been typed into the field: the key is the session's
    dialog = asked(window)
    assert dialog.lines[0].text() == "Opened by mistake"
    press_in(dialog, Qt.Key.Key_Return)
    vote = list(meeting.votes.values())[-1]
    assert (vote.stage, vote.reason) == (VoteStage.ANNULLED, "Opened by mistake")


def test_in_a_field_the_key_undoes_what_was_typed_there_first(open_meeting: Open, window: DeskWindow) -> None:
    step, meeting = session(open_meeting(desks.voting()))
    number = meeting.acts_noted
    step.vote.counting.yes.setFocus()
    press(window, Qt.Key.Key_7)
    assert step.vote.counting.yes.count() == 7
    undo(window)
    assert step.vote.counting.yes.count() is None
    assert [each for each in window.findChildren(AskDialog) if each.isVisible()] == []
    assert meeting.acts_noted == number


def test_what_was_declared_leads_to_reopening_or_annulling_with_a_reason(
    open_meeting: Open, window: DeskWindow
) -> None:
    step, meeting = session(open_meeting(desks.declared()))
    undo(window)
    dialog = asked(window)
    words = [each.text() for each in dialog.buttons.buttons()]
    assert words[0] == "Reopen the vote …"
    assert "Annul the vote …" in words
    next(each for each in dialog.buttons.buttons() if each.text() == "Annul the vote …").click()
    settle()
    annulling = asked(window)
    annulling.lines[0].setText("漏计一票")
    annulling.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    settle()
    vote = list(meeting.votes.values())[-1]
    assert (vote.stage, vote.reason) == (VoteStage.ANNULLED, "漏计一票")
    step.undo.click()
    settle()
    found = [each for each in window.findChildren(ErrorDialog) if each.isVisible()]
    assert len(found) == 1
    assert found[0].message.next_step == "Take the vote again."


def test_coming_and_going_in_the_session_is_undone_from_the_room(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.in_session()
    voter = VoterId(desk.association.meetings[MEETING].here()[0])
    _step, meeting = session(open_meeting(desk))
    desk.do(CheckOut(meeting=MEETING, voter=voter))
    settle()
    undo(window)
    assert said(asked(window))[0].startswith("At the door: ")
    press_in(asked(window), Qt.Key.Key_Return)
    assert voter in meeting.here()
