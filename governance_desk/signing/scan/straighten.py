"""A sheet of paper in a photograph or a scan → the sheet alone, upright."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from governance_desk.signing.scan.picture import Pixels

    Corners = NDArray[np.float32]

_LOOK = 900  # points along the longer side in which the outline is looked for
_LEAST = 0.2  # of the picture: a smaller rectangle is something that lies beside the sheet, or is printed on it
_EDGE = 0.02  # of the side: a sheet that reaches so near to every corner fills the picture, which is a scan
_A4 = 297 / 210
_NEAR_A4 = 0.25
_INSIDE = 0.006  # the outermost stripe of the sheet shows what lies under it
_STRAIGHT = 0.004  # of the side: nobody sees that a page lies so little askew
_SCAN = 0.97  # of the picture: what fills it came from a scanner, which lights it evenly
_WITHIN = 0.002  # the corners of a page that was recognised are known better than those of an outline
_PAPER = 248
_STEEPEST = 8.0  # degrees: who lays a sheet on a scanner lays it no more askew
_STEP = 0.25


class Found(StrEnum):
    """What was done to a page."""

    SHEET = "sheet"  # the sheet was cut out of a photograph and its perspective taken away
    TURNED = "turned"  # the scan was askew and was turned
    AS_IT_WAS = "as_it_was"


def straighten(pixels: Pixels) -> tuple[Pixels, Found]:
    """The sheet, and what was done to find it."""
    corners = outline(pixels)
    if corners is not None:
        return _evenly_lit(_cut_out(pixels, corners)), Found.SHEET
    angle = skew(pixels)
    if abs(angle) >= _STEP:
        return _turned(pixels, angle), Found.TURNED
    return pixels, Found.AS_IT_WAS


def cut_to(pixels: Pixels, corners: Corners, shape: float) -> tuple[Pixels, Found]:
    """The sheet whose corners and `shape` (height by width) are known, and what was done.

    A scan that lies straight stays as it was.
    """
    import cv2
    import numpy as np

    height, width = pixels.shape[:2]
    whole = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    if (np.abs(corners - whole) <= _STRAIGHT * max(height, width)).all():
        return pixels, Found.AS_IT_WAS
    part = cv2.contourArea(corners) / (width * height)
    if part > _SCAN:
        return _cut_out(pixels, corners, shape=shape, inside=0.0), Found.TURNED
    return _evenly_lit(_cut_out(pixels, corners, shape=shape, inside=_WITHIN)), Found.SHEET


def outline(pixels: Pixels) -> Corners | None:
    """The corners of the sheet, from the top left one clockwise; None where it fills the picture or is not seen."""
    import cv2
    import numpy as np

    height, width = pixels.shape[:2]
    scale = min(1.0, _LOOK / max(height, width))
    small = cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    grey = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), (5, 5), 0)
    _level, bright = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    closing = cv2.getStructuringElement(cv2.MORPH_RECT, (9, 9))
    edges = cv2.dilate(cv2.Canny(grey, 40, 120), np.ones((3, 3), np.uint8))
    best, largest = None, _LEAST * small.shape[0] * small.shape[1]
    for seen in (cv2.morphologyEx(bright, cv2.MORPH_CLOSE, closing), edges):
        contours, _order = cv2.findContours(seen, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for contour in contours:
            hull = cv2.convexHull(contour)
            four = cv2.approxPolyDP(hull, 0.02 * cv2.arcLength(hull, True), True)
            area = cv2.contourArea(four)
            if len(four) == 4 and area > largest and area <= 1.15 * cv2.contourArea(contour):
                best, largest = four, area
    if best is None:
        return None
    corners = _in_order(best.reshape(4, 2).astype(np.float32) / scale)
    whole = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    if (np.abs(corners - whole) <= _EDGE * max(height, width)).all():
        return None
    return corners


def skew(pixels: Pixels) -> float:
    """By how many degrees the lines of text rise to the right; 0.0 where there is nothing to see it by.

    Turned rightly, the rows of the page are either full of ink or empty: their sums differ most.
    """
    import cv2
    import numpy as np

    height, width = pixels.shape[:2]
    scale = min(1.0, 700 / max(height, width))
    grey = cv2.cvtColor(cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2GRAY)
    # The margin of a scan is often a dark stripe, which would weigh more than all text.
    edge_y, edge_x = grey.shape[0] // 25, grey.shape[1] // 25
    ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)[1][edge_y:-edge_y, edge_x:-edge_x]
    if not 0.001 < float(np.count_nonzero(ink)) / max(ink.size, 1) < 0.5:
        return 0.0
    centre = (ink.shape[1] / 2, ink.shape[0] / 2)

    def sharpness(angle: float) -> float:
        turn = cv2.getRotationMatrix2D(centre, -angle, 1.0)
        rows = cv2.warpAffine(ink, turn, (ink.shape[1], ink.shape[0])).sum(axis=1, dtype=np.float64)
        return float(np.square(np.diff(rows)).sum())

    angles = np.arange(-_STEEPEST, _STEEPEST + _STEP, _STEP)
    return float(max(angles, key=lambda angle: (sharpness(float(angle)), -abs(angle))))


def _cut_out(pixels: Pixels, corners: Corners, *, shape: float | None = None, inside: float = _INSIDE) -> Pixels:
    import cv2
    import numpy as np

    top_left, top_right, bottom_right, bottom_left = corners
    wide = max(np.linalg.norm(top_right - top_left), np.linalg.norm(bottom_right - bottom_left))
    high = max(np.linalg.norm(bottom_left - top_left), np.linalg.norm(bottom_right - top_right))
    if shape is not None:
        high = max(high, wide * shape)  # nothing is made smaller than it was
        wide = high / shape
    elif abs(high / wide / _A4 - 1) < _NEAR_A4:  # a photograph from the side makes a sheet longer or shorter
        high = wide * _A4
    elif abs(wide / high / _A4 - 1) < _NEAR_A4:
        wide = high * _A4
    width, height = max(int(wide), 1), max(int(high), 1)
    target = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    within = corners + (corners.mean(axis=0) - corners) * inside
    matrix = cv2.getPerspectiveTransform(within.astype(np.float32), target)
    white = (255, 255, 255)
    return cv2.warpPerspective(pixels, matrix, (width, height), flags=cv2.INTER_AREA, borderValue=white)  # type: ignore[return-value]


def _evenly_lit(pixels: Pixels) -> Pixels:
    """Paper as white at the dark side of the lamp as at the bright one; what is written keeps its shade and colour."""
    import cv2
    import numpy as np

    height, width = pixels.shape[:2]
    small = cv2.resize(pixels, (max(width // 8, 1), max(height // 8, 1)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    light = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR)
    return cv2.divide(pixels, np.maximum(light, 40), scale=_PAPER)  # type: ignore[return-value]


def _turned(pixels: Pixels, angle: float) -> Pixels:
    import cv2

    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -angle, 1.0)
    white = (255, 255, 255)
    return cv2.warpAffine(pixels, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=white)  # type: ignore[return-value]


def _in_order(corners: Corners) -> Corners:
    """Clockwise from the one nearest to the top left."""
    import numpy as np

    middle = corners.mean(axis=0)
    around = np.arctan2(corners[:, 1] - middle[1], corners[:, 0] - middle[0])
    clockwise = corners[np.argsort(around)]
    first = int(np.argmin(clockwise.sum(axis=1)))
    return np.roll(clockwise, -first, axis=0)
