"""What the steps on a member's data and certificate ask of the desk, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.desk import Desk, contact
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.register.certificates import commands as certificates
from governance_desk.register.certificates.due import certificate_of, review_by, review_is_late
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.changes import commands as changes
from governance_desk.register.changes.lateness import lateness, rule_of
from governance_desk.register.changes.record import seats_held
from governance_desk.register.changes.state import Changed, ChangeId, Detail, ReportedChange
from governance_desk.register.ids import PersonId
from governance_desk.register.state import Register, Unit
from governance_desk.stories import data_steps as s
from governance_desk.stories import names
from governance_desk.stories.here import Here
from governance_desk.stories.step import Names, Step
from governance_desk.stories.steps import Expect

_NEXT = text("Correct the story and play it again.")


def of_the_data(desk: Desk, step: Expect) -> Iterator[tuple[str, object, object]]:
    """What a story expects of a unit's names, of its last change, and of its certificate."""
    if not step.unit:
        return
    association = desk.association
    unit = names.former_or_present_unit(association.register, step.unit)
    if step.former_name:
        yield "former_name", step.former_name, unit.former_names[-1] if unit.former_names else "–"
    if step.late is not None or step.report_by is not None:
        found = lateness(association.rules, _change(association.register, unit), association.working_days)
        yield "late", step.late, found.late
        yield "report_by", step.report_by, found.due.due if found.due is not None else None
    if step.certificate or step.valid_until is not None or step.review_by is not None or step.review_late is not None:
        certificate = certificate_of(association.register, unit.id)
        if certificate is None:
            raise Fault(text("{unit} has no certificate.", unit=unit.name), next_step=_NEXT)
        due = review_by(association.rules, certificate, association.working_days)
        yield "certificate", step.certificate or None, certificate.number
        yield "valid_until", step.valid_until, certificate.until
        yield "review_by", step.review_by, due.due if due is not None else None
        late = review_is_late(association.rules, certificate, association.working_days)
        yield "review_late", step.review_late, late


def _report(here: Here, step: s.ReportChange) -> Iterator[Command]:
    desk = here.desk
    changed = []
    for detail in Detail:
        value = getattr(step, detail.value)
        if value:
            represents = detail is Detail.REPRESENTATIVE
            person = PersonId(desk.new_id("person")) if represents else None
            changed.append(Changed(detail=detail, value=value, person=person, post=step.post if represents else ""))
    yield changes.ReportChange(
        change=ChangeId(desk.new_id("change")),
        unit=names.unit(desk.association.register, step.unit).id,
        changed=tuple(changed),
        happened=step.happened,
        reported=desk.clock().day,
        materials=_materials(here, step.materials),
    )


def _record(here: Here, step: s.RecordChange) -> Iterator[Command]:
    register = here.desk.association.register
    unit = names.unit(register, step.unit)
    yield changes.RecordChange(
        change=_change(register, unit).id,
        day=here.desk.clock().day,
        materials=_materials(here, step.materials),
        seats=tuple(each.id for each in seats_held(register, unit)) if step.seats else (),
    )


def _drop(here: Here, step: s.DropChange) -> Iterator[Command]:
    register = here.desk.association.register
    change = _change(register, names.unit(register, step.unit))
    yield changes.DropChange(change=change.id, day=here.desk.clock().day, reason=step.reason)


def _remind(here: Here, step: s.RemindOfChange) -> Iterator[Command]:
    register = here.desk.association.register
    change = _change(register, names.unit(register, step.unit))
    yield changes.RemindOfChange(change=change.id, day=here.desk.clock().day, document=step.document)


def _return(here: Here, step: s.ReturnCertificate) -> Iterator[Command]:
    register = here.desk.association.register
    unit = names.former_or_present_unit(register, step.unit)
    found = certificate_of(register, unit.id)
    if found is None:
        raise Fault(text("{unit} has no certificate.", unit=unit.name), next_step=_NEXT)
    yield certificates.RecordReturn(certificate=found.id, day=here.desk.clock().day)


def _issue(here: Here, step: s.IssueCertificate) -> Iterator[Command]:
    yield certificates.IssueCertificate(
        certificate=CertificateId(here.desk.new_id("certificate")),
        unit=names.unit(here.desk.association.register, step.unit).id,
        day=here.desk.clock().day,
    )


def _enter(here: Here, step: s.EnterCertificate) -> Iterator[Command]:
    yield certificates.EnterCertificate(
        certificate=CertificateId(here.desk.new_id("certificate")),
        unit=names.unit(here.desk.association.register, step.unit).id,
        number=step.number,
        issued=step.issued or step.since,
        since=step.since,
        until=step.until,
    )


def _request(here: Here, step: s.RequestReview) -> Iterator[Command]:
    yield certificates.RequestReview(certificate=_certificate(here, step.unit), day=here.desk.clock().day)


def _renew(here: Here, step: s.RenewCertificate) -> Iterator[Command]:
    yield certificates.RenewCertificate(
        certificate=CertificateId(here.desk.new_id("certificate")),
        previous=_certificate(here, step.unit),
        day=here.desk.clock().day,
    )


def _decline(here: Here, step: s.DeclineReview) -> Iterator[Command]:
    yield certificates.DeclineReview(
        certificate=_certificate(here, step.unit), day=here.desk.clock().day, reason=step.reason
    )


def _lapse(here: Here, step: s.RecordLapse) -> Iterator[Command]:
    yield certificates.RecordLapse(certificate=_certificate(here, step.unit), day=here.desk.clock().day)


def _materials(here: Here, named: Names) -> tuple[str, ...]:
    if named == "all":
        rule = rule_of(here.desk.association.rules.charter)
        return rule.materials if rule is not None else ()
    return (named,) if isinstance(named, str) else tuple(named)


def _liaison(here: Here, step: s.EnterLiaison) -> Iterator[Command]:
    given = [(kind, value) for kind, value in (("liaison", step.name), ("telephone", step.telephone)) if value]
    units = names.units(here.desk.association.register, step.units)
    here.desk.note_contacts(*(contact("unit", unit, kind, value) for unit in units for kind, value in given))
    yield from ()


def _change(register: Register, unit: Unit) -> ReportedChange:
    found = [each for each in register.changes.values() if each.unit == unit.id]
    if not found:
        raise Fault(text("{unit} has reported no change.", unit=unit.name), next_step=_NEXT)
    return found[-1]


def _certificate(here: Here, name: str) -> CertificateId:
    register = here.desk.association.register
    unit = names.unit(register, name)
    found = certificate_of(register, unit.id)
    if found is None:
        raise Fault(text("{unit} has no certificate.", unit=unit.name), next_step=_NEXT)
    return found.id


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.ReportChange: _report,
    s.RecordChange: _record,
    s.DropChange: _drop,
    s.RemindOfChange: _remind,
    s.ReturnCertificate: _return,
    s.IssueCertificate: _issue,
    s.EnterCertificate: _enter,
    s.RequestReview: _request,
    s.RenewCertificate: _renew,
    s.DeclineReview: _decline,
    s.RecordLapse: _lapse,
    s.EnterLiaison: _liaison,
}
