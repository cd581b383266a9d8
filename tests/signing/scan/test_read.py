"""Signed paper comes back: straight, whole, and known by its code; whatever else comes is told in a sentence."""

from __future__ import annotations

import hashlib
import tracemalloc
from functools import cache
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray
from PIL import Image
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import copy_into_new_writer

from governance_desk.documents.layout.preview import Preview
from governance_desk.errors import Fault
from governance_desk.signing.scan.code import Match, match, read_codes
from governance_desk.signing.scan.picture import MOST_PAGES, WANTED
from governance_desk.signing.scan.read import LARGEST, read_file, read_scan, scan_pdf, turned
from governance_desk.signing.scan.straighten import Found, outline, skew
from tests.signing.made_up import to_sign

Pixels = NDArray[np.uint8]
HEAD = "0123456789abcdef"


@cache
def page(dots: int = 200) -> Pixels:
    """The signature page as it is printed."""
    with Preview(to_sign()) as pages:
        picture = pages.picture(0, scale=dots / 72)
    rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
    return np.ascontiguousarray(rows[:, : picture.width * 4].reshape(picture.height, picture.width, 4)[:, :, :3])


CORNERS = np.array([(260, 180), (1500, 300), (1640, 2050), (120, 1930)], np.float32)


def photograph(sheet: Pixels, corners: NDArray[np.float32] = CORNERS, size: tuple[int, int] = (1800, 2300)) -> Pixels:
    """The sheet on a dark table, seen from the side, with uneven light and the grain of a camera."""
    height, width = sheet.shape[:2]
    chance = np.random.default_rng(7)
    table = np.full((size[1], size[0], 3), (40, 55, 75), np.uint8)
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    cv2.warpPerspective(
        sheet, cv2.getPerspectiveTransform(flat, corners), size, dst=table, borderMode=cv2.BORDER_TRANSPARENT
    )
    light = np.linspace(0.75, 1.0, size[0])[None, :, None]
    grain = chance.normal(0, 4, table.shape)
    return (table * light + grain).clip(0, 255).astype(np.uint8)


def askew(sheet: Pixels, degrees: float) -> Pixels:
    """The sheet as it lay on the scanner."""
    height, width = sheet.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(sheet, turn, (width, height), borderValue=(255, 255, 255)).astype(np.uint8)


def saved(pixels: Pixels, ending: str = ".jpg") -> bytes:
    return bytes(cv2.imencode(ending, pixels)[1].tobytes())


def pixels_of(jpeg: bytes) -> Pixels:
    read = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert read is not None
    return read.astype(np.uint8)


def like(found: Pixels, wanted: Pixels) -> float:
    """How alike two pages are, from 0 to 1, of what is written on them."""
    small = (240, 340)
    one, other = (
        cv2.GaussianBlur(255 - cv2.cvtColor(cv2.resize(each, small), cv2.COLOR_BGR2GRAY), (9, 9), 0).astype(float)
        for each in (found, wanted)
    )
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


def test_a_photograph_from_the_side_becomes_the_sheet() -> None:
    corners = outline(photograph(page()))
    assert corners is not None
    assert np.abs(corners - CORNERS).max() < 12
    (found,) = read_scan(saved(photograph(page()))).pages
    assert found.found is Found.SHEET
    assert abs(found.height / found.width - 297 / 210) < 0.01
    assert like(pixels_of(found.jpeg), page()) > 0.85
    assert like(photograph(page()), page()) < 0.5, "without being straightened it is not"


@pytest.mark.parametrize("degrees", [-6.0, -2.5, -0.75, 1.0, 3.0, 7.5])
def test_a_scan_that_lay_askew_is_turned(degrees: float) -> None:
    assert abs(skew(askew(page(), degrees)) - degrees) <= 0.25
    (found,) = read_scan(saved(askew(page(), degrees), ".png")).pages
    assert found.found is Found.TURNED
    assert like(pixels_of(found.jpeg), page()) > 0.9


def test_a_straight_scan_stays_as_it_was() -> None:
    (found,) = read_scan(saved(page())).pages
    assert found.found is Found.AS_IT_WAS


def test_an_empty_sheet_is_not_turned_by_chance() -> None:
    (found,) = read_scan(saved(np.full((1200, 850, 3), 255, np.uint8))).pages
    assert found.found is Found.AS_IT_WAS


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_the_code_says_which_paper_it_is_and_which_way_up(quarters: int) -> None:
    lying = np.ascontiguousarray(np.rot90(page(), quarters))
    assert read_codes(lying) == ((HEAD,), quarters)
    scan = read_scan(saved(lying))
    assert scan.codes == (HEAD,)
    assert like(pixels_of(scan.pages[0].jpeg), page()) > 0.9


def test_the_code_is_read_on_a_photograph() -> None:
    assert read_scan(saved(photograph(page()))).codes == (HEAD,)


def test_whether_it_belongs_here() -> None:
    assert match((HEAD,), HEAD + "0" * 48) is Match.SAME
    assert match((HEAD,), HEAD) is Match.SAME
    assert match((f"证字1号\n单位\n2026/2027\n{HEAD}",), HEAD) is Match.SAME
    assert match((HEAD,), "f" * 64) is Match.OTHER
    assert match(("https://example.org", HEAD), HEAD) is Match.SAME
    assert match(("https://example.org",), HEAD) is Match.OTHER
    assert match((HEAD,), "") is Match.OTHER
    assert match((), HEAD) is Match.NONE


