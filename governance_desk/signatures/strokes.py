"""A signature by hand as data: where the pen went, and how hard it was pressed. No more than a sheet of paper knows:
neither the speed nor the moment of a stroke is kept."""

from __future__ import annotations

import msgspec

from governance_desk.errors import Fault, Refusal
from governance_desk.language import text

Point = tuple[int, int, int]
"""x and y in tenths of a millimetre from the top left corner of the field, and the pressure from 0 to 255."""

MOST_STROKES = 400
MOST_POINTS = 20_000
LARGEST_SIDE = 5_000
"""Half a metre: a wall would be a screen, and not one to sign on."""
LARGEST = 1 << 20
"""Bytes."""


class Strokes(msgspec.Struct, frozen=True):
    """All strokes, in a field of `width` by `height` tenths of a millimetre."""

    width: int
    height: int
    strokes: tuple[tuple[Point, ...], ...]


def written(strokes: Strokes) -> bytes:
    """As it is kept. Refusal for an empty field, a dot, or a drawing."""
    _require_signature(strokes)
    return msgspec.json.encode(strokes)


def read(content: bytes) -> Strokes:
    """What was kept; a Fault where these bytes are no strokes."""
    try:
        if len(content) > LARGEST:
            raise ValueError
        found = msgspec.json.decode(content, type=Strokes)
        if not (0 < found.width <= LARGEST_SIDE and 0 < found.height <= LARGEST_SIDE):
            raise ValueError
        _require_signature(found)
    except (msgspec.DecodeError, ValueError, Refusal) as problem:
        raise Fault(
            text("What is kept of this signature cannot be read."),
            safe=text("That it was given stands in the record."),
            next_step=text("Have it given once more."),
        ) from problem
    return found


def _require_signature(strokes: Strokes) -> None:
    points = [point for stroke in strokes.strokes for point in stroke]
    if not points:
        raise Refusal(
            text("Nothing is written in the field."), next_step=text("Sign with the pen, a finger or the mouse.")
        )
    if len(strokes.strokes) > MOST_STROKES or len(points) > MOST_POINTS:
        raise Refusal(text("That is a drawing, not a signature."), next_step=text("Clear the field and sign again."))
    wide = max(point[0] for point in points) - min(point[0] for point in points)
    high = max(point[1] for point in points) - min(point[1] for point in points)
    if max(wide, high) < min(strokes.width, strokes.height) // 8:
        raise Refusal(text("That is a dot, not a signature."), next_step=text("Clear the field and sign again."))
