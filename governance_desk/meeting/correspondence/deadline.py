"""Day and hour by the clock in China, as they are written: "2026-03-20 17:00". So written they sort by time."""

from __future__ import annotations

import datetime

from governance_desk.errors import Refusal
from governance_desk.journal.command import Moment
from governance_desk.language import text

CHINA = datetime.timezone(datetime.timedelta(hours=8))
"""China has one time, and has had no summer time since 1991."""

_PATTERN = "%Y-%m-%d %H:%M"


def read(written: str) -> datetime.datetime:
    """Without a zone. Refusal for what is no day and hour."""
    try:
        found = datetime.datetime.strptime(written, _PATTERN)
    except ValueError:
        found = None
    if found is None or found.strftime(_PATTERN) != written:
        raise Refusal(
            text("“{written}” is no day and hour.", written=written),
            next_step=text("Write it as 2026-03-20 17:00."),
        )
    return found


def wall(now: Moment) -> str:
    """The moment by the clock in China."""
    return now.at.astimezone(CHINA).strftime(_PATTERN)
