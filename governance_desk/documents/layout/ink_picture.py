"""A signature by hand as a picture, for documents that take no strokes."""

from __future__ import annotations

from io import BytesIO

from governance_desk.signatures.pen import THICK, fitted
from governance_desk.signatures.strokes import Strokes

_DOTS = 8  # a point: 576 an inch, so that no step is seen on paper
_EDGE = THICK / 2 + 2 / _DOTS  # points around the pen's way: the edge would cut the breadth of a line


def ink_picture(strokes: Strokes, width: float, height: float) -> bytes:
    """A PNG of a place of `width` by `height` points, what is not ink can be seen through."""
    from PIL import Image, ImageDraw

    picture = Image.new("LA", (max(round(width * _DOTS), 1), max(round(height * _DOTS), 1)), (0, 0))
    pen = ImageDraw.Draw(picture)
    for line in fitted(strokes, max(width - 2 * _EDGE, _EDGE), max(height - 2 * _EDGE, _EDGE)):
        points = [((x + _EDGE) * _DOTS, (y + _EDGE) * _DOTS) for x, y in line.points]
        pen.line(points, fill=(0, 255), width=max(round(line.width * _DOTS), 1), joint="curve")
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
