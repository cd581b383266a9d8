"""The words of contents, so that a document is found by what stands in it.

A cache: they are read out of the bytes by whoever keeps those, can be read again at any time, and go with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, select

from governance_desk.storage.tables import CONTENT_TEXT
from governance_desk.storage.writer import Writer

if TYPE_CHECKING:
    from governance_desk.storage.log import SqlLog

_KNOWN = select(CONTENT_TEXT.c.hash)
_FORGET = delete(CONTENT_TEXT)
_AT = func.instr(CONTENT_TEXT.c.words, bindparam("wanted"))
_FOUND = select(
    CONTENT_TEXT.c.hash,
    func.substr(CONTENT_TEXT.c.words, func.max(1, _AT - bindparam("around")), bindparam("length")),
).where(_AT > 0)


class SqlWords:
    """See `filing.search.Words`."""

    def __init__(self, log: SqlLog) -> None:
        self._log = log

    def known(self) -> frozenset[str]:
        """See `Words.known`."""
        with self._log.reading() as connection:
            return frozenset(connection.execute(_KNOWN).scalars())

    def put(self, words: Mapping[str, str]) -> None:
        """See `Words.put`."""
        with self._log.writer.transaction() as writer:
            put_words(writer, words)

    def having(self, wanted: str, around: int) -> dict[str, str]:
        """See `Words.having`."""
        values = {"wanted": wanted, "around": around, "length": len(wanted) + 2 * around}
        with self._log.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(_FOUND, values)}

    def forget(self) -> None:
        """Forget the words of all contents: they are read again when somebody searches."""
        with self._log.writer.transaction() as writer:
            writer.execute(_FORGET)


def put_words(writer: Writer, words: Mapping[str, str]) -> None:
    """Note the words of these contents, within a transaction that also keeps them."""
    for content, found in words.items():
        writer.put(CONTENT_TEXT, hash=content, words=found)
