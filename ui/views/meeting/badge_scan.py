"""A badge that is scanned at the door: who is meant, or in a sentence why nobody is."""

from __future__ import annotations

from collections.abc import Iterable

from governance_desk.association.badges import badge_record
from governance_desk.language import tr
from governance_desk.meeting.badge import Unknown, voter_of
from governance_desk.meeting.state import Voter, VoterId
from ui.desk import Desk


def scanned(desk: Desk, roll: Iterable[Voter], typed: str) -> tuple[VoterId | None, str]:
    """The voter, or None and the sentence."""
    found = voter_of(badge_record(desk.association), roll, typed)
    return (None, _said(found)) if isinstance(found, Unknown) else (found, "")


def _said(unknown: Unknown) -> str:
    match unknown:
        case Unknown.MISREAD:
            return tr("The badge was misread. Scan it again, or type the name.")
        case Unknown.REHEARSAL:
            return tr("This badge is of a rehearsal and does not hold at the meeting itself. Type the name.")
        case Unknown.REAL:
            return tr("This badge is of the real meeting; in a rehearsal only badges of the rehearsal hold.")
        case Unknown.ELSEWHERE:
            return tr("This badge is of another association. Type the name.")
        case Unknown.NOT_ON_THE_ROLL:
            return tr(
                "Whoever this badge was made for is not on the roll of this meeting, or somebody else has come to "
                "the place since. Type the name."
            )
        case Unknown.AMBIGUOUS:
            return tr("Two badges on this roll have the same code. Type the name.")
