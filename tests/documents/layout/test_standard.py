"""GB/T 9704-2012, sentence by sentence, measured on the finished pages in millimetres, by the ink of the characters."""

from __future__ import annotations

from ctypes import byref, c_float, c_int, c_uint, create_string_buffer
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from governance_desk.documents.content.blocks import (
    AnyBlock,
    Document,
    FactLine,
    Heading,
    Imprint,
    Issued,
    NameEntry,
    NameList,
    PageBreak,
    Paragraph,
    RedMark,
    Title,
)
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.preview import Preview

MM = 72 / 25.4
WORD = 156 / 28
"""A character with its part of the line, in millimetres."""
PITCH = 28.95 / MM
HAIR = 0.3
SIZE_3, SIZE_2, SIZE_4 = 16.0, 22.0, 14.0


class Sign(NamedTuple):
    """A character: its ink in millimetres from the page's top left corner, its size in points, its face."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    face: str
    red: bool


class Line(NamedTuple):
    """A straight line, its thickness in millimetres."""

    left: float
    top: float
    right: float
    thick: float
    red: bool


def measured(*blocks: AnyBlock) -> list[tuple[list[Sign], list[Line]]]:
    """The characters and level lines of each page."""
    made = pdf(Document("测试", blocks), bundled_only=True)
    pages = []
    with pypdfium2.PdfDocument(made) as document:
        for page in document:
            height = page.get_height()
            pages.append((_signs(page, height), _lines(page, height)))
    return pages


def _signs(page: pypdfium2.PdfPage, height: float) -> list[Sign]:
    text = page.get_textpage()
    found = []
    for n in range(text.count_chars()):
        if not (said := text.get_text_range(n, 1).strip()):
            continue
        left, bottom, right, top = (each / MM for each in text.get_charbox(n))
        name, flags = create_string_buffer(99), c_int()
        pdfium.FPDFText_GetFontInfo(text, n, name, 99, byref(flags))
        red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
        pdfium.FPDFText_GetFillColor(text, n, byref(red), byref(green), byref(blue), byref(alpha))
        size = round(pdfium.FPDFText_GetFontSize(text, n), 1)
        whole = height / MM
        colour = (red.value, green.value, blue.value) == (255, 0, 0)
        face = name.value.decode().rpartition("+")[2]
        found.append(Sign(said, left, whole - top, right, whole - bottom, size, face, colour))
    return found


def _lines(page: pypdfium2.PdfPage, height: float) -> list[Line]:
    found = []
    for path in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        width, x, y = c_float(), c_float(), c_float()
        pdfium.FPDFPageObj_GetStrokeWidth(path, byref(width))
        red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
        pdfium.FPDFPageObj_GetStrokeColor(path, byref(red), byref(green), byref(blue), byref(alpha))
        colour = (red.value, green.value, blue.value) == (255, 0, 0)
        start = (0.0, 0.0)
        for n in range(pdfium.FPDFPath_CountSegments(path)):
            segment = pdfium.FPDFPath_GetPathSegment(path, n)
            pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
            end = (x.value / MM, (height - y.value) / MM)
            if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO and abs(end[1] - start[1]) < 0.01:
                found.append(Line(start[0], end[1], end[0], width.value / MM, colour))
            start = end
    return found


def the(text: str, signs: list[Sign]) -> Sign:
    """The first sign of that character."""
    return next(sign for sign in signs if sign.text == text)


def test_5_2_the_text_block_is_156_by_225_mm_at_37_and_28_mm() -> None:
    ((signs, _lines),) = measured(Paragraph("国" * 28 * 22, indent=False))
    body = [sign for sign in signs if sign.text == "国"]
    assert min(sign.left for sign in body) == pytest.approx(28 + 0.6, abs=0.6)  # the character's own white
    assert max(sign.right for sign in body) == pytest.approx(184, abs=1)
    assert 37 < min(sign.top for sign in body) < 37 + PITCH / 2
    assert 262 - PITCH / 2 < max(sign.bottom for sign in body) < 262
    tops = sorted({round(sign.top, 1) for sign in body})
    assert len(tops) == 22
    assert (tops[-1] - tops[0]) / 21 == pytest.approx(PITCH, abs=0.01)


def test_5_2_3_the_text_is_set_in_size_3() -> None:
    ((signs, _lines),) = measured(Paragraph("国家"))
    assert {sign.size for sign in signs if sign.text in "国家"} == {SIZE_3}


def test_7_2_4_the_mark_is_red_and_35_mm_below_the_top_of_the_block() -> None:
    ((signs, _lines),) = measured(RedMark("某某协会", "某协〔2026〕3号"), Title("通知"))
    mark = [sign for sign in signs if sign.text in "某协会" and sign.red]
    assert len(mark) == 4
    assert min(sign.top for sign in mark) - 37 == pytest.approx(35, abs=1)
    middle = (min(sign.left for sign in mark) + max(sign.right for sign in mark)) / 2
    assert middle == pytest.approx(28 + 78, abs=1)


def test_7_2_5_the_number_is_two_lines_below_the_mark_in_the_middle() -> None:
    ((signs, _lines),) = measured(RedMark("某某协会", "某协〔2026〕3号"), Title("通知"))
    mark = max(sign.bottom for sign in signs if sign.red)
    number = [sign for sign in signs if sign.text in "某协〔2026〕3号" and not sign.red and sign.size == SIZE_3]
    assert min(sign.top for sign in number) - mark == pytest.approx(2 * PITCH, abs=5)
    assert (number[0].left + number[-1].right) / 2 == pytest.approx(106, abs=1)


@pytest.mark.parametrize("number", ["某协〔2026〕3号", ""])
def test_7_2_7_the_rule_is_4_mm_below_as_wide_as_the_block_and_red(number: str) -> None:
    ((signs, lines),) = measured(RedMark("某某协会", number), Title("国"))
    (rule,) = (line for line in lines if line.red)
    above = max(sign.bottom for sign in signs if sign.bottom < rule.top)
    assert rule.top - above == pytest.approx(4, abs=0.8)
    assert (rule.left, rule.right) == pytest.approx((28, 184), abs=0.01)


def test_7_3_1_the_title_is_two_lines_below_the_rule_in_size_2_in_the_middle() -> None:
    ((signs, lines),) = measured(RedMark("某某协会"), Title("国家"), Paragraph("章"))
    (rule,) = (line for line in lines if line.red)
    title = [sign for sign in signs if sign.text in "国家"]
    assert {(sign.size, sign.face) for sign in title} == {(SIZE_2, "NotoSerifSC-Bold")}
    assert min(sign.top for sign in title) - rule.top == pytest.approx(2 * PITCH + 1.2, abs=1)
    assert (title[0].left + title[-1].right) / 2 == pytest.approx(106, abs=1)
    assert the("章", signs).top - title[0].top == pytest.approx(2 * PITCH + 1, abs=0.6)  # one line between


def test_7_3_3_paragraphs_begin_two_characters_in_and_headings_have_their_faces() -> None:
    ((signs, _lines),) = measured(
        Heading("国"), Heading("国", 2), Heading("国", 3), Heading("国", 4), Paragraph("国" * 30), Paragraph("家")
    )
    found = [(sign.face, sign.size) for sign in signs if sign.text == "国"][:5]
    assert found == [
        ("NotoSansSC-Bold", SIZE_3),
        ("NotoSerifSC-Bold", SIZE_3),
        ("NotoSerifSC-Regular", SIZE_3),
        ("NotoSerifSC-Regular", SIZE_3),
        ("NotoSerifSC-Regular", SIZE_3),
    ]
    assert the("家", signs).left == pytest.approx(28 + 2 * WORD, abs=0.6)
    assert the("一", signs).left == pytest.approx(28 + 2 * WORD, abs=0.6)


def test_7_3_5_the_date_is_four_characters_in_and_the_issuer_centred_above_it() -> None:
    ((signs, _lines),) = measured(Paragraph("章"), Issued("国家", "2026年3月5日"))
    date = [sign for sign in signs if sign.text in "2026年3月5日" and sign.size == SIZE_3]
    assert max(sign.right for sign in date) == pytest.approx(184 - 4 * WORD, abs=1)
    issuer = [sign for sign in signs if sign.text in "国家"]
    middle = (min(sign.left for sign in date) + max(sign.right for sign in date)) / 2
    assert (issuer[0].left + issuer[-1].right) / 2 == pytest.approx(middle, abs=0.6)
    assert the("年", date).top - issuer[0].top == pytest.approx(PITCH, abs=0.6)


def test_7_4_the_imprint_has_rules_of_035_and_025_mm_and_size_4_a_character_in() -> None:
    ((signs, lines),) = measured(Paragraph("章"), Imprint("国家机关。", "办公室", "2026年3月5日"))
    assert [round(line.thick, 2) for line in sorted(lines, key=lambda line: line.top)] == [0.35, 0.25, 0.35]
    assert all((line.left, line.right) == pytest.approx((28, 184), abs=0.01) for line in lines)
    assert max(line.top for line in lines) == pytest.approx(262, abs=0.2)
    copies = [sign for sign in signs if sign.text in "抄送国家机关"]
    assert {sign.size for sign in copies} == {SIZE_4}
    assert min(sign.left for sign in copies) == pytest.approx(28 + SIZE_4 / MM, abs=0.6)
    issued = [sign for sign in signs if sign.text in "印发"]
    assert max(sign.right for sign in issued) == pytest.approx(184 - SIZE_4 / MM, abs=0.6)


def test_7_5_the_page_number_is_7_mm_below_the_block_odd_right_even_left_a_character_in() -> None:
    pages = measured(Paragraph("一"), PageBreak(), Paragraph("二"), PageBreak(), Paragraph("三"))
    for number, (signs, _rules) in enumerate(pages, start=1):
        foot = [sign for sign in signs if sign.top > 262]
        assert [sign.text for sign in foot] == ["—", str(number), "—"]
        assert {(sign.size, sign.face) for sign in foot} == {(SIZE_4, "NotoSerifSC-Regular")}
        assert [(sign.top + sign.bottom) / 2 - 262 for sign in foot if sign.text == "—"] == pytest.approx(
            [7, 7], abs=0.3
        )
        if number % 2:
            assert foot[-1].right == pytest.approx(184 - SIZE_4 / MM, abs=0.6)
        else:
            assert foot[0].left == pytest.approx(28 + SIZE_4 / MM, abs=0.6)


def test_7_5_the_dashes_of_the_page_number_are_drawn_and_not_only_read() -> None:
    with Preview(pdf(Document("测试", (Paragraph("章"),)), bundled_only=True)) as pages:
        picture = pages.picture(0, scale=4)
    top, bottom = (int(each * MM * 4) for each in (262 + 4, 262 + 10))
    dark = [
        any(picture.pixels[y * picture.stride + 4 * x] < 128 for y in range(top, bottom)) for x in range(picture.width)
    ]
    edges = [x for x in range(1, len(dark)) if dark[x] and not dark[x - 1]]
    ends = [x for x in range(1, len(dark)) if not dark[x] and dark[x - 1]]
    left, number, right = [(end - edge) / 4 for edge, end in zip(edges, ends, strict=True)]
    assert left == right > 10 > number  # points: a dash of 14 and a figure


def test_10_3_those_present_stand_two_characters_in_in_black_and_wrap_behind_the_colon() -> None:
    names = tuple(NameEntry("国" * 3) for _ in range(9))
    ((signs, _lines),) = measured(FactLine("时间", "今"), NameList("出席", names))
    label, colon = the("出", signs), [sign for sign in signs if sign.text == "："][-1]
    assert (label.face, label.size) == ("NotoSansSC-Bold", SIZE_3)
    assert label.left == pytest.approx(28 + 2 * WORD, abs=0.6)
    rows: dict[int, float] = {}
    for sign in (sign for sign in signs if sign.text == "国"):
        rows[round(sign.top)] = min(rows.get(round(sign.top), 999.0), sign.left)
    assert len(rows) == 2
    assert list(rows.values()) == pytest.approx([28 + 5 * WORD] * 2, abs=0.6)
    assert colon.right < min(rows.values())
    assert {sign.face for sign in signs if sign.text == "国"} == {"NotoSerifSC-Regular"}
