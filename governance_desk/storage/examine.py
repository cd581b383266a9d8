"""Looking into an association's file that may be damaged, without changing or even opening it for work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Head
from governance_desk.journal.verify import Finding, verify
from governance_desk.journal.verify_contents import NamedContents, erased_words, verify_contents
from governance_desk.language import Text, text
from governance_desk.storage.compare import rows_of
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.faults import faults
from governance_desk.storage.lock import lock_file
from governance_desk.storage.log import SqlLog
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.rebuild import projected_rows, up_to_date
from governance_desk.storage.recognise import require_association
from governance_desk.storage.snapshot import Agrees, snapshot_findings


def examine(
    path: Path,
    codec: Codec,
    projectors: Sequence[TableProjector] = (),
    printed: Iterable[str] = (),
    agrees: Agrees | None = None,
) -> tuple[Head, tuple[Finding, ...]]:
    """The head, and all that is not as it was written: of SQLite's pages first, then entry by entry.

    Where all of that is sound, the tables of `projectors` must say what the journal says: one that was cut off at
    its end is whole in itself. With `agrees` so must the snapshot of the state. `printed` are journal heads, or
    their first characters, from signed papers.
    Fault where the file is no association, or cannot be read at all.
    """
    if not lock_file(path).exists():
        require_association(path, writable=False)
    engine = sqlite_engine(path, wal=False, mode="ro")
    try:
        log = SqlLog(engine, place=path.name, codec=codec, projectors=projectors)
        try:
            with faults(path.name), log.reading() as connection:
                pages = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
            broken = (
                ()
                if pages == "ok"
                else (Finding(0, "form", text("The database itself is damaged: {pages}", pages=pages)),)
            )
            named = NamedContents()
            findings = (*broken, *verify(named.watched(log.read()), codec=codec, printed=printed))
            findings = (*findings, *verify_contents(named, log.contents))
            if any(each.trouble != "printed" for each in findings):
                return log.head(), findings
            return log.head(), (
                *findings,
                *_tables(log),
                *(snapshot_findings(log, agrees) if agrees is not None else ()),
            )
        finally:
            log.close()
    finally:
        engine.dispose()


def erased_in(path: Path) -> tuple[Text, ...]:
    """The contents of attachments that were erased by a recorded act, each with its day: no trouble, yet to be said."""
    engine = sqlite_engine(path, wal=False, mode="ro")
    try:
        log = SqlLog(engine, place=path.name, codec=Codec())
        try:
            named = NamedContents()
            for entry in log.read():
                named.note(entry)
            return erased_words(named)
        finally:
            log.close()
    finally:
        engine.dispose()


def _tables(log: SqlLog) -> tuple[Finding, ...]:
    """Those of the tables that the journal does not give. Nothing where they are another program's, made anew soon."""
    if not log.projectors or not up_to_date(log):
        return ()
    head = log.head()
    found = projected_rows(log)
    if log.head() != head:
        return ()  # someone is at work in it at this moment
    given = rows_of(log.read(), log.codec, log.projectors)
    if log.head() != head:
        return ()
    return tuple(Finding(0, "table", _differs(name)) for name in sorted(given) if found.get(name) != given[name])


def _differs(table: str) -> Text:
    return text("The table {table} is not what the journal gives: one of them was changed or cut short.", table=table)
