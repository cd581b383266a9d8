"""Contact data: telephone, mail, identity documents. Not in the journal, so it can be erased for good."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import bindparam, select

from governance_desk.storage.log import SqlLog
from governance_desk.storage.tables import CONTACT
from governance_desk.storage.writer import Writer

_OF_SUBJECT = (
    select(CONTACT.c.kind, CONTACT.c.value)
    .where(CONTACT.c.subject_kind == bindparam("subject_kind"), CONTACT.c.subject_id == bindparam("subject_id"))
    .order_by(CONTACT.c.kind)
)
_SUBJECTS = select(CONTACT.c.subject_id).where(
    CONTACT.c.subject_kind == bindparam("subject_kind"), CONTACT.c.kind == bindparam("of"), CONTACT.c.value != ""
)


class Contact(msgspec.Struct, frozen=True):
    """One way to reach, or to identify, a subject: `subject_kind` is "person" or "unit", `kind` "mobile", "mail" …"""

    subject_kind: str
    subject_id: str
    kind: str
    value: str


def note_contacts(log: SqlLog, *contacts: Contact) -> None:
    """Write these down, in place of what was known of the same subject and kind."""
    with log.writer.transaction() as writer:
        put_contacts(writer, contacts)


def put_contacts(writer: Writer, contacts: Iterable[Contact]) -> None:
    """The same within a transaction that also does something else."""
    for contact in contacts:
        writer.put(CONTACT, **msgspec.structs.asdict(contact))


def contacts_of(log: SqlLog, subject_kind: str, subject_id: str) -> tuple[Contact, ...]:
    """All that is known of a subject, by kind."""
    with log.reading() as connection:
        rows = connection.execute(_OF_SUBJECT, {"subject_kind": subject_kind, "subject_id": subject_id}).all()
    return tuple(Contact(subject_kind, subject_id, kind, value) for kind, value in rows)


def subjects_with(log: SqlLog, subject_kind: str, kind: str) -> frozenset[str]:
    """The subjects of whom this is kept, and not empty."""
    with log.reading() as connection:
        return frozenset(connection.execute(_SUBJECTS, {"subject_kind": subject_kind, "of": kind}).scalars())


def take_away(writer: Writer, subject_kind: str, subject_id: str, kinds: Iterable[str]) -> None:
    """Erase these within a transaction that also records the act; `Writer.sweep` leaves nothing of them behind."""
    for kind in kinds:
        writer.remove(CONTACT, subject_kind=subject_kind, subject_id=subject_id, kind=kind)
