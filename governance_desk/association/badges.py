"""What the codes on the badges of an association hang on."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.meeting.badge import Record


def badge_record(association: Association) -> Record:
    """The identifier of the first unit that was ever entered, which was drawn by chance; a copy for trying things on
    has the same, and says that it is a rehearsal."""
    return Record(next(iter(association.register.units), ""), association.rehearsal)
