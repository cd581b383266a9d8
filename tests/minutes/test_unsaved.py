"""What is not saved yet is kept whole, or as it was before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from governance_desk.minutes.unsaved import Unsaved, UnsavedFile
from tests.minutes.written import M1, M2, QUORUM, free

ONE = Unsaved(2, (QUORUM, free("甲𬱖\n<b>")), "10:00")


def test_kept_read_and_dropped(tmp_path: Path) -> None:
    file = UnsavedFile(tmp_path / "a.gdesk", M1, tmp_path / "unsaved")
    assert file.kept() is None
    assert file.keep(ONE)
    assert UnsavedFile(tmp_path / "a.gdesk", M1, tmp_path / "unsaved").kept() == ONE
    for other in (UnsavedFile(tmp_path / "b.gdesk", M1, tmp_path / "unsaved"), UnsavedFile(None, M1)):
        assert other.kept() is None
    assert UnsavedFile(tmp_path / "a.gdesk", M2, tmp_path / "unsaved").kept() is None
    file.drop()
    file.drop()
    assert file.kept() is None


def test_a_disk_that_does_not_take_it_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = UnsavedFile(tmp_path / "a.gdesk", M1, tmp_path)

    def full(_descriptor: int) -> None:
        raise OSError(28, "full")

    assert file.keep(ONE)
    monkeypatch.setattr(os, "fsync", full)
    assert not file.keep(Unsaved(3, (), "11:00"))
    assert file.kept() == ONE
    assert len(list(tmp_path.iterdir())) == 1
    assert not UnsavedFile(None, M1).keep(ONE)


def test_a_file_that_is_nothing_of_the_kind_is_passed_over(tmp_path: Path) -> None:
    file = UnsavedFile(tmp_path / "a.gdesk", M1, tmp_path)
    file.keep(ONE)
    next(tmp_path.iterdir()).write_bytes(b'{"after": "x"}')
    assert file.kept() is None
