"""Those who attend without a vote."""

from __future__ import annotations

import msgspec
import pytest

from governance_desk.desk import Desk
from governance_desk.documents.content.attending import attendance_lists
from governance_desk.documents.content.blocks import NameList
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import (
    CastVote,
    CloseMeeting,
    CorrectObserver,
    DeclareVote,
    NoteObserver,
    OpenMeeting,
    RemoveObserver,
)
from governance_desk.meeting.head_count import head_count
from governance_desk.meeting.state import Choice, Meeting, MeetingId, Method, Observer, VoteId, VoterId
from tests.association.made_up import checked_in, convened, first, in_session, item, seated, vote

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


def test_they_have_no_vote_and_are_in_no_number() -> None:
    """The same meeting with and without them differs in the list of observers, and in nothing that is counted."""
    made = []
    for observed in (False, True):
        desk = seated()
        meeting = convened(desk)
        checked_in(desk, meeting, first(11))
        if observed:
            desk.do(NoteObserver(meeting=M, name="沈一平", unit="市科协"))
        desk.do(OpenMeeting(meeting=M, chair="主持", recorder="记录"))
        called = vote(desk, M, item(desk, M, "resolution"), method=Method.ROLL_CALL)
        if observed:
            desk.do(NoteObserver(meeting=M, name="盖海燕"))
            for name in ("沈一平", "盖海燕"):
                with pytest.raises(Refusal):
                    desk.do(CastVote(meeting=M, vote=called, voter=VoterId(name), choice=Choice.YES))
        for voter in first(11):
            desk.do(CastVote(meeting=M, vote=called, voter=VoterId(voter), choice=Choice.YES))
        desk.do(DeclareVote(meeting=M, vote=called))
        made.append(desk)
    without, observed_by_two = made_meetings(made)
    assert len(observed_by_two.observers) == 2
    taken = [msgspec.structs.replace(each.votes[VoteId("v1")], opened="", declared="") for each in made_meetings(made)]
    assert taken[0] == taken[1]
    assert (len(taken[1].voters), taken[1].present.in_person, taken[1].roll.members) == (11, 11, 21)
    assert without.quorum_at_opening == observed_by_two.quorum_at_opening
    assert without.present_at_opening == observed_by_two.present_at_opening
    assert without.roll == observed_by_two.roll
    counts = [head_count(each, "2030-01-01T00:00:00+00:00") for each in made_meetings(made)]
    assert [[step.here for step in found.steps] for found in counts if found is not None] == [[*range(1, 12)]] * 2


def made_meetings(desks: list[Desk]) -> list[Meeting]:
    return [each.association.meetings[M] for each in desks]


def test_the_minutes_name_them_apart_from_those_who_attend(desk: Desk) -> None:
    meeting = desk.association.meetings[M]
    blocks = attendance_lists(desk.association, desk.room(M).body, meeting)
    lists = {each.label: [entry.name for entry in each.names] for each in blocks if isinstance(each, NameList)}
    assert lists.pop("列席") == ["沈一平", "盖海燕"]
    assert not {"沈一平", "盖海燕"} & {name for names in lists.values() for name in names}


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
