"""The tables of an association that are not computed from its journal, and the journal itself.

`migrations/` makes the same tables step by step; a test holds the two together. The tables of the projections
are not here: they are never migrated but made anew from the journal (see `projector.py`).
"""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    CheckConstraint,
    Column,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
)

METADATA = MetaData()

JOURNAL = Table(
    "journal",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("stream", Text, nullable=False),
    Column("stream_version", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("kind_version", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("previous_hash", Text, nullable=False),
    Column("hash", Text, nullable=False),
    CheckConstraint("number > 0", name="journal_number_from_one"),
    UniqueConstraint("stream", "stream_version", name="journal_stream_version"),
    sqlite_strict=True,
)

# Which kinds the journal holds, so that a file of a newer program is known without reading all of it.
JOURNAL_KIND = Table(
    "journal_kind",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    sqlite_strict=True,
)

# Telephone, mail, identity documents: outside the journal, so that they can be erased.
CONTACT = Table(
    "contact",
    METADATA,
    Column("subject_kind", Text, primary_key=True),
    Column("subject_id", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

# The bytes of attached files, each content once: the journal names it by its SHA-256.
CONTENT = Table(
    "content",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("hash", Text, nullable=False),
    Column("size", Integer, nullable=False),
    UniqueConstraint("hash", name="content_hash"),
    sqlite_strict=True,
)

CONTENT_PART = Table(
    "content_part",
    METADATA,
    Column("content", Integer, primary_key=True, autoincrement=False),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("bytes", LargeBinary, nullable=False),
    sqlite_strict=True,
)

# The words of those contents that are issued documents, read out of the bytes for searching.
CONTENT_TEXT = Table(
    "content_text",
    METADATA,
    Column("hash", Text, primary_key=True),
    Column("words", Text, nullable=False),
    sqlite_strict=True,
)

# What the program notes about the file itself: the shape of its projections, and the like.
SETTING = Table(
    "setting",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

# The setting that holds the shape of the projection tables: `rebuild.shape` of the projectors that filled them.
PROJECTIONS = "projections"

# As Alembic makes it; written here so that a new file needs no Alembic.
REVISION = Table(
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

# The database itself refuses to change the journal, whoever asks.
APPEND_ONLY = (
    "CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal "
    "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
    "CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal "
    "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
)
# A content is written once; it may be erased, never changed.
WRITTEN_ONCE = (
    "CREATE TRIGGER content_is_never_changed BEFORE UPDATE ON content "
    "BEGIN SELECT RAISE(ABORT, 'a content is never changed'); END",
    "CREATE TRIGGER content_part_is_never_changed BEFORE UPDATE ON content_part "
    "BEGIN SELECT RAISE(ABORT, 'a content is never changed'); END",
)
_GUARDS = [(JOURNAL, each) for each in APPEND_ONLY] + list(zip((CONTENT, CONTENT_PART), WRITTEN_ONCE, strict=True))
for _table, _statement in _GUARDS:
    event.listen(_table, "after_create", DDL(_statement).execute_if(dialect="sqlite"))  # type: ignore[no-untyped-call]
