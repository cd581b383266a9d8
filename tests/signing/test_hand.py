"""Signed by hand on an issued PDF: found is the line, drawn are the strokes, kept is what was issued."""

from __future__ import annotations

import pytest

from governance_desk.documents.content.blocks import (
    Document,
    Heading,
    PageBreak,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Title,
)
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.preview import Preview
from governance_desk.errors import Refusal
from governance_desk.signatures.pen import segments
from governance_desk.signatures.strokes import Strokes
from governance_desk.signing.check import Change, check
from governance_desk.signing.hand import drawn, sign_on
from governance_desk.signing.lines import signature_lines
from governance_desk.signing.room import Place, find_room
from governance_desk.signing.sign import Wish, sign
from tests.signatures.made_up import STROKES
from tests.signing.made_up import NOW, someone

NAMES = ("欧阳洋", "喆玥䶮", "堃𬱖", "王小")


def to_sign() -> bytes:
    heads = SignatureBlock((SignatureRow("主持人", "欧阳洋"), SignatureRow("记录人", "尉迟淑芬")), dated=True)
    rows = SignatureBlock(tuple(SignatureRow("理事", name) for name in NAMES), columns=2)
    said = Paragraph("出席：欧阳洋、王小。会议审议并通过了年度工作报告。")
    return pdf(
        Document("纪要", (Title("会议纪要"), said, PageBreak(), Heading("签字页", numbered=False), heads, rows)),
        bundled_only=True,
    )


def ink(pdf: bytes, place: Place) -> int:
    """The dark points within a place."""
    with Preview(pdf) as pages:
        picture = pages.picture(place.page)
    left, bottom, right, top = place.box
    rows = range(picture.height - top, picture.height - bottom - 1)
    return sum(picture.pixels[y * picture.stride + 4 * x] < 128 for y in rows for x in range(left, right))


def test_every_line_to_sign_on_is_found_and_nothing_else() -> None:
    lines = signature_lines(to_sign(), NAMES)
    assert [(each.role, each.name) for each in lines] == [
        ("主持人", "欧阳洋"),
        ("记录人", "尉迟淑芬"),
        *(("理事", name) for name in NAMES),
    ]
    assert {each.place.page for each in lines} == {1}


def test_the_strokes_stand_above_their_line_and_what_was_issued_stays_in_front() -> None:
    issued = to_sign()
    lines = signature_lines(issued, NAMES)
    before = [ink(issued, each.place) for each in lines]
    signed = sign_on(issued, STROKES, lines[1].place)
    assert signed.startswith(issued)
    after = [ink(signed, each.place) for each in lines]
    assert [number for number, _ in enumerate(lines) if after[number] != before[number]] == [1]
    assert after[1] > before[1] + 20


def test_by_hand_first_and_by_certificate_last() -> None:
    line = signature_lines(to_sign())[0]
    by_hand = sign_on(to_sign(), STROKES, line.place)
    both = sign(by_hand, someone("尉迟淑芬"), Wish(place=find_room(by_hand)), NOW)
    (found,) = check(both, NOW)
    assert found.change is Change.NONE
    with pytest.raises(Refusal) as caught:
        sign_on(both, STROKES, line.place)
    assert "would void" in caught.value.sentence.template


def test_a_document_without_a_line_has_none() -> None:
    assert signature_lines(pdf(Document("通知", (Title("通知"), Paragraph("时间：九点。"))), bundled_only=True)) == ()


def test_pressure_makes_a_stroke_thick() -> None:
    light = Strokes(600, 200, (((0, 0, 10), (300, 100, 10)),))
    firm = Strokes(600, 200, (((0, 0, 250), (300, 100, 250)),))
    (thin,), (thick,) = segments(light), segments(firm)
    assert thin[0] < thick[0]
    assert thin[1] == thick[1] == [(0, 0), (300, 100)]


def test_a_signature_never_leaves_its_place() -> None:
    place = Place(0, 100, 200, 120, 30)
    numbers = [line.split() for line in drawn(STROKES, place).decode().splitlines()[1:-1]]
    for said in numbers:
        points = [each for each in said if each.replace(".", "").replace("-", "").isdigit()][1:]
        for x, y in zip(points[::2], points[1::2], strict=True):
            assert 100 <= float(x) <= 220
            assert 200 <= float(y) <= 230


def test_a_signature_of_an_unknown_kind_is_not_voided_either() -> None:
    signed = sign(to_sign(), someone("尉迟淑芬"), Wish(), NOW)
    other = signed.replace(b"/ETSI.CAdES.detached", b"/GM.sm2seal.detached")
    (line, *_rest) = signature_lines(to_sign())
    with pytest.raises(Refusal):
        sign_on(other, STROKES, line.place)
