"""An auditor with sha256sum comes to the same hash."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest

from governance_desk.journal import chain
from governance_desk.journal.entry import Draft
from governance_desk.journal.event import Event
from governance_desk.storage.open import open_association


class Noted(Event, frozen=True, kw_only=True):
    kind = "test.noted"
    words: str


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "协会.gdesk"
    log = open_association(path, create=True)
    for words in ("甲", "多行\n与“引号”\t\\", "𠮷"):
        draft = Draft("association", Noted(words=words))
        log.append([draft], at="2026-11-21T07:00:00.000000Z", who="李娜", station="会议室", expected={})
    log.close()
    return path


def test_hashlib_alone_gives_the_hash(file: Path) -> None:
    connection = sqlite3.connect(file)
    names = "number, stream, stream_version, kind, kind_version, at, who, station, previous_hash, payload"
    rows = connection.execute(f"select {names}, hash from journal order by number").fetchall()
    connection.close()
    previous = "0" * 64
    for row in rows:
        *fields, payload, written = row
        assert fields[-1] == previous
        joined = "\n".join(str(field) for field in fields) + "\n" + payload.decode()
        previous = hashlib.sha256(joined.encode("utf-8")).hexdigest()
        assert previous == written
    assert len(rows) == 3


@pytest.mark.skipif(not (shutil.which("sqlite3") and shutil.which("sha256sum")), reason="no sqlite3 or sha256sum")
@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_documented_command_gives_the_hash(file: Path, number: int) -> None:
    """The command is taken out of the documentation, so that it stays true."""
    documented = (chain.__doc__ or "").split("program:\n\n")[1].split("\n\n")[0]
    command = documented.replace("FILE.gdesk", f"'{file}'").replace("number = 7", f"number = {number}")
    found = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True).stdout.split()[0]

    connection = sqlite3.connect(file)
    (written,) = connection.execute("select hash from journal where number = ?", (number,)).fetchone()
    connection.close()
    assert found == written
