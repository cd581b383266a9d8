"""Votes: what is frozen, what is refused, what follows."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.charter.keys import ClassKey, MatterKey
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import (
    AnnulVote,
    CastVote,
    CheckIn,
    CheckOut,
    CloseMeeting,
    CountHands,
    DeclareVote,
    GiveProxy,
    OpenVote,
)
from governance_desk.meeting.state import Choice, ItemId, Method, Subject, VoteId, VoterId, VoteStage
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import ASSEMBLY, adopt, first, hands, in_session, item, seated, verified, vote

V = VoterId


def test_attendance_is_frozen_into_the_vote() -> None:
    result = seated()
    meeting = in_session(result, first(12))
    vote(result, meeting.id, item(result, meeting.id, "resolution"))
    result.do(CheckIn(meeting=meeting.id, voter=V("s13")))  # a latecomer
    frozen = meeting.votes[VoteId("v1")]
    assert frozen.present.in_person == 12
    assert V("s13") not in frozen.voters


def test_sums_that_cannot_be_are_refused_with_the_reason() -> None:
    result = seated()
    meeting = in_session(result, first(12)).id
    on = vote(result, meeting, item(result, meeting, "resolution"))
    with pytest.raises(Refusal) as refused:
        hands(result, meeting, on, 10, 2, 1)
    assert "13" in render(refused.value.sentence, "en")
    assert "12" in render(refused.value.sentence, "en")
    hands(result, meeting, on, 8, 2, 1)
    tally = result.association.meetings[meeting].votes[on].tally
    assert tally is not None
    assert tally.not_voted == 1  # present without voting is neither absent nor abstaining


def test_nothing_is_declared_before_it_is_counted_nor_twice() -> None:
    result = seated()
    meeting = in_session(result, first(12)).id
    on = vote(result, meeting, item(result, meeting, "resolution"))
    with pytest.raises(Refusal):
        result.do(DeclareVote(meeting=meeting, vote=on))
    hands(result, meeting, on, 8, 4, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    assert result.association.meetings[meeting].votes[on].stage is VoteStage.DECLARED
    for late in (DeclareVote(meeting=meeting, vote=on), CountHands(meeting=meeting, vote=on, yes=12, no=0, abstain=0)):
        with pytest.raises(Refusal):
            result.do(late)


def test_resolutions_are_numbered_and_only_what_passed_has_a_number() -> None:
    result = seated()
    meeting = in_session(result, first(12)).id
    for number, yes in enumerate((8, 7, 12), 1):
        on = vote(result, meeting, item(result, meeting, "resolution", name=f"i{number}"), f"v{number}")
        hands(result, meeting, on, yes, 12 - yes, 0)
        result.do(DeclareVote(meeting=meeting, vote=on))
    votes = result.association.meetings[meeting].votes.values()
    assert [each.resolution for each in votes] == [1, None, 2]


def test_roll_call_counts_the_last_answer_and_only_those_in_the_room() -> None:
    result = seated()
    meeting = in_session(result, first(11)).id
    on = vote(result, meeting, item(result, meeting, "resolution"), method=Method.ROLL_CALL)
    for voter in first(8):
        result.do(CastVote(meeting=meeting, vote=on, voter=V(voter), choice=Choice.YES))
    result.do(CastVote(meeting=meeting, vote=on, voter=V("s8"), choice=Choice.ABSTAIN))
    with pytest.raises(Refusal):
        result.do(CastVote(meeting=meeting, vote=on, voter=V("s12"), choice=Choice.YES))
    result.do(DeclareVote(meeting=meeting, vote=on))
    done = result.association.meetings[meeting].votes[on]
    assert done.tally is not None
    assert (done.tally.yes, done.tally.abstain, done.tally.not_voted) == (7, 1, 3)
    assert done.verdict is not None
    assert done.verdict.passed is False  # 8 of 11 are needed


def test_one_vote_at_a_time_and_no_closing_meanwhile() -> None:
    result = seated()
    meeting = in_session(result, first(12)).id
    on = vote(result, meeting, item(result, meeting, "resolution"))
    item(result, meeting, "resolution", name="i2")
    with pytest.raises(Refusal):
        result.do(OpenVote(meeting=meeting, vote=VoteId("v2"), item=ItemId("i2")))
    with pytest.raises(Refusal):
        result.do(CloseMeeting(meeting=meeting))
    with pytest.raises(Refusal):
        result.do(AnnulVote(meeting=meeting, vote=on, reason=" "))
    result.do(AnnulVote(meeting=meeting, vote=on, reason="计票有误"))
    result.do(OpenVote(meeting=meeting, vote=VoteId("v2"), item=ItemId("i2")))


def test_a_lost_quorum_asks_for_the_reading_that_says_what_it_means() -> None:
    result = seated()
    meeting = in_session(result, first(11)).id
    on = item(result, meeting, "resolution")
    result.do(CheckOut(meeting=meeting, voter=V("s11")))
    with pytest.raises(Refusal) as refused:
        vote(result, meeting, on)
    assert "council.quorum_checked" in render(refused.value.next_step, "en")


def test_who_decides_must_be_clear_before_a_vote() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    on = item(result, meeting, "termination")
    with pytest.raises(Refusal) as refused:
        vote(result, meeting, on)
    assert "第二十七条" in refused.value.article
    adopt(result, "matter.termination.competence", "council")
    vote(result, meeting, on)
    hands(result, meeting, VoteId("v1"), 13, 3, 0)
    result.do(DeclareVote(meeting=meeting, vote=VoteId("v1")))
    verdict = result.association.meetings[meeting].votes[VoteId("v1")].verdict
    assert verdict is not None
    assert (verdict.passed, verdict.required) == (False, 14)
    assert result.association.register.terminated is None


def test_a_matter_of_another_body_is_refused() -> None:
    result = seated()
    meeting = in_session(result, [f"u{n}" for n in range(1, 26)], body=ASSEMBLY).id
    with pytest.raises(Refusal) as refused:
        item(result, meeting, "elect_vice_chair")
    assert refused.value.article


def test_an_election_fills_the_office_and_only_from_those_who_may_hold_it() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    outsider = item(result, meeting, "elect_vice_chair", Subject(person=PersonId("p30")), "i0")
    with pytest.raises(Refusal):  # 30 is no director
        vote(result, meeting, outsider)
    wrong_class = item(result, meeting, "elect_vice_chair", Subject(person=PersonId("p20")), "i1")
    with pytest.raises(Refusal):  # a director, but not of a 副理事长单位
        vote(result, meeting, wrong_class)
    good = item(result, meeting, "elect_vice_chair", Subject(person=PersonId("p2")), "i2")
    on = vote(result, meeting, good)
    hands(result, meeting, on, 11, 5, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    assert [each.office for each in result.association.register.offices_of(PersonId("p2"))] == ["vice_chair"]


def test_a_failed_election_changes_nothing() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    on = vote(result, meeting, item(result, meeting, "elect_vice_chair", Subject(person=PersonId("p2"))))
    hands(result, meeting, on, 10, 6, 0)
    before = msgspec.json.encode(result.association.register)
    result.do(DeclareVote(meeting=meeting, vote=on))
    assert msgspec.json.encode(result.association.register) == before


def test_an_admission_makes_the_member_in_the_same_transaction() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    subject = Subject(unit_name="新单位", membership_class=ClassKey("member_unit"), person_name="𬱖新")
    on = vote(result, meeting, item(result, meeting, "admission", subject))
    hands(result, meeting, on, 11, 0, 5)
    head = result.head.number
    result.do(DeclareVote(meeting=meeting, vote=on))
    unit = result.association.register.unit_named("新单位")
    assert unit is not None
    assert result.association.register.person_name(unit.representative) == "𬱖新"
    times = {entry.at for entry, _ in result.entries() if entry.number > head}
    assert len(times) == 1
    again = item(result, meeting, "admission", subject, "i2")
    with pytest.raises(Refusal):
        vote(result, meeting, again, "v2")


def test_removing_a_director_takes_the_offices_that_rest_on_the_seat() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    on = vote(result, meeting, item(result, meeting, "elect_vice_chair", Subject(person=PersonId("p2"))))
    hands(result, meeting, on, 16, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    result.do(CloseMeeting(meeting=meeting))
    assembly = in_session(result, [f"u{n}" for n in range(1, 26)], name="m2", body=ASSEMBLY).id
    away = vote(result, assembly, item(result, assembly, "remove_director", Subject(person=PersonId("p2")), "i9"), "v9")
    hands(result, assembly, away, 13, 12, 0)
    result.do(DeclareVote(meeting=assembly, vote=away))
    register = result.association.register
    assert register.offices_of(PersonId("p2")) == []
    assert all(seat.person != "p2" for seat in register.seats_of("council"))


def test_an_expelled_unit_is_no_longer_a_member() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    verified(result, "u30")
    on = vote(result, meeting, item(result, meeting, "expulsion", Subject(unit=UnitId("u30"))))
    hands(result, meeting, on, 11, 5, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    assert not result.association.register.units[UnitId("u30")].is_member


@given(data=st.data())
def test_a_roll_call_always_adds_up(data: st.DataObject) -> None:
    """yes + no + abstain + not voted = entitled, whatever was answered and however often it was changed."""
    result = seated()
    present = data.draw(st.integers(11, 21))
    meeting = in_session(result, first(present)).id
    on = vote(result, meeting, item(result, meeting, "resolution"), method=Method.ROLL_CALL)
    answers = st.tuples(st.sampled_from(first(present)), st.sampled_from(list(Choice)))
    for voter, choice in data.draw(st.lists(answers, max_size=30)):
        result.do(CastVote(meeting=meeting, vote=on, voter=V(voter), choice=choice))
    result.do(DeclareVote(meeting=meeting, vote=on))
    tally = result.association.meetings[meeting].votes[on].tally
    assert tally is not None
    assert tally.yes + tally.no + tally.abstain + tally.not_voted == present


def test_a_vote_has_a_name_of_its_own_over_all_meetings() -> None:
    """What it does to the register is named after it: a second one of that name would overwrite the first unit."""
    result = seated()
    subject = Subject(unit_name="甲", membership_class=ClassKey("member_unit"))
    for name in ("m1", "m2"):
        meeting = in_session(result, first(16), name).id
        on = item(result, meeting, "admission", msgspec.structs.replace(subject, unit_name=f"新{name}"))
        if name == "m2":
            with pytest.raises(Refusal):
                vote(result, meeting, on, "v1")
        vote(result, meeting, on, f"v{name}" if name == "m2" else "v1")
        hands(result, meeting, VoteId(f"v{name}" if name == "m2" else "v1"), 16, 0, 0)
        result.do(DeclareVote(meeting=meeting, vote=VoteId(f"v{name}" if name == "m2" else "v1")))
        result.do(CloseMeeting(meeting=meeting))
    assert {"新m1", "新m2"} <= {unit.name for unit in result.association.register.members()}


def test_a_matter_that_the_charter_does_not_know() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    on = item(result, meeting, None)
    for matter in (None, MatterKey("no_such")):
        with pytest.raises(Refusal):
            result.do(OpenVote(meeting=meeting, vote=VoteId("v1"), item=on, matter=matter))


def test_a_quorum_that_need_not_last_carries_the_votes_after_it() -> None:
    """Read as "checked once": ten of 21 remain, and their vote is judged by the quorum of the opening."""
    result = seated()
    adopt(result, "council.quorum_checked", "once")
    adopt(result, "council.attending", "at_each_vote")
    meeting = in_session(result, first(11)).id
    result.do(CheckOut(meeting=meeting, voter=V("s11")))
    on = vote(result, meeting, item(result, meeting, "resolution"))
    hands(result, meeting, on, 10, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    verdict = result.association.meetings[meeting].votes[on].verdict
    assert verdict is not None
    assert verdict.passed is True
    assert verdict.quorum.reached is True
    assert (verdict.required, verdict.base) == (7, 10)


def test_proxies_do_not_vote_in_secret_where_the_reading_bars_it() -> None:
    key = 'key = "elect_vice_chair"'
    result = seated(change=lambda toml: toml.replace(key, key + "\nsecret = true"))
    assert result.association.rules.charter.matter("elect_vice_chair").secret
    adopt(result, "council.proxies", "one_counted")
    meeting = in_session(result, first(12)).id
    result.do(GiveProxy(meeting=meeting, principal=V("s21"), holder=V("s12"), document="委托书"))
    vote(result, meeting, item(result, meeting, "elect_vice_chair", Subject(person=PersonId("p2"))))
    votes = result.association.meetings[meeting].votes
    assert V("s21") not in votes[VoteId("v1")].voters
    hands(result, meeting, VoteId("v1"), 12, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=VoteId("v1")))
    vote(result, meeting, item(result, meeting, "resolution", name="i2"), "v2")
    assert V("s21") in votes[VoteId("v2")].voters
