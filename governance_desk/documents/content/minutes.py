"""Minutes of a meeting (会议纪要): as they were approved, else from the newest draft, else as the record has them."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, Document
from governance_desk.documents.content.record import record
from governance_desk.documents.content.recorded import Recorded
from governance_desk.documents.content.stamped import stamped
from governance_desk.journal.entry import Head
from governance_desk.meeting.state import MeetingId


@stamped
def minutes(
    association: Association,
    meeting_id: MeetingId,
    head: Head,
    *,
    zone: datetime.tzinfo | None = None,
    roll_call_names: bool = True,
) -> Document:
    """The minutes as they are to be printed; of a meeting that is not closed, a draft that says so.

    `head` is the newest entry of the journal, `zone` the time on the wall (China's where it is not given);
    `roll_call_names` prints who answered what in a roll call.
    """
    meeting = association.meetings[meeting_id]
    found = record(association, meeting_id, zone=zone, roll_call_names=roll_call_names)
    return Document(
        title=f"{association.name}{meeting.title}纪要",
        blocks=tuple(_blocks(found)),
        author=association.name,
        subject=f"{meeting.title}会议纪要",
        journal_head=head.hash[:16],
    )


def _blocks(found: tuple[Recorded, ...]) -> list[AnyBlock]:
    return [block for each in found for block in (*each.before, each.block)]
