"""A full disk leaves no half document behind, in whichever way a document is written, and the clerk is told.

No file may grow beyond a limit (RLIMIT_FSIZE: writing more fails as on a full disk), which rises step by step: each
time either all of it is there, or a Fault was raised and the disk is as it was before.
"""

from __future__ import annotations

import datetime
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from governance_desk.desk import Desk, open_desk
from governance_desk.documents.archive.gather import gather
from governance_desk.documents.archive.write import write_archive, write_gathered
from governance_desk.documents.content.blocks import Column, Document, Paragraph, Table, Title
from governance_desk.documents.issue import write_document, write_documents
from governance_desk.documents.layout.render import DOCX, PDF, XLSX, rendered
from governance_desk.documents.person_export import write_person
from governance_desk.errors import Fault
from governance_desk.filing.state import About, Role, Subject
from governance_desk.lists.column import Column as ListColumn
from governance_desk.lists.save import Form, save
from governance_desk.lists.sheet import Sheet
from governance_desk.meeting.state import MeetingId
from governance_desk.register.importing.template import write_template
from governance_desk.sending.message import Enclosure, Letter, draft
from governance_desk.sending.recipient import Kind, Recipient
from tests.association.made_up import convened, seated
from tests.documents.content.scripted import inquorate_council
from tests.filing.made_up import NOTICES, add, issue, series
from tests.filing.test_kept import ABOUT, founded

resource = pytest.importorskip("resource")  # of Unix; elsewhere nothing limits a file

M1 = MeetingId("m1")
PAPER = Document(
    "函",
    (Title("函"), Paragraph("请予支持。" * 900), Table((Column("序号"), Column("单位")), (("1", "甲"), ("2", "乙")))),
)
STEPS = 14
"""From nothing at all to more than the largest file of these tests, each time twice as much."""
LEAST = 512


@pytest.fixture(autouse=True)
def _what_was_begun_is_thrown_away(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """openpyxl ends what it could not write when it is thrown away, and fails once more, which nobody can hear."""
    assert Path(tempfile.gettempdir()).is_dir()  # found while files can be written
    monkeypatch.setattr(sys, "unraisablehook", lambda _said: None)
    yield
    gc.collect()


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file may become larger than so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def seen(folder: Path) -> dict[str, bytes]:
    """Everything below the folder, hidden files too; a folder as an empty one."""
    return {str(each.relative_to(folder)): each.read_bytes() if each.is_file() else b"" for each in folder.rglob("*")}


def kept(desk: Desk) -> None:
    """The meeting m1 with two issued documents, one of them signed."""
    convened(desk, "m1")
    series(desk)
    issue(desk, of=NOTICES, content=os.urandom(40_000))
    add(desk, issue(desk, of=NOTICES, content=b"another"), os.urandom(90_000), role=Role.SIGNED)


def on_a_disk() -> Desk:
    desk = seated()
    kept(desk)
    return desk


def letter() -> bytes:
    enclosed = Enclosure("函.pdf", "application/pdf", rendered(PAPER, PDF))
    return draft(Letter("函", "请查收附件。", (enclosed,)), Recipient(Kind.PERSON, "p1", "李娜", ("li@example.org",)))


def certificate(path: Path) -> None:
    from governance_desk.signing.certificate import self_made

    write_document(path, self_made("王芳", "密码", datetime.datetime.now(datetime.UTC)))


def listed(path: Path, form: Form) -> None:
    save(path, Sheet("名册", [ListColumn[str]("a", lambda: "单位", lambda row: row)], ["甲" * 30] * 600), form)


def of_a_person(path: Path) -> None:
    desk, _meeting = inquorate_council()
    write_person(desk, next(iter(desk.association.register.persons)), path)


def all_of_a_meeting(folder: Path) -> None:
    desk, meeting = inquorate_council()
    write_documents(desk, meeting, folder)


def taken_out(path: Path) -> None:
    desk = on_a_disk()
    desk.files.take_out(next(iter(desk.association.filing.documents.values())), path)


def archived_anew(path: Path) -> None:
    desk = on_a_disk()
    write_gathered(desk, gather(desk, M1), path, lambda _done, _whole: None, replace=True)


WAYS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "pdf": ("函.pdf", lambda path: write_document(path, rendered(PAPER, PDF))),
    "docx": ("函.docx", lambda path: write_document(path, rendered(PAPER, DOCX))),
    "xlsx": ("函.xlsx", lambda path: write_document(path, rendered(PAPER, XLSX))),
    "eml": ("函.eml", lambda path: write_document(path, letter())),
    "certificate": ("测试.p12", certificate),
    "list as a spreadsheet": ("名册.xlsx", lambda path: listed(path, Form.WORKBOOK)),
    "list as csv": ("名册.csv", lambda path: listed(path, Form.UTF_8)),
    "person": ("本人信息.json", of_a_person),
    "person as pdf": ("本人信息.pdf", of_a_person),
    "meeting": ("文件", all_of_a_meeting),
    "copy": ("通知.pdf", taken_out),
    "archive": ("档案", lambda path: write_archive(on_a_disk(), M1, path)),
    "zip": ("档案.zip", lambda path: write_archive(on_a_disk(), M1, path)),
    "zip anew": ("档案.zip", archived_anew),
    "template": ("会员名单.xlsx", write_template),
}
NEW = {"archive", "zip", "meeting"}
"""Where nothing may lie yet, or nothing lies there."""


@pytest.mark.parametrize("way", WAYS)
def test_what_is_written_to_the_disk_is_whole_or_not_there(way: str, tmp_path: Path) -> None:
    name, write = WAYS[way]
    place = tmp_path / name
    if way not in NEW:
        place.write_bytes(b"what lay there before")
    before = seen(tmp_path)
    failed = 0
    for limit in (0, *(LEAST << step for step in range(STEPS))):
        try:
            with room_for(limit):
                write(place)
        except Fault:
            failed += 1
            assert {path: content for path, content in seen(tmp_path).items() if content or path in before} == before
        else:
            break
    assert failed > 0
    after = seen(tmp_path)
    assert after != before
    assert all(path == name or path.startswith(name + "/") for path in after), "nothing else is left there"


@pytest.mark.parametrize("signed", [False, True], ids=["issued", "signed"])
def test_what_is_kept_in_the_association_is_whole_or_not_there(signed: bool, tmp_path: Path) -> None:
    desk = founded(tmp_path / "联盟.gdesk")
    about = Subject(About.ASSOCIATION)
    assert about == ABOUT
    document = issue(desk, about=about, of=NOTICES, content=b"the first")
    before = desk.head, desk.log.contents.hashes(), set(desk.association.filing.documents)
    content, failed = os.urandom(300_000), 0
    for limit in (0, *(LEAST << step for step in range(STEPS))):
        try:
            with room_for(limit):
                if signed:
                    add(desk, document, content)
                else:
                    issue(desk, about=about, of=NOTICES, content=content)
        except Fault:
            failed += 1
            assert (desk.head, desk.log.contents.hashes(), set(desk.association.filing.documents)) == before
            assert document.files == []
        else:
            break
    assert failed > 0
    assert desk.verify() == ()
    desk.close()
    again = open_desk(tmp_path / "联盟.gdesk")
    documents = list(again.association.filing.documents.values())
    assert [each.number.rpartition("〕")[2] for each in documents] == (["1号"] if signed else ["1号", "2号"])
    newest = documents[0].files[0] if signed else documents[1]
    assert again.files.take(newest) == content
    assert again.verify() == ()
    again.close()
