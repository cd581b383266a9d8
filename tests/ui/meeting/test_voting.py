"""A vote in the window: nobody is passed over, the focus never lands on what cannot be undone, names are in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from governance_desk.desk import Desk
from governance_desk.meeting.commands import CastVote, OpenVote
from governance_desk.meeting.state import Choice, ItemId, Method, VoteId, VoteStage
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_session import session
from tests.ui.pictures import settle
from ui import theme
from ui.appearance import dress
from ui.preferences import Preferences
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.session import SessionStep
from ui.window import DeskWindow

V = VoteId("v1")


def calling(answered: int = 0) -> Desk:
    """A roll call of sixteen, of whom so many have answered yes."""
    desk = desks.in_session()
    desk.do(OpenVote(meeting=MEETING, vote=V, item=ItemId("i2"), method=Method.ROLL_CALL))
    for voter in desk.association.meetings[MEETING].votes[V].voters[:answered]:
        desk.do(CastVote(meeting=MEETING, vote=V, voter=voter, choice=Choice.YES))
    return desk


def asked(window: QWidget) -> AskDialog:
    settle()
    return next(each for each in window.findChildren(AskDialog) if each.isVisible())


def in_sight(step: SessionStep) -> bool:
    """Whether the current name lies wholly within the list."""
    names = step.vote.calling.names
    return names.viewport().rect().contains(names.visualRect(names.currentIndex()))


def focused() -> QWidget:
    """Where the keys go."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def seen(part: QWidget, window: QWidget) -> bool:
    """Whether the whole of it can be seen in the window."""
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect() and window.isVisible()


