"""Who nominates, who can be nominated, and what becomes of a nomination (CFIA 19（三）2, 21; SHCP 6)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.charter.keys import OfficeKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.candidate import candidate_notes
from governance_desk.meeting.commands import AnnulVote, DeclareVote
from governance_desk.meeting.state import Subject, VoteId
from governance_desk.register.nominations.commands import CheckConditions, NominatePerson, WithdrawNomination
from governance_desk.register.nominations.conditions import last_check, unmet
from governance_desk.register.nominations.nominate import nomination_of
from governance_desk.register.nominations.state import NominationId, NominationStage
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import FIRST_DAY, adopt, first, hands, in_session, item, seated, vote

ALL = ("politics", "influence", "health", "no_deprivation", "capacity")


def nominate(result: Desk, unit: str, office: str, person: str, name: str = "n1") -> None:
    result.do(
        NominatePerson(
            nomination=NominationId(name),
            unit=UnitId(unit),
            office=OfficeKey(office),
            person=PersonId(person),
            day=FIRST_DAY,
            document="提名函",
        )
    )


@pytest.mark.parametrize(
    ("unit", "office", "person"),
    [
        ("u2", "vice_chair", "p2"),  # only the 理事长单位 nominates
        ("u1", "vice_chair", "p10"),  # of a 理事单位
        ("u1", "vice_chair", "p30"),  # no 理事
        ("u30", "director", "p30"),  # a 会员单位 nominates under no reading
        ("u2", "chair", "p1"),
        ("nobody", "chair", "p1"),
    ],
)
def test_whoever_the_charter_does_not_admit_is_refused(unit: str, office: str, person: str) -> None:
    result = seated()
    with pytest.raises(Refusal) as caught:
        nominate(result, unit, office, person)
    assert unit == "nobody" or caught.value.article == "第十九条（三）2"
    assert result.association.register.nominations == {}


def test_a_council_unit_nominates_its_own_person_under_every_reading() -> None:
    result = seated()
    nominate(result, "u10", "director", "p10")
    assert result.association.register.nominations[NominationId("n1")].of_unit == "u10"


def test_a_nomination_is_settled_by_the_vote_and_waits_again_once_that_is_void() -> None:
    result = seated()
    nominate(result, "u1", "vice_chair", "p5")
    nomination = result.association.register.nominations[NominationId("n1")]
    meeting = in_session(result, first(16)).id
    subject = Subject(person=PersonId("p5"))
    room = result.room(meeting)
    notes = candidate_notes(room, room.matter("elect_vice_chair"), subject)
    assert [each.template[:9] for each in notes] == ["Nominated", "The perso"]
    none = candidate_notes(room, room.matter("elect_vice_chair"), Subject(person=PersonId("p6")))
    assert none[0].template.startswith("No nomination")
    on = vote(result, meeting, item(result, meeting, "elect_vice_chair", subject))
    hands(result, meeting, on, 16, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    assert (nomination.stage, nomination.cause) == (NominationStage.APPROVED, "v1")
    result.do(AnnulVote(meeting=meeting, vote=VoteId("v1"), reason="计票错误"))
    assert nomination.stage is NominationStage.OPEN
    with pytest.raises(Refusal):
        result.do(WithdrawNomination(nomination=NominationId("n1"), day=FIRST_DAY, reason=" "))
    result.do(WithdrawNomination(nomination=NominationId("n1"), day=FIRST_DAY, reason="本人不愿"))
    assert nomination_of(result.association.register, "vice_chair", PersonId("p5")) is None


def test_without_a_nomination_in_writing_there_is_no_vote_where_the_reading_has_it_so() -> None:
    result = seated()
    adopt(result, "seating.nominated", "in_writing")
    meeting = in_session(result, first(16)).id
    on = item(result, meeting, "elect_vice_chair", Subject(person=PersonId("p5")))
    with pytest.raises(Refusal) as caught:
        vote(result, meeting, on)
    assert caught.value.article == "第十九条（三）2"
    nominate(result, "u1", "vice_chair", "p5")
    vote(result, meeting, on)


def test_while_it_is_not_said_whether_a_nomination_must_be_in_writing_only_a_written_one_is_voted_on() -> None:
    result = seated(nominated="")
    meeting = in_session(result, first(16)).id
    on = item(result, meeting, "elect_vice_chair", Subject(person=PersonId("p5")))
    with pytest.raises(Refusal) as caught:
        vote(result, meeting, on)
    assert caught.value.article == "第十九条（三）2"
    assert "seating.nominated" in str(caught.value.next_step)
    nominate(result, "u1", "vice_chair", "p5")
    vote(result, meeting, on)


@given(st.sets(st.sampled_from(ALL)))
def test_the_record_says_of_every_condition_whether_it_is_met(met: set[str]) -> None:
    result = seated()
    result.do(CheckConditions(person=PersonId("p1"), day=FIRST_DAY, by="林小雨", met=tuple(met), note="说明"))
    check = last_check(result.association.register, PersonId("p1"))
    assert check is not None
    assert set(check.met) == met
    assert {each.key for each in unmet(result.association.rules, check)} == set(ALL) - met
