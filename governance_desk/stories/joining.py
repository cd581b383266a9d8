"""What the steps in which units come and go ask of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.register.admission import commands as admission
from governance_desk.register.admission.examine import missing
from governance_desk.register.admission.find import material_of, require_admission
from governance_desk.register.admission.state import Application, ApplicationId
from governance_desk.register.demands import commands as demands
from governance_desk.register.demands.demand import those_who_make_up
from governance_desk.register.demands.state import DemandId
from governance_desk.register.expelling import commands as expelling
from governance_desk.register.ids import PersonId, UnitId
from governance_desk.register.leaving import commands as leaving
from governance_desk.register.winding_up import commands as winding_up
from governance_desk.stories import joining_steps as s
from governance_desk.stories import names
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step


def _apply(here: Here, step: s.Apply) -> Iterator[Command]:
    desk = here.desk
    yield admission.ReceiveApplication(
        application=ApplicationId(desk.new_id("application")),
        unit=UnitId(desk.new_id("unit")),
        name=step.unit,
        membership_class=names.class_key(desk.association.rules.charter, step.unit_class),
        day=desk.clock().day,
        credit_code=step.credit_code,
        person=PersonId(desk.new_id("person")) if step.new_person else None,
        representative=step.new_person,
        post=step.post,
    )


def _hand_in(here: Here, step: s.HandIn) -> Iterator[Command]:
    application = _application(here, step.unit)
    rule = require_admission(here.desk.association.rules)
    if step.materials == "all":
        wanted = missing(rule, application)
    else:
        named = (step.materials,) if isinstance(step.materials, str) else step.materials
        found = [material_of(rule, each) for each in named]
        wanted = [(each, proof) for each in found for proof in ((step.proof,) if step.proof else each.proofs)]
    for material, proof in wanted:
        yield admission.HandInMaterial(
            application=application.id, material=material.key, proof=proof, day=here.desk.clock().day
        )


def _examine(here: Here, step: s.Examine) -> Iterator[Command]:
    rule = require_admission(here.desk.association.rules)
    met = tuple(each.key for each in rule.conditions) if step.conditions == "all" else step.conditions
    yield admission.ExamineApplication(
        application=_application(here, step.unit).id,
        fit=step.fit,
        day=here.desk.clock().day,
        conditions=(met,) if isinstance(met, str) else met,
        note=step.note,
    )


def _withdraw(here: Here, step: s.WithdrawApplication) -> Iterator[Command]:
    application = _application(here, step.unit)
    yield admission.WithdrawApplication(application=application.id, day=here.desk.clock().day, reason=step.reason)


def _take_step(here: Here, step: s.TakeStep) -> Iterator[Command]:
    yield admission.TakeStep(
        application=_application(here, step.unit).id,
        step=step.step,
        day=here.desk.clock().day,
        document=step.document,
    )


def _give_notice(here: Here, step: s.GiveNotice) -> Iterator[Command]:
    today = here.desk.clock().day
    yield leaving.GiveNotice(
        unit=_member(here, step.unit),
        declared=step.declared or today,
        received=today,
        document=step.document,
        leaves=step.leaves,
    )


def _demand(here: Here, step: s.DemandMeeting) -> Iterator[Command]:
    charter, register = here.desk.association.rules.charter, here.desk.association.register
    body = charter.body(names.body_key(charter, step.body))
    known = {name: key for key, name in those_who_make_up(register, body).items()}
    yield demands.DemandMeeting(
        demand=DemandId(here.desk.new_id("demand")),
        body=body.key,
        day=here.desk.clock().day,
        about=step.about,
        office=names.office_key(charter, step.office) if step.office else None,
        demanders=tuple(known.get(each, each) for each in step.who),
        document=step.document,
    )


def _drop_demand(here: Here, step: s.DropDemand) -> Iterator[Command]:
    last = next(reversed(here.desk.association.register.demands), DemandId(""))
    yield demands.DropDemand(demand=last, reason=step.reason)


def _report(here: Here, step: s.ReportNotice) -> Iterator[Command]:
    yield leaving.ReportNotice(unit=_member(here, step.unit), day=here.desk.clock().day, document=step.document)


def _take_back(here: Here, step: s.TakeBackNotice) -> Iterator[Command]:
    yield leaving.TakeBackNotice(unit=_member(here, step.unit), day=here.desk.clock().day, reason=step.reason)


def _conclude(here: Here, step: s.ConcludeWithdrawal) -> Iterator[Command]:
    yield leaving.ConcludeWithdrawal(unit=_member(here, step.unit), day=here.desk.clock().day)


def _lose(here: Here, step: s.RecordLoss) -> Iterator[Command]:
    yield leaving.RecordLoss(
        unit=_member(here, step.unit),
        loss=step.loss,
        day=step.since or here.desk.clock().day,
        document=step.document,
        resolution=step.resolution,
        found=here.desk.clock().day,
        heard=step.heard,
        heard_words=step.heard_words,
    )


def _restore(here: Here, step: s.RestoreMembership) -> Iterator[Command]:
    unit = names.former_or_present_unit(here.desk.association.register, step.unit)
    yield leaving.RestoreMembership(unit=unit.id, day=here.desk.clock().day, reason=step.reason)


def _verify(here: Here, step: s.VerifyExpulsion) -> Iterator[Command]:
    rule = here.desk.association.rules.charter.expulsion
    wanted = (step.grounds,) if isinstance(step.grounds, str) else step.grounds
    keys = {each.name: each.key for each in rule.grounds} if rule is not None else {}
    yield expelling.VerifyExpulsion(
        unit=_member(here, step.unit),
        grounds=tuple(keys.get(each, each) for each in wanted),
        found=step.found,
        day=here.desk.clock().day,
        document=step.document,
    )


def _hear(here: Here, step: s.HearUnit) -> Iterator[Command]:
    yield expelling.HearUnit(unit=_member(here, step.unit), day=here.desk.clock().day, words=step.words)


def _drop(here: Here, step: s.DropVerification) -> Iterator[Command]:
    yield expelling.DropVerification(unit=_member(here, step.unit), day=here.desk.clock().day, reason=step.reason)


def _serve(here: Here, step: s.ServeDecision) -> Iterator[Command]:
    unit = names.former_or_present_unit(here.desk.association.register, step.unit)
    yield expelling.ServeDecision(unit=unit.id, day=here.desk.clock().day, document=step.document)


def _form_group(here: Here, step: s.FormWindingUpGroup) -> Iterator[Command]:
    day = here.desk.clock().day
    yield winding_up.FormWindingUpGroup(members=step.members, day=day, document=step.document)


def _settle(here: Here, step: s.SettleRemainder) -> Iterator[Command]:
    yield winding_up.SettleRemainder(words=step.words, day=here.desk.clock().day, document=step.document)


def _member(here: Here, name: str) -> UnitId:
    return names.unit(here.desk.association.register, name).id


def _application(here: Here, name: str) -> Application:
    """The newest application of the unit of this name."""
    found = [each for each in here.desk.association.register.applications.values() if each.name == name.strip()]
    if not found:
        raise Fault(
            text("“{name}” has not applied.", name=name), next_step=text("Correct the story and play it again.")
        )
    return found[-1]


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.Apply: _apply,
    s.HandIn: _hand_in,
    s.Examine: _examine,
    s.WithdrawApplication: _withdraw,
    s.TakeStep: _take_step,
    s.GiveNotice: _give_notice,
    s.DemandMeeting: _demand,
    s.DropDemand: _drop_demand,
    s.ReportNotice: _report,
    s.TakeBackNotice: _take_back,
    s.ConcludeWithdrawal: _conclude,
    s.RecordLoss: _lose,
    s.RestoreMembership: _restore,
    s.VerifyExpulsion: _verify,
    s.HearUnit: _hear,
    s.DropVerification: _drop,
    s.ServeDecision: _serve,
    s.FormWindingUpGroup: _form_group,
    s.SettleRemainder: _settle,
}
