"""Minutes of a meeting (会议纪要): as they were approved, else from the newest draft, else as the record has them."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, Document
from governance_desk.documents.content.phrases import of_meeting
from governance_desk.documents.content.recorded import Recorded
from governance_desk.documents.content.signed_original import signed_original
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.written_record import written_record
from governance_desk.journal.entry import Head
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.minutes.standing import standing
from governance_desk.minutes.state import MinutesOf


@stamped
def minutes(
    association: Association,
    meeting_id: MeetingId,
    head: Head,
    *,
    zone: datetime.tzinfo | None = None,
    roll_call_names: bool = True,
) -> Document:
    """The minutes as they are to be printed; of a meeting that is not closed, a draft that says so; as they were saved
    and not approved, with the number of the draft.

    `head` is the newest entry of the journal, `zone` the time on the wall (China's where it is not given);
    `roll_call_names` prints who answered what in a roll call. Approved minutes are printed as they were approved.
    """
    meeting = association.meetings[meeting_id]
    if meeting.correspondence is not None:
        return written_record(association, meeting_id, head, zone=zone)
    return Document(
        title=f"{association.name}{meeting.title}纪要",
        blocks=tuple(_blocks(association, meeting, zone, names=roll_call_names)),
        author=association.name,
        subject=f"{meeting.title}会议纪要",
        journal_head=head.hash[:16],
        signed_original=signed_original(association, meeting, "minutes"),
    )


def _blocks(association: Association, meeting: Meeting, zone: datetime.tzinfo | None, *, names: bool) -> list[AnyBlock]:
    written = association.minutes.minutes(meeting.id)
    if written.newest is None:
        from governance_desk.documents.content.record import record

        found = _recorded(record(association, meeting.id, zone=zone, roll_call_names=names))
        return [*found, *_corrections(association, meeting, written)]
    from governance_desk.documents.content.drafted.draw import Drawing

    far = standing(meeting, written, association.meetings, association.rules_on)
    draft = None if far.final else far.draft
    drawing = Drawing(association, meeting.id, zone=zone, roll_call_names=names, draft=draft)
    if written.approval is not None:
        from governance_desk.documents.content.drafted.settled import approved_blocks

        later = [each.block for each in drawing.record if each.place == "later"]
        return approved_blocks(meeting, written, later, of_meeting(association, "minutes", meeting))
    return [*drawing.blocks(drawing.newest()), *_corrections(association, meeting, written)]


def _corrections(association: Association, meeting: Meeting, written: MinutesOf) -> list[AnyBlock]:
    """Those of minutes that the signatures settled, or whose approval was taken back."""
    if not written.addenda:
        return []
    from governance_desk.documents.content.drafted.settled import addendum_blocks

    return addendum_blocks(meeting, written, of_meeting(association, "minutes", meeting))


def _recorded(found: tuple[Recorded, ...]) -> list[AnyBlock]:
    return [block for each in found for block in (*each.before, each.block)]
