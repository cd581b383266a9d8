"""What the rest of the program may ask of a journal, wherever it is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Protocol

from governance_desk.errors import Fault
from governance_desk.journal.contents import Contents
from governance_desk.journal.entry import Draft, Entry, Head
from governance_desk.language import text


class ConflictingAppend(Fault):
    """A stream has grown since the decision was taken: fold it again, decide again."""

    def __init__(self, stream: str, *, expected: int, found: int) -> None:
        super().__init__(
            text("Someone else has recorded something in the meantime, so this was not recorded."),
            next_step=text("Look at what has changed, then do it again."),
        )
        self.stream = stream
        self.expected = expected
        self.found = found


class Log(Protocol):
    """An append-only journal. `tests/journal/test_log_contract.py` says what every implementation must do."""

    @property
    def contents(self) -> Contents:
        """The contents of attached files, kept beside the entries."""
        ...

    def append(
        self,
        drafts: Sequence[Draft],
        *,
        at: str,
        who: str,
        station: str,
        expected: Mapping[str, int],
        erase: Collection[str] = (),
    ) -> tuple[Entry, ...]:
        """Write the drafts and their projections in one transaction: all of it or nothing.

        `at` is UTC with microseconds. `expected` holds the version of each stream that the decision was based
        on (0: the stream did not exist); ConflictingAppend where one has grown since. The contents in `erase`
        go in the same transaction. When this returns, the entries are on the disk.
        """
        ...

    def read(self, *, after: int = 0, stream: str | None = None) -> Iterator[Entry]:
        """The entries with a number above `after`, in order; of one stream only where it is named."""
        ...

    def head(self) -> Head:
        """The last entry's number and hash."""
        ...

    def close(self) -> None:
        """Let go of the file or the connection. A closed log cannot be used again."""
        ...
