"""How each fact changes the demands. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from governance_desk.journal.event import Event
from governance_desk.register.demands import events as e
from governance_desk.register.demands.state import Demand

if TYPE_CHECKING:
    from governance_desk.register.state import Register


def _demanded(register: Register, event: e.MeetingDemanded) -> None:
    register.demands[event.demand] = Demand(
        event.demand, event.body, event.day, event.names, event.about, event.document, event.article
    )


def _dropped(register: Register, event: e.DemandDropped) -> None:
    register.demands[event.demand].dropped = event.reason


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.MeetingDemanded: _demanded,
    e.DemandDropped: _dropped,
}
