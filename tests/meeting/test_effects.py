"""What motions must say, and what decisions do to the register."""

from __future__ import annotations

from datetime import date

import pytest

from governance_desk.charter.keys import ClassKey, OfficeKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import AnnulVote, CloseMeeting, DeclareVote
from governance_desk.meeting.effects import describe_effects
from governance_desk.meeting.roll import counts, roll
from governance_desk.meeting.state import MeetingId, Subject, VoteId
from governance_desk.register.commands import AppointOfficer, BeginTerm, EnterMembers, NewUnit
from governance_desk.register.state import PersonId, SeatId, UnitId
from tests.association.made_up import (
    ASSEMBLY,
    COUNCIL,
    FIRST_DAY,
    adopt,
    first,
    hands,
    in_session,
    item,
    seated,
    vote,
)

ALL_UNITS = [f"u{n}" for n in range(1, 37)]


def passed(result: Desk, meeting: MeetingId, matter: str, subject: Subject, name: str) -> None:
    on = vote(result, meeting, item(result, meeting, matter, subject, f"i{name}"), f"v{name}")
    hands(result, meeting, on, len(result.association.meetings[meeting].votes[on].voters), 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))


@pytest.mark.parametrize(
    ("matter", "subject"),
    [
        ("admission", Subject()),
        ("admission", Subject(unit_name=" 单位1 ", membership_class=ClassKey("member_unit"))),
        ("admission", Subject(unit=UnitId("u1"), unit_name="新", membership_class=ClassKey("member_unit"))),
        ("admission", Subject(unit_name="新", membership_class=ClassKey("chair_unit"))),  # exactly one
        (
            "admission",
            Subject(unit_name="新", membership_class=ClassKey("member_unit"), person=PersonId("none")),
        ),
        ("expulsion", Subject(unit=UnitId("none"))),
        ("upgrade", Subject(unit=UnitId("u30"))),
        ("upgrade", Subject(unit=UnitId("u30"), membership_class=ClassKey("member_unit"))),
        ("upgrade", Subject(unit=UnitId("u30"), membership_class=ClassKey("chair_unit"))),
        ("elect_chair", Subject(person=PersonId("none"))),
        ("elect_chair", Subject(person=PersonId("p2"))),  # taken
        ("elect_vice_chair", Subject(person=PersonId("none"), person_name="某人")),
        ("remove_vice_chair", Subject(person=PersonId("p2"))),
        ("remove_vice_chair", Subject(seat=SeatId("none"))),
    ],
)
def test_motions_that_could_not_be_carried_out(matter: str, subject: Subject) -> None:
    result = seated()
    adopt(result, "matter.upgrade.competence", "council")
    meeting = in_session(result, first(16)).id
    on = item(result, meeting, matter, subject)
    with pytest.raises(Refusal):
        vote(result, meeting, on)


@pytest.mark.parametrize(
    "subject",
    [
        Subject(person_name="某人", unit=UnitId("none")),
        Subject(person_name="某人", seat=SeatId("s2")),  # taken: the seat must not change hands by itself
        Subject(person=PersonId("p2")),
        Subject(person=PersonId("none")),
    ],
)
def test_directors_who_cannot_be_seated(subject: Subject) -> None:
    result = seated()
    meeting = in_session(result, ALL_UNITS, body=ASSEMBLY).id
    on = item(result, meeting, "approve_director", subject)
    with pytest.raises(Refusal):
        vote(result, meeting, on)


def test_a_successor_takes_the_vacant_seat_so_that_the_seats_stay_as_many() -> None:
    result = seated()
    meeting = in_session(result, ALL_UNITS, body=ASSEMBLY).id
    passed(result, meeting, "remove_director", Subject(person=PersonId("p20")), "1")
    association = result.association
    body = association.rules.charter.body("council")
    numbers = counts(association.register, body, roll(association.register, association.rules, body))
    assert (numbers.seats, numbers.in_office) == (21, 20)
    passed(result, meeting, "approve_director", Subject(person_name="接任", unit=UnitId("u20")), "2")
    numbers = counts(association.register, body, roll(association.register, association.rules, body))
    assert (numbers.seats, numbers.in_office) == (21, 21)
    passed(result, meeting, "approve_director", Subject(person_name="新增", unit=UnitId("u30")), "3")
    assert len(association.register.all_seats("council")) == 22


