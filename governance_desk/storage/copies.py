"""The copies of an association that this program has made, or that lie beside it: erased data may still be in them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import msgspec
from sqlalchemy import bindparam, select

from governance_desk.errors import Fault
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.faults import faults
from governance_desk.storage.log import SqlLog
from governance_desk.storage.tables import CONTACT, JOURNAL, SETTING

COPIES = "copies"  # the setting in which their paths stand
ENDING = "*.gdesk"
_NOTED = select(SETTING.c.value).where(SETTING.c.name == COPIES)
_FIRST = select(JOURNAL.c.hash).where(JOURNAL.c.number == 1)
_KINDS = select(CONTACT.c.kind).where(
    CONTACT.c.subject_kind == bindparam("subject_kind"), CONTACT.c.subject_id == bindparam("subject_id")
)


class Holds(StrEnum):
    """Whether a copy still holds the data."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"  # it was moved or lent out, or cannot be read here


class Copy(msgspec.Struct, frozen=True):
    """A copy by its path."""

    path: str
    holds: Holds


def note_copy(log: SqlLog, copy: Path) -> None:
    """Remember that a copy was made there."""
    with log.writer.transaction() as writer:
        noted = writer.one(_NOTED)
        paths = msgspec.json.decode(noted[0], type=list[str]) if noted is not None else []
        paths = [*(each for each in paths if each != str(copy.absolute())), str(copy.absolute())]
        writer.put(SETTING, name=COPIES, value=msgspec.json.encode(paths).decode())


def copies_of(log: SqlLog, path: Path, subject_kind: str, subject_id: str) -> tuple[Copy, ...]:
    """The copies that were noted, and the files beside it of the same association, with what they hold of a subject."""
    with log.reading() as connection:
        noted = connection.execute(_NOTED).scalar_one_or_none()
        first = connection.execute(_FIRST).scalar_one_or_none()
    known = [Path(each) for each in (msgspec.json.decode(noted, type=list[str]) if noted is not None else [])]
    beside = sorted(path.absolute().parent.glob(ENDING))
    found: dict[Path, Holds] = {}
    for each in (*known, *beside):
        if each in found or each == path.absolute():
            continue
        same, holds = _look_into(each, first, subject_kind, subject_id)
        if same is not False and (same or each in known):
            found[each] = holds
    return tuple(Copy(str(each), holds) for each, holds in found.items())


def _look_into(copy: Path, first: str | None, subject_kind: str, subject_id: str) -> tuple[bool | None, Holds]:
    """Whether it is the same association (None: cannot be said), and whether it has something of the subject."""
    if not copy.is_file():
        return None, Holds.UNKNOWN
    engine = sqlite_engine(copy, wal=False, mode="ro")
    try:
        with faults(copy.name), engine.connect() as connection:
            if connection.execute(_FIRST).scalar_one_or_none() != first:
                return False, Holds.NO
            rows = connection.execute(_KINDS, {"subject_kind": subject_kind, "subject_id": subject_id}).all()
            return True, Holds.YES if rows else Holds.NO
    except Fault:
        return None, Holds.UNKNOWN
    finally:
        engine.dispose()
