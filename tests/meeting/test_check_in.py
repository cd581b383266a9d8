"""Coming, going, leave and proxies."""

from __future__ import annotations

import pytest

from governance_desk.attendance.state import Attended
from governance_desk.charter.model import Holder
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import (
    AdjournForWantOfQuorum,
    AnnulVote,
    CastVote,
    CheckIn,
    CheckOut,
    CloseMeeting,
    GiveProxy,
    GrantLeave,
    OpenMeeting,
    WithdrawCheckIn,
)
from governance_desk.meeting.proxies.rule import proxy_in_writing
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
    meeting = in_session(result, first(12)).id
    result.do(CheckIn(meeting=meeting, voter=V("s13")))
    result.do(WithdrawCheckIn(meeting=meeting, voter=V("s13")))
    assert not result.association.meetings[meeting].presence[V("s13")].came
    on = vote(result, meeting, item(result, meeting, "resolution"), method=Method.ROLL_CALL)
    result.do(CastVote(meeting=meeting, vote=on, voter=V("s1"), choice=Choice.YES))
    result.do(AnnulVote(meeting=meeting, vote=on, reason="重来"))
    with pytest.raises(Refusal):
        result.do(WithdrawCheckIn(meeting=meeting, voter=V("s1")))


def test_who_counted_for_the_opening_is_not_withdrawn_from_under_it() -> None:
    """Eleven of 21 opened the meeting; with ten it could not have been opened."""
    result = seated()
    meeting = in_session(result, first(11)).id
    with pytest.raises(Refusal):
        result.do(WithdrawCheckIn(meeting=meeting, voter=V("s11")))
    result.do(CheckOut(meeting=meeting, voter=V("s11")))


def test_a_return_that_was_a_mistake_leaves_the_first_stay() -> None:
    result = seated()
    meeting = in_session(result, first(12)).id
    result.do(CheckOut(meeting=meeting, voter=V("s12")))
    result.do(CheckIn(meeting=meeting, voter=V("s12")))
    result.do(WithdrawCheckIn(meeting=meeting, voter=V("s12")))
    presence = result.association.meetings[meeting].presence[V("s12")]
    assert (presence.where, presence.came) == (Where.LEFT, True)


def test_a_blank_name_is_no_other_person() -> None:
    result = with_members(desk(), classes(0, 0, 2))
    meeting = convened(result, body=ASSEMBLY)
    checked_in(result, meeting, ["u1"])
    with pytest.raises(Refusal):
        result.do(CheckIn(meeting=meeting, voter=V("u2"), person=PersonId("nobody"), name=" "))
    with pytest.raises(Refusal):
        result.do(CheckIn(meeting=meeting, voter=V("u2"), person=PersonId("p1"), name=" "))
    result.do(CheckIn(meeting=meeting, voter=V("u2"), name=" "))
    assert PersonId("p2") in result.association.meetings[meeting].present_persons


@pytest.mark.parametrize(
    ("reading", "in_writing"), [("one_counted", True), ("one_not_counted", True), ("own_unit", False)]
)
def test_a_proxy_is_written_where_the_reading_says_so(reading: str, in_writing: bool) -> None:
    result = seated()
    adopt(result, "council.proxies", reading)
    meeting = convened(result)
    checked_in(result, meeting, first(12))
    room = result.room(meeting)
    assert proxy_in_writing(room) is in_writing
    with pytest.raises(Refusal) as refused:
        result.do(GiveProxy(meeting=meeting, principal=V("s20"), holder=V("s12"), document=" "))
    assert ("书面" in str(refused.value)) is in_writing


def test_a_proxy_is_void_when_its_holder_never_came() -> None:
    result = seated()
    adopt(result, "council.proxies", "one_counted")
    meeting = convened(result)
    checked_in(result, meeting, first(12))
    result.do(GrantLeave(meeting=meeting, voter=V("s20")))
    result.do(GiveProxy(meeting=meeting, principal=V("s20"), holder=V("s12"), document="委托书"))
    result.do(GiveProxy(meeting=meeting, principal=V("s21"), holder=V("s11"), document="委托书"))
    result.do(WithdrawCheckIn(meeting=meeting, voter=V("s12")))
    result.do(WithdrawCheckIn(meeting=meeting, voter=V("s21")))  # the proxy itself was the mistake
    presence = result.association.meetings[meeting].presence
    assert (presence[V("s20")].where, presence[V("s21")].where) == (Where.EXCUSED, Where.AWAY)
    result.do(OpenMeeting(meeting=meeting, chair="甲", recorder="乙"))
    result.do(CloseMeeting(meeting=meeting))
    sheet = result.association.ledger.sheet(meeting)
    assert sheet is not None
    assert [sheet.marks[each].attended for each in ("s20", "s21")] == [Attended.EXCUSED, Attended.ABSENT]


def test_a_seat_is_its_holder_s_own_and_a_deputy_is_a_proxy() -> None:
    """CFIA says nothing on proxies in the council: nobody sits there for a director before a reading allows it."""
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, first(10))
    deputy = CheckIn(meeting=meeting, voter=V("s21"), name="替会人")
    with pytest.raises(Refusal) as refused:
        result.do(deputy)
    assert "council.proxies" in render(refused.value.next_step, "en")
    adopt(result, "council.proxies", "own_unit")
    result.do(deputy)
    there = present(result.room(meeting))
    assert (there.in_person, there.proxies) == (10, 1)
    assert quorum_now(result.room(meeting)).reached is True  # own_unit counts for the quorum
    result.do(OpenMeeting(meeting=meeting, chair="甲", recorder="乙"))
    on = vote(result, meeting, item(result, meeting, "resolution"))
    assert V("s21") in result.association.meetings[meeting].votes[on].voters
    result.do(AnnulVote(meeting=meeting, vote=on, reason="x"))
    result.do(CloseMeeting(meeting=meeting))
    sheet = result.association.ledger.sheet(meeting)
    assert sheet is not None
    assert sheet.marks["s21"].attended is Attended.PROXY  # whether that is an absence, the readings say


def test_want_of_a_quorum_that_nobody_can_tell_is_not_recorded() -> None:
    result = with_members(desk("shcp"), ["member"] * 3)
    meeting = convened(result, body=ASSEMBLY)
    checked_in(result, meeting, ["u1"])
    with pytest.raises(Refusal) as refused:
        result.do(AdjournForWantOfQuorum(meeting=meeting))
    assert "assembly.quorum" in render(refused.value.next_step, "en")


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
        result.do(GiveProxy(meeting=meeting, principal=V("s3"), holder=V("s1"), document="委托书"))
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
    result.do(GiveProxy(meeting=meeting, principal=V("s3"), holder=V("s1"), document="委托书"))
    assert present(result.room(meeting)).proxies == 1
    with pytest.raises(Refusal):  # no chains, and no more than one in a hand
        result.do(GiveProxy(meeting=meeting, principal=V("s4"), holder=V("s3"), document="委托书"))
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
