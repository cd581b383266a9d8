"""How each fact changes the applications. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from governance_desk.journal.event import Event
from governance_desk.register.admission import events as e
from governance_desk.register.admission.state import Application, ApplicationStage

if TYPE_CHECKING:
    from governance_desk.register.state import Register


def _received(register: Register, event: e.ApplicationReceived) -> None:
    register.applications[event.application] = Application(
        event.application,
        event.unit,
        event.name,
        event.membership_class,
        event.credit_code,
        event.person,
        event.representative,
        event.post,
        event.day,
    )


def _handed_in(register: Register, event: e.MaterialHandedIn) -> None:
    register.applications[event.application].handed_in.setdefault(event.material, {})[event.proof] = event.day


def _taken_back(register: Register, event: e.MaterialTakenBack) -> None:
    del register.applications[event.application].handed_in[event.material][event.proof]


def _examined(register: Register, event: e.ApplicationExamined) -> None:
    application = register.applications[event.application]
    application.stage = ApplicationStage.FIT if event.fit else ApplicationStage.UNFIT
    application.examined = event.day


def _withdrawn(register: Register, event: e.ApplicationWithdrawn) -> None:
    register.applications[event.application].stage = ApplicationStage.WITHDRAWN


def _approved(register: Register, event: e.ApplicationApproved) -> None:
    application = register.applications[event.application]
    application.stage = ApplicationStage.APPROVED
    application.approved, application.cause = event.day, event.cause
    application.membership_class = event.membership_class


def _step(register: Register, event: e.StepTaken) -> None:
    register.applications[event.application].steps[event.step] = event.day


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.ApplicationReceived: _received,
    e.MaterialHandedIn: _handed_in,
    e.MaterialTakenBack: _taken_back,
    e.ApplicationExamined: _examined,
    e.ApplicationWithdrawn: _withdrawn,
    e.ApplicationApproved: _approved,
    e.StepTaken: _step,
}
