"""Pictures that somebody brings, as pixels; whatever they are, they take no more memory than MOST_PIXELS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.pdfium import LOCK
from governance_desk.pictures import Damaged, TooManyPoints, is_picture, unpacked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    """Rows from the top, in each the points from the left, each blue, green, red."""

MOST_PIXELS = 120_000_000
"""A picture that says it has more is not unpacked: telephones make 12 to 108 million, a bomb has thousands of them."""
WANTED = 3508
"""Points along the longer side that are worth keeping: A4 at 300 dots an inch."""
MOST_PAGES = 50
_POINTS = 72
_PASSWORD = 4  # FPDF_ERR_PASSWORD


def pictures(content: bytes) -> Iterator[Pixels]:
    """The pages of a JPEG, a PNG or a PDF, the right way up as the camera says (EXIF), one at a time.

    Fault for anything else, for what is cut off, has a password, is too large or has too many pages.
    """
    if is_picture(content):
        yield _picture(content)
    elif b"%PDF-" in content[:1024]:
        yield from _pages(content)
    else:
        raise Fault(
            text("This file is no picture and no PDF."),
            next_step=text(
                "Scan or photograph the page as JPEG, PNG or PDF; HEIC of a telephone must be saved as JPEG."
            ),
        )


def _picture(content: bytes) -> Pixels:
    import numpy as np

    try:
        picture = unpacked(content, most=MOST_PIXELS, wanted=WANTED)
    except TooManyPoints as problem:
        raise _too_many() from problem
    except Damaged as problem:
        raise Fault(
            text("The picture is damaged or cut off."),
            next_step=text("Scan or photograph the page again, and let the copying finish."),
        ) from problem
    if picture.mode.startswith("I"):  # sixteen bits of grey
        grey = (np.asarray(picture).astype(np.int64) >> 8).clip(0, 255).astype(np.uint8)
        return np.dstack([grey] * 3)
    return _smaller(np.ascontiguousarray(np.asarray(picture)[:, :, ::-1]))


def _pages(content: bytes) -> Iterator[Pixels]:
    import numpy as np
    import pypdfium2

    with LOCK:
        try:
            document = pypdfium2.PdfDocument(content)
            count = len(document)
        except pypdfium2.PdfiumError as problem:
            if getattr(problem, "err_code", None) == _PASSWORD:
                raise Fault(
                    text("This PDF is closed with a password."),
                    next_step=text("Save it without a password, or scan the page again."),
                ) from problem
            raise Fault(
                text("This PDF is damaged or cut off."),
                next_step=text("Scan the page again, and let the copying finish."),
            ) from problem
    try:
        if not 0 < count <= MOST_PAGES:
            raise Fault(
                text("The scan has {count} pages; at most {most} can be taken.", count=count, most=MOST_PAGES),
                next_step=text("Scan the signed pages only."),
            )
        for number in range(count):
            with LOCK:
                page = document[number]
                longer = max(page.get_size())
                scale = min(300 / _POINTS, WANTED / max(longer, 1.0))
                bitmap = page.render(scale=scale, rev_byteorder=False)
                drawn = bitmap.to_numpy()
                pixels = np.ascontiguousarray(drawn[:, :, :3] if drawn.ndim == 3 else np.dstack([drawn] * 3))
                pixels = pixels.copy()  # the bitmap goes with its memory
                bitmap.close()
                page.close()
            yield pixels
    finally:
        with LOCK:
            document.close()


def _smaller(pixels: Pixels) -> Pixels:
    """At most WANTED points along the longer side."""
    import cv2

    height, width = pixels.shape[:2]
    if max(height, width) <= WANTED:
        return pixels
    to = WANTED / max(height, width)
    return cv2.resize(pixels, (max(round(width * to), 1), max(round(height * to), 1)), interpolation=cv2.INTER_AREA)  # type: ignore[return-value]


def _too_many() -> Fault:
    return Fault(
        text("The picture has far more points than a page needs."),
        next_step=text("Photograph or scan it with at most 300 dots an inch."),
    )
