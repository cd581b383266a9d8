"""Whatever is opened: an association, or a sentence that says what it is and what next."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from governance_desk import language
from governance_desk.errors import Fault
from governance_desk.journal.codec import Codec
from governance_desk.storage.backup import checked
from governance_desk.storage.log import SqlLog
from governance_desk.storage.open import open_association
from governance_desk.storage.revisions import REVISIONS


@pytest.fixture(autouse=True)
def _english() -> None:
    language.use("en")


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_an_association_is_made_and_opened_again(closed: Path) -> None:
    assert [path.name for path in closed.parent.iterdir()] == [closed.name]
    for address in (closed, str(closed), f"sqlite:///{closed}"):
        log = open_association(address)
        assert log.head().number == 5
        log.close()
    assert [path.name for path in closed.parent.iterdir()] == [closed.name]


def test_the_settings_that_keep_it_safe(log: SqlLog) -> None:
    with log.reading() as connection:
        said = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "application_id")
        }
    assert said == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "application_id": int.from_bytes(b"GDSK", "big"),
    }


def test_a_weak_place_is_refused(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A network drive where SQLite cannot keep a write-ahead log answers with another mode."""
    plain = sqlite3.connect

    class Weak(sqlite3.Connection):
        def execute(self, sql: str, *rest: Any) -> sqlite3.Cursor:
            return super().execute(sql.replace("journal_mode=WAL", "journal_mode=DELETE"), *rest)

    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: plain(*a, factory=Weak, **k))
    with pytest.raises(Fault, match="cannot keep it safely"):
        open_association(closed)


def other_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("create table t (x)")
    connection.close()


STRANGERS: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (Path.touch, "is empty"),
    "folder": (Path.mkdir, "is a folder"),
    "picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500)), "is a picture"),
    "paper": (lambda path: path.write_bytes(b"%PDF-1.7\n" + bytes(500)), "is a PDF"),
    "spreadsheet": (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(500)), "Members page"),
    "text": (lambda path: path.write_text("章程" * 500, "utf-8"), "another kind"),
    "short": (lambda path: path.write_bytes(b"SQLite format 3\0"), "another kind"),
    "database": (other_database, "another program"),
}


@pytest.mark.parametrize("kind", STRANGERS)
def test_what_is_no_association(tmp_path: Path, kind: str) -> None:
    make, words = STRANGERS[kind]
    path = tmp_path / "x.gdesk"
    make(path)
    before = files(tmp_path)
    with pytest.raises(Fault, match=f"not an association.*{words}.*not touched"):
        open_association(path)
    assert files(tmp_path) == before, "nothing is left behind"


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Fault, match=r"There is no file x\.gdesk"):
        open_association(tmp_path / "x.gdesk")
    for create in (True, False):
        with pytest.raises(Fault, match="There is no folder"):
            open_association(tmp_path / "stick" / "x.gdesk", create=create)
    with pytest.raises(Fault, match="not a database at postgresql"):
        open_association("postgresql://secret:word@host/association")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", STRANGERS)
def test_nothing_is_overwritten(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "x.gdesk"
    STRANGERS[kind][0](path)
    before = files(tmp_path)
    with pytest.raises(Fault, match="already something called"):
        open_association(path, create=True)
    assert files(tmp_path) == before


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_newer_program_s_tables(closed: Path) -> None:
    change(closed, "update alembic_version set version_num = '9999'")
    before = files(closed.parent)
    with pytest.raises(Fault, match=r"newer version.*not touched"):
        open_association(closed)
    assert files(closed.parent) == before


@pytest.mark.usefixtures("closed")
def test_a_newer_program_s_events(world: Any) -> None:
    with pytest.raises(Fault, match=r"does not know \(test\.emptied, 1\)"):
        world.open(codec=Codec([world.Seated]))
    log = world.open()  # and the refusal left no lock behind
    assert log.kinds() == {("test.seated", 1), ("test.emptied", 1)}
    log.close()


def test_a_file_cut_short(closed: Path) -> None:
    whole = closed.read_bytes()
    closed.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Fault, match="damaged"):
        open_association(closed)
    closed.write_bytes(whole[:-4096])
    with pytest.raises(Fault, match="damaged"):
        open_association(closed)
    closed.write_bytes(whole)
    open_association(closed).close()


