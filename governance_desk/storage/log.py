"""The journal in a database: entries and projections in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, bindparam, func, insert, select

from governance_desk.journal.chain import GENESIS, seal
from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Draft, Entry, Head
from governance_desk.journal.log import ConflictingAppend
from governance_desk.storage.contents import SqlContents, erase_contents
from governance_desk.storage.faults import faults
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.tables import JOURNAL, JOURNAL_KIND, PROJECTIONS, SETTING
from governance_desk.storage.writer import Prepared, Writer

_HEAD = select(JOURNAL.c.number, JOURNAL.c.hash).order_by(JOURNAL.c.number.desc()).limit(1)
_VERSION = select(func.max(JOURNAL.c.stream_version)).where(JOURNAL.c.stream == bindparam("stream"))
_INSERT = insert(JOURNAL).inline()
_ALL = select(JOURNAL).where(JOURNAL.c.number > bindparam("after")).order_by(JOURNAL.c.number)
_STREAM = _ALL.where(JOURNAL.c.stream == bindparam("stream"))
_KINDS = select(JOURNAL_KIND.c.kind, JOURNAL_KIND.c.version)


class SqlLog:
    """A Log in a database; `open.py` makes one. `place` is the file's name, for people."""

    def __init__(
        self,
        engine: Engine,
        *,
        place: str,
        codec: Codec,
        projectors: Sequence[TableProjector] = (),
        release: Callable[[], None] | None = None,
    ) -> None:
        self.place = place
        self.codec = codec
        self.projectors = tuple(projectors)
        self._release = release
        self._engine = engine
        self._prepared = Prepared(engine)
        with faults(place):
            self.writer = Writer(engine, place)
            try:
                self._kinds: set[tuple[str, int]] = set(self.writer.rows(_KINDS))
            except BaseException:
                self.writer.close()  # else the driver would keep its files beside a damaged one
                raise
        self.contents = SqlContents(self.writer, self.reading)
        self._outgrown = False
        self._closed = False

    def append(
        self,
        drafts: Sequence[Draft],
        *,
        at: str,
        who: str,
        station: str,
        expected: Mapping[str, int],
        erase: Collection[str] = (),
        beside: Callable[[Writer], None] | None = None,
    ) -> tuple[Entry, ...]:
        """See `Log.append`. `beside` writes what belongs to the same act but not into the journal."""
        self._require_open()
        new_kinds = {(d.event.kind, d.event.version) for d in drafts} - self._kinds
        with self.writer.transaction() as writer:
            versions = {stream: self._version(stream) for stream in {*expected, *(draft.stream for draft in drafts)}}
            for stream, version in expected.items():
                if versions[stream] != version:
                    raise ConflictingAppend(stream, expected=version, found=versions[stream])
            head = self._head()
            entries = []
            for draft in drafts:
                versions[draft.stream] += 1
                entry = seal(
                    draft,
                    number=head.number + 1,
                    stream_version=versions[draft.stream],
                    at=at,
                    who=who,
                    station=station,
                    previous_hash=head.hash,
                )
                writer.execute(_INSERT, {name: getattr(entry, name) for name in Entry.__struct_fields__})
                for projector in self.projectors:
                    projector.project(writer, entry, draft.event)
                head = Head(entry.number, entry.hash)
                entries.append(entry)
            for kind, version in new_kinds:
                writer.put(JOURNAL_KIND, kind=kind, version=version)
            if beside is not None:
                beside(writer)
            erase_contents(writer, erase)
            if not (self.projectors or self._outgrown):
                writer.put(SETTING, name=PROJECTIONS, value="")  # they are not kept up: the next to need them rebuilds
        if erase:
            self.writer.fold()
        self._kinds |= new_kinds  # only now: the transaction may have failed
        self._outgrown = True
        return tuple(entries)

    def read(self, *, after: int = 0, stream: str | None = None) -> Iterator[Entry]:
        """See `Log.read`. What is appended while this runs is not seen."""
        self._require_open()
        sql, arguments = self._prepared(_ALL if stream is None else _STREAM)
        return self._rows(sql, arguments({"after": after, "stream": stream}))

    def head(self) -> Head:
        """See `Log.head`."""
        self._require_open()
        with self.reading() as connection:
            row = connection.execute(_HEAD).one_or_none()
        return Head(row[0], row[1]) if row else GENESIS

    def kinds(self) -> frozenset[tuple[str, int]]:
        """The kinds of event that this journal holds, with their versions."""
        return frozenset(self._kinds)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for the queries of the projections; it sees what is committed, and changes nothing."""
        self._require_open()
        with faults(self.place), self._engine.connect() as connection:
            yield connection

    def close(self) -> None:
        """See `Log.close`."""
        if self._closed:
            return
        self._closed = True
        try:
            self.writer.close()
            self._engine.dispose()
        finally:
            if self._release is not None:
                self._release()

    def _rows(self, sql: str, arguments: Sequence[object] | Mapping[str, object]) -> Iterator[Entry]:
        """Entries straight from the driver: a meeting of ten thousand check-ins is folded in one go."""
        with faults(self.place):
            connection = self._engine.raw_connection()
            try:
                cursor = connection.cursor()
                cursor.arraysize = 500
                cursor.execute(sql, arguments)
                while rows := cursor.fetchmany():
                    for row in rows:
                        yield Entry(*row)
                cursor.close()
            finally:
                connection.close()

    def _head(self) -> Head:
        row = self.writer.one(_HEAD)
        return Head(*row) if row else GENESIS

    def _version(self, stream: str) -> int:
        row = self.writer.one(_VERSION, {"stream": stream})
        return (row and row[0]) or 0

    def _require_open(self) -> None:
        if self._closed:
            raise RuntimeError("this log is closed")
