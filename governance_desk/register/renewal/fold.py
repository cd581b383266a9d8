"""How each fact changes the election of the next term. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from governance_desk.journal.event import Event
from governance_desk.register.renewal import events as e
from governance_desk.register.renewal.state import Renewal

if TYPE_CHECKING:
    from governance_desk.register.events import TermBegan
    from governance_desk.register.state import Register


def _begun(register: Register, event: e.RenewalBegun) -> None:
    register.renewals[event.body] = Renewal(event.body, event.number, event.day, event.resolution)


def _listed(register: Register, event: e.CandidatesListed) -> None:
    renewal = register.renewals[event.body]
    renewal.listed, renewal.list_document = event.day, event.document
    for each in event.nominations:
        register.nominations[each].listed = event.day


def _dropped(register: Register, event: e.RenewalDropped) -> None:
    del register.renewals[event.body]


def seated(register: Register, event: TermBegan) -> None:
    """The new term has begun."""
    renewal = register.renewals.get(event.body)
    if renewal is not None and renewal.number == event.number:
        renewal.seated = event.since


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {
    e.RenewalBegun: _begun,
    e.CandidatesListed: _listed,
    e.RenewalDropped: _dropped,
}
