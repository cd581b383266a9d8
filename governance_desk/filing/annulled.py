"""A record that was signed, and annulled after: what counts as signed is no longer in force."""

from __future__ import annotations

from governance_desk.filing.state import SIGNED_OR_SCANNED, About, Filing, IssuedDocument, Subject
from governance_desk.meeting.state import Meeting

RECORD = ("minutes", "written_record")
"""What the record is called, of a meeting and of a vote in writing."""


def annulled_after_signing(filing: Filing, meeting: Meeting) -> IssuedDocument | None:
    """The record of the meeting that the recorded signing is of, where it was annulled since; else None.

    A record that was issued after it does not count as signed by that signing, until somebody signs it. A signing that
    is recorded on a later day than the annulment is of another paper.
    """
    if meeting.signed is None:
        return None
    found = [each for each in filing.of(Subject(About.MEETING, meeting.id)) if each.paper in RECORD]
    if any(each.stands and _is_signed(each) for each in found):
        return None
    last = next((each for each in reversed(found) if each.annulled is not None), None)
    if last is None or last.annulled is None or last.annulled.day < meeting.signed.day:
        return None
    return last


def _is_signed(document: IssuedDocument) -> bool:
    return any(each.note for each in document.files_of(*SIGNED_OR_SCANNED))
