"""Which things there are to which a file can be attached."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.meeting.ids import ProxyId
from governance_desk.meeting.state import ItemId, Meeting, MeetingId, Stage
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.changes.state import ChangeId
from governance_desk.register.contributions.state import PaymentId
from governance_desk.register.papers.state import PaperId
from governance_desk.register.state import Register, UnitId


class Subjects(msgspec.Struct, frozen=True):
    """Looks into the register and the meetings."""

    register: Register
    meetings: Mapping[MeetingId, Meeting]

    def knows(self, subject: AttachedTo) -> bool:
        """Whether there is such a thing; a part that is a material may be one that is no longer asked for."""
        match subject.kind:
            case Kind.APPLICATION:
                return ApplicationId(subject.id) in self.register.applications
            case Kind.CHANGE:
                return ChangeId(subject.id) in self.register.changes
            case Kind.AGENDA_ITEM:
                meeting = self.meetings.get(MeetingId(subject.id))
                return meeting is not None and meeting.item(ItemId(subject.part)) is not None
            case Kind.PROXY:
                meeting = self.meetings.get(MeetingId(subject.id))
                return meeting is not None and ProxyId(subject.part) in meeting.written_proxies
            case Kind.EXPULSION:
                return UnitId(subject.id) in self.register.verifications
            case Kind.UNIT:
                return UnitId(subject.id) in self.register.units
            case Kind.YEARLY_PAPER:
                return PaperId(subject.id) in self.register.papers
            case Kind.PAYMENT:
                payment = PaymentId(subject.id)
                return any(payment in each.payments for each in self.register.contributions.values())

    def is_closed(self, subject: AttachedTo) -> bool:
        """Whether it belongs to a meeting whose record is closed."""
        if subject.kind not in (Kind.AGENDA_ITEM, Kind.PROXY):
            return False
        meeting = self.meetings.get(MeetingId(subject.id))
        return meeting is not None and meeting.stage is Stage.CLOSED
