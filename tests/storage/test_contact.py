from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from governance_desk.errors import Fault
from governance_desk.journal.entry import Draft
from governance_desk.storage.contact import (
    Contact,
    contacts_of,
    erase_contacts,
    note_contacts,
    put_contacts,
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


def test_what_is_erased_is_nowhere_on_the_disk(world: Any, log: SqlLog) -> None:
    secret = "13912345678"
    note_contacts(log, Contact("person", "p1", "mobile", secret))
    folder: Path = world.path.parent
    assert any(secret.encode() in path.read_bytes() for path in folder.iterdir())
    assert erase_contacts(log, "person", "p1") == 1
    assert contacts_of(log, "person", "p1") == ()
    assert not any(secret.encode() in path.read_bytes() for path in folder.iterdir() if path.is_file())


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
