"""A scan or a photograph of a signed paper → its pages, straightened, and one PDF of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from governance_desk.brought import read_brought
from governance_desk.documents.seal import require_no_sealed_draft
from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.signing.scan.code import read_codes
from governance_desk.signing.scan.picture import pictures
from governance_desk.signing.scan.straighten import Found, cut_to, straighten

if TYPE_CHECKING:
    from governance_desk.signing.scan.known import KnownPages
    from governance_desk.signing.scan.picture import Pixels

LARGEST = 100 * 1024 * 1024
"""Bytes: fifty pages at 300 dots an inch have some tens of millions."""
_QUALITY = 85
_A4 = (595.28, 841.89)


class ScannedPage(msgspec.Struct, frozen=True):
    """A page as it is kept: a JPEG, upright, `width` by `height` points; what was done to it; what its codes say.

    `page` is the page (0 …) of the document of which it is a picture, None where it was not recognised.
    """

    jpeg: bytes
    width: int
    height: int
    found: Found
    codes: tuple[str, ...] = ()
    page: int | None = None


class Scan(msgspec.Struct, frozen=True):
    """The pages; the file that they came from, with its name, and its SHA-256 in hexadecimal."""

    pages: tuple[ScannedPage, ...]
    original: str
    content: bytes = b""
    name: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """What the codes of all pages say."""
        return tuple(code for page in self.pages for code in page.codes)


def _unwatched(_done: int) -> None:
    """Nobody wants to know."""


def read_file(path: Path) -> bytes:
    """The file's bytes; a Fault where it cannot be read or is larger than LARGEST, of which no more is read."""
    too_large = Fault(
        text("The scan is larger than {limit} MB.", limit=LARGEST // (1024 * 1024)),
        next_step=text("Scan the signed pages only, with at most 300 dots an inch."),
    )
    return read_brought(path, LARGEST, too_large)


def read_scan(
    content: bytes, watch: Callable[[int], None] = _unwatched, name: str = "", known: KnownPages | None = None
) -> Scan:
    """The pages of a JPEG, PNG or PDF; Fault for anything else. `watch` gets the number of each and may raise.

    Pages of the document that is `known` are recognised, wherever they lie in the picture, and put in its order
    where all are.

    Refusal for a draft with the picture of a seal: it is not the signed paper.
    """
    require_no_sealed_draft(content)
    made = []
    for number, pixels in enumerate(pictures(content)):
        watch(number)
        made += _known(pixels, known) or [_page(pixels)]
    if all(each.page is not None for each in made):
        made.sort(key=lambda each: each.page or 0)
    return Scan(tuple(made), hashlib.sha256(content).hexdigest(), content, name)


def turned(page: ScannedPage, quarters: int) -> ScannedPage:
    """The page turned to the right by so many quarters."""
    import cv2
    import numpy as np

    if quarters % 4 == 0:
        return page
    pixels = cv2.imdecode(np.frombuffer(page.jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None
    return _kept(_quarters(pixels, quarters), page.found, page.codes, page.page)  # type: ignore[arg-type]


def scan_pdf(scan: Scan, title: str) -> bytes:
    """One PDF with a page of A4 for each, upright or across as the picture is; nothing of the picture is cut off."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    file = BytesIO()
    canvas = Canvas(file, pagesize=_A4, invariant=1)
    canvas.setTitle(title)
    canvas.setSubject(f"SHA-256 {scan.original}")
    for page in scan.pages:
        wide, high = _A4 if page.height >= page.width else _A4[::-1]
        canvas.setPageSize((wide, high))
        scale = min(wide / page.width, high / page.height)
        width, height = page.width * scale, page.height * scale
        picture = ImageReader(BytesIO(page.jpeg))
        canvas.drawImage(picture, (wide - width) / 2, (high - height) / 2, width, height)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _known(pixels: Pixels, known: KnownPages | None) -> list[ScannedPage]:
    """The pages of the document that are seen in the picture; none where nothing of it is recognised."""
    made = []
    for each in known.seen_in(pixels) if known is not None else ():
        sheet, found = cut_to(pixels, each.corners, each.shape)
        codes, _turns = read_codes(sheet)
        made.append(_kept(sheet, found, codes, each.page))
    return made


def _page(pixels: Pixels) -> ScannedPage:
    upright, found = straighten(pixels)
    codes, quarters = read_codes(upright)
    if not codes and found is not Found.AS_IT_WAS:
        codes, _turns = read_codes(pixels)
    return _kept(_quarters(upright, quarters), found, codes)


def _quarters(pixels: Pixels, quarters: int) -> Pixels:
    import numpy as np

    return np.ascontiguousarray(np.rot90(pixels, -quarters))


def _kept(pixels: Pixels, found: Found, codes: tuple[str, ...], page: int | None = None) -> ScannedPage:
    import cv2

    _done, jpeg = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
    return ScannedPage(jpeg.tobytes(), int(pixels.shape[1]), int(pixels.shape[0]), found, codes, page)
