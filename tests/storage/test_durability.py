"""Nothing shown as saved is lost when the process is killed at any instant."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from governance_desk import language
from governance_desk.errors import Fault
from governance_desk.journal.verify import verify
from governance_desk.storage.log import SqlLog
from governance_desk.storage.open import open_association
from governance_desk.storage.rebuild import projected_rows, rebuild

APPEND = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("storage_conftest", sys.argv[2])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
from pathlib import Path
world = module.World(Path(sys.argv[1]))
log = world.open()
while True:
    for seat in range(1, 100):
        entries = world.record(log, world.Seated(person=f"p{seat}", seat=seat), world.Emptied(seat=seat))
        print(entries[-1].number, flush=True)
"""


@pytest.mark.parametrize("milliseconds", [30, 90, 200])
def test_a_killed_writer_loses_nothing(world: Any, closed: Path, milliseconds: int) -> None:
    command = [sys.executable, "-c", APPEND, str(closed), str(Path(__file__).with_name("conftest.py"))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        acknowledged = [int(process.stdout.readline()) for _ in range(6)]  # it is at work
        time.sleep(milliseconds / 1000)
        process.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in process.stdout.read().split("\n")[:-1]]

    log = world.open()
    last = acknowledged[-1]
    # The last command may have been written without its word coming through; never half of one.
    assert log.head().number in (last, last + 2)
    assert [entry.number for entry in log.read()] == list(range(1, log.head().number + 1))
    assert verify(log.read(), codec=world.codec) == ()
    written = projected_rows(log)
    rebuild(log)
    assert projected_rows(log) == written
    log.close()


def test_a_full_disk_loses_nothing(world: Any, log: SqlLog) -> None:
    """SQLite is told that the file may not grow, and says the same as on a full disk."""
    language.use("en")
    before = list(log.read()), projected_rows(log)
    with log.writer.transaction() as writer:
        writer._cursor.execute("PRAGMA max_page_count=1")
    recorded = fill_up(world, log)
    assert [entry.number for entry in log.read()] == list(range(1, 5 + recorded + 1))
    assert before[0] == list(log.read())[:5]

    with log.writer.transaction() as writer:
        writer._cursor.execute("PRAGMA max_page_count=1000000")
    world.record(log, world.Emptied(seat=1))
    assert verify(log.read()) == ()
    written = projected_rows(log)
    rebuild(log)
    assert projected_rows(log) == written


def fill_up(world: Any, log: SqlLog) -> int:
    """Record until the disk is full; how many commands came through."""
    recorded = log.head().number - 5

    def on_and_on() -> None:
        nonlocal recorded
        while recorded < 500:
            world.record(log, world.Seated(person="王" * 300, seat=recorded))
            recorded += 1

    with pytest.raises(Fault, match=r"is full.*not recorded.*Free some space"):
        on_and_on()
    return recorded


def test_a_changed_byte_in_the_file_is_found(world: Any, log: SqlLog) -> None:
    """One byte after the other of an entry as it lies in the file on the disk."""
    path: Path = world.path
    entry = list(log.read())[2]
    log.close()
    whole = path.read_bytes()
    texts = (entry.kind, entry.at, entry.who, entry.station, entry.payload.decode(), entry.previous_hash, entry.hash)
    body = "".join(texts).encode()  # kind_version is 1, for which SQLite stores nothing
    start = whole.index(body) - len(b"association?")  # the stream and its version
    for position in range(start, start + len(body) + len(b"association?"), 3):
        raw = bytearray(whole)
        raw[position] ^= 1 << position % 8
        path.write_bytes(raw)
        assert found_something(path), (position - start, raw[position])
    path.write_bytes(whole)
    assert not found_something(path)


def found_something(path: Path) -> bool:
    try:
        log = open_association(path)
    except Fault:
        return True
    try:
        return verify(log.read()) != ()
    except Fault:
        return True
    finally:
        log.close()
