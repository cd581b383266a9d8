"""The pages of a PDF as one small grey picture, and whether it still looks like the accepted one."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import numpy.typing as npt
import pypdfium2
from PIL import Image

Grey = npt.NDArray[np.int16]

DOTS = 50
"""An inch: a line of text is 20 dots high, its characters can be told apart and just be read."""
_LEVELS = 16
_A_ROW = 4
# Two pictures are compared five dots wide: a shift by a quarter of a dot, which is smoothing, makes one difference in
# a page of text beyond this; one other character makes a dozen.
_REACH = 2
_DARKER = 24
_FEW = 3


def sheet(pdf: bytes) -> Grey:
    """All pages, four in a row, in sixteen greys from 0 (black) to 255."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [np.asarray(page.render(scale=DOTS / 72, grayscale=True).to_numpy()).squeeze() for page in document]
    height, width = max(page.shape[0] for page in pages), max(page.shape[1] for page in pages)
    columns, rows = min(len(pages), _A_ROW), -(-len(pages) // _A_ROW)
    whole = np.full((rows * height, columns * width), 255, dtype=np.int16)
    for number, page in enumerate(pages):
        top, left = number // _A_ROW * height, number % _A_ROW * width
        whole[top : top + page.shape[0], left : left + page.shape[1]] = page
    step = 255 // (_LEVELS - 1)
    greys: Grey = (whole + step // 2) // step * step
    return greys


def png(picture: Grey) -> bytes:
    """The picture as a file."""
    file = BytesIO()
    Image.fromarray(picture.astype(np.uint8)).save(file, "PNG", optimize=True)
    return file.getvalue()


def read(file: bytes) -> Grey:
    """The picture of a file."""
    return np.asarray(Image.open(BytesIO(file)).convert("L"), dtype=np.int16)


def different(found: Grey, accepted: Grey) -> int:
    """How many dots are not as they were, beyond what smoothing explains; 0 where only a few are."""
    if found.shape != accepted.shape:
        return max(found.size, accepted.size)
    dots = int(np.count_nonzero(np.abs(_blurred(found) - _blurred(accepted)) > _DARKER))
    return dots if dots > _FEW else 0


def _blurred(picture: Grey) -> npt.NDArray[np.float64]:
    """Each dot as the mean of those around it."""
    around = np.pad(picture, _REACH, mode="edge").astype(np.float64)
    height, width = picture.shape
    side = 2 * _REACH + 1
    mean: npt.NDArray[np.float64] = np.zeros(picture.shape)
    for y in range(side):
        for x in range(side):
            mean += around[y : y + height, x : x + width]
    return mean / side**2
