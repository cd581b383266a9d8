"""PDF/A-2b: the rules as `archival.py` knows them, over what papers are made of; and that a broken rule is seen."""

from __future__ import annotations

import re
from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageCms

from governance_desk.documents.content.blocks import Column, Document, Heading, Imprint, Paragraph, Table, Title
from governance_desk.documents.layout.archive import LONGEST, ended
from governance_desk.documents.layout.colour import srgb_profile
from governance_desk.documents.layout.pdf import Part, merged, pdf
from tests.documents.layout.archival import faults, shown

RARE = "喆玥䶮㛃堃𬱖🙂"


def a_paper(title: str = "测试", **said: str) -> Document:
    blocks = (
        Title("标题", RARE),
        Heading("议程"),
        Paragraph("Text (with) \\ parentheses, " + "".join(chr(0x4E00 + n) for n in range(700))),
        Table((Column("序号"),), (("1",),)),
        Imprint("各单位", "秘书处", "2026年3月5日"),
    )
    return Document(title, blocks, journal_head="0123456789abcdef", **said)  # type: ignore[arg-type]


def test_a_paper_keeps_the_rules() -> None:
    assert faults(pdf(a_paper(author="某联盟", subject="会议纪要"), bundled_only=True)) == []


def test_a_rehearsal_and_a_paper_without_words_keep_them() -> None:
    assert faults(pdf(a_paper(stamp="演练　无效"), bundled_only=True)) == []
    assert faults(pdf(Document("", ()), bundled_only=True)) == []


def test_many_papers_in_one_file_keep_them() -> None:
    parts = [Part(f"单位{n}", a_paper(f"证书{n}")) for n in range(3)]
    assert faults(merged(parts, "证书", bundled_only=True).content) == []


@pytest.mark.parametrize("text", ["<b>&amp;]]>", "甲\x00\x1b\u202e\ud800乙\ufffe", "\\)(", "名" * 40_000, RARE * 5000])
def test_no_title_breaks_them(text: str) -> None:
    paper = Document(text, (Heading(text[:50]), Paragraph(text[:50])), author=text, subject=text)
    assert faults(pdf(paper, bundled_only=True)) == []


def test_a_title_is_the_same_in_both_places_and_not_endless() -> None:
    made = pdf(Document("会" * 40_000, ()), bundled_only=True)
    assert f'<rdf:li xml:lang="x-default">{"会" * LONGEST}</rdf:li>'.encode() in bytes(made)


@pytest.mark.parametrize(
    ("part", "other", "rule"),
    [
        (rb"<pdfaid:part>2<", b"<pdfaid:part>1<", "6.6.4"),
        (rb"\nendstream", b"endstream ", "6.1.7.1"),
        (rb"/S /GTS_PDFA1", b"/S /GTS_PDFX1", "6.2.3"),
        (rb"/Flags 4", b"/Flags 0", "6.2.11.6"),
        (rb">Governance Desk</pdf:Producer>", b">Governance Dask</pdf:Producer>", "6.6.3"),
        (rb"\n%%EOF\n", b"\n%%EOF\n%", "6.1.3"),
        (rb"/FontFile2", b"/FontFile3", "6.2.11.4.1"),
    ],
)
def test_a_rule_that_is_broken_is_seen(part: bytes, other: bytes, rule: str) -> None:
    made = pdf(a_paper(), bundled_only=True)
    broken = re.sub(part, other, made, count=1)
    assert broken != made
    assert any(fault.startswith(rule) for fault in faults(broken)), faults(broken)


def test_the_longest_code_is_of_several_pictures_none_of_which_is_too_long() -> None:
    assert faults(pdf(Document("证", (Title("证"),), journal_head="ab", qr="会" * 700), bundled_only=True)) == []


@pytest.mark.parametrize(
    ("said", "data", "rule"),
    [
        (b"/W 9 /H 2 /IM true /D [1 0] /F /AHx", b"80800080>", ""),
        (b"/W 9 /H 2 /IM true /D [1 0] /F /LZW", b"80800080>", "6.1.10"),
        (b"/W 9 /H 2 /IM true /D [1 0] /F /AHx /I true", b"80800080>", "6.1.10, 6.2.8"),
        (b"/W 9 /H 3 /IM true /D [1 0] /F /AHx", b"80800080>", "a picture of 9 by 3"),
        (b"/W 800 /H 100 /IM true /D [1 0] /F /AHx", b"0" * 20000 + b">", "ISO 32000-1, 8.9.7"),
        (b"/W 9 /H 2 /IM true /D [1 0] /F /AHx", b"\x80\x80\x00\x80", "6.2.2 operator BI"),
    ],
)
def test_a_picture_in_a_page_is_a_stencil_in_figures(said: bytes, data: bytes, rule: str) -> None:
    found = list(shown(b"q 0 0 0 rg\nBI " + said + b" ID " + data + b"\nEI Q", {}))
    assert any(fault.startswith(rule) for fault in found) if rule else found == []


def test_what_reportlab_did_not_write_is_not_mended() -> None:
    with pytest.raises(ValueError, match="one table"):
        ended(b"%PDF-1.7\nxref\n")


def test_the_colours_are_those_of_srgb() -> None:
    own = ImageCms.ImageCmsProfile(BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(own).strip() == "sRGB IEC61966-2.1"
    there = ImageCms.buildTransform(own, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    before = [(255, 0, 0), (0, 0, 0), (89, 89, 89), (222, 222, 222), (12, 200, 77), (255, 255, 255)]
    picture = Image.new("RGB", (len(before), 1))
    picture.putdata(before)
    after = ImageCms.applyTransform(picture, there)
    assert after is not None
    found = np.asarray(after, dtype=int).reshape(-1, 3)
    assert abs(found - np.asarray(before)).max() <= 1
