"""The pages of the document, recognised in a picture: wherever they lie, whichever way up, and nothing else."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from random import Random

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from governance_desk.documents.content.blocks import AnyBlock, Document, PageBreak, Paragraph, SignatureBlock
from governance_desk.documents.content.blocks import SignatureRow as Row
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.preview import Preview
from governance_desk.signing.scan.known import KnownPages
from governance_desk.signing.scan.read import Scan, read_scan
from governance_desk.signing.scan.straighten import Found
from governance_desk.signing.scan.whole import Whole, whole
from tests.signing.scan.test_read import CORNERS, askew, like, photograph, pixels_of, saved

Pixels = NDArray[np.uint8]
HEAD = "0123456789abcdef"
WORDS = (
    "会议审议并通过了年度工作报告听取财务收支情况说明要求秘书处按期公开选举产生副理长一名表决采用无记投票计由三"
    "监人共同完成联盟章程修改草案提交成员大讨论碳足迹核算标准研究推广应用培训国际合作交流项目申请单位入会退费缴纳"
)


@cache
def minutes() -> bytes:
    """Two pages of text and one to sign on."""
    people = ("欧阳洋", "尉迟淑芬", "林小雨", "万俟磊", "司马堃", "曾晓峰")
    blocks: list[AnyBlock] = []
    for page in range(2):
        chance = Random(page)
        blocks += [Paragraph("".join(chance.choices(WORDS, k=60)) + "。") for _ in range(6)]
        blocks.append(PageBreak())
    blocks += [
        Paragraph("本纪要所载内容与会议实际情况一致。"),
        SignatureBlock(tuple(Row("理事", name) for name in people), columns=2),
    ]
    return pdf(Document("会议纪要", tuple(blocks), journal_head=HEAD), bundled_only=True)


@cache
def pages() -> tuple[Pixels, ...]:
    made = []
    with Preview(minutes()) as preview:
        for number in range(len(preview)):
            picture = preview.picture(number, scale=150 / 72)
            rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
            drawn = rows[:, : picture.width * 4].reshape(picture.height, picture.width, 4)[:, :, :3]
            made.append(np.ascontiguousarray(drawn))
    return tuple(made)


@cache
def known() -> KnownPages:
    return KnownPages(minutes(), [2])


def read(picture: Pixels) -> Scan:
    return read_scan(saved(picture), known=known())


def signed(page: Pixels) -> Pixels:
    """With ink across it."""
    chance, inked = np.random.default_rng(5), page.copy()
    for line in range(6):
        start = np.array([380 + 230 * (line % 2), 380 + 60 * line])
        stroke = start + np.cumsum(chance.integers(-15, 21, (16, 2)), axis=0)
        cv2.polylines(inked, [stroke.astype(np.int32)], False, (120, 40, 20), 4, cv2.LINE_AA)
    return inked


def side_by_side(left: Pixels, right: Pixels) -> Pixels:
    """Both sheets on one table, close together."""
    table = np.full((1900, 2600, 3), (60, 70, 80), np.uint8)
    for sheet, at in ((left, 80), (right, 1330)):
        small = cv2.resize(sheet, (1200, 1697), interpolation=cv2.INTER_AREA)
        table[90 : 90 + 1697, at : at + 1200] = small
    return table


def on_white(picture: Pixels) -> Pixels:
    """The table as light as the paper."""
    sheet = np.zeros(picture.shape[:2], np.uint8)
    cv2.fillConvexPoly(sheet, CORNERS.astype(np.int32), 1)
    return np.where(sheet[:, :, None] > 0, picture, 232).astype(np.uint8)


def under_a_thumb(picture: Pixels) -> Pixels:
    return np.asarray(cv2.ellipse(picture.copy(), (180, 1200), (170, 110), 20, 0, 360, (120, 150, 200), -1), np.uint8)


@pytest.mark.parametrize(
    "seen",
    [
        pytest.param(lambda: photograph(signed(pages()[2])), id="from the side"),
        pytest.param(lambda: on_white(photograph(signed(pages()[2]))), id="on a white table"),
        pytest.param(lambda: under_a_thumb(photograph(signed(pages()[2]))), id="under a thumb"),
        pytest.param(lambda: photograph(pages()[2], CORNERS[[2, 3, 0, 1]]), id="upside down"),
        pytest.param(lambda: photograph(signed(pages()[2]))[:1900], id="cut off at the foot"),
        pytest.param(lambda: askew(signed(pages()[2]), 20), id="far askew"),
    ],
)
def test_the_page_to_sign_on_is_found_however_it_was_photographed(seen: object) -> None:
    assert callable(seen)
    (found,) = read(seen().astype(np.uint8)).pages
    assert found.page == 2
    assert like(pixels_of(found.jpeg), pages()[2]) > 0.6
    assert abs(found.height / found.width - 297 / 210) < 0.01


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_without_a_code_is_set_upright(quarters: int) -> None:
    (found,) = read(np.ascontiguousarray(np.rot90(pages()[0], quarters))).pages
    assert (found.page, found.codes) == (0, ())
    assert like(pixels_of(found.jpeg), pages()[0]) > 0.9


def test_two_sheets_on_one_photograph_are_two_pages_in_their_order() -> None:
    found = read(side_by_side(signed(pages()[2]), pages()[1])).pages
    assert [each.page for each in found] == [1, 2]
    for each in found:
        assert each.page is not None
        assert like(pixels_of(each.jpeg), pages()[each.page]) > 0.7
        assert each.found is Found.SHEET
    assert found[1].codes == (HEAD,)


def test_a_straight_scan_of_a_known_page_stays_as_it_was() -> None:
    (found,) = read(pages()[1]).pages
    assert (found.page, found.found) == (1, Found.AS_IT_WAS)
    assert (found.height, found.width) == pages()[1].shape[:2]


@pytest.mark.parametrize("but", [0, 1, 2])
def test_another_page_of_the_same_kind_is_not_taken_for_it(but: int) -> None:
    """Of all pages but this one: they have the same lines, words and names in other places."""
    others = KnownPages(minutes())
    others._order = tuple(each for each in range(3) if each != but)
    for picture in (pages()[but], photograph(pages()[but])):
        assert others.seen_in(picture) == []


def test_nothing_is_recognised_on_a_blank_sheet_or_in_noise() -> None:
    noise = np.random.default_rng(2).integers(0, 255, (900, 700, 3)).astype(np.uint8)
    for picture in (np.full((900, 700, 3), 255, np.uint8), noise):
        assert known().seen_in(picture) == []
        (found,) = read(picture).pages
        assert found.page is None, "it is kept all the same"


def test_the_pages_come_into_the_order_of_the_document() -> None:
    sheets = [Image.fromarray(pages()[at][:, :, ::-1]) for at in (2, 0, 1)]
    file = BytesIO()
    sheets[0].save(file, "PDF", save_all=True, append_images=sheets[1:], resolution=200)
    scan = read_scan(file.getvalue(), known=known())
    assert [each.page for each in scan.pages] == [0, 1, 2]


def test_what_is_missing_twice_there_or_strange() -> None:
    assert whole([0, 1, 2], 3, [2]) == Whole((1, 2, 3), (), (), (), ())
    assert whole([2], 3, [2]).good, "the signature page alone is what was asked for"
    assert whole([0, 1], 3, [2]) == Whole((1, 2), (3,), (3,), (), ())
    assert not whole([0, 1], 3, [2]).good
    assert whole([2, None, 2], 3, [2]) == Whole((3,), (1, 2), (), (3,), (2,))
    assert not whole([None], 3, []).good


def alike(number: int) -> bytes:
    """A page of which more than half is the same as of every other one of these."""
    same, other = Random(99), Random(number)
    blocks = [Paragraph("".join((same if at < 4 else other).choices(WORDS, k=60)) + "。") for at in range(7)]
    return pdf(Document("会议纪要", tuple(blocks)), bundled_only=True)


def test_a_page_that_only_begins_alike_is_another_page() -> None:
    with Preview(alike(1)) as preview:
        picture = preview.picture(0, scale=150 / 72)
    rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
    drawn = rows[:, : picture.width * 4].reshape(picture.height, picture.width, 4)[:, :, :3]
    seen = np.ascontiguousarray(drawn)
    assert [each.page for each in KnownPages(alike(1)).seen_in(seen)] == [0]
    assert KnownPages(alike(2)).seen_in(seen) == []
