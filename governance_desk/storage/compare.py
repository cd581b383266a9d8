"""The tables that a journal gives, to be held against those of its file."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Entry
from governance_desk.storage.create import create
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.log import SqlLog
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.rebuild import Rows, projected_rows


def rows_of(entries: Iterable[Entry], codec: Codec, projectors: Sequence[TableProjector]) -> Rows:
    """The rows that these entries give, made in a file of its own that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.gdesk"
        create(path)
        engine = sqlite_engine(path, wal=False)
        log = SqlLog(engine, place=path.name, codec=codec, projectors=projectors, release=engine.dispose)
        try:
            with log.writer.transaction() as writer:
                for projector in log.projectors:
                    projector.clear(writer)
                for entry in entries:
                    event = codec.decode(entry)
                    for projector in log.projectors:
                        projector.project(writer, entry, event)
            return projected_rows(log)
        finally:
            log.close()
