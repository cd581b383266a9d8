"""How the answers to a vote are taken."""

from __future__ import annotations

import msgspec


class VoteSettings(msgspec.Struct, frozen=True):
    """Frozen into a vote at its opening. `seconds`: how long answers are taken, None until the chair ends it.

    `first_counts`: in a vote name by name the first answer counts and not the last. `closes`: at the end of its time
    the voting is closed; otherwise the clerk is only reminded. `delayed`: the hall sees a result once the clerk shows
    it, and not as soon as it is declared; None where nobody has said so in this meeting.
    """

    first_counts: bool = False
    seconds: int | None = None
    closes: bool = False
    delayed: bool | None = None
