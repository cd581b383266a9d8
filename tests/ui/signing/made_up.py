"""Minutes that were issued, and a window above which they are signed."""

from __future__ import annotations

from governance_desk.desk import Desk
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.layout.pdf import pdf
from governance_desk.filing.state import About, IssuedDocument, Subject
from governance_desk.journal.entry import Head
from tests.filing.made_up import issue
from tests.ui.association import closed


def issued_minutes() -> tuple[Desk, IssuedDocument]:
    """Of a meeting that is over."""
    desk = closed()
    meeting = next(each for each in desk.association.meetings.values() if each.chair)
    head = Head(desk.head.number, desk.head.hash)
    drawn = minutes(desk.association, meeting.id, head)
    about = Subject(About.MEETING, meeting.id)
    day = max(desk.clock().day, meeting.day)
    document = issue(desk, content=pdf(drawn), paper="minutes", about=about, day=day, title=drawn.title)
    return desk, document
