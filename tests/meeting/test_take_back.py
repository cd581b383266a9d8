"""The last act at the door is taken back, whatever it was, and nobody else is touched."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from governance_desk.association.fold import fold
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.command import Command
from governance_desk.language import render
from governance_desk.meeting import commands as m
from governance_desk.meeting.state import Did, Meeting, MeetingId, Presence, VoterId, Where
from governance_desk.meeting.take_back import acts_to_take_back
from tests.association.made_up import adopt, checked_in, convened, first, in_session, seated

M = MeetingId("m1")
S, T = VoterId("s20"), VoterId("s1")


def meeting(desk: Desk) -> Meeting:
    return desk.association.meetings[M]


def where(desk: Desk, voter: VoterId = S) -> Where:
    return meeting(desk).presence[voter].where


def at_the_door() -> Desk:
    """Three are there, proxies are allowed."""
    desk = seated()
    adopt(desk, "council.proxies", "one_counted")
    checked_in(desk, convened(desk), first(3))
    return desk


def take_back(desk: Desk, at: int = 0) -> None:
    desk.do(m.TakeBack(meeting=M, act=acts_to_take_back(meeting(desk))[at].number))


def state(desk: Desk) -> tuple[object, ...]:
    found = meeting(desk)
    where = {v: (p.where, p.holder, p.excused, p.reason, p.stays, p.since) for v, p in found.presence.items()}
    return where, list(found.observers), dict(found.present_persons)


BEFORE: tuple[Command, ...] = (
    m.GiveProxy(meeting=M, principal=VoterId("s18"), holder=T, document="授权委托书"),
    m.CheckOut(meeting=M, voter=VoterId("s2")),
    m.GrantLeave(meeting=M, voter=VoterId("s19"), reason="出国"),
    m.NoteObserver(meeting=M, name="盖海燕", unit="市科协"),
)


@pytest.mark.parametrize(
    ("act", "did"),
    [
        (m.CheckIn(meeting=M, voter=S), Did.CAME),
        (m.CheckIn(meeting=M, voter=VoterId("s2")), Did.CAME_BACK),
        (m.CheckOut(meeting=M, voter=T), Did.LEFT),
        (m.GiveProxy(meeting=M, principal=S, holder=VoterId("s3"), document="书"), Did.REPRESENTED),
        (m.RevokeProxy(meeting=M, principal=VoterId("s18")), Did.PROXY_ENDED),
        (m.GrantLeave(meeting=M, voter=S, reason="病"), Did.EXCUSED),
        (m.TakeBackLeave(meeting=M, voter=VoterId("s19")), Did.NOT_EXCUSED),
        (m.NoteObserver(meeting=M, name="沈一平"), Did.OBSERVER),
        (
            m.CorrectObserver(meeting=M, name="盖海燕", unit="市科协", new_name="葛海燕", new_unit="市科协"),
            Did.OBSERVER_CORRECTED,
        ),
        (m.RemoveObserver(meeting=M, name="盖海燕", unit="市科协"), Did.OBSERVER_REMOVED),
    ],
)
def test_every_act_is_taken_back_and_the_one_before_it_is_next(act: Command, did: Did) -> None:
    desk = at_the_door()
    desk.do_all(BEFORE)
    before, next_one = state(desk), acts_to_take_back(meeting(desk))[0]
    desk.do(act)
    assert acts_to_take_back(meeting(desk))[0].did is did
    take_back(desk)
    assert state(desk) == before
    assert acts_to_take_back(meeting(desk))[0] == next_one
    again = fold([event for _entry, event in desk.entries()])
    assert again.meetings[M].door == meeting(desk).door


def test_acts_are_taken_back_one_after_the_other_to_the_first() -> None:
    desk = at_the_door()
    desk.do_all(BEFORE)
    while acts_to_take_back(meeting(desk)):
        take_back(desk)
    assert all(presence == Presence() for presence in meeting(desk).presence.values())
    with pytest.raises(Refusal):
        desk.do(m.TakeBack(meeting=M, act=1))


def test_an_older_act_is_taken_back_alone_and_only_the_last_of_each_voter() -> None:
    desk = at_the_door()
    desk.do_all([m.CheckOut(meeting=M, voter=T), m.GrantLeave(meeting=M, voter=S)])
    came = next(act for act in meeting(desk).door if act.voter == T)
    with pytest.raises(Refusal):
        desk.do(m.TakeBack(meeting=M, act=came.number))
    take_back(desk, 1)
    assert (where(desk, T), where(desk, S)) == (Where.PRESENT, Where.EXCUSED)


def test_a_check_in_that_ended_a_proxy_gives_the_proxy_back_with_the_next_step() -> None:
    desk = at_the_door()
    desk.do(m.GiveProxy(meeting=M, principal=S, holder=T, document="授权委托书"))
    desk.do(m.CheckIn(meeting=M, voter=S))
    take_back(desk)
    assert where(desk) is Where.AWAY
    take_back(desk)
    presence = meeting(desk).presence[S]
    assert (presence.where, presence.holder, presence.document) == (Where.PROXY, T, "授权委托书")


def counted(desk: Desk) -> None:
    desk.do(m.CheckOut(meeting=M, voter=T))
    desk.do(m.OpenMeeting(meeting=M, chair="甲", recorder="乙"))


def seat_taken_by_another(desk: Desk) -> None:
    desk.do(m.CheckOut(meeting=M, voter=T))
    person = desk.association.meetings[M].roll[T].person
    desk.do(m.CheckIn(meeting=M, voter=S, person=person))


@pytest.mark.parametrize(
    ("happens", "said"), [(counted, "counted without 代表1"), (seat_taken_by_another, "in the room for another")]
)
def test_who_left_was_away_once_that_has_counted(happens: Callable[[Desk], None], said: str) -> None:
    desk = seated()
    adopt(desk, "council.proxies", "own_unit")
    checked_in(desk, convened(desk), first(12))
    happens(desk)
    act = next(each for each in acts_to_take_back(meeting(desk)) if each.voter == T)
    with pytest.raises(Refusal) as refused:
        desk.do(m.TakeBack(meeting=M, act=act.number))
    assert said in render(refused.value.sentence, "en")


def test_a_proxy_is_revoked_also_after_a_vote_and_only_once() -> None:
    desk = seated()
    adopt(desk, "council.proxies", "one_counted")
    in_session(desk, first(11))
    desk.do(m.GiveProxy(meeting=M, principal=S, holder=T, document="委托书"))
    desk.do(m.RevokeProxy(meeting=M, principal=S))
    assert where(desk) is Where.AWAY
    assert desk.do(m.RevokeProxy(meeting=M, principal=S)) == ()
    with pytest.raises(Refusal):
        desk.do(m.RevokeProxy(meeting=M, principal=VoterId("nobody")))
