"""How much time is left for the answers to a vote, in whole seconds."""

from __future__ import annotations

import datetime

from governance_desk.meeting.state import Vote, VoteStage


def left(vote: Vote, now: str) -> int | None:
    """The seconds that are left at the moment `now`, a stamp of the journal; 0 when the time is up.

    None for a vote without a time, for one that is over or closed, and after it was reopened: the chair ends it then.
    """
    allowed = vote.settings.seconds
    if allowed is None or vote.stage is not VoteStage.OPEN or vote.closed or vote.reopened:
        return None
    passed = datetime.datetime.fromisoformat(now) - datetime.datetime.fromisoformat(vote.opened)
    return max(0, allowed - max(0, int(passed.total_seconds())))  # a clock that was put back gives no time