def test_a_file_full_of_rubbish(closed: Path) -> None:
    """Whichever page is hit, nothing but a Fault comes out, and the check of a backup finds it at least as well."""
    whole = closed.read_bytes()
    in_use, in_backup = set(), set()
    for page in range(len(whole) // 4096):
        raw = bytearray(whole)
        raw[page * 4096 + 100 : page * 4096 + 4096] = b"\xa5" * 3996
        closed.write_bytes(raw)
        for left in closed.parent.glob("*.gdesk-*"):
            left.unlink()  # SQLite keeps what it could not write into a damaged file
        if damaged_when(lambda: read_all(closed)):
            in_use.add(page)
        if damaged_when(lambda: checked(closed)):
            in_backup.add(page)
    assert {0, 1} <= in_use <= in_backup
    assert len(in_backup) > len(whole) // 4096 // 2  # the others belong to tables without rows


def read_all(path: Path) -> None:
    with closing(open_association(path)) as log:
        list(log.read())


def damaged_when(act: Callable[[], object]) -> bool:
    said = ""
    try:
        act()
    except Fault as fault:
        said = str(fault)
    # Rubbish in the table of revisions reads like one that this program has never heard of; which SQLite it is decides.
    assert not said or "damaged" in said or "newer version" in said
    return bool(said)


def test_tables_that_are_not_there(closed: Path) -> None:
    change(closed, "drop table alembic_version")
    with pytest.raises(Fault, match="damaged"):
        open_association(closed)


def test_a_file_that_does_not_say_what_wrote_it(closed: Path) -> None:
    change(closed, "delete from alembic_version")
    with pytest.raises(Fault, match="damaged"):
        open_association(closed)


def test_a_last_entry_that_was_changed(closed: Path) -> None:
    change(closed, "drop trigger journal_is_never_changed", "update journal set who = '王芳' where number = 5")
    with pytest.raises(Fault, match="damaged"):
        open_association(closed)


def test_the_database_itself_keeps_the_journal(log: SqlLog) -> None:
    for statement in ("update journal set who = '王芳'", "delete from journal"):
        with pytest.raises(Exception, match="append-only"), log.reading() as connection:
            connection.exec_driver_sql(statement)
    assert log.head().number == 5


@pytest.mark.parametrize("what", ["file", "folder", "both"])
@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_a_read_only_place(closed: Path, what: str) -> None:
    with tempfile.TemporaryDirectory() as outer:
        os.chmod(outer, 0o755)
        folder = Path(outer) / "folder"
        folder.mkdir()
        file = Path(shutil.copy(closed, folder / "a.gdesk"))
        file.chmod(0o444 if what != "folder" else 0o666)
        folder.chmod(0o555 if what != "file" else 0o777)
        before = files(folder)
        assert "only be read" in opened_without_rights(file)
        if what != "file":
            assert "only be read" in opened_without_rights(folder / "new.gdesk", create=True)
            assert "only be read" in opened_without_rights(folder / "new.gdesk", create=True, blind=True)
        assert files(folder) == before
        folder.chmod(0o777)
        file.chmod(0o666)
        assert opened_without_rights(file) == "opened"


def opened_without_rights(path: Path, *, create: bool = False, blind: bool = False) -> str:
    """What is said to a user who is not root; `blind`: the system does not say beforehand what may be written."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # everything is imported already: nobody may be allowed to read the packages
        try:
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            if blind:
                os.access = lambda *_, **__: True
            open_association(path, create=create).close()
            os.write(writing, b"opened")
        except Fault as fault:
            os.write(writing, str(fault).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


def test_only_sqlalchemy_s_core_is_imported(closed: Path) -> None:
    source = (
        "import sys; from governance_desk.storage.open import open_association; "
        f"open_association({str(closed)!r}).close(); "
        "print([m for m in sys.modules if m.startswith(('alembic', 'sqlalchemy.orm', 'sqlalchemy.ext', 'tomllib'))])"
    )
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_revisions_are_those_of_the_migrations() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from governance_desk.storage.migrate import SCRIPTS

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    script = ScriptDirectory.from_config(config)
    assert tuple(each.revision for each in reversed(list(script.walk_revisions()))) == REVISIONS
