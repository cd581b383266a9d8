"""What `verify` finds in a file: entries that were changed, and entries that are no longer there."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from governance_desk.journal.entry import Head
from governance_desk.journal.verify import Finding
from governance_desk.storage.examine import examine

Examined = Callable[..., tuple[Head, tuple[Finding, ...]]]


def change(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


@pytest.fixture
def examined(world: Any, closed: Path) -> Examined:
    return lambda *printed: examine(closed, world.codec, (world.projector,), printed)


def test_a_sound_file(examined: Examined) -> None:
    head, findings = examined()
    assert (head.number, findings) == (5, ())
    assert examined(head.hash[:16]) == (head, ())


def test_a_journal_cut_off_at_its_end_is_found_by_its_tables(closed: Path, examined: Examined) -> None:
    printed = examined()[0].hash[:16]
    change(closed, "drop trigger journal_is_never_shortened", "delete from journal where number = 5")
    head, findings = examined()
    assert (head.number, [each.trouble for each in findings]) == (4, ["table"])
    assert [each.trouble for each in examined(printed)[1]] == ["printed", "table"]


@pytest.mark.parametrize("how", ["update test_seat set person = '某甲' where number = 1", "drop table test_seat"])
def test_a_table_that_was_changed(closed: Path, examined: Examined, how: str) -> None:
    change(closed, how)
    assert ["test_seat" in str(each.sentence) for each in examined()[1]] == [True]


def test_tables_of_another_program_are_not_held_against_the_journal(closed: Path, examined: Examined) -> None:
    change(closed, "drop table test_seat", "update setting set value = 'older' where name = 'projections'")
    assert examined()[1] == ()


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_on_a_disk_that_can_only_be_read(closed: Path, examined: Examined, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite is told that nobody writes: it can then do without files of its own beside this one."""
    asked: list[str] = []
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) not in (closed, closed.parent))

    def ask(where: str, **more: Any) -> sqlite3.Connection:
        asked.append(where)
        return connect(where, **more)

    monkeypatch.setattr(sqlite3, "connect", ask)
    before = set(closed.parent.iterdir())
    assert examined()[1] == ()
    assert any("immutable=1" in where for where in asked)
    assert set(closed.parent.iterdir()) == before
