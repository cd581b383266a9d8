"""The list of the documents that were issued."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from governance_desk.association.state import Association
from governance_desk.filing.papers import paper_name
from governance_desk.filing.state import SIGNED_OR_SCANNED, About, DocumentId, IssuedDocument, Subject
from governance_desk.language import tr
from governance_desk.lists.column import Column, Kind
from governance_desk.meeting.state import MeetingId
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.state import PersonId, UnitId


class Standing(StrEnum):
    """What has become of an issued document, the last thing first."""

    ERASED = "erased"  # its content, on request
    ANNULLED = "annulled"
    SUPERSEDED = "superseded"
    SIGNED = "signed"  # digitally, or a scan of the signed paper lies beside it
    ISSUED = "issued"


class IssuedRow(NamedTuple):
    """One document. `about` is what it is about, in words; `found` what stands around the words that were sought."""

    key: str
    number: str
    title: str
    kind: str
    about: str
    day: datetime.date
    standing: Standing
    files: int
    size: int
    content: str
    found: str
    sent: int = 0  # to how many it went out
    drafts: int = 0  # for how many a draft lies ready
    made_elsewhere: bool = False


def issued_rows(
    association: Association, *, only: Mapping[DocumentId, str] | None = None, about: Subject | None = None
) -> list[IssuedRow]:
    """The newest first. `only`: those in which something was found; `about`: those of one thing, with its parts."""
    filing = association.filing
    return [
        IssuedRow(
            each.id,
            each.number,
            each.title,
            paper_name(each.paper),
            about_words(association, each.about, each.day),
            each.day,
            standing_of(association, each),
            len(each.files_of()),
            each.size,
            each.content,
            only[each.id] if only is not None else "",
            each.reached()[0],
            len(each.drafts()),
            each.made_elsewhere,
        )
        for each in reversed(filing.documents.values())
        if (only is None or each.id in only)
        and (about is None or (about.kind, about.id) == (each.about.kind, each.about.id))
    ]


def standing_of(association: Association, document: IssuedDocument) -> Standing:
    """What has become of it."""
    if document.content in association.attachments.erased:
        return Standing.ERASED
    if document.annulled is not None:
        return Standing.ANNULLED
    if not document.stands:
        return Standing.SUPERSEDED
    return Standing.SIGNED if document.files_of(*SIGNED_OR_SCANNED) else Standing.ISSUED


def about_words(association: Association, about: Subject, day: datetime.date) -> str:
    """What a document of that day is about; nothing where it is about the association as a whole."""
    register = association.register
    match about.kind:
        case About.MEETING:
            meeting = association.meetings.get(MeetingId(about.id))
            return meeting.title if meeting is not None else ""
        case About.UNIT:
            return _unit(association, about.id, day)
        case About.PERSON:
            return register.person_name(PersonId(about.id))
        case About.APPLICATION:
            application = register.applications.get(ApplicationId(about.id))
            return application.name if application is not None else ""
        case About.CERTIFICATE:
            certificate = register.certificates.get(CertificateId(about.id))
            return _unit(association, certificate.unit, day) if certificate is not None else ""
        case About.CONSEQUENCE:
            drawn = next((each for each in association.ledger.consequences if each.id == about.id), None)
            if drawn is None:
                return ""
            return _unit(association, drawn.subject, day) or register.person_name(PersonId(drawn.subject))
        case About.BODY:
            bodies = association.rules_on(day).charter.bodies if association.versions else ()
            return next((each.name for each in bodies if each.key == about.id), "")
        case About.DUE | About.ASSOCIATION:
            return ""


def _unit(association: Association, unit: str, day: datetime.date) -> str:
    found = association.register.units.get(UnitId(unit))
    return found.name_on(day) if found is not None else ""


def marked(document: IssuedRow | IssuedDocument) -> str:
    """Its title; what was made elsewhere says so."""
    return tr("(made elsewhere) {title}", title=document.title) if document.made_elsewhere else document.title


def origin_name(made_elsewhere: bool) -> str:
    """Who made it, in the language in use."""
    return tr("made elsewhere") if made_elsewhere else tr("drawn up here")


def standing_name(standing: Standing) -> str:
    """In the language in use."""
    return {
        Standing.ERASED: tr("erased"),
        Standing.ANNULLED: tr("annulled"),
        Standing.SUPERSEDED: tr("superseded"),
        Standing.SIGNED: tr("signed"),
        Standing.ISSUED: tr("issued"),
    }[standing]


_OUT = frozenset({Standing.ERASED, Standing.ANNULLED, Standing.SUPERSEDED})

COLUMNS: Sequence[Column[IssuedRow]] = (
    Column("number", lambda: tr("Document number"), lambda row: row.number, Kind.CODE),
    Column("title", lambda: tr("Document"), lambda row: row.title, show=lambda row: marked(row)),
    Column("day", lambda: tr("Day of issue"), lambda row: row.day, Kind.DAY),
    Column("about", lambda: tr("About"), lambda row: row.about, hidden=True),
    Column(
        "standing",
        lambda: tr("State"),
        lambda row: standing_name(row.standing),
        Kind.CHOICE,
        rank=lambda row: list(Standing).index(row.standing),
        tone=lambda row: "muted" if row.standing in _OUT else "",
    ),
    Column(
        "sent", lambda: tr("Sent"), lambda row: row.sent if row.sent or row.drafts else None, Kind.NUMBER, found=False
    ),
    Column("drafts", lambda: tr("Drafts"), lambda row: row.drafts or None, Kind.NUMBER, found=False),
    Column("files", lambda: tr("Files"), lambda row: row.files or None, Kind.NUMBER, found=False, hidden=True),
    Column("origin", lambda: tr("Origin"), lambda row: origin_name(row.made_elsewhere), Kind.CHOICE, hidden=True),
    Column("kind", lambda: tr("Kind"), lambda row: row.kind, Kind.CHOICE, hidden=True),
    Column("found", lambda: tr("Found"), lambda row: row.found, found=False, hidden=True),
    Column("hash", lambda: tr("SHA-256"), lambda row: row.content, Kind.CODE, hidden=True),
)
