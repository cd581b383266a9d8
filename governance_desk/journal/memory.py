"""A journal that lives as long as the process: for tests, rehearsals and trying things out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from governance_desk.journal.chain import GENESIS, seal
from governance_desk.journal.contents import PART, Content, missing, not_whole
from governance_desk.journal.entry import Draft, Entry, Head
from governance_desk.journal.log import ConflictingAppend
from governance_desk.journal.projection import Projector


class MemoryContents:
    """Contents without a disk."""

    def __init__(self) -> None:
        self._bytes: dict[str, bytes] = {}

    def keep(self, chunks: Iterable[bytes]) -> Content:
        """See `Contents.keep`."""
        whole = b"".join(chunks)
        found = Content(sha256(whole).hexdigest(), len(whole))
        self._bytes[found.hash] = whole
        return found

    def read(self, content: str) -> Iterator[bytes]:
        """See `Contents.read`."""
        whole = self._bytes.get(content)
        if whole is None:
            raise missing()
        yield from (whole[start : start + PART] for start in range(0, len(whole), PART))
        if sha256(whole).hexdigest() != content:
            raise not_whole()

    def hashes(self) -> frozenset[str]:
        """See `Contents.hashes`."""
        return frozenset(self._bytes)

    def forget(self, contents: Collection[str]) -> None:
        """See `Contents.forget`."""
        for each in contents:
            self._bytes.pop(each, None)


class MemoryLog:
    """A Log without a disk. Its projectors write to no place: they are told of each entry before it counts."""

    def __init__(self, projectors: Sequence[Projector[None]] = ()) -> None:
        self._entries: list[Entry] = []
        self._versions: dict[str, int] = {}
        self._projectors = tuple(projectors)
        self._closed = False
        self.contents = MemoryContents()

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
        self.contents.forget(erase)
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
