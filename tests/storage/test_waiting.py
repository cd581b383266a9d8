"""A journal that is read at once and whose tables are opened later: the same journal, and the same refusals."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from governance_desk import language
from governance_desk.errors import Fault
from governance_desk.storage import waiting
from governance_desk.storage.log import SqlLog
from governance_desk.storage.open import open_association
from governance_desk.storage.waiting import TakesLong, WaitingLog, open_waiting


@pytest.fixture(autouse=True)
def _english() -> None:
    language.use("en")


def opened(world: Any) -> WaitingLog:
    log = open_waiting(world.path, codec=world.codec, projectors=lambda: [world.projector])
    assert isinstance(log, WaitingLog)
    return log


def test_it_reads_what_stands_there_and_writes_on(world: Any, closed: Path) -> None:
    whole = open_association(closed, codec=world.codec, projectors=[world.projector])
    before, head = tuple(whole.read()), whole.head()
    whole.close()
    log = opened(world)
    assert log.head() == head
    assert tuple(log.read()) == before
    assert tuple(log.read()) == before  # from the file this time
    (entry,) = world.record(log, world.Seated(person="陈晨", seat=3))
    assert entry.number == head.number + 1
    assert log.head().hash == entry.hash
    assert tuple(log.read(after=head.number)) == (entry,)
    log.close()
    with pytest.raises(RuntimeError, match="closed"):
        log.head()


def test_what_takes_long_is_not_opened_at_once_and_the_file_is_given_up(
    world: Any, closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at_once() -> WaitingLog | SqlLog:
        return open_waiting(closed, codec=world.codec, projectors=lambda: [world.projector], at_once=True)

    at_once().close()
    with closing(sqlite3.connect(closed)) as connection:
        (size,) = connection.execute("SELECT sum(length(payload)) FROM journal").fetchone()
    monkeypatch.setattr(waiting, "LONG", size)
    at_once().close()
    monkeypatch.setattr(waiting, "LONG", size - 1)
    with pytest.raises(TakesLong):
        at_once()
    opened(world).close()  # whoever can wait opens it


def test_a_large_file_that_has_to_be_brought_up_to_date_takes_long(
    world: Any, closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    monkeypatch.setattr(waiting, "LONG", closed.stat().st_size - 1)
    with pytest.raises(TakesLong):
        open_waiting(closed, codec=world.codec, projectors=lambda: (), at_once=True)
    monkeypatch.setattr(waiting, "LONG", closed.stat().st_size)
    with pytest.raises(Fault, match="newer version"):  # and the lock was given up
        open_waiting(closed, codec=world.codec, projectors=lambda: (), at_once=True)


def test_several_threads_open_the_tables_once(world: Any, closed: Path) -> None:
    assert closed.exists()
    log = opened(world)
    found: list[SqlLog] = []
    threads = [Thread(target=lambda: found.append(log.whole)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len({id(each) for each in found}) == 1
    log.close()


def test_the_file_is_held_from_the_first_look_and_given_up_at_the_end(world: Any, closed: Path) -> None:
    log = opened(world)
    with pytest.raises(Fault, match="open"):
        open_association(closed)
    log.close()
    open_association(closed).close()


def test_an_older_or_newer_file_is_opened_the_long_way(world: Any, closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Fault, match="newer version"):
        open_waiting(closed, codec=world.codec, projectors=lambda: ())
    assert not closed.with_name(closed.name + ".new").exists()


def test_a_journal_that_was_changed_at_its_end_is_refused(world: Any, closed: Path) -> None:
    damage(closed)
    with pytest.raises(Fault, match="damaged"):
        open_waiting(closed, codec=world.codec, projectors=lambda: ())
    with pytest.raises(Fault, match="damaged"):  # and the lock was given up
        open_association(closed)


def damage(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE journal SET who = 'x' WHERE number = (SELECT max(number) FROM journal)")
