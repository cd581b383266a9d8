"""How each fact changes the nominations and the examinations. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from governance_desk.journal.event import Event
from governance_desk.register.causes import ANNULLED
from governance_desk.register.nominations import events as e
from governance_desk.register.nominations.state import ConditionCheck, Nomination, NominationStage

if TYPE_CHECKING:
    from governance_desk.register.events import OfficerAppointed, OfficerRemoved, SeatEmptied, SeatFilled
    from governance_desk.register.state import Register


def _nominated(register: Register, event: e.PersonNominated) -> None:
    register.nominations[event.nomination] = Nomination(
        event.nomination,
        event.unit,
        event.person,
        event.office,
        event.term,
        event.day,
        event.document,
        event.of_unit,
        event.seat,
    )


def _withdrawn(register: Register, event: e.NominationWithdrawn) -> None:
    nomination = register.nominations[event.nomination]
    nomination.stage, nomination.settled = NominationStage.WITHDRAWN, event.day
    nomination.cause = event.reason


def _checked(register: Register, event: e.ConditionsChecked) -> None:
    check = ConditionCheck(event.day, event.by, event.met, event.note)
    register.checks[event.person] = (*register.checks.get(event.person, ()), check)


def approved(register: Register, event: SeatFilled | OfficerAppointed) -> None:
    """Whoever was nominated is in office: the nomination is settled."""
    for each in register.nominations.values():
        same = (each.person, each.office, each.term) == (event.person, event.office, event.term)
        if same and each.stage is NominationStage.OPEN:
            each.stage, each.settled, each.cause = NominationStage.APPROVED, event.day, event.cause


def reopened(register: Register, event: SeatEmptied | OfficerRemoved) -> None:
    """A vote was made void: what it had approved waits again."""
    if not event.cause.startswith(ANNULLED):
        return
    for each in register.nominations.values():
        if each.stage is NominationStage.APPROVED and each.cause == event.cause.removeprefix(ANNULLED):
            each.stage, each.settled, each.cause = NominationStage.OPEN, None, ""


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.PersonNominated: _nominated,
    e.NominationWithdrawn: _withdrawn,
    e.ConditionsChecked: _checked,
}
