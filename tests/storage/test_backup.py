from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from governance_desk.errors import Fault
from governance_desk.storage.backup import back_up, checked, restore
from governance_desk.storage.log import SqlLog
from governance_desk.storage.open import open_association


def test_a_backup_while_the_file_is_open(world: Any, log: SqlLog, tmp_path: Path) -> None:
    copy = tmp_path / "备份.gdesk"
    assert back_up(world.path, copy) == log.head()
    world.record(log, world.Emptied(seat=3))  # and the work goes on
    with pytest.raises(Fault):  # with the lock still on it
        open_association(world.path)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("备份")) == ["备份.gdesk"]
    other = open_association(copy)
    assert list(other.read()) == list(log.read())[:5]
    other.close()


def test_a_backup_comes_back(closed: Path, tmp_path: Path) -> None:
    copy, again = tmp_path / "备份.gdesk", tmp_path / "again.gdesk"
    head = back_up(closed, copy)
    assert restore(copy, again) == head == checked(again)
    for taken in (closed, copy, again):
        whole = taken.read_bytes()
        for act in (back_up, restore):
            with pytest.raises(Fault):
                act(copy, taken)
        assert taken.read_bytes() == whole


def tamper(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("drop trigger journal_is_never_changed")
    connection.execute("update journal set who = '王芳' where number = 2")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("act", [back_up, restore])
def test_what_is_not_whole_is_not_copied(closed: Path, tmp_path: Path, act: Any) -> None:
    tamper(closed)
    with pytest.raises(Fault):
        act(closed, tmp_path / "copy.gdesk")
    assert [path.name for path in tmp_path.iterdir()] == [closed.name]


def test_a_picture_is_not_restored(tmp_path: Path) -> None:
    picture = tmp_path / "x.gdesk"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    with pytest.raises(Fault):
        restore(picture, tmp_path / "y.gdesk")
    with pytest.raises(Fault):
        restore(tmp_path / "missing.gdesk", tmp_path / "y.gdesk")
    assert [path.name for path in tmp_path.iterdir()] == ["x.gdesk"]