def test_a_roll_call_is_not_declared_over_the_heads_of_those_not_called(open_meeting: Open, window: DeskWindow) -> None:
    step, meeting = session(open_meeting(calling(9)))
    QTest.keyClick(step.vote.calling.names, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = asked(window)
    assert dialog.windowTitle() == "7 have not answered yet"
    words = " ".join(each.text() for each in dialog.findChildren(type(step._title)))
    roll = meeting.roll
    missing = [voter for voter in meeting.votes[V].voters if voter not in meeting.votes[V].cast]
    assert all(roll[voter].name in words for voter in missing)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert meeting.votes[V].stage is VoteStage.OPEN, "Enter goes on calling"
    assert step.vote.calling.names.current_key() == missing[0]
    step.vote.declare.click()
    asked(window).buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    settle()
    assert meeting.votes[V].stage is VoteStage.DECLARED
    tally = meeting.votes[V].tally
    assert tally is not None
    assert tally.not_voted == 7


def test_a_further_round_begins_with_the_first_name(open_meeting: Open) -> None:
    desk = desks.assembly_voting("vote_again", Method.ROLL_CALL)
    step, meeting = session(open_meeting(desk))
    for at, _voter in enumerate(meeting.votes[V].voters):
        QTest.keyClick(step.vote.calling.names, Qt.Key.Key_Y if at % 2 else Qt.Key.Key_N)
    step.vote.declare.click()
    settle()
    assert meeting.votes[V].stage is VoteStage.TIED
    step.vote.roll_call.click()
    settle()
    again = meeting.open_vote()
    assert again is not None
    assert step.vote.calling.names.current_key() == again.voters[0]
    assert step.vote.calling.names.verticalScrollBar().value() == 0


def test_the_name_at_hand_is_in_sight_and_large_when_a_roll_call_is_shown_again(open_meeting: Open) -> None:
    desk = calling(11)
    view = open_meeting(desk)
    step, meeting = session(view)
    vote = meeting.votes[V]
    at_hand = meeting.roll[vote.voters[11]]
    assert step.vote.calling.names.current_key() == vote.voters[11]
    assert in_sight(step)
    assert step.vote.calling._person.text() == f"{at_hand.name}（{at_hand.unit_name}）"
    view.show_step(1)
    settle()
    view.show_step(2)
    settle()
    assert in_sight(step)
    step.vote.calling.names.setFixedHeight(theme.px(60))
    settle()
    assert in_sight(step), "also when the list becomes lower"


def test_before_all_have_answered_nothing_has_passed_or_failed(open_meeting: Open) -> None:
    step, _meeting = session(open_meeting(calling(9)))
    words = step.vote._majority.text()
    assert words.startswith("Needed in favour: 11. So far 9; 7 have not answered.")
    assert "assed" not in words
    for _ in range(7):
        QTest.keyClick(step.vote.calling.names, Qt.Key.Key_N)
    assert "Not passed" in step.vote.verdict._word.text()


def test_counts_that_add_up_to_all_need_no_zeros(open_meeting: Open) -> None:
    step, meeting = session(open_meeting(desks.voting()))
    step.vote.counting.yes.setFocus()
    QTest.keyClicks(step.vote.counting.yes, "16")
    assert step.vote.declare.isEnabled()
    assert not step.vote.counting.hint.isVisible()
    step.vote.declare.click()
    tally = meeting.votes[V].tally
    assert tally is not None
    assert (tally.yes, tally.no, tally.abstain, tally.not_voted) == (16, 0, 0, 0)


def test_enter_never_leads_to_the_button_that_makes_a_vote_void(open_meeting: Open) -> None:
    step, meeting = session(open_meeting(desks.voting()))
    counting = step.vote.counting
    counting.yes.setFocus()
    counting.yes.set_count(9)
    counting.abstain.set_count(9)
    counting.abstain.setFocus()
    for _ in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        assert focused() is counting.abstain, "the counts do not add up"
    counting.abstain.set_count(1)
    counting.no.set_count(0)
    QTest.keyClick(counting.abstain, Qt.Key.Key_Return)
    assert focused() is step.vote.declare
    counting.no.set_count(None)
    assert focused() is counting.no, "the result cannot be declared any more"
    counting.no.set_count(6)
    step.vote.declare.setFocus()
    QTest.keyClick(step.vote.declare, Qt.Key.Key_Return)
    settle()
    assert meeting.votes[V].stage is VoteStage.DECLARED, "Enter presses a button"
    assert focused() is step.next


def test_a_result_that_was_declared_wrongly_is_annulled_with_what_it_did(
    open_meeting: Open, window: DeskWindow
) -> None:
    desk = desks.declared()
    step, meeting = session(open_meeting(desk))
    register = desk.association.register
    chosen = meeting.votes[V].subject.person
    assert chosen is not None
    assert register.offices_of(chosen)
    assert step.vote.annul.isVisible()
    assert not step.vote.declare.isVisible()
    step.vote.annul.click()
    dialog = asked(window)
    words = " ".join(each.text() for each in dialog.findChildren(type(step._title)))
    assert "What was done is taken back:" in words
    dialog.lines[0].setText("mistyped")
    dialog._try()
    settle()
    assert meeting.votes[V].stage is VoteStage.ANNULLED
    assert not register.offices_of(chosen)
    assert step.vote.hands.isVisible(), "it can be taken again"
    assert not step.vote.annul.isVisible()


@pytest.mark.parametrize("percent", [100, 150])
def test_what_ends_a_vote_is_in_sight_whatever_the_text_size(
    open_meeting: Open, window: DeskWindow, preferences: Preferences, percent: int
) -> None:
    preferences.text_percent = percent
    dress(preferences)
    step, _meeting = session(open_meeting(calling(3)))
    for part in (step.vote.declare, step.vote.calling.yes, step.vote.calling._person, step.next, step.close_up):
        assert seen(part, window), part.accessibleName()
    names = step.vote.calling.names
    row = names.visualRect(names.currentIndex())
    assert names.viewport().visibleRegion().boundingRect().contains(row)
    assert not window.stack.currentWidget().verticalScrollBar().isVisible(), "one thing to scroll, not two"  # type: ignore[union-attr]


def test_the_page_goes_to_the_vote_that_is_opened(
    open_meeting: Open, window: DeskWindow, preferences: Preferences
) -> None:
    preferences.text_percent = 200
    dress(preferences)
    step, _meeting = session(open_meeting(desks.in_session()))
    QTest.keyClick(step.vote.hands, Qt.Key.Key_F4)
    settle()
    names = step.vote.calling.names
    assert names.viewport().visibleRegion().boundingRect().contains(names.visualRect(names.currentIndex()))
    assert seen(step.vote.declare, window)


def test_with_large_text_one_part_is_in_sight_and_the_keys_work_all_the_same(
    open_meeting: Open, preferences: Preferences
) -> None:
    preferences.text_percent = 150
    dress(preferences)
    view = open_meeting(desks.in_session())
    step, meeting = session(view)
    assert not step.agenda.isVisible()
    assert not step.remote.isVisible()
    before = view.hall.view
    QTest.keyClick(step.vote.hands, Qt.Key.Key_F9)
    assert type(view.hall.view) is not type(before)
    step.parts.show_part(2)
    assert step.remote.isVisible()
    assert not step.vote.isVisible()
    QTest.keyClick(step.remote, Qt.Key.Key_F6)
    assert view.hall.view == before
    QTest.keyClick(step.remote, Qt.Key.Key_F2)
    settle()
    assert meeting.current_item == "i3"
    assert step.vote.isVisible(), "the item that was called is in sight"


def test_after_large_text_the_page_is_as_if_it_had_never_been_large(
    open_meeting: Open, preferences: Preferences
) -> None:
    def places(step: SessionStep) -> list[object]:
        settle()
        parts = (step.agenda, step.area, step.remote, step.next, step.vote.end)
        where: list[object] = [(part.mapTo(step, part.rect().topLeft()), part.size()) for part in parts]
        return [*where, step.vote.size(), step.vote.calling.names.size(), step.notes.size()]

    fresh = places(session(open_meeting(calling(3)))[0])
    preferences.text_percent = 200
    dress(preferences)
    step, _meeting = session(open_meeting(calling(3)))
    preferences.text_percent = 100
    dress(preferences)
    assert places(step) == fresh
