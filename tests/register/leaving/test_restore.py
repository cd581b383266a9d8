"""The end of a membership that was entered by mistake: unit, seat, office and bar are as if it had never been."""

from __future__ import annotations

import pytest

from governance_desk.association.fold import apply, fold
from governance_desk.charter.keys import ClassKey, OfficeKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import DeclareVote
from governance_desk.meeting.state import Subject
from governance_desk.register.admission.commands import ReceiveApplication
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.commands import AppointOfficer, EnterMembers, NewSeat, NewUnit, SeatPersons
from governance_desk.register.events import SeatFilled
from governance_desk.register.leaving.bar import former
from governance_desk.register.leaving.commands import RecordLoss, RestoreMembership
from governance_desk.register.state import PersonId, SeatId, UnitId
from tests.association.made_up import (
    COUNCIL,
    FIRST_DAY,
    adopt,
    first,
    hands,
    in_session,
    item,
    seated,
    verified,
    vote,
)

U2 = UnitId("u2")
BACK = RestoreMembership(unit=U2, day=FIRST_DAY, reason="催告函寄错单位")


def lost(unit: UnitId = U2) -> Desk:
    result = seated()
    adopt(result, "leaving.seats", "vacant")
    adopt(result, "loss.duties_not_performed.found_by", "secretariat")
    adopt(result, "loss.duties_not_performed.hearing", "not_heard")
    adopt(result, "bar.after_deemed_withdrawal.applies", "covers")
    result.do(AppointOfficer(office=OfficeKey("vice_chair"), person=PersonId("p2"), day=FIRST_DAY, cause="x"))
    loss = RecordLoss(unit=unit, loss="duties_not_performed", day=FIRST_DAY, document="函", resolution="认定书")
    result.do(loss)
    return result


def refused(result: Desk, command: RestoreMembership = BACK) -> Refusal:
    with pytest.raises(Refusal) as caught:
        result.do(command)
    assert caught.value.next_step.template
    return caught.value


def test_unit_seat_and_office_are_restored_and_no_bar_runs() -> None:
    result = lost()
    register = result.association.register
    assert not register.units[U2].is_member
    assert register.offices_of(PersonId("p2")) == []
    result.do(BACK)
    unit = register.units[U2]
    assert (unit.is_member, unit.left, unit.manner, unit.cause) == (True, None, None, "")
    assert len(register.seats_of("council")) == 21
    assert [each.office for each in register.offices_of(PersonId("p2"))] == ["vice_chair"]
    assert former(register, unit.name) == []
    assert fold(event for _, event in result.entries()) == result.association
    refused(result)


def test_a_seat_that_someone_else_has_taken_stays_taken() -> None:
    result = lost()
    register = result.association.register
    seat = next(each.id for each in register.seats.values() if each.unit == U2)
    taken = {"seat": seat, "body": COUNCIL, "office": OfficeKey("director"), "person": PersonId("p30"), "cause": "v9"}
    apply(result.association, SeatFilled(unit=UnitId("u30"), term=1, day=FIRST_DAY, **taken))  # type: ignore[arg-type]
    result.do(BACK)
    assert register.units[U2].is_member
    assert register.seats[seat].person == "p30"
    assert register.offices_of(PersonId("p2")) == []


def test_a_person_who_has_another_seat_by_now_gets_no_second_one() -> None:
    result = lost()
    new = NewSeat(seat=SeatId("s99"), person=PersonId("p2"), unit=UnitId("u30"))
    result.do(SeatPersons(body=COUNCIL, office=OfficeKey("director"), seats=(new,), day=FIRST_DAY, cause="补选"))
    result.do(BACK)
    seats = [each.id for each in result.association.register.seats_of("council") if each.person == "p2"]
    assert seats == ["s99"]


def test_it_needs_a_reason_and_nothing_that_has_come_since() -> None:
    result = lost()
    refused(result, RestoreMembership(unit=U2, day=FIRST_DAY, reason=" "))
    refused(result, RestoreMembership(unit=UnitId("u3"), day=FIRST_DAY, reason="x"))
    name = result.association.register.units[U2].name
    unit = NewUnit(unit=UnitId("again"), name=name, membership_class=ClassKey("member_unit"))
    result.do(EnterMembers(units=(unit,), cause="import"))
    assert "admitted anew" in refused(result).next_step.template


def test_the_only_unit_of_its_class_does_not_become_a_second_one() -> None:
    result = lost(UnitId("u1"))
    other = NewUnit(unit=UnitId("other"), name="新理事长单位", membership_class=ClassKey("chair_unit"))
    result.do(EnterMembers(units=(other,), cause="import"))
    refusal = refused(result, RestoreMembership(unit=UnitId("u1"), day=FIRST_DAY, reason="误录"))
    assert "新理事长单位" in str(refusal)


def test_an_application_since_is_withdrawn_first() -> None:
    result = lost()
    adopt(result, "bar.after_deemed_withdrawal.applies", "voluntary_only")
    name = result.association.register.units[U2].name
    again = ReceiveApplication(
        application=ApplicationId("a"),
        unit=UnitId("n"),
        name=name,
        membership_class=ClassKey("member_unit"),
        day=FIRST_DAY,
    )
    result.do(again)
    assert "applied" in refused(result).sentence.template


def test_what_a_body_decided_is_no_mistake_of_the_register() -> None:
    result = seated()
    verified(result, "u30")
    meeting = in_session(result, first(16)).id
    on = vote(result, meeting, item(result, meeting, "expulsion", Subject(unit=UnitId("u30"))))
    hands(result, meeting, on, 16, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    refused(result, RestoreMembership(unit=UnitId("u30"), day=FIRST_DAY, reason="误录"))
