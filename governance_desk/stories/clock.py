"""The clock and the ids of a story: nothing in it hangs on today or on chance, so that it always plays the same."""

from __future__ import annotations

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterator

from governance_desk.errors import Fault
from governance_desk.journal.command import Moment
from governance_desk.language import text

BEIJING = datetime.timezone(datetime.timedelta(hours=8))
BETWEEN_COMMANDS = datetime.timedelta(seconds=20)


class ScriptedClock:
    """A clock that stands still until it is put forward; it never goes back."""

    def __init__(self, start: datetime.date) -> None:
        self._now = datetime.datetime.combine(possible(start), datetime.time(8), BEIJING)

    def __call__(self) -> Moment:
        return Moment(self._now.astimezone(datetime.UTC), self._now.date())

    def tick(self) -> None:
        """The time from one command to the next."""
        self._now += BETWEEN_COMMANDS

    def put_to(self, day: datetime.date | None, hour: str = "") -> None:
        """Forward to this day and hour ("09:30"); an hour or a day that is past changes nothing."""
        wanted = datetime.datetime.combine(
            possible(day or self._now.date()), _hour(hour) if hour else datetime.time(), BEIJING
        )
        self._now = max(self._now, wanted)


def possible(day: datetime.date) -> datetime.date:
    """The day itself; Fault for one that no meeting can have: its year was mistyped."""
    if not 1900 <= day.year < 3000:
        raise Fault(text("The year {year} is not possible.", year=day.year), next_step=text("Correct the date."))
    return day


def counted_ids() -> _Ids:
    """Ids that count: unit/0001, unit/0002, seat/0001 …"""
    return _Ids()


class _Ids:
    def __init__(self) -> None:
        self._counters: dict[str, Iterator[int]] = defaultdict(lambda: itertools.count(1))

    def __call__(self, what: str) -> str:
        return f"{what}/{next(self._counters[what]):04}"


def _hour(written: str) -> datetime.time:
    try:
        return datetime.time.fromisoformat(written.zfill(5))
    except ValueError as error:
        raise Fault(
            text("“{written}” is no time of day.", written=written), next_step=text("Write it as 09:30.")
        ) from error
