"""An election in the window, by keys: handed out, counted by sums or ballot by ballot, declared."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from governance_desk.charter.keys import Marks, MatterKey, WriteIns
from governance_desk.meeting.election.state import Counters, Nominee, Post, Round
from governance_desk.meeting.hall import ElectionResult, Voting
from governance_desk.meeting.ids import CandidateId
from governance_desk.meeting.state import VoteStage
from tests.ui import elections
from tests.ui.elections import V
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_session import session
from tests.ui.pictures import settle
from ui.models.names import Chip
from ui.views.meeting.agenda_row import agenda_row
from ui.views.meeting.election.papers_panel import PapersPanel
from ui.views.meeting.page import MeetingView
from ui.views.meeting.session import SessionStep
from ui.views.meeting.words import vote_chip
from ui.widgets.count_field import CountField


def enter(step: SessionStep, *numbers: int) -> None:
    """Type the numbers where the cursor is, each with Enter."""
    for number in numbers:
        at = step.window().focusWidget()
        assert isinstance(at, CountField), at
        QTest.keyClicks(at, str(number))
        QTest.keyClick(at, Qt.Key.Key_Return)
        settle()


def press(step: SessionStep, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = step.window().focusWidget()
    assert at is not None
    QTest.keyClick(at, key, modifier)
    settle()


def turnout(view: MeetingView) -> int | None:
    """What the hall sees of an open vote."""
    assert isinstance(view.hall.view, Voting)
    return view.hall.view.voted


def test_the_ballots_are_handed_out_and_counted_by_keys(open_meeting: Open) -> None:
    view = open_meeting(elections.at_hand())
    step, meeting = session(view)
    step.take_focus()
    press(step, Qt.Key.Key_F3)
    vote = next(each for each in meeting.votes.values() if each.stage is VoteStage.OPEN)
    assert vote.election is not None
    panel = step.vote.electing
    assert turnout(view) is None
    enter(step, 16, 16)
    assert (vote.election.issued, vote.election.returned) == (16, 16)
    assert turnout(view) == 16
    assert not step.vote.declare.isEnabled()
    enter(step, 1)  # invalid
    enter(step, 12, 2, 1, 11, 3, 1, 4, 11, 0, 2, 13, 0)
    assert step.vote.declare.isEnabled()
    assert panel.result.isVisible()
    assert step.vote.declare.hasFocus()
    press(step, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert vote.stage is VoteStage.DECLARED
    assert len(vote.election.results[0].elected) == 2
    assert isinstance(view.hall.view, ElectionResult)
    assert step.vote.acts.sheet.isVisible()
    assert step.vote.acts.announce.isVisible()


def test_the_agenda_says_how_many_all_rounds_elected(open_meeting: Open) -> None:
    view = open_meeting(elections.at_hand())
    step, meeting = session(view)
    step.take_focus()
    for counts in ((12, 4, 0, 10, 6, 0, 10, 6, 0, 0, 16, 0), (8, 8, 0, 8, 8, 0, 0, 16, 0)):
        step.vote.electing.hand_out.click()
        settle()
        step.vote.take_focus()
        enter(step, 16, 16, 0, *counts)
        press(step, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    votes = meeting.votes_on(elections.ELECTION)
    assert [each.stage for each in votes] == [VoteStage.DECLARED] * 2
    item = meeting.item(elections.ELECTION)
    assert item is not None
    assert agenda_row(meeting, item, 5).chips == (Chip("✓ 1 elected", "good"),)
    assert vote_chip(votes[-1]) == Chip("✗ 0 elected", "muted"), "the second round alone"


def test_sums_that_cannot_be_say_which_one_fails(open_meeting: Open) -> None:
    step, _ = session(open_meeting(elections.handed_out()))
    step.take_focus()
    panel = step.vote.electing
    enter(step, 16, 16, 0, 16, 1, 0, 16, 0, 0, 0, 16, 0, 0, 16, 0)
    assert "17" in panel.wrong.sentence()
    assert not step.vote.declare.isEnabled()
    panel.issued.set_count(15)
    settle()
    assert "void" in panel.wrong.sentence()
    assert step.vote.declare.isEnabled(), "that the vote is void can be declared"
    step.vote.declare.click()
    settle()
    assert step.vote.acts.sheet.isVisible()
    assert panel.hand_out.isVisible()


def test_ballot_by_ballot_with_one_key_for_each_mark(open_meeting: Open) -> None:
    step, meeting = session(open_meeting(elections.handed_out()))
    step.take_focus()
    enter(step, 3, 3)
    press(step, Qt.Key.Key_F4)
    panel = step.vote.electing.papers
    panel.take_focus()
    for keys in ("YYNA", "YYNN", "YYYN"):
        for key in keys:
            press(step, getattr(Qt.Key, f"Key_{key}"))
        press(step, Qt.Key.Key_Return)
    taken = meeting.votes[V].election
    assert taken is not None
    assert list(taken.papers) == [("YYNA",), ("YYNN",), ("YYYN",)]
    press(step, Qt.Key.Key_Backspace)
    press(step, Qt.Key.Key_X)
    press(step, Qt.Key.Key_Return)
    assert taken.papers[-1] == ("?",)
    assert step.vote.declare.isEnabled()
    assert "2 valid, 1 invalid" in step.vote.electing.result.text()


def test_the_lot_is_asked_for_before_the_result(open_meeting: Open) -> None:
    step, meeting = session(open_meeting(elections.handed_out({"elected": "rank_only"})))
    step.take_focus()
    enter(step, 16, 16, 0, 14, 2, 0, 8, 8, 0, 8, 8, 0, 2, 14, 0)
    lot = step.vote.electing.last_seat
    assert lot.isVisible()
    assert not step.vote.declare.isEnabled()
    lot.people[1].click()
    lot.who.setText("何青松")
    settle()
    assert step.vote.declare.isEnabled()
    step.vote.declare.click()
    settle()
    vote = meeting.votes[V]
    assert vote.stage is VoteStage.DECLARED
    assert vote.election is not None
    assert vote.election.decisions[0].who == "何青松"


def test_what_is_missing_is_said_before_the_ballots_go_out(open_meeting: Open) -> None:
    step, _ = session(open_meeting(elections.at_hand({"write_ins": ""})))
    panel = step.vote.electing
    assert not panel.hand_out.isEnabled()
    assert "“选举：另选他人”" in panel.head.missing.sentence()


def test_sums_that_were_entered_are_there_again_after_a_power_cut(open_meeting: Open) -> None:
    desk = elections.handed_out()
    step, meeting = session(open_meeting(desk))
    step.take_focus()
    enter(step, 16, 16, 1, 12, 2, 1, 11, 3, 1, 4, 11, 0, 2, 13, 0)
    taken = meeting.votes[V].election
    assert taken is not None
    assert taken.count is not None, "kept before it is declared"
    again, _ = session(open_meeting(desk))
    (grid,) = again.vote.electing.grids
    assert [field.count() for field in grid.fields()] == [1, 12, 2, 1, 11, 3, 1, 4, 11, 0, 2, 13, 0]
    assert again.vote.declare.isEnabled()
    grid.fields()[1].set_count(13)
    settle()
    assert not again.vote.declare.isEnabled(), "13, 2 and 1 are one too many"
    grid.fields()[2].set_count(1)
    settle()
    again.vote.declare.click()
    settle()
    assert taken.results[0].standings[0].yes == 13


def test_each_post_has_names_of_its_own_written_in(qtbot: QtBot) -> None:
    posts = tuple(
        Post(MatterKey(key), 1, tuple(Nominee(CandidateId(f"{key}{n}"), None, f"{key}{n}") for n in range(2)))
        for key in ("a", "b")
    )
    counters = Counters(None, (), ())
    panel = PapersPanel()
    qtbot.addWidget(panel)
    panel.show_round(Round(posts, Marks("○", "×", ""), WriteIns.ALLOWED, counters))
    entered: list[object] = []
    panel.entered.connect(entered.append)
    panel.written.setText("赵，钱")
    panel.candidates.select("b/b1")
    assert panel.written.text() == ""
    panel.written.setText("孙")
    panel._finish()
    assert entered == [("AA|赵|钱", "AA|孙")]
    assert panel.written.text() == ""
