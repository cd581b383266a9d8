"""What can be asked for: the last act was a mistake."""

from __future__ import annotations

from governance_desk.meeting.commands import MeetingCommand


class UndoAct(MeetingCommand, frozen=True):
    """`act` is the number of the last act (see `reverse`), so that nothing else is undone than was shown.

    `reason` only where the reverse asks for one: a vote that was opened by mistake is made void.
    """

    act: int
    reason: str = ""
