"""What the hall sees while a story is played: one view for each scene, as it stood last."""

from __future__ import annotations

from governance_desk.desk import Desk
from governance_desk.meeting import show
from governance_desk.meeting.hall import HallView
from governance_desk.meeting.state import MeetingId, Stage


class Moments:
    """Collects the views of every meeting."""

    def __init__(self) -> None:
        self._seen: dict[MeetingId, list[HallView]] = {}

    def see(self, desk: Desk, meeting: MeetingId) -> None:
        """Look at the hall screen now. A view of the same scene takes the place of the one before it."""
        room = desk.room(meeting)
        if room.meeting.stage is Stage.CONVENED:
            return
        views = self._seen.setdefault(meeting, [])
        view = show.follow(room)
        if views and _scene(views[-1]) == _scene(view):
            views.pop()
        views.append(view)

    def of(self, meeting: MeetingId) -> tuple[HallView, ...]:
        """The views of one meeting, in order."""
        return tuple(self._seen.get(meeting, ()))


def _scene(view: HallView) -> tuple[str, object]:
    return type(view).__name__, getattr(view, "number", None)
