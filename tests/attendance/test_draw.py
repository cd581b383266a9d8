"""The third absence, for persons and for units, and everything that may or may not count."""

from __future__ import annotations

from typing import TypeVar

import pytest

from governance_desk.attendance.draw import pending
from governance_desk.attendance.events import AbsenceWarned, ConsequenceDrawn, ConsequenceLifted
from governance_desk.attendance.standing import standing
from governance_desk.attendance.state import Attended
from governance_desk.charter.keys import OfficeKey
from governance_desk.charter.model import Row
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.meeting.commands import (
    AdjournForWantOfQuorum,
    BeginCheckIn,
    CloseMeeting,
    CorrectAttendance,
    DeclareVote,
    GrantLeave,
)
from governance_desk.meeting.state import MeetingId, Subject, VoterId
from governance_desk.register.commands import AppointOfficer, BeginTerm, NewSeat, SeatPersons
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
    held,
    in_session,
    item,
    seated,
    vote,
)

Kind = TypeVar("Kind", bound=Event)


def missed(result: Desk, times: int, start: int = 1) -> None:
    """`times` council meetings without the directors 20 and 21."""
    for number in range(start, start + times):
        held(result, f"m{number}", first(19))


def happened(result: Desk, kind: type[Kind]) -> list[Kind]:
    return [event for _, event in result.entries() if isinstance(event, kind)]


def in_council(result: Desk, person: str) -> bool:
    return any(seat.person == person for seat in result.association.register.seats_of("council"))


def test_two_warnings_and_then_the_seat_is_lost_and_the_unit_demoted() -> None:
    result = seated()
    missed(result, 2)
    warned = [(w.rule, w.subject, w.count) for w in happened(result, AbsenceWarned) if isinstance(w, AbsenceWarned)]
    assert warned == [
        (rule, s, n) for n in (1, 2) for rule, ss in (("person", ("p20", "p21")), ("unit", ("u20", "u21"))) for s in ss
    ]
    assert in_council(result, "p20")
    missed(result, 1, 3)
    register = result.association.register
    assert not in_council(result, "p20")
    assert not in_council(result, "p21")
    assert register.units[UnitId("u20")].membership_class == "member_unit"
    drawn = [d for d in happened(result, ConsequenceDrawn) if isinstance(d, ConsequenceDrawn)]
    assert {(d.rule, d.article) for d in drawn} == {("person", "第十九条（三）1"), ("unit", "第九条")}
    assert all(d.meetings == ("m1", "m2", "m3") for d in drawn)


def test_it_happens_once_however_many_meetings_follow() -> None:
    result = seated()
    missed(result, 5)
    assert len(happened(result, ConsequenceDrawn)) == 4


def test_two_absences_and_a_presence_are_not_three() -> None:
    result = seated()
    missed(result, 2)
    held(result, "m3", first(21))
    assert in_council(result, "p20")
    assert happened(result, ConsequenceDrawn) == []
    held(result, "m4", first(19))  # cumulative, not consecutive
    assert not in_council(result, "p20")


def test_the_offices_that_rest_on_the_seat_go_with_it_and_come_back_with_it() -> None:
    result = seated()
    result.do(AppointOfficer(office=OfficeKey("vice_chair"), person=PersonId("p7"), day=FIRST_DAY, cause="founding"))
    for number in (1, 2, 3):
        held(result, f"m{number}", [f"s{n}" for n in range(1, 22) if n != 7])
    assert result.association.register.offices_of(PersonId("p7")) == []
    correct(result, "m2", "s7", Attended.PRESENT)
    assert in_council(result, "p7")
    assert [each.office for each in result.association.register.offices_of(PersonId("p7"))] == ["vice_chair"]


def correct(result: Desk, meeting: str, voter: str, attended: Attended) -> None:
    result.do(
        CorrectAttendance(meeting=MeetingId(meeting), voter=VoterId(voter), attended=attended, reason="签到表漏记")
    )


def test_a_correction_reinstates_in_the_journal_and_a_second_one_takes_it_back() -> None:
    result = seated()
    missed(result, 3)
    correct(result, "m1", "s20", Attended.PRESENT)
    assert in_council(result, "p20")
    assert result.association.register.units[UnitId("u20")].membership_class == "council_unit"
    assert len(happened(result, ConsequenceLifted)) == 2
    assert not in_council(result, "p21")
    correct(result, "m1", "s20", Attended.ABSENT)
    assert not in_council(result, "p20")


def test_a_correction_needs_a_reason_and_a_closed_meeting() -> None:
    result = seated()
    missed(result, 1)
    for reason in ("", "  "):
        with pytest.raises(Refusal):
            result.do(
                CorrectAttendance(
                    meeting=MeetingId("m1"), voter=VoterId("s20"), attended=Attended.PRESENT, reason=reason
                )
            )
    meeting = in_session(result, first(12), "m2").id
    with pytest.raises(Refusal):
        correct(result, meeting, "s20", Attended.PRESENT)


