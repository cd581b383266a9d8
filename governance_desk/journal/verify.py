"""Whether a journal is still what was written: every hash, every number, every payload."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Literal, NoReturn

import msgspec

from governance_desk.errors import Fault
from governance_desk.journal.chain import GENESIS, recomputed, well_formed
from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Entry
from governance_desk.language import Text, text

_TYPES = {name: {"int": int, "bytes": bytes}.get(kind, str) for name, kind in Entry.__annotations__.items()}

Trouble = Literal["hash", "chain", "number", "stream", "form", "payload", "kind", "printed", "table", "content"]


class Finding(msgspec.Struct, frozen=True):
    """Something that is not as it was written. `number` is the entry's, 0 where it is the journal's as a whole."""

    number: int
    trouble: Trouble
    sentence: Text


def verify(entries: Iterable[Entry], *, codec: Codec | None = None, printed: Iterable[str] = ()) -> tuple[Finding, ...]:
    """What is wrong with these entries, which are a whole journal in order; nothing where all is well.

    With a `codec` each payload must also be of a kind that it knows, and readable. `printed` are the journal
    heads on signed papers, or their first characters: one that no entry has was mistyped or is of another journal,
    or else entries were taken away at the end, or the whole chain was written anew.
    """
    findings: list[Finding] = []
    unmatched = set(printed)
    last = GENESIS.number, GENESIS.hash
    versions: dict[str, int] = {}
    for entry in entries:
        if not _readable(entry):
            sentence = text("Entry {number} has a field that cannot be right.", number=last[0] + 1)
            findings.append(Finding(last[0] + 1, "form", sentence))
            last = last[0] + 1, str(entry.hash)
            continue
        findings += _alone(entry, codec)
        findings += _in_its_place(entry, last, versions.get(entry.stream, 0))
        last = entry.number, entry.hash
        versions[entry.stream] = entry.stream_version
        unmatched -= {head for head in unmatched if entry.hash.startswith(head)}
    for head in sorted(unmatched - {head for head in unmatched if GENESIS.hash.startswith(head)}):
        sentence = text("No entry of this journal has the head {head}.", head=head)
        findings.append(Finding(0, "printed", sentence))
    return tuple(findings)


def canonical(payload: bytes) -> bool:
    """Whether this is the one way to write the JSON object that it holds, without floats."""
    try:
        held = json.loads(payload.decode(), parse_float=_refuse, parse_constant=_refuse)
        written = json.dumps(held, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return isinstance(held, dict) and written.encode() == payload
    except (ValueError, RecursionError):  # no JSON, no UTF-8, a float
        return False


def _refuse(_: str) -> NoReturn:
    raise ValueError("a float")


def _readable(entry: Entry) -> bool:
    """Whether every field is of its type: in a damaged file a number can turn into a text."""
    for name, type_ in _TYPES.items():
        value: object = getattr(entry, name)
        if type(value) is not type_ or (isinstance(value, str) and not _encodable(value)):
            return False
    return True


def _encodable(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _alone(entry: Entry, codec: Codec | None) -> Iterable[Finding]:
    """What is wrong with the entry itself."""
    number = entry.number
    if recomputed(entry) != entry.hash:
        yield Finding(number, "hash", text("Entry {number} was changed: its hash does not fit.", number=number))
    if not well_formed(entry.stream, entry.kind, entry.at, entry.who, entry.station):
        yield Finding(number, "form", text("Entry {number} has a field that cannot be right.", number=number))
    if not canonical(entry.payload):
        yield Finding(number, "payload", text("Entry {number} is not written in the one right way.", number=number))
    if codec is None:
        return
    if not codec.knows(entry.kind, entry.kind_version):
        sentence = text(
            "Entry {number} is of a kind that this program does not know: {kind}.", number=number, kind=entry.kind
        )
        yield Finding(number, "kind", sentence)
        return
    try:
        codec.decode(entry)
    except Fault as fault:
        yield Finding(number, "payload", fault.sentence)


def _in_its_place(entry: Entry, last: tuple[int, str], version: int) -> Iterable[Finding]:
    """What is wrong with the entry after the `last` one (number, hash), its stream being at `version`."""
    number = entry.number
    if number != last[0] + 1:
        sentence = text("Entries are missing or doubled: {number} follows {last}.", number=number, last=last[0])
        yield Finding(number, "number", sentence)
    if entry.previous_hash != last[1]:
        sentence = text("Entry {number} does not follow from the one before it.", number=number)
        yield Finding(number, "chain", sentence)
    if entry.stream_version != version + 1:
        sentence = text("Entry {number} is out of order in {stream}.", number=number, stream=entry.stream)
        yield Finding(number, "stream", sentence)
