"""The folded state as bytes, so that a large association need not be folded from its first entry each time.

A snapshot is a cache of what the journal gives and nothing else: it is thrown away wherever it does not fit, and
`verify` holds it against the journal. It consists of a head, which says of which entry and of which program it is
and holds whatever is small, and of numbered pieces of what is large, which are read when somebody asks for them.
"""

from __future__ import annotations

from binascii import crc32
from collections.abc import Callable, Generator, Iterator, Mapping
from functools import partial
from typing import Any

import msgspec

from governance_desk.association.snapshot_fields import IN_PIECES, SMALL, decoded, encoded, joined, split
from governance_desk.association.state import Association, empty
from governance_desk.journal.entry import Head
from governance_desk.journal.unread import Partial, leave_unread
from governance_desk.meeting.state import Meeting, MeetingId

MEETINGS = "meetings"

ReadPiece = Callable[[int], bytes]
"""The piece with this number, from 1."""


class Damaged(Exception):
    """A snapshot that is not what was written: the journal has to be asked."""


class Large(msgspec.Struct, frozen=True):
    """Where a large field lies: the numbers of its pieces and their CRC-32."""

    pieces: tuple[int, ...]
    sums: tuple[int, ...]


class Holder(msgspec.Struct, frozen=True):
    """One part of the state: its small fields, encoded, and its large ones."""

    small: dict[str, bytes]
    large: dict[str, Large]


class SnapshotHead(msgspec.Struct, frozen=True):
    """The state after the entry `number`, made by the program `key`; `versions` are those of the streams."""

    key: str
    number: int
    hash: str
    versions: dict[str, int]
    small: dict[str, bytes]  # of the association itself
    parts: dict[str, Holder]  # the register, the ledger and whatever else of it can be partly unread
    meetings: dict[str, Holder]


class Taking:
    """Takes a snapshot piece by piece. The state must not change between its first and its last piece."""

    def __init__(self, association: Association, at: Head, versions: Mapping[str, int], key: str) -> None:
        self._association = association
        self._at = at
        self._versions = dict(versions)
        self._key = key
        self._count = 0
        self.head = b""  # after the last piece

    def pieces(self) -> Iterator[bytes]:
        """The pieces with the numbers 1, 2, …; afterwards there is the head."""
        state = self._association
        small: dict[str, bytes] = {}
        parts: dict[str, Holder] = {}
        meetings: dict[str, Holder] = {}
        for name in Association.__struct_fields__:
            value = getattr(state, name)
            if name == MEETINGS:
                for key in tuple(state.meetings):
                    meetings[key] = yield from self._holder(state.meetings[key])
            elif isinstance(value, Partial):
                parts[name] = yield from self._holder(value)
            else:
                small[name] = encoded(Association, name, value)
        head = SnapshotHead(self._key, self._at.number, self._at.hash, self._versions, small, parts, meetings)
        written = msgspec.msgpack.encode(head)
        self.head = crc32(written).to_bytes(4, "big") + written

    def _holder(self, part: Partial) -> Generator[bytes, None, Holder]:
        small: dict[str, bytes] = {}
        large: dict[str, Large] = {}
        for name in part.__struct_fields__:
            value = getattr(part, name)
            if not (isinstance(value, dict | list) and len(value) > IN_PIECES):
                whole = encoded(type(part), name, value)
                if len(whole) <= SMALL:
                    small[name] = whole
                    continue
            numbers: list[int] = []
            sums: list[int] = []
            for some in split(type(part), name, value):
                piece = encoded(type(part), name, some)
                self._count += 1
                numbers.append(self._count)
                sums.append(crc32(piece))
                yield piece
            large[name] = Large(tuple(numbers), tuple(sums))
        return Holder(small, large)


def head_of(written: bytes, key: str) -> SnapshotHead | None:
    """The head, or None where it is damaged or another program's."""
    body = written[4:]
    if crc32(body).to_bytes(4, "big") != written[:4]:
        return None
    try:
        head = msgspec.msgpack.decode(body, type=SnapshotHead)
    except msgspec.DecodeError:
        return None
    return head if head.key == key else None


def restored(head: SnapshotHead, read_piece: ReadPiece, again: Callable[[], Association]) -> Association:
    """The state of the snapshot, its large fields unread.

    `again` folds the journal up to the snapshot's entry: asked where a piece turns out to be damaged.
    """
    state = empty()
    for name, written in head.small.items():
        setattr(state, name, decoded(Association, name, written))
    for name, holder in head.parts.items():
        cls = type(getattr(state, name))
        setattr(state, name, _part(cls, holder, read_piece, partial(_field, again, name)))
    for key, holder in head.meetings.items():
        meeting = MeetingId(key)
        state.meetings[meeting] = _part(Meeting, holder, read_piece, partial(_meeting, again, meeting))
    return state


def _field(again: Callable[[], Association], name: str) -> Any:
    return getattr(again(), name)


def _meeting(again: Callable[[], Association], meeting: MeetingId) -> Meeting:
    return again().meetings[meeting]


def _part(cls: type[Any], holder: Holder, read_piece: ReadPiece, again: Callable[[], Partial]) -> Any:
    fields: dict[str, Any] = {name: decoded(cls, name, written) for name, written in holder.small.items()}
    part = cls(**fields, **dict.fromkeys(holder.large))
    for name, large in holder.large.items():
        leave_unread(part, name, partial(_read, cls, name, large, read_piece, again))
    return part


def _read(cls: type[Any], name: str, large: Large, read_piece: ReadPiece, again: Callable[[], Partial]) -> Any:
    try:
        return joined(cls, name, _pieces(large, read_piece))
    except (Damaged, msgspec.DecodeError):
        return getattr(again(), name)


def _pieces(large: Large, read_piece: ReadPiece) -> Iterator[bytes]:
    for number, sum_ in zip(large.pieces, large.sums, strict=True):
        piece = read_piece(number)
        if crc32(piece) != sum_:
            raise Damaged
        yield piece
