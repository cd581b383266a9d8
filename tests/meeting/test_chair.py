"""The chair sees more than the hall, and never the tally of an open vote."""

from __future__ import annotations

import msgspec
import pytest

from governance_desk.desk import Desk
from governance_desk.meeting.chair import ChairView, Waiting, chair_view
from governance_desk.meeting.commands import CallItem, CastVote
from governance_desk.meeting.hall import Blank, Item, Speaking, Voting
from governance_desk.meeting.ids import ItemId, MeetingId, SpeechId, VoterId
from governance_desk.meeting.speaking.commands import AskToSpeak, EndSpeech, GiveFloor, SetTimeLimits
from governance_desk.meeting.state import Choice, Method
from tests.association.made_up import first, in_session, item, seated, vote

M = MeetingId("m1")


@pytest.fixture
def desk() -> Desk:
    result = seated()
    in_session(result, first(11))
    item(result, M, "resolution")
    item(result, M, "resolution", name="i2")
    result.do(CallItem(meeting=M, item=ItemId("i1")))
    return result


def test_what_comes_next_who_waits_and_the_time(desk: Desk) -> None:
    desk.do(SetTimeLimits(meeting=M, speech_seconds=60, item_seconds=600))
    for name in ("s1", "s2", "s3"):
        desk.do(AskToSpeak(meeting=M, speech=SpeechId(name), voter=VoterId(name), point_of_order=name == "s3"))
    desk.do(GiveFloor(meeting=M, speech=SpeechId("s1")))
    shown = chair_view(desk.room(M), Blank())
    assert isinstance(shown.now, Speaking)
    assert isinstance(shown.hall, Blank), "the clerk has blanked the hall; the chair sees the session all the same"
    assert shown.following == "议题i2"
    assert shown.waiting == (Waiting("代表3", "单位3", True), Waiting("代表2", "单位2", False))
    assert (shown.used_seconds, shown.allowed_seconds) == (1, 600)
    desk.do(EndSpeech(meeting=M, speech=SpeechId("s1")))
    desk.do(CallItem(meeting=M, item=ItemId("i2")))
    shown = chair_view(desk.room(M), Blank())
    assert isinstance(shown.now, Item)
    assert (shown.following, shown.waiting, shown.used_seconds) == ("", (), 0)


def test_an_item_that_was_dealt_with_does_not_come_next(desk: Desk) -> None:
    desk.do(CallItem(meeting=M, item=ItemId("i2")))
    desk.do(CallItem(meeting=M, item=ItemId("i1")))
    assert chair_view(desk.room(M), Blank()).following == ""


def test_an_open_vote_has_no_tally(desk: Desk) -> None:
    taken = vote(desk, M, ItemId("i1"), method=Method.ROLL_CALL)
    for voter, choice in (("s1", Choice.YES), ("s2", Choice.NO)):
        desk.do(CastVote(meeting=M, vote=taken, voter=VoterId(voter), choice=choice))
    shown = chair_view(desk.room(M), Blank())
    assert isinstance(shown.now, Voting)
    assert (shown.now.voted, shown.now.entitled) == (2, 11)
    turnout = {
        "number",
        "title",
        "motion",
        "secret",
        "entitled",
        "voted",
        "seconds_left",
        "objections",
        "closed",
        "page",
    }
    assert set(Voting.__struct_fields__) == turnout


def test_the_structs_are_the_allow_list() -> None:
    fields = {"now", "hall", "following", "waiting", "used_seconds", "allowed_seconds", "planned_minutes"}
    assert set(ChairView.__struct_fields__) == fields
    assert {each.name for each in msgspec.structs.fields(Waiting)} == {"name", "unit", "point_of_order"}
