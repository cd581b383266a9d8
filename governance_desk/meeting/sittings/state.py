"""The breaks of a meeting."""

from __future__ import annotations

import datetime

import msgspec


class Break(msgspec.Struct, frozen=True):
    """From the moment `since` to the moment `until`, "" while it lasts. `day`, `starts` and `place` say when and where
    the meeting is to go on, as far as that was said; with a `day` everyone had left and came anew."""

    since: str
    until: str = ""
    day: datetime.date | None = None
    starts: str = ""
    place: str = ""
    reason: str = ""
