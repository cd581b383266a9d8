"""Labels and badges as they come out: inside their pieces, whoever they are for, with codes that can be read."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.printing.fit import CUT
from governance_desk.documents.printing.sheets import Addressee, Badge, Cut, Part, badge_sheets, label_sheets
from governance_desk.documents.printing.stock import Stock, Use, stocks
from tests.documents.printing.test_impose import words

ABOUT = Document("标签", (), author="碳足迹产业技术创新联盟")
LONG = "长" * 10_000
LABELS, BADGES = stocks(Use.LABEL), stocks(Use.BADGE)
HAIR = 0.1


def addressees(number: int) -> list[Addressee]:
    return [
        Addressee(f"北京第{n}精密仪器研究院有限公司", f"王芳{n}", f"北京市海淀区学院路{n}号三层", "100083")
        for n in range(number)
    ]


def boxes(stock: Stock) -> list[tuple[float, float, float, float]]:
    """From the lower left corner of the sheet."""
    return [(x, 297 - y - stock.height, x + stock.width, 297 - y) for x, y in stock.places()]


def piece_of(stock: Stock, word: tuple[float, float, float, float, str]) -> int:
    left, bottom, right, top, text = word
    for at, (a, b, c, d) in enumerate(boxes(stock)):
        if a - HAIR <= left and b - HAIR <= bottom and right <= c + HAIR and top <= d + HAIR:
            return at
    raise AssertionError(f"{text} crosses an edge")


@pytest.mark.parametrize("stock", [*LABELS, *BADGES], ids=lambda stock: stock.key)
def test_every_sheet_lies_on_the_paper_without_overlap(stock: Stock) -> None:
    found = boxes(stock)
    assert len(found) == stock.each
    assert min(a for a, _b, _c, _d in found) >= 0
    assert min(b for _a, b, _c, _d in found) >= -HAIR
    assert max(c for _a, _b, c, _d in found) <= 210 + HAIR
    across, down = stock.step
    assert across >= stock.width
    assert down >= stock.height
    margin = 297 - stock.top - (stock.rows - 1) * down - stock.height
    assert margin == pytest.approx(stock.top, abs=0.6)  # as much below as above
    for x1, y1, x2, y2 in stock.marks():
        assert not any((a < x1 < c and b < 297 - y1 < d) or (a < x2 < c and b < 297 - y2 < d) for a, b, c, d in found)
    assert bool(stock.marks()) == (stock.use is Use.BADGE)


@pytest.mark.parametrize("stock", LABELS, ids=lambda stock: stock.key)
def test_each_label_has_its_addressee_and_begins_where_the_sheet_is_unused(stock: Stock, tmp_path: Path) -> None:
    made = label_sheets(addressees(stock.each), stock, ABOUT, first=4, bundled_only=True)
    assert made.cut == ()
    sheets = words(made.content, tmp_path)
    assert len(sheets) == 2
    found = {(sheet, piece_of(stock, word)) for sheet, page in enumerate(sheets) for word in page}
    assert found == {(0, at) for at in range(3, stock.each)} | {(1, at) for at in range(3)}
    first = "".join(word[4] for word in sheets[0] if piece_of(stock, word) == 3)
    assert "北京第0精密仪器研究院有限公司" in first
    assert "100083" in first
    assert "王芳0" in first


@pytest.mark.parametrize("stock", [*LABELS, *BADGES], ids=lambda stock: stock.key)
def test_a_name_of_ten_thousand_characters_is_cut_with_a_mark(stock: Stock, tmp_path: Path) -> None:
    if stock.use is Use.LABEL:
        made = label_sheets([Addressee(LONG, LONG, LONG, LONG)], stock, ABOUT, bundled_only=True)
        parts: tuple[Part, ...] = (Part.POSTCODE, Part.ADDRESS, Part.UNIT, Part.PERSON)
    else:
        made = badge_sheets([Badge(LONG, LONG, LONG, "12345678901234567")], stock, ABOUT, bundled_only=True)
        parts = (Part.PERSON, Part.POST, Part.UNIT)
    assert made.cut == (Cut(1, LONG, parts),)
    (page,) = words(made.content, tmp_path)
    assert {piece_of(stock, word) for word in page} == {0}
    assert CUT in "".join(word[4] for word in page)


def test_a_long_name_becomes_smaller_before_it_is_cut(tmp_path: Path) -> None:
    stock = LABELS[0]
    name = "中国科学院某某研究所某某实验室（北京）某某科技成果转化有限公司第二分公司"
    made = label_sheets([Addressee(name, "王芳", "北京市海淀区学院路30号某某大厦第三层301室")], stock, ABOUT)
    assert made.cut == ()
    assert name in "".join(word[4] for word in words(made.content, tmp_path)[0])


@pytest.mark.parametrize("stock", LABELS, ids=lambda stock: stock.key)
def test_a_long_address_has_more_lines_before_it_is_cut(stock: Stock, tmp_path: Path) -> None:
    address = "北京市海淀区某某街道学院路三十号某某大厦第三层" * 3
    unit = "某某科技成果转化有限公司第二分公司（北京）某某实验室联合办公室"
    few, many = Addressee("某某公司", "王芳", address, "100083"), Addressee(unit, "王芳", address * 9, "100083")
    made = label_sheets([few, few, many, few], stock, ABOUT, bundled_only=True)
    assert made.cut == (Cut(3, unit, (Part.ADDRESS,)),), "the unit and the person are whole"
    page = words(made.content, tmp_path)[0]
    assert address in "".join(word[4] for word in page if piece_of(stock, word) == 0)


@pytest.mark.parametrize("stock", BADGES, ids=lambda stock: stock.key)
def test_the_code_on_a_badge_can_be_read_and_holds_what_the_door_understands(stock: Stock) -> None:
    cv2 = pytest.importorskip("cv2")
    import numpy as np

    code = "40718529363650123"
    made = badge_sheets([Badge("王芳", "北京精密仪器研究院", "理事", code)], stock, ABOUT, bundled_only=True)
    page = pypdfium2.PdfDocument(made.content)[0].render(scale=300 / 72).to_numpy()
    x, y = stock.places()[0]
    dots = 300 / 25.4
    cropped = np.ascontiguousarray(
        page[int(y * dots) : int((y + stock.height) * dots), int(x * dots) : int((x + stock.width) * dots)]
    )
    read, _points, _straight = cv2.QRCodeDetector().detectAndDecode(cropped)
    assert read == code


def test_who_is_not_on_the_roll_has_a_badge_without_a_code(tmp_path: Path) -> None:
    made = badge_sheets([Badge("李娜", "市生态环境局", "列席")], BADGES[0], ABOUT, bundled_only=True)
    assert "列席" in "".join(word[4] for word in words(made.content, tmp_path)[0])


@pytest.mark.parametrize(("number", "first"), [(0, 1), (1, 0), (1, 25)])
def test_nobody_and_no_place_make_no_sheet(number: int, first: int) -> None:
    with pytest.raises(ValueError, match="places"):
        label_sheets(addressees(number), LABELS[0], ABOUT, first=first)


def test_a_rehearsal_is_marked_on_every_sheet() -> None:
    about = Document("标签", (), author="联盟", stamp="演练　无效")
    made = label_sheets(addressees(30), LABELS[0], about, bundled_only=True)
    for page in pypdfium2.PdfDocument(made.content):
        text = page.get_textpage().get_text_bounded()
        assert "演" in text


def test_characters_that_no_font_has_are_known_of_labels_and_badges() -> None:
    labels = [Addressee("甲大学", "王芳", "四平路1号🙂", "200092"), Addressee("乙🙃公司", "李娜", "四平路2号")]
    made = label_sheets(labels, stocks(Use.LABEL)[0], ABOUT, bundled_only=True)
    assert [(each.character, each.text) for each in made.content.missing] == [("🙂", "四平路1号🙂"), ("🙃", "乙🙃公司")]
    badge = badge_sheets([Badge("王🙂", "甲大学", "院长")], stocks(Use.BADGE)[0], ABOUT, bundled_only=True)
    assert [each.text for each in badge.content.missing] == ["王🙂"]
