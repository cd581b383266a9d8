"""Pictures that a clerk may choose for the letterhead."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

from governance_desk.templates.picture import prepared
from governance_desk.templates.state import Logo, Side

RED, BLUE = (200, 0, 0), (0, 60, 150)


def packed(picture: Image.Image, kind: str = "PNG") -> bytes:
    file = BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def emblem(width: int, height: int, margin: int = 0) -> Image.Image:
    """A blue field on white paper."""
    picture = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(picture).rectangle((margin, margin, width - margin - 1, height - margin - 1), fill=BLUE)
    return picture


def drawing(kind: str) -> Image.Image:
    """Emblems that are no seals."""
    picture = Image.new("RGB", (300, 300), "white")
    pen, box = ImageDraw.Draw(picture), (5, 5, 294, 294)
    if kind == "disc":
        pen.ellipse(box, fill=RED)
    elif kind == "star":
        pen.regular_polygon((150, 150, 140), 5, fill=RED)
    elif kind == "bar":
        pen.rectangle((5, 100, 294, 160), fill=RED)
    elif kind == "blue":
        pen.ellipse(box, outline=BLUE, width=10)
    else:
        pen.rectangle(box, outline=RED, width=10)
    return picture


def logo(tall: int = 15, side: Side = Side.MIDDLE, width: int = 300, height: int = 150) -> Logo:
    """An emblem, made ready."""
    made = prepared(packed(emblem(width, height)))
    return Logo("徽标.png", made.content, made.width, made.height, tall, side)
