"""A declared vote is made void: what it did is taken back, as long as nothing rests on it."""

from __future__ import annotations

from datetime import date

import pytest

from governance_desk.association.fold import fold
from governance_desk.association.names import name_of
from governance_desk.charter.keys import BodyKey, ClassKey, OfficeKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.language import render, use
from governance_desk.meeting.commands import AnnulVote, CloseMeeting, DeclareVote
from governance_desk.meeting.state import MeetingId, Subject, Vote, VoteId, VoteStage
from governance_desk.register.commands import AppointOfficer
from governance_desk.register.reelection import terms_without_a_break
from governance_desk.register.state import PersonId, SeatId, UnitId
from tests.association.made_up import (
    ASSEMBLY,
    COUNCIL,
    FIRST_DAY,
    adopt,
    checked_in,
    convened,
    first,
    hands,
    in_session,
    item,
    seated,
    vote,
)
from tests.register.classes.test_apply import applied

ALL_UNITS = [f"u{n}" for n in range(1, 37)]


def declared(result: Desk, meeting: MeetingId, matter: str, subject: Subject, name: str, *, yes: bool = True) -> Vote:
    on = vote(result, meeting, item(result, meeting, matter, subject, f"i{name}"), f"v{name}")
    all_of_them = len(result.association.meetings[meeting].votes[on].voters)
    hands(result, meeting, on, all_of_them if yes else 0, 0 if yes else all_of_them, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    return result.association.meetings[meeting].votes[on]


def standing(result: Desk) -> tuple[object, ...]:
    """Who sits, who is in office and which class each unit has."""
    register = result.association.register
    return (
        sorted((seat.id, seat.person) for seat in register.seats.values() if seat.in_office),
        sorted((each.office, each.person) for each in register.appointments if each.until is None),
        sorted((unit.id, unit.membership_class, unit.left) for unit in register.units.values()),
    )


def annul(result: Desk, of: Vote, meeting: str = "m1", reason: str = "票数录入有误") -> tuple[object, ...]:
    return result.do(AnnulVote(meeting=MeetingId(meeting), vote=of.id, reason=reason))


@pytest.mark.parametrize(
    ("body", "matter", "subject"),
    [
        (COUNCIL, "elect_vice_chair", Subject(person=PersonId("p5"))),
        (COUNCIL, "upgrade", Subject(unit=UnitId("u30"), membership_class=ClassKey("council_unit"))),
        (ASSEMBLY, "approve_director", Subject(person_name="新人", unit=UnitId("u30"))),
        (ASSEMBLY, "remove_director", Subject(seat=SeatId("s5"))),
    ],
)
def test_what_the_decision_did_is_taken_back_with_it(body: BodyKey, matter: str, subject: Subject) -> None:
    use("en")
    result = seated()
    adopt(result, "matter.upgrade.competence", "council")
    if matter == "upgrade":
        applied(result, "u30", "council_unit")
    meeting = in_session(result, first(16) if body == COUNCIL else ALL_UNITS, body=body).id
    before = standing(result)
    made = declared(result, meeting, matter, subject, "1")
    assert standing(result) != before
    assert made.resolution == 1
    events = annul(result, made)
    assert standing(result) == before
    assert len(events) > 1, "one act, and in the journal what it took back"
    void = result.association.meetings[meeting].votes[made.id]
    assert (void.stage, void.reason) == (VoteStage.ANNULLED, "票数录入有误")
    assert not void.resolution
    assert not void.effects
    assert name_of(result.association)("cause", "annulled/v1") == "a vote was annulled"
    again = declared(result, meeting, matter, subject, "2")
    assert again.resolution == 1, "the number is free again"


def test_an_officer_who_was_removed_is_in_office_again() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    declared(result, meeting, "elect_vice_chair", Subject(person=PersonId("p5")), "1")
    before = standing(result)
    removed = declared(result, meeting, "remove_vice_chair", Subject(person=PersonId("p5")), "2")
    assert standing(result) != before
    annul(result, removed)
    assert standing(result) == before


def test_a_reappointment_is_annulled_and_the_earlier_years_go_on() -> None:
    result = seated()
    office, holder = OfficeKey("secretary_general"), PersonId("p5")
    result.do(AppointOfficer(office=office, person=holder, day=date(2025, 6, 1), cause="founding"))
    adopt(result, "office.secretary_general.reelection", "two_terms")
    meeting = in_session(result, first(21)).id
    before = [(each.since, each.until, each.cause) for each in result.association.register.offices_of(holder)]
    made = declared(result, meeting, "appoint_secretary_general", Subject(person=holder), "1")
    assert [each.since for each in result.association.register.offices_of(holder)] == [FIRST_DAY]
    annul(result, made)
    after = [(each.since, each.until, each.cause) for each in result.association.register.offices_of(holder)]
    assert after == before == [(date(2025, 6, 1), None, "")]
    declared(result, meeting, "appoint_secretary_general", Subject(person=holder), "2")  # decided anew, rightly
    assert [each.since for each in result.association.register.offices_of(holder)] == [FIRST_DAY]
    assert terms_without_a_break(result.association.register, office, holder) == 2, "what was annulled is no term"


def test_a_vote_that_was_lost_is_annulled_too_and_needs_a_reason() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    lost = declared(result, meeting, "elect_vice_chair", Subject(person=PersonId("p5")), "1", yes=False)
    with pytest.raises(Refusal):
        annul(result, lost, reason=" ")
    assert len(annul(result, lost)) == 1
    assert lost.stage is VoteStage.ANNULLED
    with pytest.raises(Refusal):
        annul(result, lost)


def test_a_vote_on_which_a_later_one_rests_stays_until_that_is_annulled() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    made = declared(result, meeting, "elect_vice_chair", Subject(person=PersonId("p5")), "1")
    other = declared(result, meeting, "elect_vice_chair", Subject(person=PersonId("p6")), "2")
    later = declared(result, meeting, "remove_vice_chair", Subject(person=PersonId("p5")), "3")
    with pytest.raises(Refusal) as refused:
        annul(result, made)
    assert refused.value.article
    assert refused.value.next_step
    assert made.stage is VoteStage.DECLARED
    annul(result, other)  # nothing rests on that one
    annul(result, later)
    annul(result, made)
    assert result.association.register.offices_of(PersonId("p5")) == []


def test_a_later_vote_on_the_same_person_rests_on_it_even_if_it_was_lost() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    made = declared(result, meeting, "elect_vice_chair", Subject(person=PersonId("p5")), "1")
    later = declared(result, meeting, "remove_vice_chair", Subject(person=PersonId("p5")), "2", yes=False)
    with pytest.raises(Refusal):
        annul(result, made)
    annul(result, later)
    annul(result, made)


def test_while_a_vote_is_open_no_other_is_annulled() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    made = declared(result, meeting, "elect_vice_chair", Subject(person=PersonId("p5")), "1")
    vote(result, meeting, item(result, meeting, "elect_vice_chair", Subject(person=PersonId("p6")), "i2"), "v2")
    with pytest.raises(Refusal, match=r"."):
        annul(result, made)


def test_what_another_meeting_has_begun_with_is_not_taken_back() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    lost = declared(result, meeting, "elect_vice_chair", Subject(person=PersonId("p6")), "0", yes=False)
    made = declared(result, meeting, "elect_vice_chair", Subject(person=PersonId("p5")), "1")
    checked_in(result, convened(result, "m2", ASSEMBLY), ["u1"])
    with pytest.raises(Refusal) as refused:
        annul(result, made)
    assert "m2" not in str(refused.value.sentence)
    annul(result, lost)  # it did nothing to begin with


def test_after_the_close_the_decision_stands() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    made = declared(result, meeting, "elect_vice_chair", Subject(person=PersonId("p5")), "1")
    result.do(CloseMeeting(meeting=meeting))
    with pytest.raises(Refusal) as refused:
        annul(result, made)
    assert refused.value.next_step is not None
    assert "decide anew" in render(refused.value.next_step, "en")


def test_an_admission_is_not_taken_back_by_annulling() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    subject = Subject(unit_name="新单位", membership_class=ClassKey("member_unit"), person_name="新人")
    made = declared(result, meeting, "admission", subject, "1")
    with pytest.raises(Refusal) as refused:
        annul(result, made)
    assert refused.value.article
    assert result.association.register.units[UnitId("unit/v1")].is_member


def test_a_decision_that_another_body_has_taken_up_is_not_annulled() -> None:
    result = seated()
    adopt(result, "matter.termination.competence", "council_then_assembly")
    assembly = in_session(result, ALL_UNITS, "m2", body=ASSEMBLY).id
    council = in_session(result, first(21)).id
    made = declared(result, council, "termination", Subject(), "c")
    declared(result, assembly, "termination", Subject(), "a", yes=False)
    with pytest.raises(Refusal):
        annul(result, made)


def test_the_journal_read_again_comes_to_the_same() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    made = declared(result, meeting, "elect_vice_chair", Subject(person=PersonId("p5")), "1")
    annul(result, made)
    again = fold(event for _entry, event in result.entries())
    assert again.meetings[meeting].votes[VoteId("v1")] == made
    assert again.register == result.association.register
