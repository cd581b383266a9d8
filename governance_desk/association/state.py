"""Everything that an association is, computed from its journal."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from governance_desk.attendance.state import Ledger
from governance_desk.calendars.override import NO_OVERRIDES, Overrides
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.model import Charter
from governance_desk.charter.readings import Adoption, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.register.state import Register


class Association(msgspec.Struct):
    """The state. Only `fold.py` changes it; everyone else reads."""

    register: Register
    meetings: dict[MeetingId, Meeting]
    ledger: Ledger
    charter_text: str = ""
    adoptions: tuple[Adoption, ...] = ()
    overrides: Overrides = NO_OVERRIDES

    @property
    def name(self) -> str:
        """The association's name, or nothing before it is founded."""
        return self.register.name

    @property
    def working_days(self) -> WorkingDays:
        """The days on which it works: the State Council's calendar, and its own overrides."""
        return WorkingDays(self.overrides)

    @property
    def charter_in_force(self) -> CharterInForce | None:
        """The charter with its readings, or None before one is adopted. Its text is read when first asked for."""
        return CharterInForce(_charter(self.charter_text), self.adoptions) if self.charter_text else None

    @property
    def rules(self) -> CharterInForce:
        """The charter with its readings; Refusal before one is adopted."""
        rules = self.charter_in_force
        if rules is None:
            raise Refusal(
                text("This association has no charter yet."), next_step=text("Start it by choosing a charter.")
            )
        return rules


def empty() -> Association:
    """Before the first entry."""
    return Association(Register(), {}, Ledger())


@lru_cache(maxsize=8)
def _charter(toml: str) -> Charter:
    """Read once: a charter is a value. Only asked for, because a window is painted sooner than a charter is read."""
    from governance_desk.charter.load import read_charter

    return read_charter(toml, place="journal")
