"""Everything that an association is, computed from its journal."""

from __future__ import annotations

import msgspec

from governance_desk.attendance.state import Ledger
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.register.state import Register


class Association(msgspec.Struct):
    """The state. Only `fold.py` changes it; everyone else reads."""

    register: Register
    meetings: dict[MeetingId, Meeting]
    ledger: Ledger
    charter_in_force: CharterInForce | None = None

    @property
    def name(self) -> str:
        """The association's name, or nothing before it is founded."""
        return self.register.name

    @property
    def rules(self) -> CharterInForce:
        """The charter with its readings; Refusal before one is adopted."""
        if self.charter_in_force is None:
            raise Refusal(
                text("This association has no charter yet."), next_step=text("Start it by choosing a charter.")
            )
        return self.charter_in_force


def empty() -> Association:
    """Before the first entry."""
    return Association(Register(), {}, Ledger())
