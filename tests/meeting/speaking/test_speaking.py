"""Speeches: the queue, the floor, the time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from governance_desk.association.fold import fold
from governance_desk.association.names import name_of
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.journal.command import Command
from governance_desk.language import render
from governance_desk.meeting.commands import CallItem, CheckIn, CheckOut, CloseMeeting, CountHands, DeclareVote
from governance_desk.meeting.ids import ItemId, MeetingId, SpeechId, VoterId
from governance_desk.meeting.speaking.clock import by_item, by_speaker, used, used_on
from governance_desk.meeting.speaking.commands import (
    AskToSpeak,
    EndSpeech,
    ExtendSpeech,
    GiveFloor,
    NoteStatement,
    PauseSpeech,
    SetTimeLimits,
    WithdrawSpeech,
)
from governance_desk.meeting.speaking.queue import queue
from governance_desk.meeting.speaking.state import Speech, SpeechStage, TimeLimits
from governance_desk.meeting.state import Meeting
from tests.association.made_up import adopt, first, in_session, item, seated, vote

M = MeetingId("m1")


@pytest.fixture
def desk() -> Desk:
    """In session with s1 to s11 in the room; the first of two items is at hand. Each command takes one second."""
    result = seated()
    in_session(result, first(11))
    item(result, M, "resolution")
    item(result, M, "resolution", name="i2")
    result.do(CallItem(meeting=M, item=ItemId("i1")))
    return result


def meeting(desk: Desk) -> Meeting:
    return desk.association.meetings[M]


def speech(desk: Desk, name: str) -> Speech:
    return meeting(desk).speeches[SpeechId(name)]


def ask(desk: Desk, *voters: str, order: bool = False) -> None:
    for voter in voters:
        desk.do(AskToSpeak(meeting=M, speech=SpeechId(voter), voter=VoterId(voter), point_of_order=order))


def waiting(desk: Desk) -> list[str]:
    return [each.id for each in queue(meeting(desk))]


def refused(desk: Desk, command: Command) -> str:
    with pytest.raises(Refusal) as caught:
        desk.do(command)
    assert caught.value.next_step
    return render(caught.value.sentence, "en")


def give(desk: Desk, name: str) -> None:
    desk.do(GiveFloor(meeting=M, speech=SpeechId(name)))


def test_whoever_asks_first_speaks_first_and_points_of_order_before_all(desk: Desk) -> None:
    ask(desk, "s3", "s1", "s2")
    ask(desk, "s5", order=True)
    assert waiting(desk) == ["s5", "s3", "s1", "s2"]
    give(desk, "s5")
    assert waiting(desk) == ["s3", "s1", "s2"]


def test_asking_twice_changes_nothing(desk: Desk) -> None:
    ask(desk, "s3")
    again = AskToSpeak(meeting=M, speech=SpeechId("other"), voter=VoterId("s3"))
    assert desk.do(again) == ()
    give(desk, "s3")
    assert desk.do(again) == ()
    desk.do(EndSpeech(meeting=M, speech=SpeechId("s3")))
    assert desk.do(again)  # once more, after the first speech


def test_the_next_speaker_ends_the_one_before(desk: Desk) -> None:
    ask(desk, "s1", "s2")
    give(desk, "s1")
    desk.clock()
    give(desk, "s2")
    assert speech(desk, "s1").stage is SpeechStage.OVER
    assert speech(desk, "s1").used == 2  # a second for the clock, one for the command
    assert meeting(desk).speaking() is speech(desk, "s2")
    assert desk.do(GiveFloor(meeting=M, speech=SpeechId("s2"))) == ()


def test_a_point_of_order_interrupts_and_the_speaker_goes_on_with_the_time_that_was_left(desk: Desk) -> None:
    desk.do(SetTimeLimits(meeting=M, speech_seconds=60))
    ask(desk, "s1")
    ask(desk, "s5", order=True)
    give(desk, "s1")
    give(desk, "s5")
    assert speech(desk, "s1").stage is SpeechStage.PAUSED
    assert speech(desk, "s1").used == 1
    assert used(speech(desk, "s1"), desk.clock().stamp) == 1  # nothing runs while it is interrupted
    assert waiting(desk) == ["s1"]
    desk.do(SetTimeLimits(meeting=M, speech_seconds=30))
    give(desk, "s1")
    assert speech(desk, "s5").stage is SpeechStage.OVER
    desk.do(EndSpeech(meeting=M, speech=SpeechId("s1")))
    assert speech(desk, "s1").used == 2
    assert speech(desk, "s1").allowed == 60  # they keep the time that they were given


def test_who_was_interrupted_goes_on_before_those_who_asked_earlier(desk: Desk) -> None:
    for name in ("s1", "s2", "s3"):
        ask(desk, name)
    give(desk, "s2")
    ask(desk, "s5", order=True)
    assert waiting(desk) == ["s5", "s1", "s3"]
    give(desk, "s5")
    assert waiting(desk) == ["s2", "s1", "s3"]


def test_the_speakers_time_stands_still_while_it_is_paused(desk: Desk) -> None:
    ask(desk, "s1")
    give(desk, "s1")
    desk.do(PauseSpeech(meeting=M, speech=SpeechId("s1")))
    desk.clock()
    give(desk, "s1")
    desk.do(EndSpeech(meeting=M, speech=SpeechId("s1")))
    assert speech(desk, "s1").used == 2
    assert desk.do(EndSpeech(meeting=M, speech=SpeechId("s1"))) == ()
    assert desk.do(PauseSpeech(meeting=M, speech=SpeechId("s1"))) == ()


def test_limits_of_an_item_go_before_those_of_the_meeting(desk: Desk) -> None:
    desk.do(SetTimeLimits(meeting=M, speech_seconds=180, item_seconds=900))
    desk.do(SetTimeLimits(meeting=M, item=ItemId("i1"), speech_seconds=60))
    assert desk.do(SetTimeLimits(meeting=M, item=ItemId("i1"), speech_seconds=60)) == ()
    assert meeting(desk).limits_on(ItemId("i1")) == TimeLimits(60, None)
    assert meeting(desk).limits_on(ItemId("i2")) == TimeLimits(180, 900)
    ask(desk, "s1")
    give(desk, "s1")
    desk.do(ExtendSpeech(meeting=M, speech=SpeechId("s1"), seconds=30))
    assert speech(desk, "s1").allowed == 90


@pytest.mark.parametrize(
    "end",
    [
        lambda d: d.do(CallItem(meeting=M, item=ItemId("i2"))),
        lambda d: vote(d, M, ItemId("i1")),
        lambda d: d.do(CloseMeeting(meeting=M)),
        lambda d: d.do(CheckOut(meeting=M, voter=VoterId("s1"))),
    ],
    ids=["another item", "a vote", "the close", "leaving"],
)
def test_the_floor_falls(desk: Desk, end: Callable[[Desk], object]) -> None:
    ask(desk, "s1")
    give(desk, "s1")
    end(desk)
    assert speech(desk, "s1").stage is SpeechStage.OVER
    assert speech(desk, "s1").used == 1


def test_others_speak_on_when_someone_leaves(desk: Desk) -> None:
    ask(desk, "s1", "s2", "s3")
    give(desk, "s1")
    desk.do(CheckOut(meeting=M, voter=VoterId("s2")))
    assert meeting(desk).speaking() is speech(desk, "s1")
    assert waiting(desk) == ["s3"]  # whoever is out of the room waits no longer
    assert "not in the room" in refused(desk, GiveFloor(meeting=M, speech=SpeechId("s2")))
    desk.do(CheckIn(meeting=M, voter=VoterId("s2")))
    assert waiting(desk) == ["s2", "s3"]


def test_while_votes_are_taken_only_a_point_of_order_is_heard(desk: Desk) -> None:
    ask(desk, "s1")
    ask(desk, "s2", order=True)
    taken = vote(desk, M, ItemId("i1"))
    assert "A vote is being taken" in refused(desk, GiveFloor(meeting=M, speech=SpeechId("s1")))
    give(desk, "s2")
    desk.do(CountHands(meeting=M, vote=taken, yes=11, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M, vote=taken))
    give(desk, "s1")


def test_one_without_a_vote_speaks_by_name(desk: Desk) -> None:
    desk.do(AskToSpeak(meeting=M, speech=SpeechId("guest"), name=" 沈一平 ", unit="市科协"))
    assert (speech(desk, "guest").name, speech(desk, "guest").unit) == ("沈一平", "市科协")
    give(desk, "guest")


def test_a_deputy_speaks_under_their_own_name(desk: Desk) -> None:
    adopt(desk, "council.proxies", "own_unit")
    desk.do(CheckIn(meeting=M, voter=VoterId("s12"), name="代理人"))
    ask(desk, "s12")
    assert speech(desk, "s12").name == "代理人"


def test_time_by_speaker_and_by_item(desk: Desk) -> None:
    ask(desk, "s1", "s2")
    give(desk, "s1")
    give(desk, "s2")
    for _ in range(10):
        desk.clock()
    desk.do(EndSpeech(meeting=M, speech=SpeechId("s2")))
    desk.do(CallItem(meeting=M, item=ItemId("i2")))
    desk.do(AskToSpeak(meeting=M, speech=SpeechId("again"), voter=VoterId("s1")))
    ask(desk, "s4")
    give(desk, "again")
    now = desk.clock().stamp
    assert [(each.name, each.seconds, each.speeches) for each in by_speaker(meeting(desk), now)] == [
        ("代表2", 11, 1),
        ("代表1", 2, 2),
    ]
    assert [(each.name, each.seconds) for each in by_item(meeting(desk), now)] == [("议题i1", 12), ("议题i2", 1)]
    assert used_on(meeting(desk), ItemId("i1"), now) == 12


def test_points_of_order_take_nothing_from_the_time_of_the_item(desk: Desk) -> None:
    ask(desk, "s1", order=True)
    give(desk, "s1")
    desk.do(EndSpeech(meeting=M, speech=SpeechId("s1")))
    assert used_on(meeting(desk), ItemId("i1"), desk.clock().stamp) == 0


def test_a_statement_replaces_the_one_before_and_is_taken_back_with_empty_words(desk: Desk) -> None:
    ask(desk, "s1")
    for words in ("赞成。", "赞成，建议公示。", ""):
        desk.do(NoteStatement(meeting=M, speech=SpeechId("s1"), words=words))
        assert speech(desk, "s1").statement == words
        assert desk.do(NoteStatement(meeting=M, speech=SpeechId("s1"), words=words)) == ()


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (AskToSpeak(meeting=M, speech=SpeechId("x"), voter=VoterId("s20")), "not in the room"),
        (AskToSpeak(meeting=M, speech=SpeechId("x"), voter=VoterId("nobody")), "Not on the roll"),
        (AskToSpeak(meeting=M, speech=SpeechId("x"), name=" "), "needs a name"),
        (AskToSpeak(meeting=M, speech=SpeechId("s1"), voter=VoterId("s2")), "noted already"),
        (GiveFloor(meeting=M, speech=SpeechId("x")), "Nobody has asked"),
        (EndSpeech(meeting=M, speech=SpeechId("s1")), "has not spoken yet"),
        (ExtendSpeech(meeting=M, speech=SpeechId("s1"), seconds=30), "not limited"),
        (ExtendSpeech(meeting=M, speech=SpeechId("s1"), seconds=0), "between a second and a day"),
        (SetTimeLimits(meeting=M, speech_seconds=0), "between a second and a day"),
        (SetTimeLimits(meeting=M, item_seconds=100_000), "between a second and a day"),
        (SetTimeLimits(meeting=M, item=ItemId("i9"), speech_seconds=60), "not on the agenda"),
    ],
)
def test_what_cannot_be(desk: Desk, command: Command, said: str) -> None:
    ask(desk, "s1")
    assert said in refused(desk, command)


def test_a_request_is_withdrawn_before_it_is_heard_only(desk: Desk) -> None:
    ask(desk, "s1", "s2")
    desk.do(WithdrawSpeech(meeting=M, speech=SpeechId("s1")))
    assert desk.do(WithdrawSpeech(meeting=M, speech=SpeechId("s1"))) == ()
    assert waiting(desk) == ["s2"]
    assert "is over" in refused(desk, GiveFloor(meeting=M, speech=SpeechId("s1")))
    give(desk, "s2")
    assert "has spoken already" in refused(desk, WithdrawSpeech(meeting=M, speech=SpeechId("s2")))


def test_nobody_speaks_before_an_item_is_called_or_on_one_that_is_past(desk: Desk) -> None:
    ask(desk, "s1")
    desk.do(CallItem(meeting=M, item=ItemId("i2")))
    assert waiting(desk) == []
    assert "is over" in refused(desk, GiveFloor(meeting=M, speech=SpeechId("s1")))
    other = seated()
    in_session(other, first(11))
    assert "No item has been called" in refused(other, AskToSpeak(meeting=M, speech=SpeechId("x"), name="甲"))


def test_the_journal_says_who_spoke(desk: Desk) -> None:
    desk.do(SetTimeLimits(meeting=M, item=ItemId("i1"), speech_seconds=60))
    ask(desk, "s1")
    give(desk, "s1")
    desk.do(EndSpeech(meeting=M, speech=SpeechId("s1")))
    events = [event for _, event in desk.entries()]
    said = [describe(event, "zh_CN", name_of(desk.association, M)) for event in events[-4:]]
    assert said == [
        "发言限时（议题i1）：每次（秒）60，每项议题（秒）–",
        "代表1（单位1）就议题i1申请发言：发言",
        "请代表1（单位1）发言，限时（秒）：60",
        "代表1（单位1）发言结束，共用1秒",
    ]
    assert fold(events).meetings[M] == meeting(desk)
