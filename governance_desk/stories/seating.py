"""What the steps of classes and seats ask of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.charter.keys import BodyKey
from governance_desk.journal.command import Command
from governance_desk.register.classes import commands as classes
from governance_desk.register.classes.apply import wish_of
from governance_desk.register.classes.state import ClassWishId
from governance_desk.register.commands import BeginTerm, DelegateOfficer, DelegatePerson
from governance_desk.register.ids import PersonId, SeatId
from governance_desk.register.nominations import commands as nominations
from governance_desk.register.nominations.conditions import conditions_of
from governance_desk.register.nominations.state import NominationId, NominationStage
from governance_desk.register.renewal import commands as renewal
from governance_desk.stories import names
from governance_desk.stories import seating_steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step


def _apply(here: Here, step: s.ApplyForClass) -> Iterator[Command]:
    desk = here.desk
    yield classes.ApplyForClass(
        wish=ClassWishId(desk.new_id("wish")),
        unit=names.unit(desk.association.register, step.unit).id,
        to_class=names.class_key(desk.association.rules.charter, step.unit_class),
        day=desk.clock().day,
        document=step.document,
        reason=step.reason,
        materials=step.materials,
    )


def _close(here: Here, step: s.CloseClassWish) -> Iterator[Command]:
    desk = here.desk
    register = desk.association.register
    wish = wish_of(register, names.unit(register, step.unit).id)
    key = wish.id if wish is not None else ClassWishId("")
    yield classes.CloseClassWish(wish=key, day=desk.clock().day, reason=step.reason)


def _nominate(here: Here, step: s.Nominate) -> Iterator[Command]:
    desk = here.desk
    register, charter = desk.association.register, desk.association.rules.charter
    person = PersonId(desk.new_id("person")) if step.new_person else names.person(register, step.person)
    yield nominations.NominatePerson(
        nomination=NominationId(desk.new_id("nomination")),
        unit=names.unit(register, step.unit).id,
        office=names.office_key(charter, step.office),
        person=person,
        name=step.new_person,
        of_unit=names.unit(register, step.of_unit).id if step.of_unit else None,
        day=desk.clock().day,
        document=step.document,
    )


def _withdraw(here: Here, step: s.WithdrawNomination) -> Iterator[Command]:
    register = here.desk.association.register
    person = names.person(register, step.person)
    open_ones = (n for n in register.nominations.values() if n.person == person and n.stage is NominationStage.OPEN)
    found = next(open_ones, None)
    key = found.id if found is not None else NominationId("")
    yield nominations.WithdrawNomination(nomination=key, day=here.desk.clock().day, reason=step.reason)


def _check(here: Here, step: s.CheckConditions) -> Iterator[Command]:
    association = here.desk.association
    yield nominations.CheckConditions(
        person=names.person(association.register, step.person),
        day=here.desk.clock().day,
        by=step.by,
        met=tuple(each.key for each in conditions_of(association.rules) if each.key not in step.unmet),
        note=step.note,
    )


def _delegate_officer(here: Here, step: s.DelegateOfficer) -> Iterator[Command]:
    desk = here.desk
    register = desk.association.register
    yield DelegateOfficer(
        office=names.office_key(desk.association.rules.charter, step.office),
        holder=names.person(register, step.who),
        unit=names.unit(register, step.unit).id,
        person=_known_or_new(here, step.by),
        name=step.by,
        day=desk.clock().day,
        cause=step.cause,
    )


def _known_or_new(here: Here, name: str) -> PersonId:
    persons = here.desk.association.register.persons.values()
    found = [each.id for each in persons if each.name == name]
    return found[0] if len(found) == 1 else PersonId(here.desk.new_id("person"))


def _fill(here: Here, step: s.Fill) -> Iterator[Command]:
    register = here.desk.association.register
    person = names.person(register, step.who)
    vacant = (each.id for each in register.seats.values() if each.person == person and not each.in_office)
    yield DelegatePerson(
        seat=next(vacant, SeatId("")),
        person=_known_or_new(here, step.by),
        name=step.by,
        day=here.desk.clock().day,
        cause=step.cause,
    )


def _begin_renewal(here: Here, step: s.BeginRenewal) -> Iterator[Command]:
    yield renewal.BeginRenewal(body=BodyKey(step.body), day=here.desk.clock().day, resolution=step.resolution)


def _list(here: Here, step: s.ListCandidates) -> Iterator[Command]:
    yield renewal.ListCandidates(body=BodyKey(step.body), day=here.desk.clock().day, document=step.document)


def _drop(here: Here, step: s.DropRenewal) -> Iterator[Command]:
    yield renewal.DropRenewal(body=BodyKey(step.body), day=here.desk.clock().day, reason=step.reason)


def _begin_term(here: Here, step: s.BeginTerm) -> Iterator[Command]:
    body = BodyKey(step.body)
    number = step.number or here.desk.association.register.term(body) + 1
    yield BeginTerm(body=body, number=number, since=step.since or here.desk.clock().day)


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.ApplyForClass: _apply,
    s.CloseClassWish: _close,
    s.Nominate: _nominate,
    s.WithdrawNomination: _withdraw,
    s.CheckConditions: _check,
    s.DelegateOfficer: _delegate_officer,
    s.Fill: _fill,
    s.BeginRenewal: _begin_renewal,
    s.ListCandidates: _list,
    s.DropRenewal: _drop,
    s.BeginTerm: _begin_term,
}
