"""A line of the journal, before and after it is written."""

from __future__ import annotations

import msgspec

from governance_desk.journal.event import Event


class Draft(msgspec.Struct, frozen=True):
    """A fact that a decision wants to record, and the stream it belongs to: "association" or "meeting/<id>"."""

    stream: str
    event: Event


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A fact as it stands in the journal. `chain.py` says how the hash is made of the other fields."""

    number: int  # from 1, without gaps, over the whole journal
    stream: str
    stream_version: int  # from 1, without gaps, within the stream
    kind: str
    kind_version: int
    at: str  # UTC: "2026-11-21T07:00:00.000000Z"
    who: str
    station: str
    payload: bytes  # canonical JSON: keys sorted, no blanks, UTF-8, no floats
    previous_hash: str
    hash: str


class Head(msgspec.Struct, frozen=True):
    """The last entry's number and hash; of an empty journal 0 and sixty-four zeros."""

    number: int
    hash: str