def with_leave(result: Desk, name: str) -> None:
    meeting = in_session(result, first(20), name).id
    result.do(GrantLeave(meeting=meeting, voter=VoterId("s21"), reason="出差"))
    result.do(CloseMeeting(meeting=meeting))


def test_excused_leave_counts_for_nothing_until_the_reading_is_adopted() -> None:
    result = seated()
    for number in (1, 2, 3):
        with_leave(result, f"m{number}")
    association = result.association
    rule = next(each for each in association.rules.charter.absences if each.key == "person")
    now = standing(association.ledger, association.rules, rule, 1, "p21")
    assert (now.certain, now.possible, now.open_clauses) == (0, 3, ("absence.person.excused",))
    assert in_council(result, "p21")
    assert [each.subject for each in pending(association.ledger, association.register, association.rules)] == [
        "p21",
        "u21",
    ]
    adopt(result, "absence.person.excused", reading(result, "excused", "counts"))
    assert not in_council(result, "p21")  # drawn by the adoption itself
    assert association.register.units[UnitId("u21")].membership_class == "council_unit"  # the other rule is still open


def reading(result: Desk, slot: str, rule: str) -> str:
    absence = next(each for each in result.association.rules.charter.absences if each.key == "person")
    return str(next(each.key for each in getattr(absence, slot)[0].readings if each.rule == rule))


def test_excused_leave_that_does_not_count() -> None:
    result = seated()
    adopt(result, "absence.person.excused", reading(result, "excused", "does_not_count"))
    for number in (1, 2, 3, 4):
        with_leave(result, f"m{number}")
    assert in_council(result, "p21")


def test_extraordinary_meetings_by_reading() -> None:
    result = seated()
    for number in (1, 2, 3):
        held(result, f"m{number}", first(19), extraordinary=True)
    assert in_council(result, "p20")
    adopt(result, "absence.person.extraordinary", reading(result, "extraordinary", "counts"))
    assert not in_council(result, "p20")


def test_a_meeting_without_a_quorum_by_reading() -> None:
    result = seated()
    missed(result, 2)
    meeting = convened(result, "m3")
    checked_in(result, meeting, first(5))
    result.do(AdjournForWantOfQuorum(meeting=meeting))
    assert in_council(result, "p20")
    adopt(result, "absence.person.inquorate", reading(result, "inquorate", "counts"))
    assert not in_council(result, "p20")
    assert in_council(result, "p10")  # missed only this one


def test_a_quorate_meeting_is_not_adjourned_for_want_of_a_quorum() -> None:
    result = seated()
    meeting = convened(result)
    checked_in(result, meeting, first(11))
    with pytest.raises(Refusal):
        result.do(AdjournForWantOfQuorum(meeting=meeting))


def test_persons_and_units_are_counted_apart() -> None:
    """A new person for the unit starts at nothing; the unit's absences go on."""
    result = seated()
    missed(result, 2)
    assembly = in_session(result, [f"u{n}" for n in range(1, 31)], "a1", ASSEMBLY).id
    for name, matter, subject in (
        ("1", "remove_director", Subject(person=PersonId("p20"))),
        ("2", "approve_director", Subject(person_name="接任者", unit=UnitId("u20"))),
    ):
        on = vote(result, assembly, item(result, assembly, matter, subject, f"i{name}"), f"v{name}")
        hands(result, assembly, on, 30, 0, 0)
        result.do(DeclareVote(meeting=assembly, vote=on))
    result.do(CloseMeeting(meeting=assembly))
    missed(result, 1, 3)
    successor = next(seat for seat in result.association.register.seats_of("council") if seat.unit == "u20")
    assert result.association.register.person_name(successor.person) == "接任者"
    assert result.association.register.units[UnitId("u20")].membership_class == "member_unit"


def test_a_deputy_of_the_body_cannot_be_recorded_before_check_in() -> None:
    result = seated()
    meeting = convened(result)
    with pytest.raises(Refusal):
        result.do(GrantLeave(meeting=meeting, voter=VoterId("s1")))
    result.do(BeginCheckIn(meeting=meeting))
    result.do(GrantLeave(meeting=meeting, voter=VoterId("s1")))


def test_demotion_of_a_higher_class_waits_for_the_reading() -> None:
    """理事单位 can only become 会员单位; 副理事长单位 has two classes below it, and the charter does not choose."""
    result = seated()
    for number in (1, 2, 3):
        held(result, f"m{number}", [f"s{n}" for n in range(1, 22) if n not in (2, 20)])
    units = result.association.register.units
    assert units[UnitId("u20")].membership_class == "member_unit"
    assert units[UnitId("u2")].membership_class == "vice_chair_unit"
    adopt(result, "absence.unit.demotion", "one_class")
    assert units[UnitId("u2")].membership_class == "council_unit"


