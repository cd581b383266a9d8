"""Names and texts that mean harm, in every paper under both charters: nothing breaks, nothing is obeyed, all is read.

The papers are the real ones; what is put into them stands where names, titles and words of the record stood.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from enum import Enum
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx as word
import msgspec
import openpyxl
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.missing import missing_characters
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.sheet.xlsx import has_tables, xlsx
from governance_desk.documents.layout.word.docx import docx
from governance_desk.documents.layout.word.faces import FACES
from governance_desk.documents.printing.sheets import Addressee, Badge, badge_sheets, label_sheets
from governance_desk.documents.printing.stock import Stock, Use, stocks
from governance_desk.spreadsheets import units
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
    faces = {each.rPr.rFonts.get(qn("w:eastAsia")) for each in body.iter(qn("w:r")) if each.find(qn("w:t")) is not None}
    assert faces <= set(FACES.values())
    assert not list(body.iter(qn("w:hyperlink")))
    with ZipFile(BytesIO(file)) as parts:
        assert not [name for name in parts.namelist() if "vba" in name.lower() or "embeddings" in name]
        links = b"".join(parts.read(name) for name in parts.namelist() if name.endswith(".rels"))
    assert b'TargetMode="External"' not in links


ALL = "）Tj ET Q\\(<b>&amp;<!--]]>{{x}}王\x00\x07\u202e芳🙂\u20dd{ PAGE }\ud840=1+1"
"""Of everything a little, in one text."""


@pytest.mark.parametrize("number", range(len(PAPERS)), ids=[paper.name for paper in PAPERS])
def test_every_paper_bears_it_in_every_form(number: int) -> None:
    document = with_text(document_of(number), ALL)
    made = pdf(document, bundled_only=True)
    assert faults(made) == []
    for active in (b"/JavaScript", b"/Launch", b"/URI", b"/Annots", b"/EmbeddedFile"):
        assert active not in bytes(made)
    wanted = _without_blanks(printable(ALL))
    assert wanted in _without_blanks(by_poppler(made))
    file = docx(document)
    _is_plain(file)
    body = word.Document(BytesIO(file)).element.body
    assert wanted in _without_blanks("".join(each.text or "" for each in body.iter(qn("w:t"))))
    if has_tables(document):
        sheets = openpyxl.load_workbook(BytesIO(xlsx(document))).worksheets
        cells = [cell for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert {cell.data_type for cell in cells} <= {"s", "n"}
        assert any(wanted in _without_blanks(str(cell.value)) for cell in cells)
        assert all(0 < units(sheet.title) <= 31 for sheet in sheets)


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("stock", [stocks(Use.LABEL)[0], stocks(Use.BADGE)[0]], ids=["label", "badge"])
def test_labels_and_badges_bear_it(stock: Stock, kind: str) -> None:
    text = HOSTILE[kind]
    about = Document(text, (), author=text, subject=text)
    if stock.use is Use.LABEL:
        made = label_sheets([Addressee(text, text, text, text)], stock, about, bundled_only=True)
    else:
        made = badge_sheets([Badge(text, text, text, "40718529363650123")], stock, about, bundled_only=True)
    assert faults(made.content) == []
    seen = _without_blanks(by_poppler(made.content))
    assert all(each in seen for each in _without_blanks(printable(text))[:4])


def _without_blanks(words: str) -> str:
    return "".join(words.split())


Place = tuple[str | int, ...]


def places_of(value: object, place: Place = ()) -> Iterator[Place]:
    """Where in a document short texts stand: names, titles, labels."""
    if isinstance(value, str):
        if 0 < len(value) <= SHORT and not isinstance(value, Enum):
            yield place
    elif isinstance(value, tuple):
        for at, each in enumerate(value):
            yield from places_of(each, (*place, at))
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from places_of(getattr(value, name), (*place, name))


def put(value: Any, place: Place, text: str) -> Any:
    """The same with the text at this place."""
    if not place:
        return text
    first, *rest = place
    if isinstance(first, int):
        return (*value[:first], put(value[first], tuple(rest), text), *value[first + 1 :])
    return msgspec.structs.replace(value, **{first: put(getattr(value, first), tuple(rest), text)})


@cache
def kinds_of_places() -> dict[str, tuple[int, Place]]:
    """Every kind of place in which a block of any paper bears a text, each with the first paper that has it."""
    found: dict[str, tuple[int, Place]] = {}
    for number in range(len(PAPERS)):
        document = document_of(number)
        for place in places_of(document.blocks):
            names = [each for each in place[1:] if isinstance(each, str)]
            kind = ".".join([type(document.blocks[int(place[0])]).__name__, *names])
            found.setdefault(kind, (number, ("blocks", *place)))
    return found


CUT_IN_SIGHT = {"SignatureBlock.rows.role", "SignatureBlock.rows.name", "Table.columns.title"}
"""Here a longer text ends with …: a line to sign on, and the head of a column, which stands on each page again."""
WORDS_OF_THE_PROGRAM = {"Issued.date", "NameList.empty"}
"""Nobody can enter these; nor what stands beside a chart: hours, and numbers."""


@pytest.mark.parametrize("kind", sorted(kinds_of_places()))
def test_ten_thousand_characters_can_stand_in_every_kind_of_place(kind: str) -> None:
    number, place = kinds_of_places()[kind]
    document = put(document_of(number), place, LONG)
    made = pdf(document, bundled_only=True)
    read = by_poppler(made)
    assert faults(made) == []
    of_a_chart = kind.startswith("CountChart")
    with ZipFile(BytesIO(docx(document))) as parts:
        written = parts.read("word/document.xml").decode().count("名")
    assert written >= len(LONG) or of_a_chart or kind == "NameList.empty"
    if has_tables(document):
        openpyxl.load_workbook(BytesIO(xlsx(document)))
    if kind in CUT_IN_SIGHT:
        assert "名…" in read
    elif not of_a_chart and kind not in WORDS_OF_THE_PROGRAM:
        assert read.count("名") >= len(LONG)


LONG = "名" * 10_000


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
