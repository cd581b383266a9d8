"""Pictures in Word: among the characters, or at a place of their own."""

from __future__ import annotations

from io import BytesIO

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph


def insert(paragraph: WordParagraph, content: bytes, width: float, height: float, *, says: str = "") -> None:
    """Put the picture behind what the paragraph has, its line as high as it; `says` is read to who cannot see it."""
    paragraph.paragraph_format.line_spacing = 1.0  # an exact one would cut the picture off
    inline = paragraph.add_run().add_picture(BytesIO(content), Pt(width), Pt(height))._inline
    for side in ("distT", "distB", "distL", "distR"):  # without which LibreOffice keeps the text at a distance
        inline.set(side, "0")
    if says:
        inline.docPr.set("descr", says)


def place(paragraph: WordParagraph, content: bytes, x: float, y: float, width: float, height: float) -> None:
    """Put the picture `x` points to the right of the text block's edge and `y` below the top of the paragraph.

    The lines are where they would be without it.
    """
    inline = paragraph.add_run().add_picture(BytesIO(content), Pt(width), Pt(height))._inline
    anchor = parse_xml(
        f'<wp:anchor {nsdecls("wp")} distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{Pt(x).emu}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{Pt(y).emu}</wp:posOffset></wp:positionV>'
        "</wp:anchor>"
    )
    extent, properties, frame, graphic = inline.extent, inline.docPr, inline[-2], inline.graphic
    for each in (extent, parse_xml(f"<wp:wrapNone {nsdecls('wp')}/>"), properties, frame, graphic):
        anchor.append(each)
    inline.getparent().replace(inline, anchor)
