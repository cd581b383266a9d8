"""The written proxy before the meeting: what is recorded, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from governance_desk.errors import Refusal
from governance_desk.meeting.choice import Choice
from governance_desk.meeting.commands import CheckIn, CloseMeeting, OpenMeeting
from governance_desk.meeting.proxies.commands import WithdrawProxy
from governance_desk.meeting.proxies.in_force import in_force
from governance_desk.meeting.state import Answer, Where
from tests.association.made_up import (
    ASSEMBLY,
    adopt,
    checked_in,
    classes,
    convened,
    desk,
    first,
    held,
    in_session,
    with_members,
)
from tests.meeting.proxies.made_up import Item, M, P, V, council, later, lodged, told


def test_it_is_recorded_with_everything_that_it_says() -> None:
    result = council()
    lodged(
        result, items=(Item("i1"),), instructions=told(i1=Choice.NO), words="如有修改，投弃权票", document="3号委托书"
    )
    written = in_force(result.room(M))[V("s20")]
    assert (written.holder, written.holder_name, written.items) == (V("s12"), "代表12", (Item("i1"),))
    assert (written.instructed(Item("i1")), written.instructed(Item("i2"))) == (Choice.NO, None)
    assert (written.covers(Item("i1")), written.covers(Item("i2"))) == (True, False)
    assert (written.words, written.document, written.since) == ("如有修改，投弃权票", "3号委托书", None)


@pytest.mark.parametrize("reading", ["", "not_allowed"])
def test_without_a_reading_that_allows_it_nothing_is_recorded(reading: str) -> None:
    result = council(reading)
    with pytest.raises(Refusal) as refused:
        lodged(result)
    assert refused.value.article == "第十九条（二）1"
    assert refused.value.next_step


@pytest.mark.parametrize(
    "more",
    [
        {"holder": "s20"},
        {"holder": "u1"},
        {"principal": "u1"},
        {"holder": None},
        {"holder": None, "holder_name": "张三"},
        {"items": (Item("nothing"),)},
        {"items": (Item("i1"),), "instructions": told(i2=Choice.YES)},
        {"instructions": told(i1=Choice.YES) + told(i1=Choice.NO)},
        {"signed": later(1)},
        {"since": later(-5)},
        {"since": later(1), "until": later(3)},
        {"since": later(0), "until": later(-1)},
        {"since": later(-1), "until": later(9), "items": (Item("i1"),)},
    ],
)
def test_what_cannot_be_is_refused(more: dict[str, Any]) -> None:
    result = council()
    head = result.head
    with pytest.raises(Refusal) as refused:
        lodged(result, **more)
    assert refused.value.next_step
    assert result.head == head


def test_nobody_holds_more_than_the_reading_allows() -> None:
    result = council()
    lodged(result, "s20")
    with pytest.raises(Refusal, match="1"):
        lodged(result, "s21", name="w2")
    lodged(result, "s20", name="w3")  # the same principal again: the new one takes the place of the old
    assert in_force(result.room(M))[V("s20")].id == P("w3")


def test_a_proxy_is_not_passed_on() -> None:
    result = council()
    lodged(result, "s12", "s13")
    with pytest.raises(Refusal, match="代表13"):
        lodged(result, "s20", "s12", name="w2")


def test_only_someone_of_the_same_unit_where_the_reading_says_so() -> None:
    result = council("own_unit")
    with pytest.raises(Refusal, match="单位20"):
        lodged(result)
    lodged(result, holder=None, holder_name="副手")
    checked_in(result, M, first(12))
    with pytest.raises(Refusal, match="副手"):
        result.do(CheckIn(meeting=M, voter=V("s20"), name="别人"))
    result.do(CheckIn(meeting=M, voter=V("s20"), name="副手"))
    assert result.association.meetings[M].presence[V("s20")].where is Where.PRESENT


def test_units_give_proxies_too() -> None:
    result = with_members(desk(), classes(0, 0, 4))
    adopt(result, "assembly.proxies", "one_counted")
    convened(result, body=ASSEMBLY)
    lodged(result, "u4", "u2")
    assert in_force(result.room(M))[V("u4")].holder_name == "代表2"


def test_a_proxy_for_a_period_holds_in_the_meetings_of_the_body_within_it() -> None:
    result = council()
    lodged(result, since=later(-5), until=later(20))
    checked_in(result, M, first(11))
    result.do(OpenMeeting(meeting=M, chair="主持", recorder="记录"))
    result.do(CloseMeeting(meeting=M))
    within, after = convened(result, "m2", day=later(20)), convened(result, "m3", day=later(21))
    assert in_force(result.room(within))[V("s20")].id == P("w1")
    assert in_force(result.room(after)) == {}
    result.do(WithdrawProxy(meeting=within, proxy=P("w1"), words="1月15日来函"))
    assert in_force(result.room(within)) == {}
    assert result.do(WithdrawProxy(meeting=within, proxy=P("w1"))) == ()


def test_one_for_a_meeting_ends_with_it() -> None:
    result = council()
    lodged(result)
    second = convened(result, "m2", day=later(1))
    assert in_force(result.room(second)) == {}


def test_an_earlier_proxy_does_not_come_back_when_the_later_is_withdrawn() -> None:
    result = council()
    lodged(result, holder="s12")
    lodged(result, holder="s13", name="w2")
    result.do(WithdrawProxy(meeting=M, proxy=P("w2")))
    assert in_force(result.room(M)) == {}


def test_who_is_in_the_room_gives_none() -> None:
    result = council()
    checked_in(result, M, first(12))
    with pytest.raises(Refusal, match="代表3"):
        lodged(result, "s3")


def test_handed_in_while_its_holder_is_there_it_is_used_at_once() -> None:
    result = council()
    checked_in(result, M, first(13))
    lodged(result)
    presence = result.association.meetings[M].presence[V("s20")]
    assert (presence.where, presence.holder, presence.proxy) == (Where.PROXY, V("s12"), P("w1"))
    lodged(result, holder="s13", name="w2")
    presence = result.association.meetings[M].presence[V("s20")]
    assert (presence.holder, presence.proxy) == (V("s13"), P("w2"))


def test_once_the_meeting_is_over_none_is_recorded() -> None:
    result = council(meeting=False)
    held(result, "m1", first(11))
    with pytest.raises(Refusal):
        lodged(result)
    in_session(result, first(11), "m2")


def test_who_sends_a_written_proxy_has_replied() -> None:
    result = council()
    lodged(result)
    reply = result.association.meetings[M].replies[V("s20")]
    assert (reply.answer, reply.holder) == (Answer.BY_PROXY, V("s12"))
