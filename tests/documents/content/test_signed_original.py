"""A copy of signed minutes for Word bears no signatures, and says where those are."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import docx as word
from docx.oxml.ns import qn

from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.layout.word.docx import docx
from governance_desk.filing.state import Role
from governance_desk.journal.entry import Head
from governance_desk.meeting.minutes.commands import FileMinutes, SignMinutes
from tests.association.made_up import FIRST_DAY
from tests.documents.content.pages import extracted
from tests.filing.made_up import NOTICES, add, issue, series
from tests.minutes.written import M1, closed

HEAD = Head(1, "f" * 64)


def drawn(desk: Desk) -> Document:
    return minutes(desk.association, M1, HEAD)


def written(document: Document) -> list[str]:
    file: Any = word.Document(BytesIO(docx(document)))
    found = ("".join(run.text or "" for run in each.iter(qn("w:t"))) for each in file.element.body.iter(qn("w:p")))
    return [each for each in found if each]


def test_nothing_is_said_while_nobody_has_signed() -> None:
    desk = closed()
    issue(desk, paper="minutes")
    assert drawn(desk).signed_original == ""
    assert not [each for each in written(drawn(desk)) if "签字原件" in each]


def test_the_signed_pdf_is_named_with_number_day_and_hash_above_the_lines_to_sign_on(
    tmp_path: Path,
) -> None:
    desk = closed()
    series(desk)
    document = issue(desk, paper="minutes", of=NOTICES)
    add(desk, document, b"signed once")
    add(desk, document, b"signed twice")
    digest = sha256(b"signed twice").hexdigest()[:16]
    said = (
        f"签字原件为2026年1月10日印发（某协〔2026〕1号）的PDF文件，校验值{digest}。"
        "本件为工作文本，不载签名，以签字原件为准。"
    )
    lines = written(drawn(desk))
    assert lines.count(said) == 1
    assert lines[lines.index(said) + 1].startswith("主持人：")
    assert "签字原件" not in extracted(drawn(desk), tmp_path), "what is printed is signed itself"


def test_of_a_superseded_one_nothing_is_said() -> None:
    desk = closed()
    first = issue(desk, paper="minutes")
    add(desk, first)
    issue(desk, paper="minutes", supersedes=first)
    assert drawn(desk).signed_original == ""


def test_of_signed_paper_it_is_said_where_it_is() -> None:
    desk = closed()
    desk.do(SignMinutes(meeting=M1, day=FIRST_DAY, signers=("主持", "记录")))
    assert drawn(desk).signed_original.startswith("签字原件为纸质文件，2026年1月10日签字。")
    desk.do(FileMinutes(meeting=M1, day=FIRST_DAY, place="2026年会议卷3"))
    assert "签字，存放于2026年会议卷3。" in drawn(desk).signed_original
    add(desk, issue(desk, paper="minutes"), role=Role.SCAN)
    assert drawn(desk).signed_original.startswith("签字原件为纸质文件，扫描件与2026年1月10日印发的文件一并存档。")
