"""How a voter stands at the close: in person, by proxy, excused or absent."""

from __future__ import annotations

from governance_desk.attendance.state import Attended
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.meeting.state import Presence, Where


def attended(body: BodyRule, presence: Presence) -> Attended:
    """Present is who was in the room at any time. A unit is there through whomever it sends, a seat only by proxy."""
    if presence.came:
        in_person = body.sitting is Sitting.UNITS or any(presence.stays)
        return Attended.PRESENT if in_person else Attended.PROXY
    if presence.where is Where.PROXY:
        return Attended.PROXY
    return Attended.EXCUSED if presence.excused else Attended.ABSENT
