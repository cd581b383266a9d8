"""The red mark of the issuing body and the rule below it (GB/T 9704-2012, 7.2.4 to 7.2.7)."""

from __future__ import annotations

from msgspec import structs

from governance_desk.documents.content.blocks import RedMark
from governance_desk.documents.layout.blocks.mark import ABOVE, BETWEEN, indent
from governance_desk.documents.layout.fonts import Role
from governance_desk.documents.layout.geometry import ASCENT, BLOCK_WIDTH, MM, PITCH
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.word.borders import border
from governance_desk.documents.layout.word.faces import BODY, Type
from governance_desk.documents.layout.word.page import BELOW, CENTRED, Page
from governance_desk.documents.layout.word.picture import place
from governance_desk.documents.layout.word.runs import run
from governance_desk.templates.state import Mark

COLOURS = {Mark.RED: "FF0000", Mark.BLACK: "000000", Mark.PREPRINTED: "FFFFFF"}
_LARGEST, _SMALLEST = 48.0, 22.0


def red_mark(block: RedMark, page: Page) -> None:
    """35 mm of white, the mark as large as fits on one line, the number, the rule 4 mm below, two blank lines.

    A picture stands in the white. On paper that bears the mark there is none, and the mark is written in white: its
    room, and that of the rule, stays free.
    """
    colour = COLOURS[block.mark]
    issuer = printable(block.issuer)
    one = page.width(issuer, Type(Role.TITLE, 1.0)) or 1.0
    size = int(max(_SMALLEST, min(_LARGEST, BLOCK_WIDTH / one)) * 2) / 2  # Word knows halves of a point
    above = page.paragraph(pitch=ABOVE, keep=True)  # Word leaves out a space before the first paragraph of a page
    if block.picture is not None and block.mark is not Mark.PREPRINTED:
        width, height = block.picture.width * MM, block.picture.height * MM
        place(above, block.picture.content, indent(block, width), ABOVE - BETWEEN - height, width, height)
    pitch = size * 1.1
    last = page.paragraph(align=CENTRED, pitch=pitch, keep=True)
    run(last, issuer, Type(Role.TITLE, size, colour))
    if below := printable(block.line):
        pitch, size = PITCH, BODY.size
        last = page.paragraph(align=CENTRED, keep=True)
        run(last, below, structs.replace(BODY, colour=colour))
    if number := printable(block.number):
        pitch, size = PITCH, BODY.size
        last = page.paragraph(align=CENTRED, before=2 * PITCH, keep=True)
        run(last, number)
    white = pitch * BELOW - (1 - ASCENT) * size  # between the characters and the foot of their line
    border(last, "bottom", points=1.5, colour=colour, gap=4 * MM - white)
    for _ in range(2):
        page.paragraph(keep=True)
