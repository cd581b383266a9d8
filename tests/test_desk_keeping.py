"""A file that is opened by its snapshot shows what its journal says, whatever has happened to the snapshot."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest

from governance_desk.association import keeping, snapshot, snapshot_fields, snapshot_key
from governance_desk.association.fold import fold
from governance_desk.association.keeping import same
from governance_desk.desk import Desk, examine_journal, open_desk, restore_desk
from governance_desk.errors import Fault
from governance_desk.meeting.commands import CheckIn
from governance_desk.meeting.state import VoterId
from governance_desk.storage import snapshot as rows
from governance_desk.storage.connect import connect
from tests.bench.large import MEETING, at_the_door

MEMBERS = 60


@pytest.fixture(autouse=True)
def _soon_and_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "EVERY", 1)
    monkeypatch.setattr(snapshot, "SMALL", 300)
    monkeypatch.setattr(snapshot, "IN_PIECES", 7)
    monkeypatch.setattr(snapshot_fields, "IN_PIECES", 7)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Closed at the door of a meeting, with a snapshot."""
    at_the_door(tmp_path, MEMBERS).close()
    return tmp_path / "a.gdesk"


@pytest.fixture
def opened(file: Path) -> Iterator[Callable[[], Desk]]:
    desks: list[Desk] = []

    def again() -> Desk:
        while desks:
            desks.pop().close()
        desks.append(open_desk(file))
        return desks[0]

    yield again
    while desks:
        desks.pop().close()


def check_in(desk: Desk, *numbers: int) -> None:
    for number in numbers:
        desk.do(CheckIn(meeting=MEETING, voter=VoterId(f"u{number}")))


def kept(desk: Desk) -> int:
    """The entry from which on the journal was read when the file was opened; 0 without a snapshot."""
    return desk._folded.kept


def says_what_the_journal_says(desk: Desk) -> bool:
    return same(desk.association, fold(event for _, event in desk.entries()))


def change(file: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(sql, values)


def test_it_is_taken_at_the_end_and_read_at_the_beginning(file: Path, opened: Callable[[], Desk]) -> None:
    desk = opened()
    assert kept(desk) == desk.head.number
    assert says_what_the_journal_says(desk)
    check_in(desk, 3, 4)
    desk.close()
    assert examine_journal(file)[1] == ()
    desk = opened()
    assert kept(desk) == desk.head.number
    assert desk.association.meetings[MEETING].came == 2


def test_entries_after_it_are_folded_on(
    file: Path, opened: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert file.exists()
    before = kept(opened())
    monkeypatch.setattr(keeping, "EVERY", 1000)
    check_in(opened(), 3)
    desk = opened()
    assert (kept(desk), desk.head.number) == (before, before + 1)
    assert says_what_the_journal_says(desk)
    check_in(desk, 3, 5)  # the first changes nothing: the stream's version is known too
    assert desk.head.number == before + 2


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE snapshot SET payload = x'00' WHERE place = 0",
        "UPDATE snapshot SET payload = substr(payload, 1, length(payload) - 1) WHERE place = 0",
        "DELETE FROM snapshot WHERE place = 0",
        "DROP TABLE snapshot",
        "DELETE FROM journal WHERE number = (SELECT max(number) FROM journal)",
    ],
)
def test_one_that_does_not_fit_is_not_read(sql: str, file: Path, opened: Callable[[], Desk]) -> None:
    change(file, sql)
    desk = opened()
    assert kept(desk) == 0
    assert says_what_the_journal_says(desk)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE snapshot SET payload = zeroblob(length(payload)) WHERE place > 0",
        "UPDATE snapshot SET payload = substr(payload, 2) WHERE place = 2",
        "DELETE FROM snapshot WHERE place = 3",
    ],
)
def test_a_damaged_piece_is_noticed_when_it_is_asked_for(sql: str, file: Path, opened: Callable[[], Desk]) -> None:
    change(file, sql)
    desk = opened()
    assert kept(desk) > 0
    check_in(desk, 3)  # before everything is read
    desk.finish_opening()
    assert says_what_the_journal_says(desk)
    desk.close()  # a good one takes its place
    assert examine_journal(file)[1] == ()
    desk = opened()
    desk.finish_opening()
    assert kept(desk) == desk.head.number


