"""The picture above the mark in PDF and Word: where it was put, once in the file, and nothing else moves for it."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import docx as word
import pypdfium2
import pypdfium2.raw as raw
import pytest
from docx.oxml.ns import qn

from governance_desk.documents.content.blocks import Document, Paragraph, Picture, RedMark, Title
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, LEFT, MM, PAGE_HEIGHT, TOP
from governance_desk.documents.layout.pdf import Part, merged, pdf
from governance_desk.documents.layout.word.docx import docx
from governance_desk.pdfium import LOCK
from governance_desk.templates.state import Mark, Side
from tests.documents.layout.archival import faults
from tests.templates.pictures import emblem, packed

PICTURE = Picture(packed(emblem(300, 150)), 40, 20)
PHOTO = Picture(packed(emblem(300, 150), "JPEG"), 40, 20)


def paper(picture: Picture | None = None, side: Side = Side.MIDDLE, mark: Mark = Mark.RED) -> Document:
    head = RedMark("某某联盟文件", "某协〔2026〕3号", "社会团体", mark, picture, side)
    return Document("通知", (head, Title("关于召开会议的通知"), Paragraph("请按时到会。" * 20)))


def objects(content: bytes) -> tuple[list[tuple[float, ...]], list[tuple[float, ...]]]:
    """The places of the pictures on the first page and of everything else: left, bottom, right, top in points."""
    with LOCK:
        document = pypdfium2.PdfDocument(content)
        page = document[0]
        found = {True: [], False: []}  # type: dict[bool, list[tuple[float, ...]]]
        for each in page.get_objects(max_depth=1):
            found[each.type == raw.FPDF_PAGEOBJ_FORM].append(tuple(round(at, 2) for at in each.get_bounds()))
        document.close()
    return found[True], found[False]


@pytest.mark.parametrize("picture", [PICTURE, PHOTO], ids=["png", "jpeg"])
@pytest.mark.parametrize(
    ("side", "left"), [(Side.LEFT, 0.0), (Side.MIDDLE, BLOCK_WIDTH / 2 - 20 * MM), (Side.RIGHT, BLOCK_WIDTH - 40 * MM)]
)
def test_it_stands_in_the_white_above_the_mark_and_nothing_moves(picture: Picture, side: Side, left: float) -> None:
    (place,), others = objects(pdf(paper(picture, side), bundled_only=True))
    foot = PAGE_HEIGHT - TOP - 31 * MM
    assert place == pytest.approx((LEFT + left, foot, LEFT + left + 40 * MM, foot + 20 * MM), abs=0.1)
    assert (others, []) == objects(pdf(paper(), bundled_only=True))[::-1]


def test_no_picture_is_printed_where_the_paper_bears_the_mark() -> None:
    bare = pdf(paper(mark=Mark.PREPRINTED), bundled_only=True)
    assert pdf(paper(PICTURE, mark=Mark.PREPRINTED), bundled_only=True) == bare
    assert not [each for each in names(docx(paper(PICTURE, mark=Mark.PREPRINTED))) if "media" in each]


@pytest.mark.parametrize("picture", [PICTURE, PHOTO], ids=["png", "jpeg"])
def test_the_file_is_one_for_the_archive_and_the_same_each_time(picture: Picture) -> None:
    made = pdf(paper(picture), bundled_only=True)
    assert faults(made) == []
    assert made.find(b"/SMask") < 0
    assert made == pdf(paper(picture), bundled_only=True)
    strange = made.replace(b"/ColorSpace /DeviceRGB", b"/ColorSpace /DeviceXYZ")
    assert [each[:5] for each in faults(strange)] == ["6.2.4"], "that a picture is looked into"


def test_of_many_letters_in_one_file_the_picture_lies_there_once() -> None:
    many = merged((Part(f"单位{n}", paper(PICTURE)) for n in range(5)), "通知", bundled_only=True).content
    assert faults(many) == []
    assert len(re.findall(rb"/Subtype\s*/Image", many)) == 1
    (place,), _others = objects(many)
    assert place[2] - place[0] == pytest.approx(40 * MM, abs=0.1)


def names(content: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(content)) as file:
        return file.namelist()


def test_word_has_it_at_the_same_place_and_every_line_where_it_was() -> None:
    made = word.Document(BytesIO(docx(paper(PICTURE, Side.RIGHT))))
    bare = word.Document(BytesIO(docx(paper())))
    assert [each.text for each in made.paragraphs] == [each.text for each in bare.paragraphs]
    pitches = [[each.paragraph_format.line_spacing for each in one.paragraphs] for one in (made, bare)]
    assert pitches[0] == pitches[1]
    (anchor,) = made.element.body.iter(qn("wp:anchor"))
    across, down = (int(each.text) / 12700 for each in anchor.iter(qn("wp:posOffset")))
    assert across == pytest.approx(BLOCK_WIDTH - 40 * MM, abs=0.1)
    assert down == pytest.approx(11 * MM, abs=0.1)
    assert list(anchor.iter(qn("wp:wrapNone")))
    assert docx(paper(PICTURE)) == docx(paper(PICTURE))
