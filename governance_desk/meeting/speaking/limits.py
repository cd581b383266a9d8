"""How long a speech may take, and all speeches on an item."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.room import DOOR_OPEN, Room
from governance_desk.meeting.speaking.commands import SetTimeLimits
from governance_desk.meeting.speaking.events import TimeLimitsSet
from governance_desk.meeting.speaking.floor import LONGEST
from governance_desk.meeting.speaking.state import TimeLimits
from governance_desk.meeting.state import Stage


def set_time_limits(room: Room, command: SetTimeLimits) -> list[Event]:
    """The limits from now on: who speaks keeps the time that they were given. Nothing where they hold already.

    The charters that we know set none: the limits are the chair's, and nobody is cut off by them.
    """
    room.require(Stage.CONVENED, *DOOR_OPEN)
    for seconds in (command.speech_seconds, command.item_seconds):
        if seconds is not None and not 0 < seconds <= LONGEST:
            raise Refusal(text("A time limit is between a second and a day."), next_step=text("Correct the time."))
    wanted = TimeLimits(command.speech_seconds, command.item_seconds)
    if command.item is None:
        before: TimeLimits | None = room.meeting.limits
    else:
        item = room.meeting.item(command.item)
        if item is None:
            raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
        before = item.limits
    if wanted == before:
        return []
    return [
        TimeLimitsSet(
            meeting=command.meeting,
            item=command.item,
            speech_seconds=command.speech_seconds,
            item_seconds=command.item_seconds,
        )
    ]
