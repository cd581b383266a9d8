"""What earlier programs recorded of issued documents is read, and is written by the byte as they wrote it."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.association.kinds import codec
from governance_desk.filing.events import DocumentIssued, FileAdded, FilingEvent
from governance_desk.filing.fold import apply
from governance_desk.filing.state import Filing, Role
from governance_desk.journal.entry import Entry

HASH = "ab" * 32
OLD = {
    "filing.document-issued": (
        '{"about":"meeting","content":"' + HASH + '","day":"2026-03-05","document":"d1","drawn_at":7,"drawn_hash":"cd",'
        '"media_type":"application/pdf","name":"通知.pdf","number":"某协〔2026〕1号","ordinal":0,"paper":"notice",'
        '"part":"","program":"0.1.0","reason":"","series":null,"size":9,"subject":"m1","supersedes":null,"title":"通知"}'
    ),
    "filing.file-added": (
        '{"content":"' + HASH + '","day":"2026-03-06","document":"d1","file":"f1","media_type":"application/pdf",'
        '"name":"扫描.pdf","note":"王芳","role":"scan","size":4,"title":"通知"}'
    ),
    "filing.document-sent": (
        '{"day":"2026-03-06","document":"d1","how":"draft","recipient":"p1","recipient_kind":"person","title":"通知"}'
    ),
    "filing.file-taken-off": (
        '{"day":"2026-03-07","document":"d1","file":"f1","name":"扫描.pdf","reason":"归错","title":"通知"}'
    ),
}


def entry(kind: str) -> Entry:
    return Entry(1, "association", 1, kind, 1, "2026-03-05T01:00:00.000000Z", "", "", OLD[kind].encode(), "", "")


@pytest.mark.parametrize("kind", list(OLD))
def test_an_old_entry_is_the_same_when_it_is_written_again(kind: str) -> None:
    assert codec().encode(codec().decode(entry(kind))) == OLD[kind].encode()


def test_old_entries_make_a_document_in_force_with_its_file() -> None:
    filing = Filing()
    issued, added, off = (codec().decode(entry(kind)) for kind in OLD if kind != "filing.document-sent")
    assert type(issued) is DocumentIssued
    assert type(added) is FileAdded
    apply(filing, issued)
    apply(filing, added)
    (document,) = filing.documents.values()
    assert document.stands
    assert not document.made_elsewhere
    (file,) = document.files_of(Role.SCAN)
    assert (file.id, file.name, file.note, file.day) == ("f1", "扫描.pdf", "王芳", datetime.date(2026, 3, 6))
    apply(filing, off)  # type: ignore[arg-type]
    assert document.files_of() == []
    assert document.files[0].taken_off == datetime.date(2026, 3, 7)


def test_a_draft_that_an_earlier_program_recorded_as_sent_is_a_draft() -> None:
    filing = Filing()
    for kind in ("filing.document-issued", "filing.document-sent"):
        event = codec().decode(entry(kind))
        assert isinstance(event, FilingEvent)
        apply(filing, event)
    (document,) = filing.documents.values()
    assert [each.recipient for each in document.drafts()] == ["p1"]
    assert document.reached() == (0, 0)
