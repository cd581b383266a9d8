"""Titles, headings and paragraphs."""

from __future__ import annotations

from governance_desk.documents.content.blocks import Heading, Paragraph, Title
from governance_desk.documents.layout.geometry import CELL, NOTE_PITCH, PITCH, SIZE_5
from governance_desk.documents.layout.numbering import Numbering
from governance_desk.documents.layout.printable import paragraphs, printable
from governance_desk.documents.layout.word.faces import BODY, LABEL, NOTE, NOTE_TITLE, SUBHEADING, TITLE
from governance_desk.documents.layout.word.page import CENTRED, JUSTIFIED, Page
from governance_desk.documents.layout.word.runs import run

INDENT = 2 * CELL
# A title that is full to the edge is one line on our page; Word and its kin reckon a point otherwise.
_OVER = 4.0
_HEADINGS = {1: LABEL, 2: SUBHEADING, 3: BODY, 4: BODY}


def title(block: Title, page: Page) -> None:
    """Centred, a blank line below."""
    run(
        page.paragraph(style="Title", align=CENTRED, left=-_OVER, right=-_OVER, keep=True), printable(block.text), TITLE
    )
    if subtitle := printable(block.subtitle):
        run(page.paragraph(align=CENTRED, keep=True), subtitle, SUBHEADING)
    page.paragraph(keep=True)


def heading(block: Heading, numbering: Numbering, page: Page) -> None:
    """Two characters in, kept with what follows; an entry of the outline. The number is a part of the text."""
    number = numbering.next(block.level) if block.numbered else ""
    made = page.paragraph(style=f"Heading {block.level}", first=INDENT, keep=True)
    run(made, number + printable(block.text), _HEADINGS[block.level])


def paragraph(block: Paragraph, page: Page) -> None:
    """Body text, justified; each line feed begins a further paragraph."""
    lead = printable(block.lead)
    body, label, pitch = (NOTE, NOTE_TITLE, NOTE_PITCH) if block.small else (BODY, LABEL, PITCH)
    indent = 2 * SIZE_5 if block.small else INDENT
    for number, text in enumerate(paragraphs(block.text) or [""]):
        made = page.paragraph(align=JUSTIFIED, first=indent if block.indent else 0.0, pitch=pitch)
        if lead and not number:
            run(made, lead, label)
        run(made, text, body)
