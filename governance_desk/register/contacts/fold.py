"""Erased contact data leaves nothing in the state: it was never part of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from governance_desk.journal.event import Event
from governance_desk.register.contacts.events import ContactsErased

if TYPE_CHECKING:
    from governance_desk.register.state import Register


def _erased(register: Register, event: ContactsErased) -> None:
    """What was done is in the journal; there is nothing to forget here."""


CHANGES: dict[type[Event], Callable[[Register, Any], None]] = {ContactsErased: _erased}
