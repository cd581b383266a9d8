"""A scanner at the door: it types a code, with Enter or without, and the right person is in."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from governance_desk.association.badges import badge_record
from governance_desk.desk import Desk
from governance_desk.meeting.badge import code_of
from governance_desk.meeting.state import Meeting, Voter, Where
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.models.roll import Shown
from ui.views.meeting.check_in import CheckInStep


def door(open_meeting: Open, desk: Desk) -> tuple[CheckInStep, Meeting]:
    view = open_meeting(desk)
    view.show_step(1)
    settle()
    step = view.step
    assert isinstance(step, CheckInStep)
    return step, step.meeting


def away(meeting: Meeting) -> Voter:
    return next(voter for voter in meeting.roll.values() if meeting.presence[voter.id].where is Where.AWAY)


@pytest.mark.parametrize("with_enter", [True, False])
def test_a_scanned_badge_checks_its_person_in_at_once(open_meeting: Open, with_enter: bool) -> None:
    desk = desks.at_the_door()
    step, meeting = door(open_meeting, desk)
    voter, before = away(meeting), desk.head.number
    QTest.keyClicks(step.search, code_of(badge_record(desk.association), voter))
    if with_enter:
        QTest.keyClick(step.search, Qt.Key.Key_Return)
    settle()
    assert meeting.presence[voter.id].where is Where.PRESENT
    assert desk.head.number == before + 1
    assert voter.name in step.said.sentence()
    assert (step.search.text(), step.search.hasFocus()) == ("", True)


def test_whoever_is_not_in_the_part_that_is_shown_is_found_too(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    step, meeting = door(open_meeting, desk)
    step._which[Shown.HERE].click()
    voter = away(meeting)
    QTest.keyClicks(step.search, code_of(badge_record(desk.association), voter))
    assert meeting.presence[voter.id].where is Where.PRESENT


def test_a_second_scan_says_so_and_changes_nothing(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    step, meeting = door(open_meeting, desk)
    voter = meeting.roll[meeting.here()[0]]
    head = desk.head
    QTest.keyClicks(step.search, code_of(badge_record(desk.association), voter))
    assert desk.head == head
    assert "is here already" in step.said.sentence()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"rehearsal": True}, "rehearsal"),
        ({"seed": "unit_of_another"}, "another association"),
    ],
)
def test_a_badge_that_does_not_hold_here_is_refused_in_a_sentence(
    open_meeting: Open, change: dict[str, object], said: str
) -> None:
    desk = desks.at_the_door()
    step, meeting = door(open_meeting, desk)
    voter, head = away(meeting), desk.head
    record = msgspec.structs.replace(badge_record(desk.association), **change)
    QTest.keyClicks(step.search, code_of(record, voter))
    QTest.keyClick(step.search, Qt.Key.Key_Return)
    assert desk.head == head
    assert said in step.said.sentence()
    assert step.search.hasSelectedText()  # the next scan replaces it
    QTest.keyClicks(step.search, code_of(badge_record(desk.association), voter))
    assert meeting.presence[voter.id].where is Where.PRESENT


def test_a_misread_badge_is_said_to_be_misread(open_meeting: Open) -> None:
    desk = desks.at_the_door()
    step, meeting = door(open_meeting, desk)
    code = code_of(badge_record(desk.association), away(meeting))
    QTest.keyClicks(step.search, code[:-1] + str((int(code[-1]) + 1) % 10))
    QTest.keyClick(step.search, Qt.Key.Key_Return)
    assert "misread" in step.said.sentence()
    assert MEETING in desk.association.meetings
