"""When a snapshot of the state is taken and what it is taken from, while others may be changing the state.

What reads and writes snapshots is loaded when there is one: the file of a small association has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from threading import RLock
from typing import TYPE_CHECKING, Protocol

import msgspec

from governance_desk.association.fold import apply, fold
from governance_desk.association.state import Association, empty
from governance_desk.journal.entry import Entry, Head
from governance_desk.journal.event import Event
from governance_desk.journal.unread import Partial, read_all, unread

if TYPE_CHECKING:
    from governance_desk.association.snapshot import SnapshotHead

EVERY = 2000
"""Entries after which a snapshot is worth its while: to fold them takes as long as a hand needs for a key."""

Write = Callable[[Iterator[bytes], Callable[[], bytes]], None]
"""Keeps the pieces, and then the head, asked for last; raises on what the pieces raise and keeps nothing."""


class Found(Protocol):
    """A snapshot in the file, recognised (see `recognise`)."""

    @property
    def head(self) -> SnapshotHead: ...
    def piece(self, place: int) -> bytes: ...


class Folded:
    """The state with the place in the journal up to which it is folded. `changing` is held while it changes."""

    def __init__(self) -> None:
        self.association: Association = empty()
        self.versions: dict[str, int] = {}
        self.at = Head(0, "")
        self.kept = 0  # the number of the entry after which the snapshot in the file was taken
        self.changing = RLock()

    def take(self, entries: Iterable[tuple[Entry, Event]]) -> tuple[Event, ...]:
        """Apply what has been recorded since."""
        taken: list[Event] = []
        with self.changing:
            for entry, event in entries:
                apply(self.association, event)
                self.versions[entry.stream] = entry.stream_version
                self.at = Head(entry.number, entry.hash)
                taken.append(event)
        return tuple(taken)

    def begin_with(self, found: Found, entries: Callable[[], Iterable[tuple[Entry, Event]]]) -> None:
        """The state of a snapshot; `entries` gives the whole journal where the snapshot turns out to be damaged."""
        from governance_desk.association.snapshot import restored

        head = found.head
        folded: list[Association] = []

        def again() -> Association:
            if not folded:  # once, for all that is damaged
                events = (event for entry, event in entries() if entry.number <= head.number)
                folded.append(fold(events))
            self.kept = 0
            return folded[0]

        try:
            association = restored(head, found.piece, again)
        except msgspec.DecodeError:
            return  # the journal is read from its first entry
        self.association, self.versions = association, dict(head.versions)
        self.at, self.kept = Head(head.number, head.hash), head.number

    def is_due(self) -> bool:
        """Whether enough has been folded since the last snapshot for a new one."""
        return self.at.number - self.kept >= EVERY

    def keep(self, write: Write) -> bool:
        """Take a snapshot and write it; False where the state changed meanwhile, so that nothing was written."""
        from governance_desk.association.snapshot import Taking
        from governance_desk.association.snapshot_key import program_key

        with self.changing:
            taken_at = self.at
            taking = Taking(self.association, taken_at, self.versions, program_key())
        try:
            write(self._undisturbed(taking.pieces(), taken_at), lambda: taking.head)
        except _Disturbed:
            return False
        self.kept = taken_at.number
        return True

    def unread(self) -> Iterator[Callable[[], object]]:
        """What reads the next of the fields that nobody has asked for yet."""
        for part in parts_of(self.association):
            for name in unread(part):
                yield partial(getattr, part, name)

    def _undisturbed(self, pieces: Iterator[bytes], taken_at: Head) -> Iterator[bytes]:
        """The pieces, each taken while nobody changes the state, and all of them of the same state."""
        while True:
            with self.changing:
                if self.at is not taken_at:
                    raise _Disturbed
                piece = next(pieces, None)
            if piece is None:
                return
            yield piece


class _Disturbed(Exception):
    """The state is another one by now."""


def recognise(written: bytes) -> SnapshotHead | None:
    """The head of a snapshot that this very program took, whole; None for any other."""
    from governance_desk.association.snapshot import head_of
    from governance_desk.association.snapshot_key import program_key

    return head_of(written, program_key())


def agrees(written: bytes, piece: Callable[[int], bytes], events: Iterable[tuple[Entry, Event]]) -> bool:
    """Whether a snapshot says what the journal says. One of another program, which is never used, says nothing."""
    from governance_desk.association.snapshot import Damaged, restored

    head = recognise(written)
    if head is None:
        return True

    def no_other() -> Association:
        raise Damaged

    state, versions, at = empty(), dict[str, int](), Head(0, "")
    for entry, event in events:
        if entry.number > head.number:
            break
        fold((event,), state)
        versions[entry.stream] = entry.stream_version
        at = Head(entry.number, entry.hash)
    if (at.number, at.hash, versions) != (head.number, head.hash, head.versions):
        return False
    try:
        kept = restored(head, piece, no_other)
        return same(kept, state)
    except (msgspec.DecodeError, Damaged):
        return False


def same(one: Association, other: Association) -> bool:
    """Whether two states are equal, the order of what is listed included."""
    pairs = tuple(zip(parts_of(one), parts_of(other), strict=False))
    for part in (*parts_of(one), *parts_of(other)):
        read_all(part)
    return (
        one == other
        and list(one.meetings) == list(other.meetings)
        and all(
            list(getattr(mine, name)) == list(getattr(theirs, name))
            for mine, theirs in pairs
            for name in mine.__struct_fields__
            if isinstance(getattr(mine, name), dict)
        )
    )


def parts_of(state: Association) -> tuple[Partial, ...]:
    """All that may be partly unread."""
    fields = (getattr(state, name) for name in state.__struct_fields__)
    return (*tuple(state.meetings.values()), *(each for each in fields if isinstance(each, Partial)))
