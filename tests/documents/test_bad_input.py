"""Names and texts that mean harm, in every paper under both charters: nothing breaks, nothing is obeyed, all is read.

The papers are the real ones; what is put into them stands where names, titles and words of the record stood.
"""

from __future__ import annotations

import re
import subprocess
from enum import Enum
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx as word
import msgspec
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.missing import missing_characters
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.word.docx import docx
from tests.documents.layout.archival import faults
from tests.documents.layout.word.schema import faults as misplaced
from tests.documents.reference.papers import PAPERS, Paper

HOSTILE = {
    "markup": "<b>&amp;<!--]]>{{x}}${y}",
    "operators": ") Tj ET Q (\\",
    "controls": "王\x00\x07\x1b[0m\x85芳\x7f",
    "directions": "王\u202e芳\u2066\u200f李\u061c",
    "emoji": "王🙂👩\u200d👩\u200d👧🇨🇳",
    "halves": "王\ud840芳\udc00",
    "joined": "e\u0301\u20dd王\ufe0f\U000e0100",
    "formula": '=HYPERLINK("http://x",1)',
    "field": "{ INCLUDETEXT c:\\x } PAGE",
    "marks": "，" * 40,
    "opening": "（《「" * 20,
    "word": "x" * 300,
    "nothing": "",
    "white": " \u3000\u00a0\n\n\t",
}
_NAMES = {
    "notice-cfia-council",
    "ballot-election-shcp",
    "tally-sheet-motion",
    "minutes-inquorate",
    "ledger-shcp-assembly",
}
SOME = [paper for paper in PAPERS if paper.name in _NAMES]
"""With every kind of block; the others are drawn by chance below."""
SHORT = 24
"""Characters: what is so long is a name, a title, a place; longer texts are sentences of the program."""


def with_text(document: Document, text: str) -> Document:
    """The paper with `text` in place of, or behind, every short text in it; its language and its form stay."""

    def changed(value: object) -> object:
        if isinstance(value, Enum):
            return value
        if isinstance(value, str):
            return text if len(value) <= SHORT else f"{value}{text}"
        if isinstance(value, tuple):
            return tuple(changed(each) for each in value)
        if isinstance(value, msgspec.Struct):
            fields = {name: changed(getattr(value, name)) for name in value.__struct_fields__}
            return type(value)(**fields)
        return value

    made = changed(msgspec.structs.replace(document, language="", qr=""))
    assert isinstance(made, Document)
    return msgspec.structs.replace(made, language=document.language, qr=document.qr, journal_head=document.journal_head)


@cache
def document_of(number: int) -> Document:
    return PAPERS[number].make()


def by_poppler(data: bytes) -> str:
    run = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True)
    assert run.stderr == b""
    return run.stdout.decode()


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("paper", SOME, ids=[paper.name for paper in SOME])
def test_no_text_breaks_a_paper_or_is_obeyed(paper: Paper, kind: str) -> None:
    text = HOSTILE[kind]
    document = with_text(document_of(PAPERS.index(paper)), text)
    made = pdf(document, bundled_only=True)
    assert faults(made) == []
    for active in (b"/JavaScript", b"/Launch", b"/URI", b"/Annots", b"/EmbeddedFile"):
        assert active not in bytes(made)
    lacking = missing_characters(document, bundled_only=True)
    assert bool(lacking) == any(ord(each) > 0xFFFF or each == "\u20dd" for each in printable(text)) or lacking == []
    file = docx(document)
    _is_plain(file)


def _is_plain(file: bytes) -> None:
    """No field but the page's number, no link to elsewhere, nothing to run."""
    opened = word.Document(BytesIO(file))
    assert misplaced(opened) == []
    body = opened.element.body
    assert not list(body.iter(qn("w:instrText")))
    assert not list(body.iter(qn("w:hyperlink")))
    with ZipFile(BytesIO(file)) as parts:
        assert not [name for name in parts.namelist() if "vba" in name.lower() or "embeddings" in name]
        links = b"".join(parts.read(name) for name in parts.namelist() if name.endswith(".rels"))
    assert b'TargetMode="External"' not in links


@settings(max_examples=15, deadline=None)
@given(number=st.integers(0, len(PAPERS) - 1), text=st.text(max_size=30))
def test_any_text_can_stand_in_any_paper_and_is_read_back(number: int, text: str) -> None:
    document = with_text(document_of(number), text)
    made = pdf(document, bundled_only=True)
    _is_plain(docx(document))
    wanted = {each for each in printable(text) if "\u4e00" <= each <= "\u9fa5"}
    assert wanted <= set(by_poppler(made))


@pytest.mark.parametrize("letter", ["名", "，", "x", "🙂", "（"])
def test_ten_thousand_characters_end_somewhere_and_are_read_back(letter: str, tmp_path: Path) -> None:
    minutes = next(n for n, paper in enumerate(PAPERS) if paper.name == "notice-shcp-assembly")
    document = document_of(minutes)
    long = letter * 10_000
    blocks = tuple(
        msgspec.structs.replace(block, text=long) if "text" in block.__struct_fields__ and n == 3 else block
        for n, block in enumerate(document.blocks)
    )
    document = msgspec.structs.replace(document, blocks=blocks, title=long, author=long, subject=long)
    made = pdf(document, bundled_only=True)
    (tmp_path / "paper.pdf").write_bytes(made)
    assert by_poppler(made).count(letter) >= 10_000
    assert faults(made) == []
    assert docx(document).startswith(b"PK")
    assert len(re.findall(r"— \d+ —", by_poppler(made))) > 10
