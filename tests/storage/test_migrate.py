"""Migrations make the same tables as a new file has, and keep a copy of what they change."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from governance_desk.storage import migrate
from governance_desk.storage.create import create
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.open import open_association
from governance_desk.storage.revisions import REVISIONS

NEXT = f"{int(REVISIONS[-1]) + 1:04}"
SECOND = f"""
import sqlalchemy as sa
from alembic import op
revision = "{NEXT}"
down_revision = "{REVISIONS[-1]}"
def upgrade():
    op.add_column("setting", sa.Column("note", sa.Text))
    op.create_table("later", sa.Column("id", sa.Integer, primary_key=True))
"""


def schema(path: Path) -> list[tuple[str, ...]]:
    connection = sqlite3.connect(path)
    rows = connection.execute("select type, name, tbl_name, sql from sqlite_master order by type, name").fetchall()
    connection.close()
    return rows


def test_migrations_make_the_tables_of_a_new_file(tmp_path: Path) -> None:
    new, migrated = tmp_path / "new.gdesk", tmp_path / "migrated.gdesk"
    create(new)
    sqlite_engine(migrated, mode="rwc").connect().close()
    migrate.upgrade(migrated)
    assert schema(migrated) == schema(new)
    assert len(schema(new)) > 8
    connection = sqlite3.connect(migrated)
    assert connection.execute("select version_num from alembic_version").fetchall() == [(REVISIONS[-1],)]
    connection.close()


@pytest.fixture
def newer_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    scripts = Path(shutil.copytree(migrate.SCRIPTS, tmp_path / "100% scripts"))
    (scripts / "versions" / f"{NEXT}_later.py").write_text(SECOND, "utf-8")
    monkeypatch.setattr(migrate, "SCRIPTS", scripts)
    monkeypatch.setattr(migrate, "REVISIONS", (*REVISIONS, NEXT))
    return scripts


def test_an_older_file_is_brought_up_to_date_and_a_copy_kept(closed: Path, newer_program: Path) -> None:
    assert newer_program.is_dir()
    old = schema(closed)
    log = open_association(closed)
    assert log.head().number == 5
    log.close()
    copy = closed.with_name(f"协会.before-{REVISIONS[-1]}.gdesk")
    assert schema(copy) == old
    assert {"later", "journal"} <= {name for _, name, _, _ in schema(closed)}
    assert sorted(path.name for path in closed.parent.glob("*.gdesk*")) == sorted([closed.name, copy.name])


def test_a_migration_that_fails_changes_nothing(closed: Path, newer_program: Path) -> None:
    (newer_program / "versions" / f"{NEXT}_later.py").write_text(SECOND + "    raise LookupError('no')\n", "utf-8")
    old = schema(closed)
    with pytest.raises(LookupError):
        open_association(closed)
    assert schema(closed) == old
