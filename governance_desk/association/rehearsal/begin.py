"""Make a copy a rehearsal, for good."""

from __future__ import annotations

from governance_desk.association.rehearsal.commands import BeginRehearsal
from governance_desk.association.rehearsal.events import RehearsalBegun
from governance_desk.association.state import Association
from governance_desk.journal.event import Event


def begin_rehearsal(association: Association, command: BeginRehearsal) -> list[Event]:
    """The mark. Nothing where the copy bears it already."""
    if association.rehearsal:
        return []
    return [RehearsalBegun(copied=command.copied, entry=command.entry)]
