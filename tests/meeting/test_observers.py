"""Those who attend without a vote."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import CloseMeeting, CorrectObserver, NoteObserver, RemoveObserver
from governance_desk.meeting.state import MeetingId, Observer
from tests.association.made_up import first, in_session, seated

M = MeetingId("m1")


@pytest.fixture
def desk() -> Desk:
    result = seated()
    in_session(result, first(11))
    result.do(NoteObserver(meeting=M, name=" 沈一平 ", unit="市科协"))
    result.do(NoteObserver(meeting=M, name="盖海燕"))
    return result


def observers(desk: Desk) -> list[Observer]:
    return desk.association.meetings[M].observers


def test_noting_twice_changes_nothing(desk: Desk) -> None:
    assert desk.do(NoteObserver(meeting=M, name="沈一平", unit="市科协")) == ()
    assert observers(desk) == [Observer("沈一平", "市科协"), Observer("盖海燕", "")]


def test_a_correction_keeps_the_place(desk: Desk) -> None:
    command = CorrectObserver(meeting=M, name="沈一平", unit="市科协", new_name="沈一萍", new_unit="省科协")
    desk.do(command)
    assert observers(desk) == [Observer("沈一萍", "省科协"), Observer("盖海燕", "")]
    assert desk.do(CorrectObserver(meeting=M, name="沈一萍", unit="省科协", new_name="沈一萍", new_unit="省科协")) == ()


def test_one_who_was_not_there_is_removed(desk: Desk) -> None:
    desk.do(RemoveObserver(meeting=M, name="沈一平", unit="市科协"))
    assert observers(desk) == [Observer("盖海燕", "")]


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (RemoveObserver(meeting=M, name="沈一平"), "not among the observers"),
        (CorrectObserver(meeting=M, name="甲", unit="", new_name="乙"), "not among the observers"),
        (CorrectObserver(meeting=M, name="盖海燕", unit="", new_name=" "), "needs a name"),
        (
            CorrectObserver(meeting=M, name="盖海燕", unit="", new_name="沈一平", new_unit="市科协"),
            "noted as an observer already",
        ),
        (NoteObserver(meeting=M, name=" "), "needs a name"),
    ],
)
def test_what_cannot_be(desk: Desk, command: RemoveObserver | CorrectObserver | NoteObserver, said: str) -> None:
    with pytest.raises(Refusal) as refused:
        desk.do(command)
    assert said in render(refused.value.sentence, "en")


def test_after_the_close_the_list_is_sealed(desk: Desk) -> None:
    desk.do(CloseMeeting(meeting=M))
    with pytest.raises(Refusal):
        desk.do(RemoveObserver(meeting=M, name="盖海燕"))
