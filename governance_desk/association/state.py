"""Everything that an association is, computed from its journal."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import msgspec

from governance_desk.attachments.state import Attachments
from governance_desk.attendance.state import Ledger
from governance_desk.calendars.override import NO_OVERRIDES, Overrides
from governance_desk.charter.adoption import Adoption
from governance_desk.charter.version import Draft, DraftId, Version
from governance_desk.errors import Refusal
from governance_desk.filing.state import Filing
from governance_desk.language import text
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.minutes.state import MinutesBook
from governance_desk.register.state import Register
from governance_desk.signatures.state import Signatures
from governance_desk.templates.state import Templates

if TYPE_CHECKING:
    from governance_desk.calendars.working_days import WorkingDays
    from governance_desk.charter.readings import CharterInForce


class Association(msgspec.Struct):
    """The state. Only `fold.py` changes it; everyone else reads."""

    register: Register
    meetings: dict[MeetingId, Meeting]
    ledger: Ledger
    attachments: Attachments
    minutes: MinutesBook
    filing: Filing
    versions: tuple[Version, ...] = ()  # of the charter, the earliest first
    drafts: dict[DraftId, Draft] = {}  # of a new one
    adoptions: tuple[Adoption, ...] = ()
    overrides: Overrides = NO_OVERRIDES
    templates: Templates = msgspec.field(default_factory=Templates)  # of its papers
    signatures: Signatures = msgspec.field(default_factory=Signatures)
    rehearsal: bool = False  # a copy to try things on; no paper of it is one of the association's

    @property
    def name(self) -> str:
        """The association's name, or nothing before it is founded."""
        return self.register.name

    @property
    def gatherings(self) -> tuple[Meeting, ...]:
        """The meetings, without the votes in writing: of these no charter counts how many there were."""
        return tuple(each for each in self.meetings.values() if each.correspondence is None)

    @property
    def working_days(self) -> WorkingDays:
        """The days on which it works: the State Council's calendar, and its own overrides."""
        from governance_desk.calendars.working_days import WorkingDays

        return WorkingDays(self.overrides)

    @property
    def charter_in_force(self) -> CharterInForce | None:
        """The newest version of the charter with its readings, or None before one is adopted; read when asked for."""
        return self._rules(datetime.date.max) if self.versions else None

    @property
    def rules(self) -> CharterInForce:
        """The newest version of the charter with its readings; Refusal before one is adopted."""
        return self.rules_on(datetime.date.max)

    def rules_on(self, day: datetime.date) -> CharterInForce:
        """The charter in force on that day, with its readings; Refusal before one is adopted."""
        if not self.versions:
            raise Refusal(
                text("This association has no charter yet."), next_step=text("Start it by choosing a charter.")
            )
        return self._rules(day)

    def _rules(self, day: datetime.date) -> CharterInForce:
        from governance_desk.charter.in_force import rules_of  # a window is painted before any rule is read

        return rules_of(self.versions, self.adoptions, day)


def empty() -> Association:
    """Before the first entry."""
    return Association(Register(), {}, Ledger(), Attachments(), MinutesBook(), Filing())
