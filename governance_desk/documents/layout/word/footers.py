"""What stands outside the text block: page numbers, the head of the journal, the stamp of a rehearsal.

The head says from which state of the record the paper was drawn up; its QR code, by which a printed paper is held
against the record, is left to the PDF: what is written on in Word is another text.
"""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import quoteattr

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.shared import Pt

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, SIZE_4
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.word.borders import tab_to
from governance_desk.documents.layout.word.faces import PAGE_NUMBER, SMALL
from governance_desk.documents.layout.word.runs import run

# A text along a line, across the page from lower left to upper right, behind what is written.
_STAMP = """<w:r {namespaces} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
 path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>
<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="{identity}" type="#_x0000_t136" stroked="f" fillcolor="#dedede"
 style="position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:96pt;rotation:315;z-index:-1;
mso-position-horizontal:center;mso-position-horizontal-relative:margin;
mso-position-vertical:center;mso-position-vertical-relative:margin">
<v:textpath string={text}/></v:shape></w:pict></w:r>"""


def write(word: Any, document: Document) -> None:
    """Odd pages have the number at the right, even ones at the left; the journal's head stands opposite."""
    word.settings.odd_and_even_pages_header_footer = True
    section = word.sections[0]
    for footer, odd in ((section.footer, True), (section.even_page_footer, False)):
        paragraph = footer.paragraphs[0]
        paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
        head = printable(document.journal_head)
        said = "　".join(each for each in (printable(document.journal_label), head) if each) if head else ""
        if odd:
            run(paragraph, said, SMALL)
            if document.page_numbers:
                tab_to(paragraph, BLOCK_WIDTH - SIZE_4, align=WD_TAB_ALIGNMENT.RIGHT)
                _number(paragraph)
        else:
            paragraph.paragraph_format.left_indent = Pt(SIZE_4)
            if document.page_numbers:
                _number(paragraph)
            if said:
                tab_to(paragraph, BLOCK_WIDTH, align=WD_TAB_ALIGNMENT.RIGHT)
                run(paragraph, said, SMALL)
    if stamp := printable(document.stamp):
        for number_of, header in enumerate((section.header, section.even_page_header)):
            shape = _STAMP.format(
                namespaces=nsdecls("w"), identity=f"stamp{number_of}", width=len(stamp) * 96, text=quoteattr(stamp)
            )
            header.paragraphs[0]._p.append(parse_xml(shape))  # python-docx draws no shapes


def _number(paragraph: Any) -> None:
    run(paragraph, "— ", PAGE_NUMBER)
    for kind in ("begin", "", "separate"):
        part = run(paragraph, "", PAGE_NUMBER)
        part.element.append(_mark(kind) if kind else _question())
    run(paragraph, "1", PAGE_NUMBER)  # what stands there until somebody opens the file
    run(paragraph, "", PAGE_NUMBER).element.append(_mark("end"))
    run(paragraph, " —", PAGE_NUMBER)


def _mark(kind: str) -> Any:
    """One of the three between which a field and what it gave stand."""
    made = OxmlElement("w:fldChar")
    made.set(qn("w:fldCharType"), kind)
    return made


def _question() -> Any:
    made = OxmlElement("w:instrText")
    made.set(qn("xml:space"), "preserve")
    made.text = " PAGE "
    return made