def test_the_camera_says_which_way_up() -> None:
    file = BytesIO()
    turned_sheet = Image.fromarray(np.ascontiguousarray(np.rot90(page(), 1)[:, :, ::-1]))
    exif = Image.Exif()
    exif[0x0112] = 6  # turn a quarter to the right
    turned_sheet.crop((0, 0, turned_sheet.width - 400, turned_sheet.height)).save(file, "JPEG", exif=exif)  # no code
    (found,) = read_scan(file.getvalue()).pages
    assert found.codes == ()
    assert like(pixels_of(found.jpeg), page()[: page().shape[0] - 400]) > 0.85


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_picture_is_read(mode: str) -> None:
    file = BytesIO()
    plain = Image.fromarray(page()[:, :, ::-1])
    if mode == "I;16":
        grey = np.asarray(plain.convert("L")).astype(np.uint16) * 257
        Image.fromarray(grey).save(file, "PNG")
    else:
        plain.convert(mode).save(file, "JPEG" if mode == "CMYK" else "PNG")
    (found,) = read_scan(file.getvalue()).pages
    assert like(pixels_of(found.jpeg), page()) > 0.9


def test_a_scan_of_several_pages_and_its_pdf() -> None:
    document = pypdfium2.PdfDocument.new()
    one = pypdfium2.PdfDocument(to_sign(3))
    document.import_pages(one)
    file = BytesIO()
    document.save(file)
    scan = read_scan(file.getvalue())
    assert len(scan.pages) == len(one)
    assert scan.original == hashlib.sha256(file.getvalue()).hexdigest()
    kept = scan_pdf(scan, "会议纪要")
    assert kept == scan_pdf(scan, "会议纪要"), "the same scan gives the same bytes"
    with pypdfium2.PdfDocument(kept) as filed:
        said = filed.get_metadata_dict()
    assert (said["Title"], said["Subject"]) == ("会议纪要", f"SHA-256 {scan.original}")
    with Preview(kept) as pages:
        assert len(pages) == len(one)
        assert {tuple(round(side) for side in pages.size(number)) for number in range(len(pages))} == {(595, 842)}
    one.close()
    document.close()


def test_a_page_can_be_turned_by_hand() -> None:
    (found,) = read_scan(saved(page())).pages
    side = turned(found, 1)
    assert (side.width, side.height) == (found.height, found.width)
    assert turned(found, 4) is found
    assert like(pixels_of(turned(side, 3).jpeg), page()) > 0.9


def closed() -> bytes:
    writer = copy_into_new_writer(PdfFileReader(BytesIO(to_sign())))
    writer.encrypt("秘密", "秘密")  # type: ignore[no-untyped-call]
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def many_pages() -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(MOST_PAGES + 1):
        document.new_page(100, 100)
    file = BytesIO()
    document.save(file)
    document.close()
    return file.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A small PNG whose head says that it is huge."""
    import struct
    import zlib

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lambda: b"", "no picture and no PDF"),
        (lambda: "会议纪要".encode() * 1000, "no picture and no PDF"),
        (lambda: b"GIF89a" + b"\0" * 100, "no picture and no PDF"),
        (lambda: saved(page())[:-20000], "damaged or cut off"),
        (lambda: saved(page())[:200], "damaged or cut off"),
        (lambda: saved(page(), ".png")[:-20000], "damaged or cut off"),
        (lambda: b"\xff\xd8\xff" + b"\0" * 100, "damaged or cut off"),
        (lambda: b"\x89PNG\r\n\x1a\n", "damaged or cut off"),
        (lambda: png_that_claims(60_000, 60_000), "far more points"),
        (lambda: png_that_claims(2_000_000_000, 2), "far more points"),
        (lambda: to_sign()[: len(to_sign()) // 3], "damaged or cut off"),
        (lambda: b"%PDF-1.7\nnothing", "damaged or cut off"),
        (closed, "password"),
        (many_pages, "pages; at most"),
    ],
)
def test_what_is_no_scan_gets_a_sentence(content: object, said: str) -> None:
    assert callable(content)
    given = content()
    tracemalloc.start()
    try:
        with pytest.raises(Fault) as caught:
            read_scan(given)
        assert tracemalloc.get_traced_memory()[1] < 64 * 1024 * 1024
    finally:
        tracemalloc.stop()
    assert said in caught.value.sentence.template
    assert caught.value.next_step.template != "Please try again."


@pytest.mark.parametrize("size", [200, 700])
def test_a_file_of_200_mb_is_not_read(tmp_path: Path, size: int) -> None:
    large = tmp_path / "scan.pdf"
    with large.open("wb") as file:
        file.truncate(size * 1024 * 1024)
    tracemalloc.start()
    try:
        with pytest.raises(Fault) as caught:
            read_file(large)
        assert tracemalloc.get_traced_memory()[1] < 2 * LARGEST + (1 << 20)
    finally:
        tracemalloc.stop()
    assert "larger than" in caught.value.sentence.template
    with pytest.raises(Fault):
        read_file(tmp_path / "nothing.pdf")


def test_a_page_of_many_metres_is_drawn_small() -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(14_400, 14_400)
    file = BytesIO()
    document.save(file)
    document.close()
    (found,) = read_scan(file.getvalue()).pages
    assert max(found.width, found.height) <= WANTED
