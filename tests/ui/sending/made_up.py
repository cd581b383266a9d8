"""A council meeting in a file, its notice issued, and mail addresses of some of its members."""

from __future__ import annotations

from pathlib import Path

from governance_desk.desk import Desk, contact, open_desk
from governance_desk.filing.commands import SetSeries
from governance_desk.filing.state import DocumentId, IssuedDocument, SeriesKey
from governance_desk.journal.entry import Draft, Head
from governance_desk.lists.papers import papers_of
from governance_desk.meeting.state import MeetingId
from tests.ui.association import MEETING, convened

SERIES = SeriesKey("series/notices")


def on_disk(path: Path) -> Desk:
    """The convened meeting of the sample, in a file; the first three of the council have an address."""
    made = open_desk(path, create=True)
    drafts = [Draft(entry.stream, event) for entry, event in convened().entries()]
    made.log.append(drafts, at="2026-03-05T01:00:00.000000Z", who="秘书处", station="desk", expected={})
    made.close()
    desk = open_desk(path, clock=convened().clock, who="秘书处")
    people = [seat.person for seat in desk.association.register.seats.values()][:3]
    desk.note_contacts(*(contact("person", each, "mail", f"m{at}@example.org") for at, each in enumerate(people, 1)))
    desk.do(SetSeries(series=SERIES, name="会议通知", code="联盟通"))
    return desk


def notice_issued(
    desk: Desk, meeting: MeetingId = MEETING, *, supersedes: DocumentId | None = None, reason: str = ""
) -> IssuedDocument:
    """The notice of the meeting, issued under the next number."""
    from governance_desk.documents.filed import ready_to_issue

    row = next(each for each in papers_of(desk.association, meeting) if each.paper == "notice")
    day = desk.clock().day
    ready = ready_to_issue(
        desk.association,
        Head(desk.head.number, desk.head.hash),
        row.filable,
        document=DocumentId(desk.new_id("document")),
        day=day,
        today=day,
        series=SERIES,
        supersedes=supersedes,
        reason=reason,
    )
    desk.do(ready.command, keep=[ready.content])
    return desk.association.filing.documents[ready.command.document]
