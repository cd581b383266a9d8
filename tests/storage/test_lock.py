"""One program at a time, and none is locked out by a dead one."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from governance_desk import language
from governance_desk.errors import Fault
from governance_desk.storage.backup import back_up
from governance_desk.storage.lock import FileLock, lock_file
from governance_desk.storage.open import open_association

HOLD = """
import sys
from governance_desk.storage.open import open_association
log = open_association(sys.argv[1], station="会议室的电脑")
print("open", flush=True)
sys.stdin.read()
log.close()
"""


def holder(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def test_the_second_program_is_told_who_has_it(closed: Path) -> None:
    language.use("en")
    with holder(closed) as process:
        with pytest.raises(Fault) as caught:
            open_association(closed)
        assert re.search(r"open on 会议室的电脑 since \d{4}-\d\d-\d\d \d\d:\d\d\. .*Close it there", str(caught.value))
        process.communicate()
    open_association(closed).close()
    assert not lock_file(closed).exists()


def test_a_killed_program_locks_nobody_out(closed: Path) -> None:
    with holder(closed) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert lock_file(closed).exists()
        log = open_association(closed)
        assert log.head().number == 5
        log.close()


def test_twice_in_one_program_is_twice(world: Any, closed: Path, tmp_path: Path) -> None:
    log = open_association(closed)
    link = tmp_path / "link.gdesk"
    link.symlink_to(closed)
    for path in (closed, link):
        with pytest.raises(Fault):
            open_association(path)
    world.record(log, world.Emptied(seat=3))
    log.close()
    open_association(link).close()


# SQLite's shared lock, as its file format has it: who can lock these bytes believes that nobody reads.
LET_GO = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
        print("let go")
    except OSError:
        print("held")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="locks of another kind")
def test_sqlite_s_own_locks_stay(closed: Path, tmp_path: Path) -> None:
    """POSIX lets go of all locks on a file when a process closes it once, however often it has it open."""

    def locks() -> str:
        return subprocess.run(
            [sys.executable, "-c", LET_GO, str(closed)], capture_output=True, text=True, check=True
        ).stdout

    assert locks() == "let go\n"
    log = open_association(closed)
    assert locks() == "held\n"
    with pytest.raises(Fault):
        open_association(closed)
    assert locks() == "held\n"
    back_up(closed, tmp_path / "copy.gdesk")
    assert locks() == "held\n"
    log.close()


def test_a_lock_is_given_up_once(tmp_path: Path) -> None:
    first = FileLock(tmp_path / "a.gdesk", "会议室")
    first.release()
    second = FileLock(tmp_path / "a.gdesk", "会议室")
    first.release()  # must not take the second one's file away
    assert lock_file(tmp_path / "a.gdesk").exists()
    with pytest.raises(Fault):
        FileLock(tmp_path / "a.gdesk", "会议室")
    second.release()


@pytest.mark.parametrize("path", ["", ".", "/"])
def test_a_folder_has_no_lock(path: str) -> None:
    language.use("en")
    with pytest.raises(Fault, match="is a folder, and no association"):
        lock_file(Path(path))