def test_a_vote_whose_effect_was_overtaken_is_not_stuck() -> None:
    """The unit was entered while the vote ran: the declaration is refused, and the vote can be annulled."""
    result = seated()
    meeting = in_session(result, first(16)).id
    subject = Subject(unit_name="新", membership_class=ClassKey("member_unit"))
    on = vote(result, meeting, item(result, meeting, "admission", subject))
    hands(result, meeting, on, 16, 0, 0)
    new = NewUnit(unit=UnitId("x"), name="新", membership_class=ClassKey("member_unit"))
    result.do(EnterMembers(units=(new,), cause="import"))
    with pytest.raises(Refusal):
        result.do(DeclareVote(meeting=meeting, vote=on))
    result.do(AnnulVote(meeting=meeting, vote=on, reason="已为会员"))
    result.do(CloseMeeting(meeting=meeting))


def test_in_a_new_term_directors_and_chair_are_elected_anew() -> None:
    result = seated()
    result.do(AppointOfficer(office=OfficeKey("vice_chair"), person=PersonId("p2"), day=FIRST_DAY, cause="x"))
    result.do(BeginTerm(body=COUNCIL, number=2, since=FIRST_DAY))
    meeting = in_session(result, ALL_UNITS, body=ASSEMBLY).id
    for n in (1, 2, 3):  # they sat in the first term, and may sit again
        passed(result, meeting, "approve_director", Subject(person=PersonId(f"p{n}"), unit=UnitId(f"u{n}")), f"{n}")
    result.do(CloseMeeting(meeting=meeting))
    council = in_session(result, [f"seat/v{n}" for n in (1, 2, 3)], "m2").id
    passed(result, council, "elect_chair", Subject(person=PersonId("p3")), "4")
    passed(result, council, "elect_vice_chair", Subject(person=PersonId("p2")), "5")
    register = result.association.register
    assert register.offices_of(PersonId("p1")) == []  # chair of the first term
    assert [(each.office, each.term) for each in register.offices_of(PersonId("p2"))] == [("vice_chair", 2)]
    with pytest.raises(Refusal):
        vote(result, council, item(result, council, "elect_chair", Subject(person=PersonId("p1")), "i6"), "v6")


def test_where_two_bodies_decide_the_second_one_gives_effect() -> None:
    result = seated()
    adopt(result, "matter.termination.competence", "council_then_assembly")
    assembly = in_session(result, ALL_UNITS, body=ASSEMBLY).id
    on = item(result, assembly, "termination")
    with pytest.raises(Refusal):  # not yet its turn
        vote(result, assembly, on)
    council = in_session(result, first(21), "m2").id
    passed(result, council, "termination", Subject(), "c")
    assert result.association.register.terminated is None
    vote(result, assembly, on)
    hands(result, assembly, VoteId("v1"), 36, 0, 0)
    result.do(DeclareVote(meeting=assembly, vote=VoteId("v1")))
    assert result.association.register.terminated == FIRST_DAY
    with pytest.raises(Refusal):
        vote(result, council, item(result, council, "termination", name="again"), "again")


def test_an_officer_with_years_of_his_own_is_appointed_again_before_they_are_over() -> None:
    result = seated()
    secretary = OfficeKey("secretary_general")
    result.do(AppointOfficer(office=secretary, person=PersonId("p5"), day=date(2025, 6, 1), cause="founding"))
    meeting = in_session(result, first(21)).id
    subject = Subject(person=PersonId("p5"))
    with pytest.raises(Refusal) as refused:  # the charter contradicts itself on that
        vote(result, meeting, item(result, meeting, "appoint_secretary_general", subject, "i0"), "v0")
    assert "office.secretary_general.reelection" in str(refused.value)
    adopt(result, "office.secretary_general.reelection", "reappointed")
    room = result.room(meeting)
    (said,) = describe_effects(room, room.matter("appoint_secretary_general"), subject)
    assert said.values["until"] == "2029-01-10"
    passed(result, meeting, "appoint_secretary_general", subject, "1")
    terms = [(e.since, e.until) for e in result.association.register.appointments if e.office == secretary]
    assert terms == [(date(2025, 6, 1), FIRST_DAY), (FIRST_DAY, None)]
    assert [e.since for e in result.association.register.offices_of(PersonId("p5"))] == [FIRST_DAY]
    with pytest.raises(Refusal):  # said twice on one day
        vote(result, meeting, item(result, meeting, "appoint_secretary_general", subject, "i2"), "v2")
    with pytest.raises(Refusal):  # and nobody else beside the holder
        vote(result, meeting, item(result, meeting, "appoint_secretary_general", Subject(person=PersonId("p6")), "i3"))
