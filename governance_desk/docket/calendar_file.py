"""The docket as a calendar file (.ics): a whole-day entry for each thing that has a day."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable

from icalendar import Calendar, Event

from governance_desk.docket.thing import DueThing, State
from governance_desk.language import in_a_row, render, tr
from governance_desk.plain_words import body_words, header_words

_CHARACTERS = 16  # of the hash that tells one association's entries from another's


def calendar_file(things: Iterable[DueThing], *, association: str, at: datetime.datetime, number: int) -> bytes:
    """In the language in use. `at` and `number` are the moment and the journal's head at which it was computed.

    An entry's UID is made from the thing's key, so that a later file moves an entry instead of doubling it; the
    journal's number as its SEQUENCE tells a calendar which of two files is the newer one.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Governance Desk//Docket//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", header_words(tr("{association}: docket", association=association)))
    of = hashlib.sha256(header_words(association).encode()).hexdigest()[:_CHARACTERS]
    for thing in things:
        if thing.day is None or thing.state is State.MISSED:
            continue
        entry = Event()
        entry.add("uid", f"{hashlib.sha256(thing.key.encode()).hexdigest()[:32]}@{of}.governance-desk")
        entry.add("sequence", number)
        entry.add("dtstamp", at.astimezone(datetime.UTC))
        entry.add("dtstart", thing.day)
        entry.add("dtend", thing.day + datetime.timedelta(days=1))
        entry.add("summary", header_words(render(thing.what)))
        entry.add("description", body_words(_description(thing)))
        entry.add("transp", "TRANSPARENT")  # a due date makes nobody busy
        calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _description(thing: DueThing) -> str:
    article = tr("Article: {article}", article=thing.article) if thing.article else ""
    paper = tr("Paper: {paper}", paper=render(thing.paper)) if thing.paper is not None else ""
    provisional = tr("The day is provisional.") if thing.provisional else ""
    notes = in_a_row(render(each) for each in thing.notes)
    lines = (tr("For: {whom}", whom=render(thing.whom)), article, render(thing.working), provisional, notes, paper)
    return "\n".join(line for line in lines if line)
