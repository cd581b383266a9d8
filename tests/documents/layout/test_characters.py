"""The characters of GB 18030-2022: what a bundled font has is printed and read back, what none has is reported."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from governance_desk.documents.content.blocks import Document, NameEntry, NameList, Paragraph
from governance_desk.documents.layout import fonts, installed
from governance_desk.documents.layout.fonts import FALLBACKS, bundled_face
from governance_desk.documents.layout.missing import Missing, missing_characters, missing_words, what_to_do
from governance_desk.documents.layout.pdf import Part, merged, pdf
from governance_desk.documents.layout.printable import printable
from tests.documents.layout.archival import faults

# Implementation level 2 of the standard asks for these in names: the Table of General Standard Chinese Characters
# (通用规范汉字表, 2013), in its order.
GENERAL = (Path(__file__).parent / "general_standard.txt").read_text(encoding="utf-8").replace("\n", "")
# Level 3 has all of these: the blocks of Unicode with the Han characters of the standard.
HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x2A700, 0x2EBE0))
RAREST = "\U0002a6a5"  # 𪚥, four dragons


def in_the_standard() -> Iterator[str]:
    """Every character that GB 18030 encodes and Unicode knows, but those that are no characters on paper."""
    for code in (*range(0x20, 0xD800), *range(0xF900, 0x30000)):
        character = chr(code)
        if unicodedata.category(character) not in ("Cn", "Cc", "Cf", "Zs", "Zl", "Zp") and printable(character):
            character.encode("gb18030")
            yield character


def read_back(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def by_poppler(data: bytes) -> str:
    run = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    return run.stdout.decode()


def test_all_of_the_general_table_are_in_every_bundled_face() -> None:
    assert len(GENERAL) == 8105
    for name in fonts.BUNDLED_NAMES:
        assert set(GENERAL) <= bundled_face(name).characters


def test_what_a_bundled_face_has_is_printed_by_one_that_has_it_and_read_back() -> None:
    had = [each for each in in_the_standard() if any(each in bundled_face(name).characters for name in FALLBACKS)]
    assert sum(1 for each in had if any(a <= ord(each) <= b for a, b in HAN)) > 27_700
    text = "".join(each for each in had if not unicodedata.combining(each))
    document = Document("测试", tuple(Paragraph(text[at : at + 500]) for at in range(0, len(text), 500)))
    made = pdf(document, bundled_only=True)
    assert made.missing == ()
    found = set(read_back(made))
    # A reader is free to give the common form of a character that Unicode has for old encodings only.
    lost = {each for each in text if not {each, unicodedata.normalize("NFKC", each)} & found}
    assert {each for each in lost if len(unicodedata.normalize("NFKC", each)) == 1} == set()


def test_what_no_bundled_face_has_is_reported_with_the_name_it_stands_in() -> None:
    lacking = [
        each for each in in_the_standard() if not any(each in bundled_face(name).characters for name in FALLBACKS)
    ]
    assert RAREST in lacking
    names = [f"王{each}明" for each in lacking[:: len(lacking) // 500]]
    document = Document("测试", (NameList("出席", tuple(NameEntry(name) for name in names)),))
    found = missing_characters(document, bundled_only=True)
    assert [(each.character, each.text) for each in found] == [(name[1], name) for name in names]
    assert pdf(document, bundled_only=True).missing == tuple(found)


def test_of_many_papers_each_name_is_reported_once() -> None:
    parts = [Part(str(n), Document("证书", (Paragraph(f"王{RAREST}"), Paragraph(f"李{n}")))) for n in range(3)]
    assert [each.text for each in merged(parts, "证书", bundled_only=True).content.missing] == [f"王{RAREST}"]


@pytest.fixture
def own_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine on which only the fonts of this folder are installed."""
    monkeypatch.setattr(installed, "folders", lambda: [tmp_path])
    caches = (installed._files.cache_clear, fonts._installed_face.cache_clear, fonts.font_set.cache_clear)
    for clear in caches:
        clear()
    yield tmp_path
    for clear in caches:
        clear()


def a_font(character: str) -> FontBuilder:
    """A font that has one character, a square."""
    pen = TTGlyphPen(None)
    pen.moveTo((20, 0))
    for place in ((20, 200), (230, 200), (230, 0)):
        pen.lineTo(place)
    pen.closePath()
    made = FontBuilder(256, isTTF=True)  # as the fonts of Windows have it
    made.setupGlyphOrder([".notdef", "square"])
    made.setupCharacterMap({ord(character): "square"})
    made.setupGlyf({".notdef": pen.glyph(), "square": pen.glyph()})
    made.setupHorizontalMetrics({".notdef": (256, 20), "square": (256, 20)})
    made.setupHorizontalHeader(ascent=225, descent=-31)
    made.setupNameTable({"familyName": "Square", "styleName": "Regular", "psName": "Square"})
    made.setupOS2()
    made.setupPost()
    return made


def test_the_user_s_own_font_of_rare_characters_is_taken_where_the_bundled_ones_end(own_fonts: Path) -> None:
    document = Document("测试", (Paragraph(f"王{RAREST}明"),))
    assert [each.character for each in pdf(document).missing] == [RAREST]
    installed._files.cache_clear()
    fonts.font_set.cache_clear()
    a_font(RAREST).save(own_fonts / "SimSunB.TTF")
    assert pdf(document).missing == ()
    assert faults(pdf(document)) == []
    assert f"王{RAREST}明" in by_poppler(pdf(document))
    assert [each.character for each in pdf(document, bundled_only=True).missing] == [RAREST]


def test_for_rare_characters_a_font_is_advised_and_for_other_signs_to_leave_them_out() -> None:
    font, leave_out = "宋体-ExtB", "请从名称中删去"
    rare, newest, emoji = Missing("𰻝", "𰻝面"), Missing("\U000323b0", "王\U000323b0"), Missing("😀", "绿色😀公司")
    for found, advised in (
        ([rare], (True, False)),
        ([newest], (True, False)),
        ([emoji], (False, True)),
        ([rare, emoji], (True, True)),
    ):
        for said in (missing_words(found), what_to_do(found)):
            assert (font in said, leave_out in said) == advised
        assert missing_words(found).endswith(what_to_do(found))
