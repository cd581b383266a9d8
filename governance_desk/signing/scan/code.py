"""The QR code at the foot of a page: what it says, and which way up the page is by it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from governance_desk.signing.scan.picture import Pixels

_LENGTH = 16
"""The characters of a journal's head that are printed."""


_SIDES = (1750, 2600, 3508)
"""Points along the longer side in which a code is looked for: the small picture first, which is quickest."""


class Match(StrEnum):
    """Whether the code on the scanned page is that of the document to which it is brought."""

    SAME = "same"
    OTHER = "other"  # of another document, or of another version of this one
    NONE = "none"  # none was found: it stands on the last page only, and a photograph may be blurred


def read_codes(pixels: Pixels) -> tuple[tuple[str, ...], int]:
    """What the codes of the page say, and how many quarters it has to be turned to the right for them to stand.

    Nothing, and 0, where there is none that can be read.
    """
    import cv2

    reader = cv2.QRCodeDetector()
    longer = max(pixels.shape[:2])
    for side in (side for side in _SIDES if side <= 2 * longer):
        seen = pixels if side == longer else cv2.resize(pixels, None, fx=side / longer, fy=side / longer)
        try:
            found, texts, places, _straight = reader.detectAndDecodeMulti(seen)
        except cv2.error:  # of some pictures it makes shapes that it then cannot bear itself
            continue
        said = [(text, place) for text, place in zip(texts, places, strict=True) if text] if found else []
        if said:
            (left, top), (right, level) = said[0][1][0], said[0][1][1]
            across, down = float(right - left), float(level - top)
            upright, lying = (0 if across > 0 else 2), (3 if down > 0 else 1)
            turns = upright if abs(across) >= abs(down) else lying
            return tuple(text for text, _place in said), turns
    return (), 0


def match(codes: tuple[str, ...], expected: str) -> Match:
    """Whether one of the codes names the head of the journal at which the document was drawn up.

    `expected` is what was printed, or the whole head; a certificate's code holds more than the head, in its last line.
    """
    if not codes:
        return Match.NONE
    named = {code.strip().splitlines()[-1].strip()[:_LENGTH].lower() for code in codes if code.strip()}
    return Match.SAME if expected and expected[:_LENGTH].lower() in named else Match.OTHER
