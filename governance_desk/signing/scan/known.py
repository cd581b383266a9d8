"""The pages of the document that was issued, found in a picture: where each lies, which way up, and how far away.

What is printed on a page is compared with what is seen (SIFT points that one plane carries into the other). That
finds a sheet on a white table, under a thumb, cut off at the edge, or beside another one, where its outline cannot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from governance_desk.signing.scan.picture import Pixels
    from governance_desk.signing.scan.straighten import Corners

MOST_COMPARED = 40
"""Pages of a long document that are looked for: those to sign on first."""
_DOTS = 100  # an inch, of the page that is looked for
_LOOK = 1600  # points along the longer side of the picture
_POINTS = 3000
_RATIO = 0.8  # how much better the best likeness of a point must be than the next one
_LEAST_SHARED = 25  # points that lie where one plane has them; words that stand on two pages give some by chance
_OFF = 5.0
_LEAST_SEEN = 0.7  # of what is printed: some may lie under a hand or beyond the edge
_CERTAIN = 0.9
_LEAST_PART = 0.03  # of the picture: a smaller page could not be read
_TILE, _AROUND = 56, 3  # points of the page as it is looked for
_INK, _LEAST_INK = 190, 12
_ALIKE = 0.6


class Points(msgspec.Struct, frozen=True):
    """What is remarkable in a picture: where it is, and what it looks like."""

    places: NDArray[np.float32]
    looks: NDArray[np.float32]


class Seen(msgspec.Struct, frozen=True):
    """A page (0 …) of the document, and its corners in the picture, from its top left one clockwise.

    `shape`: its height by its width.
    """

    page: int
    corners: Corners
    shape: float


class KnownPages:
    """Looks at a page of the document when it is first compared."""

    def __init__(self, pdf: bytes, first: Sequence[int] = ()) -> None:
        from governance_desk.documents.layout.preview import Preview

        self._pdf = pdf
        self._looked: dict[int, tuple[Pixels, Points]] = {}
        with Preview(pdf) as preview:
            self.count = len(preview)
        wanted = [each for each in dict.fromkeys(first) if 0 <= each < self.count]
        rest = [each for each in range(self.count) if each not in wanted]
        self._order = (*wanted, *rest)[:MOST_COMPARED]

    def seen_in(self, pixels: Pixels) -> list[Seen]:
        """Each page that is seen in the picture, once, in their order in the document."""
        import cv2
        import numpy as np

        grey = cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY)
        scale = min(1.0, _LOOK / max(grey.shape))
        small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        there = _points(small)  # type: ignore[arg-type]
        found: list[Seen] = []
        while len(found) < self.count and len(there.places) >= _LEAST_SHARED:
            best = self._best(small, there, {each.page for each in found})  # type: ignore[arg-type]
            if best is None:
                break
            found.append(Seen(best.page, (best.corners / scale).astype(np.float32), best.shape))
            outline = best.corners.reshape(-1, 1, 2)
            left = np.array(
                [cv2.pointPolygonTest(outline, (float(x), float(y)), False) < 0 for x, y in there.places], bool
            )
            there = Points(there.places[left], there.looks[left])
        return sorted(found, key=lambda each: each.page)

    def _best(self, picture: Pixels, there: Points, but: set[int]) -> Seen | None:
        best, most = None, _LEAST_SEEN
        for page in self._order:
            if page in but:
                continue
            printed, points = self._look(page)
            for corners in _planes(printed, points, there):
                share = _seen(printed, picture, corners)
                if share >= most:
                    best, most = Seen(page, corners, printed.shape[0] / printed.shape[1]), share
            if most >= _CERTAIN:
                break
        return best

    def _look(self, page: int) -> tuple[Pixels, Points]:
        import cv2
        import numpy as np

        from governance_desk.documents.layout.preview import Preview

        if page not in self._looked:
            with Preview(self._pdf) as preview:
                picture = preview.picture(page, scale=_DOTS / 72)
            rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
            pixels = rows[:, : picture.width * 4].reshape(picture.height, picture.width, 4)[:, :, :3]
            grey = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_BGR2GRAY)
            self._looked[page] = (grey, _points(grey))  # type: ignore[arg-type,assignment]
        return self._looked[page]


def _points(grey: Pixels) -> Points:
    import cv2
    import numpy as np

    found, looks = cv2.SIFT.create(nfeatures=_POINTS).detectAndCompute(grey, None)
    if not found:
        return Points(np.zeros((0, 2), np.float32), np.zeros((0, 128), np.float32))
    looks = np.sqrt(looks / (looks.sum(axis=1, keepdims=True) + 1e-7))  # compared so, fewer are mistaken
    return Points(np.array([each.pt for each in found], np.float32), looks.astype(np.float32))


def _planes(printed: Pixels, points: Points, there: Points) -> Iterator[Corners]:
    """Where the page may lie: at most one place, and none that no sheet of paper could take."""
    import cv2
    import numpy as np

    if len(points.places) < _LEAST_SHARED or len(there.places) < _LEAST_SHARED:
        return
    pairs = cv2.BFMatcher(cv2.NORM_L2).knnMatch(points.looks, there.looks, k=2)
    good = [two[0] for two in pairs if len(two) == 2 and two[0].distance < _RATIO * two[1].distance]
    if len(good) < _LEAST_SHARED:
        return
    own = np.array([points.places[each.queryIdx] for each in good], np.float32)
    seen = np.array([there.places[each.trainIdx] for each in good], np.float32)
    cv2.setRNGSeed(1)  # the same picture gives the same page
    plane, shared = cv2.findHomography(own, seen, cv2.RANSAC, _OFF)
    if plane is None or int(shared.sum()) < _LEAST_SHARED:
        return
    height, width = printed.shape[:2]
    flat = np.array([[(0, 0), (width, 0), (width, height), (0, height)]], np.float32)
    corners = cv2.perspectiveTransform(flat, plane)[0].astype(np.float32)
    if _is_sheet(corners, height / width):
        yield corners


def _is_sheet(corners: Corners, shape: float) -> bool:
    """Whether a sheet of this height by its width can look so: four corners, not mirrored, none too sharp."""
    import cv2
    import numpy as np

    if not np.isfinite(corners).all() or np.abs(corners).max() > 8 * _LOOK:
        return False
    if not cv2.isContourConvex(corners) or cv2.contourArea(corners, oriented=True) < _LEAST_PART * _LOOK * _LOOK / 2:
        return False
    sides = [float(np.linalg.norm(corners[(at + 1) % 4] - corners[at])) for at in range(4)]
    wide, high = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
    if not 0.5 < high / wide / shape < 2:
        return False
    for at in range(4):
        one, other = corners[at - 1] - corners[at], corners[(at + 1) % 4] - corners[at]
        if abs(float(np.dot(one, other))) > 0.8 * float(np.linalg.norm(one) * np.linalg.norm(other)):
            return False
    return True


def _seen(printed: Pixels, picture: Pixels, corners: Corners) -> float:
    """Of how much of what is printed the like is seen where it should be; what was written by hand beside counts not.

    Looked at in tiles, each of which may lie a little off: lines of other words in the same places are not alike.
    """
    import cv2
    import numpy as np

    height, width = printed.shape[:2]
    flat = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    to_page = cv2.getPerspectiveTransform(corners, flat)
    sheet = cv2.warpPerspective(picture, to_page, (width, height), flags=cv2.INTER_LINEAR, borderValue=255)
    around = cv2.copyMakeBorder(sheet, _AROUND, _AROUND, _AROUND, _AROUND, cv2.BORDER_REPLICATE)
    soft = cv2.GaussianBlur(printed, (0, 0), 1)
    tiles = alike = 0
    for top in range(0, height - _TILE + 1, _TILE):
        for left in range(0, width - _TILE + 1, _TILE):
            tile = soft[top : top + _TILE, left : left + _TILE]
            if np.count_nonzero(tile < _INK) < _LEAST_INK:
                continue
            near = around[top : top + _TILE + 2 * _AROUND, left : left + _TILE + 2 * _AROUND]
            tiles += 1
            alike += float(cv2.matchTemplate(near, tile, cv2.TM_CCOEFF_NORMED).max()) > _ALIKE
    return alike / tiles if tiles else 0.0
