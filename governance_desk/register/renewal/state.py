"""The election of a body's next term as it stands. Only `fold.py` changes it."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.charter.keys import BodyKey


class Renewal(msgspec.Struct):
    """A body is elected anew. `number` is that of the new term; `seated` its first day once it has begun."""

    body: BodyKey
    number: int
    begun: datetime.date
    resolution: str
    listed: datetime.date | None = None
    list_document: str = ""
    seated: datetime.date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the new term has not begun yet."""
        return self.seated is None
