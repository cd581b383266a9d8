"""The contents of attached files in the association's own file, in parts of a megabyte."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from hashlib import sha256

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from governance_desk.journal.contents import PART, Content, missing, not_whole, parts_of
from governance_desk.storage.tables import CONTENT, CONTENT_PART, CONTENT_TEXT
from governance_desk.storage.writer import Writer

_NUMBER = select(CONTENT.c.number).where(CONTENT.c.hash == bindparam("wanted"))
_LAST = select(func.max(CONTENT.c.number))
_HASHES = select(CONTENT.c.hash)
_PART = select(CONTENT_PART.c.bytes).where(
    CONTENT_PART.c.content == bindparam("of"), CONTENT_PART.c.part == bindparam("at")
)
_ADD_PART = insert(CONTENT_PART).inline()
_DROP_PARTS = delete(CONTENT_PART).where(CONTENT_PART.c.content == bindparam("of"))
_DROP = delete(CONTENT).where(CONTENT.c.number == bindparam("of"))


_LARGE = 8 * PART


class _KnownAlready(Exception):
    """Ends the transaction in which a content was written a second time."""

    def __init__(self, content: Content) -> None:
        super().__init__()
        self.content = content


class SqlContents:
    """See `Contents`. `reading` gives a connection that sees what is committed."""

    def __init__(self, writer: Writer, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._writer = writer
        self._reading = reading

    def keep(self, chunks: Iterable[bytes]) -> Content:
        """See `Contents.keep`. The hash is known at the end only: until then the parts lie under a new number."""
        try:
            with self._writer.transaction() as writer:
                kept = keep_content(writer, chunks)
        except _KnownAlready as known:
            kept = known.content
        if kept.size > _LARGE:
            self._writer.fold()  # else a log of that size stays beside the file
        return kept

    def read(self, content: str) -> Iterator[bytes]:
        """See `Contents.read`."""
        digest = sha256()
        with self._reading() as connection:
            number = connection.execute(_NUMBER, {"wanted": content}).scalar_one_or_none()
            if number is None:
                raise missing()
            at = 0
            while (part := connection.execute(_PART, {"of": number, "at": at}).scalar_one_or_none()) is not None:
                if not isinstance(part, bytes):  # of another type in a damaged file
                    raise not_whole()
                digest.update(part)
                yield part
                at += 1
        if digest.hexdigest() != content:
            raise not_whole()

    def hashes(self) -> frozenset[str]:
        """See `Contents.hashes`."""
        with self._reading() as connection:
            return frozenset(connection.execute(_HASHES).scalars())

    def forget(self, contents: Collection[str]) -> None:
        """See `Contents.forget`."""
        if contents:
            with self._writer.transaction() as writer:
                erase_contents(writer, contents)
            self._writer.fold()


def keep_content(writer: Writer, chunks: Iterable[bytes]) -> Content:
    """Write a content within a transaction; `_KnownAlready` where it is there, whole."""
    digest, size = sha256(), 0
    last = writer.one(_LAST)
    number = ((last and last[0]) or 0) + 1
    for at, part in enumerate(parts_of(chunks)):
        digest.update(part)
        size += len(part)
        writer.execute(_ADD_PART, {"content": number, "part": at, "bytes": part})
    content = Content(digest.hexdigest(), size)
    known = writer.one(_NUMBER, {"wanted": content.hash})
    if known is not None:
        if _is_whole(writer, known[0], content.hash):
            raise _KnownAlready(content)
        _drop(writer, known[0])
    writer.put(CONTENT, number=number, hash=content.hash, size=size)
    return content


def keep_bytes(writer: Writer, content: bytes) -> None:
    """The same for bytes that are in memory, within a transaction that also does something else."""
    found = sha256(content).hexdigest()
    known = writer.one(_NUMBER, {"wanted": found})
    if known is None or not _is_whole(writer, known[0], found):
        keep_content(writer, [content])


def erase_contents(writer: Writer, contents: Collection[str]) -> None:
    """Take these away within a transaction that also does something else; `Writer.fold` leaves nothing of them."""
    for each in contents:
        known = writer.one(_NUMBER, {"wanted": each})
        if known is not None:
            _drop(writer, known[0])
        writer.remove(CONTENT_TEXT, hash=each)


def _drop(writer: Writer, number: int) -> None:
    writer.execute(_DROP_PARTS, {"of": number})
    writer.execute(_DROP, {"of": number})


def _is_whole(writer: Writer, number: int, content: str) -> bool:
    digest, at = sha256(), 0
    while (row := writer.one(_PART, {"of": number, "at": at})) is not None:
        digest.update(row[0])
        at += 1
    return digest.hexdigest() == content
