"""The chart of a head count: the picture that stands in the PDF, drawn from the same lines."""

from __future__ import annotations

from io import BytesIO

from governance_desk.documents.content.blocks import CountChart, Document
from governance_desk.documents.layout import setting
from governance_desk.documents.layout.blocks import count_chart as drawn
from governance_desk.documents.layout.fonts import Role, font_set
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, LEFT, PAGE_HEIGHT, PAGE_WIDTH, PITCH, TOP
from governance_desk.documents.layout.paging import Placed
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.strips import Strip
from governance_desk.documents.layout.word.faces import LABEL
from governance_desk.documents.layout.word.page import Page
from governance_desk.documents.layout.word.picture import insert
from governance_desk.documents.layout.word.text import centred

_HEIGHT = drawn.ABOVE + drawn.HEIGHT + drawn.BELOW
_SCALE = 300 / 72  # dots a point: what a printer wants
_LONGEST = 2000  # characters of what is read to those who cannot see the picture


def count_chart(block: CountChart, page: Page) -> None:
    """The caption and the picture, on one page; the numbers are said to who cannot see it."""
    centred(printable(block.caption), setting.LABEL, LABEL, page)
    numbers = "；".join(printable(f"{point.at} {point.count}") for point in block.points)
    says = f"{printable(block.caption)}：{numbers}"[:_LONGEST]
    insert(page.paragraph(), _picture(block, page), BLOCK_WIDTH, _HEIGHT, says=says)
    page.paragraph(pitch=PITCH / 3)


def _picture(block: CountChart, page: Page) -> bytes:
    """A PNG of the chart alone, in greys."""
    from PIL import Image

    from governance_desk.documents.layout.preview import Preview

    strip = next(each for each in drawn.count_chart(block, page.setter) if each.height == _HEIGHT)
    with Preview(_alone(strip, bundled_only=page.bundled_only)) as preview:
        width, height, top = (round(each * _SCALE) for each in (PAGE_WIDTH, _HEIGHT, TOP))
        band = preview.band(0, size=(width, round(PAGE_HEIGHT * _SCALE)), top=top, height=height)
    whole = Image.frombuffer("RGB", (width, height), band.pixels, "raw", "BGRX", band.stride, 1).convert("L")
    file = BytesIO()
    whole.crop((round(LEFT * _SCALE), 0, round((LEFT + BLOCK_WIDTH) * _SCALE), height)).save(file, "PNG", optimize=True)
    return file.getvalue()


def _alone(strip: Strip, *, bundled_only: bool) -> bytes:
    """A PDF with nothing but the strip, at the top of its text block."""
    from governance_desk.documents.layout.painting import Painter
    from governance_desk.documents.layout.pdf import one_at_a_time

    with one_at_a_time:
        painter = Painter(Document("", ()), font_set(bundled_only=bundled_only).advances(Role.BODY).primary.name)
        painter.page([Placed(0.0, strip)], [], ())
        return painter.finish()