def test_one_of_another_program_is_not_read(
    file: Path, opened: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert file.exists()
    monkeypatch.setattr(snapshot_key, "program_key", lambda: "the program of next year")
    desk = opened()
    assert kept(desk) == 0
    assert says_what_the_journal_says(desk)
    assert kept(opened()) > 0  # it has taken its own
    monkeypatch.undo()
    assert kept(opened()) == 0


def test_one_that_was_forged_is_found_by_verify_and_gone_after_rebuild(
    file: Path, opened: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its sums fit: only the journal can tell."""
    desk = opened()
    desk.association.register.units["u3"].name = "冒名单位"  # type: ignore[index]
    desk._folded.kept = 0
    desk.close()
    monkeypatch.setattr(keeping, "EVERY", 1000)
    (finding,) = examine_journal(file)[1]
    assert finding.trouble == "table"
    desk = opened()
    assert desk.verify() == (finding,)
    desk.rebuild()
    assert says_what_the_journal_says(desk)
    assert desk.verify() == ()
    desk.close()
    assert examine_journal(file)[1] == ()


def test_a_backup_and_what_is_restored_from_it_open_the_same_way(file: Path, tmp_path: Path) -> None:
    restore_desk(file, tmp_path / "again.gdesk")
    assert examine_journal(tmp_path / "again.gdesk")[1] == ()
    desk = open_desk(tmp_path / "again.gdesk")
    assert kept(desk) == desk.head.number
    assert says_what_the_journal_says(desk)
    desk.close()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is read-only to this user")
def test_on_a_read_only_disk_it_is_refused_as_before_and_examined(file: Path) -> None:
    file.chmod(0o444)
    file.parent.chmod(0o555)
    try:
        with pytest.raises(Fault):
            open_desk(file)
        assert examine_journal(file)[1] == ()
    finally:
        file.parent.chmod(0o755)


def test_a_state_that_changes_while_it_is_taken_is_not_kept(file: Path, opened: Callable[[], Desk]) -> None:
    desk = opened()
    before = kept(desk)
    check_in(desk, 1)
    written: list[bytes] = []

    def write(pieces: Iterator[bytes], head: Callable[[], bytes]) -> None:
        for piece in pieces:
            written.append(piece)
            if len(written) == 3:
                check_in(desk, 2)
        written.append(head())

    assert not desk._folded.keep(write)
    assert len(written) == 3
    assert kept(desk) == before
    desk.close()
    assert examine_journal(file)[1] == ()


def test_acts_and_reading_and_keeping_at_once(file: Path, opened: Callable[[], Desk]) -> None:
    desk = opened()
    beside = [Thread(target=desk.finish_opening), Thread(target=desk.keep_state)]
    for thread in beside:
        thread.start()
    check_in(desk, *range(30))
    for thread in beside:
        thread.join()
    assert says_what_the_journal_says(desk)
    desk.close()
    assert examine_journal(file)[1] == ()


def test_a_full_disk_takes_nothing_but_the_snapshot(
    file: Path, opened: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise Fault("the disk is full")  # type: ignore[arg-type]

    desk = opened()
    check_in(desk, 1)
    monkeypatch.setattr(rows, "_put", full)
    desk.close()
    desk = opened()
    assert desk.association.meetings[MEETING].came == 1
    assert says_what_the_journal_says(desk)
    monkeypatch.undo()
    assert examine_journal(file)[1] == ()


WRITE = """
import sys
from governance_desk.association import keeping, snapshot, snapshot_fields, snapshot_key
keeping.EVERY, snapshot.SMALL, snapshot.IN_PIECES, snapshot_fields.IN_PIECES = 1, 300, 2, 2
from governance_desk.storage import snapshot as rows
rows.AT_ONCE = 1
from governance_desk.desk import open_desk
from governance_desk.meeting.commands import CheckIn, CheckOut
desk = open_desk(sys.argv[1])
number = 0
while True:
    number += 1
    for act in CheckIn, CheckOut:
        desk.do(act(meeting="m1", voter=f"u{number % 60}"))
        print(desk.head.number, flush=True)
        desk.keep_state()
"""


@pytest.mark.parametrize("milliseconds", [20, 75, 160, 240])
def test_a_kill_while_it_is_written_leaves_the_one_before_or_the_new_one(milliseconds: int, file: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITE, str(file)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [int(process.stdout.readline()) for _ in range(3)]  # it is at work
        time.sleep(milliseconds / 1000)
        process.send_signal(signal.SIGKILL)
        said += [int(line) for line in process.stdout.read().split("\n")[:-1]]
    assert examine_journal(file)[1] == ()
    desk = open_desk(file)
    assert desk.head.number >= said[-1]
    assert kept(desk) >= said[-2] - 1
    assert says_what_the_journal_says(desk)
    check_in(desk, 30, 31)  # one of them at least was not there
    desk.close()
    with closing(connect(file)) as connection:  # what was left half-written is gone with the next
        assert connection.execute("SELECT count(DISTINCT generation) FROM snapshot").fetchone() == (1,)
