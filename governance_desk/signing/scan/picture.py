"""Pictures that somebody brings, as pixels; whatever they are, they take no more memory than MOST_PIXELS."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.pdfium import LOCK

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.ImageFile import ImageFile

    Pixels = NDArray[np.uint8]
    """Rows from the top, in each the points from the left, each blue, green, red."""

MOST_PIXELS = 120_000_000
"""A picture that says it has more is not unpacked: telephones make 12 to 108 million, a bomb has thousands of them."""
WANTED = 3508
"""Points along the longer side that are worth keeping: A4 at 300 dots an inch."""
MOST_PAGES = 50
_POINTS = 72
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_JPEG, _PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"


def pictures(content: bytes) -> Iterator[Pixels]:
    """The pages of a JPEG, a PNG or a PDF, the right way up as the camera says (EXIF), one at a time.

    Fault for anything else, for what is cut off, has a password, is too large or has too many pages.
    """
    if content.startswith((_JPEG, _PNG)):
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
    from PIL import ImageOps
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    # Not `Image.open`, which warns of large pictures where they are to be refused in a sentence.
    kind: type[ImageFile] = JpegImageFile if content.startswith(_JPEG) else PngImageFile
    try:
        picture = kind(BytesIO(content))
        if picture.width * picture.height > MOST_PIXELS:
            raise _too_many()
        picture.draft("RGB", (WANTED, WANTED))  # a JPEG is made smaller while it is unpacked
        turned = ImageOps.exif_transpose(picture)
        if turned.mode.startswith("I"):  # sixteen bits of grey
            grey = (np.asarray(turned).astype(np.int64) >> 8).clip(0, 255).astype(np.uint8)
            return np.dstack([grey] * 3)
        if turned.mode in ("P", "LA", "RGBA", "PA"):  # what can be seen through is paper
            from PIL import Image

            seen = turned.convert("RGBA")
            turned = Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen)
        pixels = np.asarray(turned.convert("RGB"))
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, IndexError) as problem:
        raise Fault(
            text("The picture is damaged or cut off."),
            next_step=text("Scan or photograph the page again, and let the copying finish."),
        ) from problem
    return _smaller(np.ascontiguousarray(pixels[:, :, ::-1]))


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
