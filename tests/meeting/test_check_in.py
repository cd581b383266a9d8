"""Coming, going, leave and proxies."""

from __future__ import annotations

import pytest

from governance_desk.charter.model import Holder
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import (
    AnnulVote,
    CastVote,
    CheckIn,
    CheckOut,
    GiveProxy,
    GrantLeave,
    OpenMeeting,
    WithdrawCheckIn,
)
from governance_desk.meeting.quorum import present, quorum_now
from governance_desk.meeting.state import Choice, Method, VoterId, Where
from governance_desk.register.state import PersonId
from tests.association.made_up import (
    ASSEMBLY,
    adopt,
    checked_in,
    classes,
    convened,
    desk,
    first,
    in_session,
    item,
    seated,
    vote,
    with_members,
)

V = VoterId


def test_checking_in_twice_changes_nothing() -> None:
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, first(3))
    before = result.head
    assert result.do(CheckIn(meeting=meeting, voter=V("s1"))) == ()
    assert result.head == before
    assert present(result.room(meeting)).in_person == 3


def test_a_person_counts_once_even_for_two_units() -> None:
    result = with_members(desk(), classes(0, 0, 3))
    meeting = convened(result, body=ASSEMBLY)
    checked_in(result, meeting, ["u1"])
    with pytest.raises(Refusal) as refused:
        result.do(CheckIn(meeting=meeting, voter=V("u2"), person=PersonId("p1"), name="代表1"))
    assert "单位1" in render(refused.value.sentence, "en")
    assert present(result.room(meeting)).in_person == 1


def test_someone_else_may_come_for_the_unit() -> None:
    result = with_members(desk(), classes(0, 0, 3))
    meeting = convened(result, body=ASSEMBLY)
    checked_in(result, meeting, [])
    result.do(CheckIn(meeting=meeting, voter=V("u2"), name="替会人"))
    state = result.association.meetings[meeting].presence[V("u2")]
    assert (state.where, state.name) == (Where.PRESENT, "替会人")
    result.do(CheckIn(meeting=meeting, voter=V("u3"), person=PersonId("p2")))  # the representative is free for u3
    assert present(result.room(meeting)).in_person == 2


def test_the_quorum_falls_when_someone_leaves_and_rises_when_they_return() -> None:
    result = seated()
    meeting = in_session(result, first(11)).id
    assert quorum_now(result.room(meeting)).reached is True
    result.do(CheckOut(meeting=meeting, voter=V("s11")))
    assert quorum_now(result.room(meeting)).reached is False
    result.do(CheckIn(meeting=meeting, voter=V("s11")))
    assert quorum_now(result.room(meeting)).reached is True


def test_nobody_leaves_while_a_vote_is_taken() -> None:
    result = seated()
    meeting = in_session(result, first(12)).id
    vote(result, meeting, item(result, meeting, "resolution"))
    with pytest.raises(Refusal, match=r"vote|表决"):
        result.do(CheckOut(meeting=meeting, voter=V("s1")))


def test_a_check_in_is_withdrawn_only_before_it_has_counted() -> None:
    result = seated()
    meeting = in_session(result, first(13)).id
    result.do(WithdrawCheckIn(meeting=meeting, voter=V("s13")))
    assert not result.association.meetings[meeting].presence[V("s13")].came
    on = vote(result, meeting, item(result, meeting, "resolution"), method=Method.ROLL_CALL)
    result.do(CastVote(meeting=meeting, vote=on, voter=V("s1"), choice=Choice.YES))
    result.do(AnnulVote(meeting=meeting, vote=on, reason="重来"))
    with pytest.raises(Refusal):
        result.do(WithdrawCheckIn(meeting=meeting, voter=V("s1")))


def test_leave_is_for_those_who_are_not_there() -> None:
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, first(2))
    result.do(GrantLeave(meeting=meeting, voter=V("s3"), reason="出差"))
    assert result.association.meetings[meeting].presence[V("s3")].where is Where.EXCUSED
    with pytest.raises(Refusal):
        result.do(GrantLeave(meeting=meeting, voter=V("s1")))


def test_no_proxy_before_the_association_has_said_whether_there_are_any() -> None:
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, first(2))
    with pytest.raises(Refusal) as refused:
        result.do(GiveProxy(meeting=meeting, principal=V("s3"), holder=V("s1")))
    assert refused.value.article
    assert "council.proxies" in render(refused.value.next_step, "en")


def test_a_proxy_ends_when_the_principal_walks_in_and_counts_only_with_its_holder() -> None:
    result = seated()
    reading = next(
        reading.key
        for reading in result.association.rules.charter.body("council").proxies[0].readings
        if reading.rule.allowed and reading.rule.holder is Holder.MEMBER and reading.rule.most == 1
    )
    adopt(result, "council.proxies", reading)
    meeting = convened(result)
    checked_in(result, meeting, first(2))
    result.do(GiveProxy(meeting=meeting, principal=V("s3"), holder=V("s1")))
    assert present(result.room(meeting)).proxies == 1
    with pytest.raises(Refusal):  # no chains, and no more than one in a hand
        result.do(GiveProxy(meeting=meeting, principal=V("s4"), holder=V("s3")))
    result.do(CheckOut(meeting=meeting, voter=V("s1")))
    assert present(result.room(meeting)).proxies == 0
    result.do(CheckIn(meeting=meeting, voter=V("s3")))
    assert result.association.meetings[meeting].presence[V("s3")].holder is None


def test_a_meeting_does_not_open_below_its_quorum() -> None:
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, first(10))
    with pytest.raises(Refusal) as refused:
        result.do(OpenMeeting(meeting=meeting, chair="甲", recorder="乙"))
    assert "第十九条" in refused.value.article
    checked_in(result, meeting, ["s11"])
    result.do(OpenMeeting(meeting=meeting, chair="甲", recorder="乙"))
