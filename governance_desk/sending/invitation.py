"""The invitation to a meeting for calendars (RFC 5545, RFC 5546): one for each recipient, moved or cancelled later."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from hashlib import sha256

from icalendar import Calendar, Event, vCalAddress, vText

from governance_desk.journal.event import Event as Fact
from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.state import Meeting, Outcome
from governance_desk.plain_words import body_words, header_words
from governance_desk.sending.recipient import Recipient

CHANGING = frozenset({"meeting.corrected", "meeting.cancelled"})
"""The kinds of fact that change what an invitation says."""

CHINA = datetime.timezone(datetime.timedelta(hours=8))
"""Beijing time, without summer time since 1991: the hours of a meeting are those of the State Council's calendar."""

USUAL = datetime.timedelta(hours=2)
"""How long a meeting is kept free in calendars where its agenda does not say it all."""

_MOST = 2_000  # characters of a description


def sequence_of(facts: Iterable[Fact], meeting: Meeting) -> int:
    """How often the meeting has been changed: a calendar takes the invitation with the highest number."""
    mine = (each for each in facts if isinstance(each, MeetingEvent) and each.meeting == meeting.id)
    return sum(each.kind in CHANGING for each in mine)


def invitation(
    meeting: Meeting,
    recipient: Recipient,
    *,
    association: str,
    organiser: str,
    sequence: int,
    at: datetime.datetime,
    words: str = "",
) -> bytes:
    """An .ics file: METHOD:REQUEST, or CANCEL once the meeting is cancelled.

    `organiser` is the secretariat's mail address. The UID is made from meeting and recipient and stays, `sequence`
    rises with each change, `at` is the moment at which it is made. `recipient` has an address.
    """
    cancelled = meeting.outcome is Outcome.CANCELLED
    calendar = Calendar()
    calendar.add("prodid", "-//Governance Desk//Invitation//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "REQUEST")
    entry = Event()
    entry.add("uid", uid_of(association, meeting, recipient))
    entry.add("sequence", sequence)
    entry.add("dtstamp", at.astimezone(datetime.UTC))
    _times(entry, meeting)
    entry.add("summary", header_words(f"{association}{meeting.title}"))
    if meeting.place:
        entry.add("location", header_words(meeting.place))
    if words:
        entry.add("description", body_words(words)[:_MOST])
    entry.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    entry.add("organizer", _person(association, organiser))
    for address in recipient.addresses:
        attendee = _person(recipient.name, address)
        attendee.params["ROLE"] = vText("REQ-PARTICIPANT")
        attendee.params["PARTSTAT"] = vText("NEEDS-ACTION")
        attendee.params["RSVP"] = vText("TRUE")
        entry.add("attendee", attendee, encode=False)
    calendar.add_component(entry)
    return bytes(calendar.to_ical())


def uid_of(association: str, meeting: Meeting, recipient: Recipient) -> str:
    """The same for every invitation of this recipient to this meeting."""
    of = sha256(header_words(association).encode()).hexdigest()[:16]
    return f"{sha256(f'{meeting.id}/{recipient.key}'.encode()).hexdigest()[:32]}@{of}.governance-desk"


def _times(entry: Event, meeting: Meeting) -> None:
    """From its hour for as long as its agenda is planned; the whole day where no hour is set.

    Where an item has no minutes of its own, what the others have is not the meeting's length: twenty minutes for a
    report would end the meeting in every calendar before its elections. Then it is kept free for the USUAL length, or
    for as long as the others take together, where that is longer.
    """
    if not meeting.starts:
        entry.add("dtstart", meeting.day)
        return
    begins = datetime.datetime.combine(meeting.day, datetime.time.fromisoformat(meeting.starts), CHINA)
    entry.add("dtstart", begins.astimezone(datetime.UTC))
    planned = datetime.timedelta(minutes=sum(each.minutes or 0 for each in meeting.agenda))
    if not meeting.agenda or not all(each.minutes for each in meeting.agenda):
        planned = max(planned, USUAL)
    entry.add("dtend", (begins + planned).astimezone(datetime.UTC))


def _person(name: str, address: str) -> vCalAddress:
    found = vCalAddress(f"mailto:{address}")
    # A quotation mark cannot stand in a parameter, however it is written (RFC 5545, 3.1).
    found.params["CN"] = vText(header_words(name).replace('"', "”"))
    return found
