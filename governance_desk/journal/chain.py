"""How entries are sealed, so that no byte of one can be changed unseen.

The hash of an entry is the SHA-256, in small hexadecimal letters, of these fields in this order, in UTF-8,
joined by single line feeds (no line feed at the end):

    number, stream, stream_version, kind, kind_version, at, who, station, previous_hash, payload

Whole numbers are written in decimal. No field can contain a line feed (in the payload it is written \\n), so
there is one way only to read the joined text. The previous hash is that of the entry with the number before;
of the first entry it is sixty-four zeros.

An auditor recomputes the hash of entry 7 without this program:

    printf %s "$(sqlite3 FILE.gdesk "select number || char(10) || stream || char(10) || stream_version || char(10)
    || kind || char(10) || kind_version || char(10) || at || char(10) || who || char(10) || station || char(10)
    || previous_hash || char(10) || payload from journal where number = 7")" | sha256sum

(`$(…)` takes away the line feed that sqlite3 prints at the end.)
"""

from __future__ import annotations

import re

from governance_desk.journal.codec import encode
from governance_desk.journal.entry import Draft, Entry, Head

try:  # hashlib loads all of OpenSSL first, which takes longer than opening a file
    from _sha256 import sha256  # type: ignore[import-not-found]
except ImportError:  # another Python than 3.11 has it elsewhere
    from hashlib import sha256

GENESIS = Head(number=0, hash="0" * 64)

_AT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def seal(
    draft: Draft, *, number: int, stream_version: int, at: str, who: str, station: str, previous_hash: str
) -> Entry:
    """The entry that a draft becomes. ValueError for a time that is not UTC or a field with a line feed."""
    event = draft.event
    payload = encode(event)
    if not well_formed(draft.stream, event.kind, at, who, station):
        raise ValueError(f"not fit for the journal: {draft.stream!r}, {event.kind!r}, {at!r}, {who!r}, {station!r}")
    return Entry(
        number=number,
        stream=draft.stream,
        stream_version=stream_version,
        kind=event.kind,
        kind_version=event.version,
        at=at,
        who=who,
        station=station,
        payload=payload,
        previous_hash=previous_hash,
        hash=digest(
            number=number,
            stream=draft.stream,
            stream_version=stream_version,
            kind=event.kind,
            kind_version=event.version,
            at=at,
            who=who,
            station=station,
            previous_hash=previous_hash,
            payload=payload,
        ),
    )


def digest(
    *,
    number: int,
    stream: str,
    stream_version: int,
    kind: str,
    kind_version: int,
    at: str,
    who: str,
    station: str,
    previous_hash: str,
    payload: bytes,
) -> str:
    """The hash of an entry with these fields, sixty-four hexadecimal digits."""
    front = f"{number}\n{stream}\n{stream_version}\n{kind}\n{kind_version}\n{at}\n{who}\n{station}\n{previous_hash}\n"
    return str(sha256(front.encode() + payload).hexdigest())


def recomputed(entry: Entry) -> str:
    """The hash that the entry's other fields call for."""
    return digest(
        number=entry.number,
        stream=entry.stream,
        stream_version=entry.stream_version,
        kind=entry.kind,
        kind_version=entry.kind_version,
        at=entry.at,
        who=entry.who,
        station=entry.station,
        previous_hash=entry.previous_hash,
        payload=entry.payload,
    )


def well_formed(stream: str, kind: str, at: str, who: str, station: str) -> bool:
    """Whether these fields can be joined by line feeds and read again, and the time is UTC with microseconds."""
    return "\n" not in f"{stream}{kind}{who}{station}" and bool(stream) and bool(_AT.fullmatch(at))
