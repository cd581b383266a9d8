"""Signed versions and scans beside what was issued, and the file that a scan was made of."""

from __future__ import annotations

from hashlib import sha256
from itertools import count

import pytest

from governance_desk.desk import Desk
from governance_desk.filing.state import IssuedDocument, Role
from governance_desk.meeting.minutes.commands import FileMinutes
from governance_desk.meeting.state import Meeting
from governance_desk.signing import beside
from governance_desk.signing.beside import Original, expected_signers, minutes_of, newest, put, signers
from tests.ui.signing.made_up import issued_minutes

PHOTOGRAPH = Original("IMG_2034.jpg", b"\xff\xd8\xff as it came")


def filed(
    desk: Desk, document: IssuedDocument, role: Role, who: list[str], content: bytes, original: Original | None = None
) -> IssuedDocument:
    numbers = count(len(document.files))
    act = put(
        desk.association,
        document,
        content,
        role=role,
        who=who,
        day=desk.clock().day,
        new_id=lambda kind: f"{kind}{next(numbers)}",
        original=original,
    )
    desk.do_all(act.commands, keep=act.contents)
    return desk.association.filing.documents[document.id]


def meeting_of(desk: Desk, document: IssuedDocument) -> Meeting:
    found = minutes_of(desk.association, document)
    assert found is not None
    return found


def test_the_file_as_it_came_lies_beside_what_was_straightened() -> None:
    desk, document = issued_minutes()
    found = filed(desk, document, Role.SCAN, ["欧阳洋"], b"%PDF straightened", PHOTOGRAPH)
    scan, original = found.files_of(Role.SCAN)[0], found.files_of(Role.ORIGINAL)[0]
    assert b"".join(desk.log.contents.read(original.content)) == PHOTOGRAPH.content
    assert original.content == sha256(PHOTOGRAPH.content).hexdigest()
    assert (original.name, original.media_type, original.note) == ("IMG_2034.jpg", "image/jpeg", scan.name)
    assert signers(found) == ("欧阳洋",), "the name of the scan is no signer"
    assert desk.verify() == ()


def test_of_what_is_too_large_only_the_hash_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, document = issued_minutes()
    large = Original("一百页.pdf", b"0" * 9)
    monkeypatch.setattr(beside, "MOST_KEPT", 8)
    found = filed(desk, document, Role.SCAN, [], b"%PDF straightened", large)
    assert not found.files_of(Role.ORIGINAL)
    assert len(found.files_of(Role.SCAN)) == 1


def test_who_signed_is_added_to_the_minutes_until_they_are_put_away() -> None:
    desk, document = issued_minutes()
    filed(desk, document, Role.SCAN, ["欧阳洋", " ", "欧阳洋"], b"one")
    document = filed(desk, document, Role.SIGNED, ["林小雨"], b"two")
    meeting = meeting_of(desk, document)
    assert meeting.signed is not None
    assert meeting.signed.signers == ("欧阳洋", "林小雨")
    assert newest(document).content == sha256(b"two").hexdigest()
    desk.do(FileMinutes(meeting=meeting.id, day=meeting.signed.day, place="2026-3卷"))
    filed(desk, document, Role.SCAN, ["后来的人"], b"three")
    signed = meeting_of(desk, document).signed
    assert signed is not None
    assert signed.signers == ("欧阳洋", "林小雨")


def test_whose_names_are_proposed() -> None:
    desk, document = issued_minutes()
    names = expected_signers(desk.association, document)
    meeting = meeting_of(desk, document)
    assert names[:2] == (meeting.chair, meeting.recorder)
    there = {voter.name for voter in meeting.roll.values() if meeting.presence[voter.id].came}
    away = {voter.name for voter in meeting.roll.values() if not meeting.presence[voter.id].came}
    assert there <= {each.partition("（")[0] for each in names}
    assert not (away - there) & set(names[2:])
    assert len(names) == len(set(names))
