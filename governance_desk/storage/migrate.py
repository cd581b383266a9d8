"""Bringing the file of an older program up to date. Alembic is only ever imported by this module."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.storage.backup import copy_database
from governance_desk.storage.create import put_in_place
from governance_desk.storage.engine import sqlite_engine
from governance_desk.storage.faults import damaged, faults
from governance_desk.storage.revisions import REVISIONS
from governance_desk.storage.tables import REVISION

SCRIPTS = Path(__file__).with_name("migrations")


def bring_up_to_date(path: Path) -> Path | None:
    """Migrate an older file, a copy being kept beside it; the copy's path, None where nothing was to do.

    Fault where the file was written by a newer program.
    """
    revision = _revision(path)
    if revision == REVISIONS[-1]:
        return None
    if revision not in REVISIONS:
        raise Fault(
            text("{file} was written by a newer version of this program.", file=path.name),
            safe=text("The file was not touched."),
            next_step=text("Install the newer version and open it there."),
        )
    copy = _free_name(path, revision)
    unfinished = copy.with_name(copy.name + ".new")
    copy_database(path, unfinished)
    put_in_place(unfinished, copy)
    upgrade(path)
    return copy


def upgrade(path: Path, revision: str = "head") -> None:
    """Run the migrations on the file at `path`, all of them or none."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    engine = sqlite_engine(path)
    try:
        with faults(path.name), engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
    finally:
        engine.dispose()


def _revision(path: Path) -> str:
    engine = sqlite_engine(path)
    try:
        with faults(path.name), engine.connect() as connection:
            revisions = connection.execute(select(REVISION.c.version_num)).scalars().all()
    except DBAPIError as problem:  # the header is ours, the tables are not there
        raise damaged(path.name) from problem
    finally:
        engine.dispose()
    if len(revisions) != 1:
        raise damaged(path.name)
    return str(revisions[0])


def _free_name(path: Path, revision: str) -> Path:
    number = 1
    while True:
        name = path.with_name(f"{path.stem}.before-{revision}{f'-{number}' if number > 1 else ''}{path.suffix}")
        if not name.exists():
            return name
        number += 1
