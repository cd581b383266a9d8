"""Signed versions and scans, put beside the document that was issued: what to give the desk, and who has signed."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import PurePath

import msgspec

from governance_desk.association.state import Association
from governance_desk.attachments.files import media_type
from governance_desk.filing.annulled import annulled_after_signing
from governance_desk.filing.commands import AddFile
from governance_desk.filing.state import (
    SIGNED_OR_SCANNED,
    SIGNED_ROLES,
    About,
    DocumentId,
    Doubt,
    Filed,
    FileId,
    IssuedDocument,
    Role,
)
from governance_desk.journal.command import Command
from governance_desk.meeting.minutes.commands import SignMinutes
from governance_desk.meeting.namesakes import told_apart
from governance_desk.meeting.state import Meeting, MeetingId, Stage

PDF = "application/pdf"
BETWEEN = "、"
_NAMES = {Role.SIGNED: "（签名版）", Role.DRAWN: "（手写签名版）", Role.SCAN: "（签字扫描件）"}


MOST_KEPT = 50 * 1024 * 1024
"""Bytes of a scan's own file that are kept beside the straightened pages: the best scanners need some millions."""


class Original(msgspec.Struct, frozen=True):
    """The file that a scan was made of, as it came, and its name."""

    name: str
    content: bytes

    @property
    def is_kept(self) -> bool:
        """Whether it is filed itself; of a larger one only the hash, which stands in the straightened PDF."""
        return 0 < len(self.content) <= MOST_KEPT


class Put(msgspec.Struct, frozen=True):
    """The commands of one act, and the contents that are kept with them."""

    commands: tuple[Command, ...]
    contents: tuple[bytes, ...]


def newest(document: IssuedDocument) -> IssuedDocument | Filed:
    """What the next one signs: the version that was signed last, or else the document as it was issued."""
    signed = document.files_of(*SIGNED_ROLES)
    return signed[-1] if signed else document


def signers(document: IssuedDocument) -> tuple[str, ...]:
    """Who has signed, as far as it is filed, in the order in which they did."""
    said = [each.note for each in document.files_of(*SIGNED_OR_SCANNED)]
    return tuple(dict.fromkeys(name for note in said for name in note.split(BETWEEN) if name))


def put(
    association: Association,
    document: IssuedDocument,
    content: bytes,
    *,
    role: Role,
    who: Iterable[str],
    day: datetime.date,
    new_id: Callable[[str], str],
    original: Original | None = None,
    doubts: tuple[Doubt, ...] = (),
) -> Put:
    """File the bytes beside the document, with who signed; of minutes, record that they are signed in the same act.

    The `original` of a scan is filed with it, so that what was straightened can be compared with what came, and so are
    the `doubts` with which it was filed.
    The minutes are recorded as signed with everyone who has signed so far; once they are put away, nobody is added.
    """
    names = tuple(dict.fromkeys(each.strip() for each in who if each.strip()))
    stem = PurePath(document.name).stem
    add = AddFile(
        document=DocumentId(document.id),
        file=FileId(new_id("file")),
        role=role,
        name=f"{stem}{_NAMES[role]}.pdf",
        size=len(content),
        media_type=PDF,
        content=sha256(content).hexdigest(),
        day=day,
        note=BETWEEN.join(names),
        doubts=doubts,
    )
    commands: list[Command] = [add]
    contents = [content]
    if original is not None and original.is_kept:
        commands.append(
            AddFile(
                document=DocumentId(document.id),
                file=FileId(new_id("file")),
                role=Role.ORIGINAL,
                name=original.name or add.name,
                size=len(original.content),
                media_type=media_type(original.name),
                content=sha256(original.content).hexdigest(),
                day=day,
                note=add.name,
            )
        )
        contents.append(original.content)
    meeting = minutes_of(association, document)
    if meeting is not None and names and meeting.stage is Stage.CLOSED and meeting.filed is None:
        void = annulled_after_signing(association.filing, meeting)  # that signing was of another document
        before = meeting.signed.signers if meeting.signed is not None and void is None else ()
        everyone = tuple(dict.fromkeys((*before, *names)))
        commands.append(SignMinutes(meeting=meeting.id, day=max(day, meeting.day), signers=everyone))
    return Put(tuple(commands), tuple(contents))


def minutes_of(association: Association, document: IssuedDocument) -> Meeting | None:
    """The meeting whose minutes the document is; None where it is something else."""
    if document.paper != "minutes" or document.about.kind is not About.MEETING:
        return None
    return association.meetings.get(MeetingId(document.about.id))


def expected_signers(association: Association, document: IssuedDocument) -> tuple[str, ...]:
    """Whose names are proposed: of minutes, everyone who sat there, the chair and the recorder first."""
    meeting = association.meetings.get(MeetingId(document.about.id)) if document.about.kind is About.MEETING else None
    if meeting is None:
        return ()
    came = (voter for voter in meeting.roll.values() if meeting.presence[voter.id].came)
    there = told_apart([(voter.name, voter.unit_name) for voter in came])
    return tuple(dict.fromkeys(each for each in (meeting.chair, meeting.recorder, *there) if each))
