"""How strokes are drawn, wherever that is: in parts of one width, by how hard was pressed."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from governance_desk.signatures.strokes import Strokes

THIN, THICK = 0.5, 1.9
"""Points: a stroke at no pressure and at full pressure."""


class Line(msgspec.Struct, frozen=True):
    """A line of one width; the points in the unit of the place into which it was fitted."""

    width: float
    points: tuple[tuple[float, float], ...]


def fitted(strokes: Strokes, width: float, height: float) -> list[Line]:
    """The strokes as large as they go into a place, from its upper left corner, in the middle of its height.

    Neither stretched nor cut off; the margin around what was written is left out.
    """
    points = [point for stroke in strokes.strokes for point in stroke]
    left, top = min(point[0] for point in points), min(point[1] for point in points)
    wide, high = max(point[0] for point in points) - left, max(point[1] for point in points) - top
    scale = min(width / max(wide, 1), height / max(high, 1))
    shift = (height - high * scale) / 2
    return [
        Line(thickness, tuple(((x - left) * scale, (y - top) * scale + shift) for x, y in part))
        for thickness, part in segments(strokes)
    ]


def segments(strokes: Strokes) -> list[tuple[float, list[tuple[int, int]]]]:
    """Each stroke in parts of one width in points; a dot is a very short line."""
    made: list[tuple[float, list[tuple[int, int]]]] = []
    for stroke in strokes.strokes:
        if len(stroke) == 1:
            x, y, pressure = stroke[0]
            made.append((_width(pressure), [(x, y), (x, y)]))
        for (x1, y1, before), (x2, y2, after) in pairwise(stroke):
            width = _width((before + after) // 2)
            if made and made[-1][0] == width and made[-1][1][-1] == (x1, y1):
                made[-1][1].append((x2, y2))
            else:
                made.append((width, [(x1, y1), (x2, y2)]))
    return made


def _width(pressure: int) -> float:
    """In steps, so that a stroke is not cut into a thousand parts."""
    return THIN + (THICK - THIN) * (pressure // 32) / 7
