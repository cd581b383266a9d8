"""Who keeps out of an item."""

from __future__ import annotations

import msgspec

from governance_desk.meeting.ids import VoterId


class Aside(msgspec.Struct, frozen=True):
    """A voter who keeps out of one item, and why."""

    voter: VoterId
    reason: str
