from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from governance_desk.errors import Fault
from governance_desk.journal.entry import Draft
from governance_desk.storage.contact import (
    Contact,
    contacts_of,
    note_contacts,
    put_contacts,
    take_away,
)
from governance_desk.storage.log import SqlLog
from governance_desk.storage.writer import Writer


def test_contacts_are_noted_and_changed(log: SqlLog) -> None:
    mail, mobile = Contact("person", "p1", "mail", "a@b.example"), Contact("person", "p1", "mobile", "13800000000")
    note_contacts(log, mobile, mail, Contact("unit", "p1", "mail", "unit@b.example"))
    assert contacts_of(log, "person", "p1") == (mail, mobile)
    note_contacts(log, Contact("person", "p1", "mail", "new@b.example"))
    assert [contact.value for contact in contacts_of(log, "person", "p1")] == ["new@b.example", "13800000000"]
    assert contacts_of(log, "person", "p2") == ()


def erase(log: SqlLog, person: str, *kinds: str) -> bool:
    with log.writer.transaction() as writer:
        take_away(writer, "person", person, kinds)
    return log.writer.sweep()


def test_what_is_erased_is_nowhere_on_the_disk(world: Any, log: SqlLog) -> None:
    secret = "13912345678"
    note_contacts(log, Contact("person", "p1", "mobile", secret), Contact("person", "p1", "mail", "a@b.example"))
    folder: Path = world.path.parent
    assert any(secret.encode() in path.read_bytes() for path in folder.iterdir())
    assert erase(log, "p1", "mobile")
    assert [each.kind for each in contacts_of(log, "person", "p1")] == ["mail"]
    assert not any(secret.encode() in path.read_bytes() for path in folder.iterdir() if path.is_file())


def test_a_number_that_was_replaced_is_gone_too_however_many_came_and_went(world: Any, log: SqlLog) -> None:
    """Rows move between pages as others come and go; whatever was once written of the person must be nowhere."""
    chance = random.Random(7)
    mine = [f"139{chance.randrange(10**8):08}" for _ in range(40)]
    for number in mine:
        others = [
            Contact(
                "person", f"p{chance.randrange(600)}x", chance.choice(["mail", "note"]), "x" * chance.randrange(900)
            )
            for _ in range(60)
        ]
        note_contacts(log, *others, Contact("person", "p1", "mobile", number))
    assert erase(log, "p1", "mobile")
    left = b"".join(path.read_bytes() for path in world.path.parent.iterdir() if path.is_file())
    assert [number for number in mine if number.encode() in left] == []


def test_what_another_program_only_marked_as_free_is_gone_too(world: Any, log: SqlLog) -> None:
    other = sqlite3.connect(world.path, isolation_level=None)
    other.execute("PRAGMA secure_delete=OFF")
    other.execute("INSERT INTO contact VALUES ('person', 'p1', 'mobile', '13912345678')")
    other.execute("DELETE FROM contact")
    other.close()
    log.writer.fold()
    assert b"13912345678" in world.path.read_bytes()
    assert log.writer.sweep()
    assert b"13912345678" not in world.path.read_bytes()


def test_while_someone_reads_the_log_beside_the_file_is_not_empty_yet(world: Any, log: SqlLog) -> None:
    note_contacts(log, Contact("person", "p1", "mobile", "13912345678"))
    with reading(world.path):
        with log.writer.transaction() as writer:
            take_away(writer, "person", "p1", ["mobile"])
        assert log.writer.sweep() is False
    assert log.writer.sweep() is True


def test_an_act_and_its_contacts_are_written_together_or_not_at_all(world: Any, log: SqlLog) -> None:
    draft = Draft("council", world.Seated(person="王芳", seat=7))
    more: dict[str, Any] = {"at": "2026-03-05T01:00:00.000000Z", "who": "", "station": "", "expected": {}}
    mobile = Contact("person", "p7", "mobile", "13800000000")

    def fails(writer: Writer) -> None:
        put_contacts(writer, [mobile])
        raise OSError(28, "No space left on device")

    with pytest.raises(Fault):
        log.append([draft], **more, beside=fails)
    assert (log.head().number, contacts_of(log, "person", "p7")) == (5, ())
    log.append([draft], **more, beside=lambda writer: put_contacts(writer, [mobile]))
    assert (log.head().number, contacts_of(log, "person", "p7")) == (6, (mobile,))


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Another program in the middle of reading."""
    other = sqlite3.connect(path, isolation_level=None)
    try:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM contact").fetchone()
        yield
    finally:
        other.close()
