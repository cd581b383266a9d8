"""What the chair may see besides: the session as it is, what comes next, who waits to speak, the time that is used.

The structs are the allow-list, as in `hall.py`: there is no place in them for the tally of an open vote.
"""

from __future__ import annotations

import msgspec

from governance_desk.meeting.hall import Chart, HallView
from governance_desk.meeting.room import Room
from governance_desk.meeting.show import charted, current_item, follow
from governance_desk.meeting.speaking.clock import used_on
from governance_desk.meeting.speaking.queue import queue


class Waiting(msgspec.Struct, frozen=True):
    """One of those who wait to speak."""

    name: str
    unit: str
    point_of_order: bool


class ChairView(msgspec.Struct, frozen=True):
    """`now` is the session by itself, `hall` what the hall sees, which the clerk may have put there.

    Times in whole seconds; `allowed_seconds` is 0 without a limit, `planned_minutes` 0 where none are planned.
    """

    now: HallView
    hall: HallView
    following: str = ""
    waiting: tuple[Waiting, ...] = ()
    used_seconds: int = 0
    allowed_seconds: int = 0
    planned_minutes: int = 0


def chair_view(room: Room, hall: HallView, chart: Chart = "bars") -> ChairView:
    """The chair's screen at this moment; the chair sees a result as soon as it is declared."""
    meeting, item = room.meeting, current_item(room)
    at = meeting.agenda.index(item) + 1 if item is not None else 0
    following = next((each.title for each in meeting.agenda[at:] if not each.done), "")
    limit = meeting.limits_on(item.id).item if item is not None else None
    return ChairView(
        charted(follow(room), chart),
        hall,
        following,
        tuple(Waiting(each.name, each.unit, each.point_of_order) for each in queue(meeting)),
        used_on(meeting, item.id, room.now.stamp) if item is not None else 0,
        limit or 0,
        (item.minutes or 0) if item is not None else 0,
    )
