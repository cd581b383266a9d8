"""The base of every request, and the moment at which it is made."""

from __future__ import annotations

import datetime

import msgspec


class Command(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A request in the imperative. It carries every new id that it needs: decisions know no chance."""


class Moment(msgspec.Struct, frozen=True):
    """When a command is given: UTC for the journal, and the day where the clerk sits, for the rules."""

    at: datetime.datetime
    day: datetime.date

    @property
    def stamp(self) -> str:
        """The time as the journal writes it: UTC with microseconds."""
        return self.at.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
