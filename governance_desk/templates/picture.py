"""The picture in the letterhead as it is kept: few points, few bytes, no white around it, nothing to see through."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from governance_desk.brought import read_brought
from governance_desk.errors import Fault, Refusal
from governance_desk.language import text
from governance_desk.pictures import Damaged, TooManyPoints, is_picture, unpacked

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_FILE = 20 * 1024 * 1024
"""Bytes of the file that is chosen."""
MOST_POINTS = 50_000_000
SIDE = 800
"""Points along the longer side that are kept: 40 millimetres at 500 dots an inch."""
MOST_KEPT = 256 * 1024
"""Bytes that are kept: they stand in the journal, and in every paper that is sent out."""
_SMALL = 96 * 1024  # a drawing is smaller than this as a PNG; a photograph becomes a JPEG
_LEAST = 16  # points along the shorter side
_SEEN = 12  # of 255: what is paler than this is the white of the paper


class Prepared(msgspec.Struct, frozen=True):
    """`content` is a PNG or a JPEG of `width` by `height` points, in three colours."""

    content: bytes
    width: int
    height: int


def read_picture(path: Path) -> Prepared:
    """The file made ready; a Fault where it is no JPEG or PNG, is damaged, too large, or nothing is to be seen.

    Refusal for the picture of a seal.
    """
    too_large = Fault(
        text("The picture is larger than {limit} MB.", limit=MOST_FILE // (1024 * 1024)),
        next_step=text("Save it smaller: {points} points along its longer side are enough.", points=SIDE),
    )
    return prepared(read_brought(path, MOST_FILE, too_large))


def prepared(content: bytes) -> Prepared:
    """The same for the bytes of a file."""
    if not is_picture(content):
        raise Fault(
            text("This file is neither a PNG nor a JPEG."),
            next_step=text("Save the picture as PNG or JPEG; from SVG, PDF or Word a PNG can be exported."),
        )
    try:
        whole = unpacked(content, most=MOST_POINTS, wanted=2 * SIDE)
    except TooManyPoints as problem:
        raise Fault(
            text("The picture has far more points than a letterhead needs."),
            next_step=text("Save it smaller: {points} points along its longer side are enough.", points=SIDE),
        ) from problem
    except Damaged as problem:
        raise Fault(
            text("The picture is damaged or cut off."),
            next_step=text("Open it in a program for pictures, and save it anew as PNG."),
        ) from problem
    picture = _without_margins(_eight_bits(whole))
    if min(picture.size) < _LEAST:
        raise Fault(
            text("The picture is too small to be printed."),
            next_step=text("Choose one with some hundred points along its longer side."),
        )
    picture.thumbnail((SIDE, SIDE))
    if _is_seal(picture):
        raise Refusal(
            text("This is the picture of a seal: none is printed on papers that count."),
            next_step=text("Choose the association's emblem; the seal is pressed on the paper by hand."),
        )
    return Prepared(_packed(picture), picture.width, picture.height)


def measured(content: bytes) -> tuple[int, int]:
    """Width and height in points of what `prepared` has made; ValueError for anything else."""
    if len(content) > MOST_KEPT:
        raise ValueError("a picture that was not made ready")
    try:
        picture = unpacked(content, most=SIDE * SIDE, wanted=SIDE)
    except (Damaged, TooManyPoints) as problem:
        raise ValueError("a picture that was not made ready") from problem
    if max(picture.size) > SIDE:
        raise ValueError("a picture that was not made ready")
    return picture.size


def _eight_bits(picture: Image) -> Image:
    if not picture.mode.startswith("I"):
        return picture
    return picture.convert("I").point(lambda value: value / 256).convert("L").convert("RGB")


def _without_margins(picture: Image) -> Image:
    """Without the white around it, so that it stands where it is put, and as tall as it is wished."""
    from PIL import Image, ImageChops

    away = ImageChops.difference(picture, Image.new("RGB", picture.size, "white")).convert("L")
    box = away.point([0] * _SEEN + [255] * (256 - _SEEN)).getbbox()
    if box is None:
        raise Fault(
            text("The picture is white: nothing of it would be seen on paper."),
            next_step=text("Choose the one for white paper; that for dark pages is white itself."),
        )
    return picture.crop(box)


def _is_seal(picture: Image) -> bool:
    """A closed ring, round or oval, all in red, and more paper than ink within: as the seals of associations are."""
    import numpy as np

    pixels = np.asarray(picture).astype(int)
    height, width = pixels.shape[:2]
    ink = pixels.min(axis=2) < 200
    red = ink & (pixels[:, :, 0] - pixels[:, :, 1:].max(axis=2) > 50)
    if not 0.55 < width / height < 1.85 or red.sum() < 0.9 * ink.sum():
        return False
    angles = np.linspace(0, 2 * np.pi, 360, endpoint=False)
    reach = np.linspace(0.86, 1.0, 24)[:, None]
    across = ((0.5 + 0.5 * reach * np.cos(angles)) * (width - 1)).round().astype(int)
    down = ((0.5 + 0.5 * reach * np.sin(angles)) * (height - 1)).round().astype(int)
    ring = red[down, across].any(axis=0).mean()
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    within = ink[x * x + y * y < 0.64].mean()
    return bool(ring > 0.9 and within < 0.5)


def _packed(picture: Image) -> bytes:
    file = BytesIO()
    picture.save(file, "PNG", optimize=True)
    quality = 95
    while file.tell() > (_SMALL if quality == 95 else MOST_KEPT):
        file = BytesIO()
        picture.save(file, "JPEG", quality=quality, subsampling=0)
        quality -= 10
    return file.getvalue()
