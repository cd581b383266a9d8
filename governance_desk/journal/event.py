"""The base of every fact that the journal can hold."""

from __future__ import annotations

from typing import ClassVar

import msgspec


class Event(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fact in the past tense. Its fields are the payload: text, whole numbers, dates, Fractions, structs of these.

    Never floats. A class that changes its fields raises `version` and gets an upcaster for the old shape
    (see `codec.py`); a class that is renamed keeps its `kind`. The modules of events, and what stands in them, go
    without `from __future__ import annotations`: an annotation kept as text is compiled again by whoever first reads
    such an entry, which every start of the program does.
    """

    kind: ClassVar[str]  # "meeting.checked-in": stable for ever, not the class's path
    version: ClassVar[int] = 1  # of the payload's shape
