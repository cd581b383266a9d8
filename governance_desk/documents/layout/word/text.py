"""Titles, headings and paragraphs."""

from __future__ import annotations

from docx.text.paragraph import Paragraph as WordParagraph

from governance_desk.documents.content.blocks import Heading, Paragraph, Title
from governance_desk.documents.layout import setting
from governance_desk.documents.layout.blocks.text import balanced
from governance_desk.documents.layout.geometry import NOTE_PITCH, PITCH, SIZE_5
from governance_desk.documents.layout.numbering import Numbering
from governance_desk.documents.layout.printable import paragraphs, printable
from governance_desk.documents.layout.setting import Line, Style
from governance_desk.documents.layout.word.faces import BODY, LABEL, NOTE, NOTE_TITLE, SUBHEADING, TITLE, Type
from governance_desk.documents.layout.word.page import CENTRED, INDENT, JUSTIFIED, Page
from governance_desk.documents.layout.word.runs import run

_HEADINGS = {1: LABEL, 2: SUBHEADING, 3: BODY, 4: BODY}


def title(block: Title, page: Page) -> None:
    """Centred, a blank line below."""
    made = page.paragraph(style="Title", align=CENTRED, keep=True)
    in_lines(made, balanced(printable(block.text), setting.TITLE, page.setter), TITLE)
    if subtitle := printable(block.subtitle):
        centred(subtitle, setting.SUBHEADING, SUBHEADING, page)
    page.paragraph(keep=True)


def centred(text: str, style: Style, face: Type, page: Page) -> None:
    """A line in the middle, held above what follows; a long one is parted where the PDF parts it."""
    in_lines(page.paragraph(align=CENTRED, keep=True), balanced(text, style, page.setter), face)


def in_lines(made: WordParagraph, lines: list[Line], face: Type) -> None:
    """The lines with a break behind each but the last, as a clerk sets it in a title, so that no term is parted."""
    for number, line in enumerate(lines):
        if number:
            made.add_run().add_break()
        run(made, said(line), face)


def said(line: Line) -> str:
    """What a line of the PDF says."""
    return "".join(piece.actual or piece.text for piece in line.pieces)


def heading(block: Heading, numbering: Numbering, page: Page) -> None:
    """Two characters in, kept with what follows; an entry of the outline. The number is a part of the text."""
    number = numbering.next(block.level) if block.numbered else ""
    made = page.paragraph(style=f"Heading {block.level}", align=JUSTIFIED, first=INDENT, keep=True)
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
