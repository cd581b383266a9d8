"""Write all that is kept of one person to a file: a paper for the person (PDF), or JSON for another program."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import msgspec

from governance_desk.association.state import Association
from governance_desk.documents.content.person import person_paper
from governance_desk.documents.content.person_data import PersonData, person_data, units_of
from governance_desk.documents.issue import write_document
from governance_desk.documents.layout.missing import Tell, missing_of, unsaid
from governance_desk.errors import Fault
from governance_desk.filing.state import About, DocumentId, Subject
from governance_desk.journal.entry import Entry
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.contacts.erase import PERSON, UNIT
from governance_desk.register.state import PersonId

ENDINGS = (".pdf", ".json")


class Source(Protocol):
    """What is needed of the desk."""

    @property
    def association(self) -> Association: ...
    @property
    def head(self) -> Any: ...
    @property
    def clock(self) -> Callable[[], Any]: ...
    def entries(self) -> Iterable[tuple[Entry, Event]]: ...
    def issued_with(self, wanted: str) -> Mapping[DocumentId, str]: ...
    def contacts_of(self, subject_kind: str, subject_id: str) -> tuple[Any, ...]: ...


def gather(desk: Source, person: PersonId) -> PersonData:
    """Everything on the person, with the contact data of the units that the person represents."""
    contacts = ((of, each.kind, each.value) for of, each in kept_contacts(desk, person))
    name, issued = desk.association.register.person_name(person), desk.association.filing.documents
    inside = desk.issued_with(name)
    documents = [each for each in issued.values() if each.id in inside or each.about == Subject(About.PERSON, person)]
    return person_data(desk.association, person, desk.entries(), contacts, desk.clock().day, documents)


def kept_contacts(desk: Source, person: PersonId) -> Iterator[tuple[str, Any]]:
    """The contact data of the person and of the units represented, each with whose it is."""
    for each in desk.contacts_of(PERSON, person):
        yield desk.association.register.person_name(person), each
    for unit in units_of(desk.association, person):
        for each in desk.contacts_of(UNIT, unit):
            yield desk.association.register.units[unit].name, each


def write_person(desk: Source, person: PersonId, path: Path, *, tell: Tell = unsaid) -> PersonData:
    """Write the file, by its ending. Fault for another ending, or where the disk does not take it.

    `tell` is told before of characters that no font has.
    """
    data = gather(desk, person)
    content = content_of(desk, data, path)
    if missing := missing_of(content):
        tell(missing)
    write_document(path, content)
    return data


def content_of(desk: Source, data: PersonData, path: Path) -> bytes:
    """What the file at `path` will hold, by its ending. Fault for another ending."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise Fault(
            text("{file} is neither .pdf nor .json.", file=path.name),
            next_step=text("Give the file one of these endings."),
        )
    if ending == ".json":
        return msgspec.json.format(msgspec.json.encode(data), indent=2) + b"\n"
    from governance_desk.documents.layout.pdf import pdf

    return pdf(person_paper(desk.association, data, desk.head.hash))
