"""Which things there are that a document can be about."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from governance_desk.attendance.state import Ledger
from governance_desk.filing.state import About, Subject
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.state import PersonId, Register, UnitId


class Subjects(msgspec.Struct, frozen=True):
    """Looks into the register, the meetings and the ledger. The parts of a thing are its papers' own business."""

    register: Register
    meetings: Mapping[MeetingId, Meeting]
    ledger: Ledger

    def knows(self, subject: Subject) -> bool:
        """Whether there is such a thing."""
        match subject.kind:
            case About.MEETING:
                return MeetingId(subject.id) in self.meetings
            case About.UNIT:
                return UnitId(subject.id) in self.register.units
            case About.PERSON:
                return PersonId(subject.id) in self.register.persons
            case About.APPLICATION:
                return ApplicationId(subject.id) in self.register.applications
            case About.CERTIFICATE:
                return CertificateId(subject.id) in self.register.certificates
            case About.CONSEQUENCE:
                return any(each.id == subject.id for each in self.ledger.consequences)
            case About.BODY | About.DUE:
                return bool(subject.id)
            case About.ASSOCIATION:
                return not subject.id
