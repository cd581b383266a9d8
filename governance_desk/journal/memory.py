"""A journal that lives as long as the process: for tests, rehearsals and trying things out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from governance_desk.journal.chain import GENESIS, seal
from governance_desk.journal.entry import Draft, Entry, Head
from governance_desk.journal.log import ConflictingAppend
from governance_desk.journal.projection import Projector


class MemoryLog:
    """A Log without a disk. Its projectors write to no place: they are told of each entry before it counts."""

    def __init__(self, projectors: Sequence[Projector[None]] = ()) -> None:
        self._entries: list[Entry] = []
        self._versions: dict[str, int] = {}
        self._projectors = tuple(projectors)
        self._closed = False

    def append(
        self, drafts: Sequence[Draft], *, at: str, who: str, station: str, expected: Mapping[str, int]
    ) -> tuple[Entry, ...]:
        """See `Log.append`."""
        self._require_open()
        for stream, version in expected.items():
            if self._versions.get(stream, 0) != version:
                raise ConflictingAppend(stream, expected=version, found=self._versions.get(stream, 0))
        head = self.head()
        versions = dict(self._versions)
        entries = []
        for draft in drafts:
            versions[draft.stream] = versions.get(draft.stream, 0) + 1
            entry = seal(
                draft,
                number=head.number + 1,
                stream_version=versions[draft.stream],
                at=at,
                who=who,
                station=station,
                previous_hash=head.hash,
            )
            for projector in self._projectors:
                projector.project(None, entry, draft.event)
            head = Head(entry.number, entry.hash)
            entries.append(entry)
        self._entries += entries
        self._versions = versions
        return tuple(entries)

    def read(self, *, after: int = 0, stream: str | None = None) -> Iterator[Entry]:
        """See `Log.read`."""
        self._require_open()
        entries = self._entries[max(after, 0) :]
        return iter(entries) if stream is None else (entry for entry in entries if entry.stream == stream)

    def head(self) -> Head:
        """See `Log.head`."""
        self._require_open()
        return Head(self._entries[-1].number, self._entries[-1].hash) if self._entries else GENESIS

    def close(self) -> None:
        """See `Log.close`."""
        self._closed = True

    def _require_open(self) -> None:
        if self._closed:
            raise RuntimeError("this log is closed")
