"""Every kind of fact that this program can record and read, and what reads those of older programs."""

from __future__ import annotations

from functools import cache

from governance_desk.association.rehearsal import events as rehearsal_events
from governance_desk.attachments import events as attachment_events
from governance_desk.attendance import events as attendance_events
from governance_desk.calendars import events as calendar_events
from governance_desk.charter import events as charter_events
from governance_desk.journal.codec import Codec
from governance_desk.journal.event import Event
from governance_desk.meeting import events as meeting_events
from governance_desk.meeting.election import events as election_events
from governance_desk.meeting.invitation import events as invitation_events
from governance_desk.meeting.minutes import events as minutes_events
from governance_desk.meeting.reporting import events as reporting_events
from governance_desk.meeting.sittings import events as sitting_events
from governance_desk.meeting.speaking import events as speaking_events
from governance_desk.register import events as register_events
from governance_desk.register.admission import events as admission_events
from governance_desk.register.certificates import events as certificate_events
from governance_desk.register.changes import events as change_events
from governance_desk.register.classes import events as class_events
from governance_desk.register.contacts import events as contact_events
from governance_desk.register.contributions import events as contribution_events
from governance_desk.register.expelling import events as expulsion_events
from governance_desk.register.leaving import events as leaving_events
from governance_desk.register.nominations import events as nomination_events
from governance_desk.register.renewal import events as renewal_events
from governance_desk.register.winding_up import events as winding_up_events

OF_MEETINGS = (
    reporting_events,
    meeting_events,
    invitation_events,
    sitting_events,
    speaking_events,
    election_events,
    minutes_events,
)
OF_THE_REGISTER = (
    register_events,
    change_events,
    certificate_events,
    leaving_events,
    expulsion_events,
    admission_events,
    class_events,
    nomination_events,
    renewal_events,
    contribution_events,
    contact_events,
    winding_up_events,
)
EVENTS: tuple[type[Event], ...] = tuple(
    cls
    for module in (
        rehearsal_events,
        charter_events,
        calendar_events,
        *OF_THE_REGISTER,
        *OF_MEETINGS,
        attachment_events,
        attendance_events,
    )
    for cls in vars(module).values()
    if isinstance(cls, type) and issubclass(cls, Event) and hasattr(cls, "kind")
)

UPCASTERS = {**register_events.UPCASTERS, **attendance_events.UPCASTERS, **meeting_events.UPCASTERS}


@cache
def codec() -> Codec:
    """How every kind of fact is written and read; made once, for it takes as long as opening a file."""
    return Codec(EVENTS, UPCASTERS)