def test_a_further_absence_after_a_correction_gives_its_own_warning() -> None:
    result = seated()
    missed(result, 2)
    correct(result, "m2", "s20", Attended.PRESENT)
    assert len([w for w in happened(result, AbsenceWarned) if w.subject == "p20"]) == 2
    missed(result, 1, 3)
    warned = [(w.count, w.meeting) for w in happened(result, AbsenceWarned) if w.subject == "p20"]
    assert warned == [(1, "m1"), (2, "m2"), (2, "m3")]
    kept = [each.article for each in result.association.ledger.warnings if each.subject == "p20"]
    assert kept == ["第十九条（三）1"] * 3


def test_a_new_term_begins_at_nothing() -> None:
    result = seated()
    missed(result, 2)
    new_term(result)
    held(result, "m3", [f"t{n}" for n in range(1, 20)])
    assert in_council(result, "p20")
    assert [w.count for w in happened(result, AbsenceWarned) if w.subject == "p20"] == [1, 2, 1]


def new_term(result: Desk) -> None:
    result.do(BeginTerm(body=COUNCIL, number=2, since=FIRST_DAY))
    seats = tuple(NewSeat(seat=SeatId(f"t{n}"), person=PersonId(f"p{n}"), unit=UnitId(f"u{n}")) for n in range(1, 22))
    result.do(SeatPersons(body=COUNCIL, office=OfficeKey("director"), seats=seats, day=FIRST_DAY, cause="second term"))


def test_a_correction_in_an_earlier_term_gives_back_the_class_and_touches_no_seat_of_the_new_one() -> None:
    result = seated()
    missed(result, 3)
    new_term(result)
    correct(result, "m2", "s20", Attended.PRESENT)
    units = result.association.register.units
    assert units[UnitId("u20")].membership_class == "council_unit"
    assert units[UnitId("u21")].membership_class == "member_unit"
    correct(result, "m2", "s20", Attended.ABSENT)  # the third again, but that term is over
    assert in_council(result, "p20")
    assert len(result.association.register.seats_of("council")) == 21


def test_a_seat_that_another_holds_by_now_is_not_given_back() -> None:
    result = seated()
    missed(result, 3)
    assembly = in_session(result, [f"u{n}" for n in range(1, 31)], "a1", ASSEMBLY).id
    subject = Subject(person_name="接任者", unit=UnitId("u20"))
    on = vote(result, assembly, item(result, assembly, "approve_director", subject))
    hands(result, assembly, on, 30, 0, 0)
    result.do(DeclareVote(meeting=assembly, vote=on))
    correct(result, "m2", "s20", Attended.PRESENT)
    assert [s.person == "p20" for s in result.association.register.seats_of("council") if s.unit == "u20"] == [False]
    correct(result, "m2", "s21", Attended.PRESENT)
    assert in_council(result, "p21")


def test_a_director_who_came_in_mid_term_answers_only_for_meetings_he_was_called_to() -> None:
    result = seated()
    missed(result, 2)
    seat = NewSeat(seat=SeatId("s30"), person=PersonId("p30"), unit=UnitId("u30"))
    result.do(SeatPersons(body=COUNCIL, office=OfficeKey("director"), seats=(seat,), day=FIRST_DAY, cause="x"))
    missed(result, 1, 3)
    association = result.association
    rule = next(each for each in association.rules.charter.absences if each.key == "person")
    now = standing(association.ledger, association.rules, rule, 1, "p30")
    assert (now.certain, len(now.meetings)) == (1, 1)


def test_a_run_that_reached_the_limit_is_not_undone_by_coming_again() -> None:
    """Consecutive absences: the unit was demoted at the third in a row, and then sends someone."""
    result = seated(change=lambda toml: toml.replace("limit = 3", 'limit = 3\nrow = "consecutive"'))
    association = result.association
    assert {each.row for each in association.rules.charter.absences} == {Row.CONSECUTIVE}
    missed(result, 2)
    held(result, "m3", first(21))
    missed(result, 2, 4)
    assert in_council(result, "p20")
    missed(result, 1, 6)
    assert not in_council(result, "p20")
    unit = association.register.units[UnitId("u20")]
    assert unit.membership_class == "member_unit"
    seat = NewSeat(seat=SeatId("s30"), person=PersonId("p30"), unit=UnitId("u20"))
    result.do(SeatPersons(body=COUNCIL, office=OfficeKey("director"), seats=(seat,), day=FIRST_DAY, cause="x"))
    held(result, "m7", [*first(19), "s30"])
    assert unit.membership_class == "member_unit"
    assert happened(result, ConsequenceLifted) == []
