"""The paper in Word: page, grid, styles, footers; and paragraphs in points, runs in faces."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.geometry import (
    BLOCK_WIDTH,
    BOTTOM,
    LEFT,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PITCH,
    TOP,
)
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.word import footers
from governance_desk.documents.layout.word.faces import BODY, LABEL, SUBHEADING, TITLE, Type
from governance_desk.documents.layout.word.runs import dress

LEFT_ALIGNED = WD_ALIGN_PARAGRAPH.LEFT
CENTRED = WD_ALIGN_PARAGRAPH.CENTER
RIGHT_ALIGNED = WD_ALIGN_PARAGRAPH.RIGHT
JUSTIFIED = WD_ALIGN_PARAGRAPH.JUSTIFY

# The page number's dashes are 7 mm below the text block; Word counts from the paper's edge to the footer's foot.
_FOOTER = BOTTOM - 7 * MM - PITCH / 2
_LONGEST_PROPERTY = 255  # characters, in a file of Word
_STYLES = {"Title": TITLE, "Heading 1": LABEL, "Heading 2": SUBHEADING, "Heading 3": BODY, "Heading 4": BODY}


class Page:
    """A document that is being written, paragraph by paragraph."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._word = docx.Document()
        self._breaks = False
        self._paper()
        for name, face in _STYLES.items():
            self._style(name, face)
        self._properties()
        footers.write(self._word, document)

    def paragraph(
        self,
        *,
        style: str = "Normal",
        align: WD_ALIGN_PARAGRAPH = LEFT_ALIGNED,
        left: float = 0.0,
        first: float = 0.0,
        right: float = 0.0,
        pitch: float = PITCH,
        before: float = 0.0,
        keep: bool = False,
        into: Any = None,
    ) -> WordParagraph:
        """An empty paragraph. `left`, `right` and `first` are indents in points, `first` from `left`; `pitch` is the
        distance of its lines. `keep` holds it on the page of the next one. `into`: a cell of a table."""
        made: WordParagraph = (into or self._word).add_paragraph(style=style)
        written = made.paragraph_format
        written.alignment = align
        written.left_indent, written.first_line_indent, written.right_indent = Pt(left), Pt(first), Pt(right)
        written.line_spacing_rule, written.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(pitch)
        written.space_before, written.space_after = Pt(before), Pt(0)
        written.keep_with_next = keep
        if self._breaks and into is None:
            written.page_break_before, self._breaks = True, False
        return made

    def table(self, rows: int, columns: int) -> Any:
        """An empty table of the block's width."""
        if self._breaks:
            self.paragraph(pitch=1)
        made = self._word.add_table(rows, columns)
        made.autofit = False
        return made

    def keep_last(self) -> None:
        """Hold the last paragraph on the page of what follows; a table stays where it is."""
        content = [each for each in self._word.element.body if each.tag != qn("w:sectPr")]
        if content and content[-1].tag == qn("w:p") and not self._breaks:
            WordParagraph(content[-1], self._word).paragraph_format.keep_with_next = True

    def break_before_next(self) -> None:
        """What follows begins on a new page."""
        self._breaks = True

    def saved(self) -> bytes:
        """The whole file."""
        file = BytesIO()
        self._word.save(file)
        return file.getvalue()

    def _paper(self) -> None:
        """22 lines by their distance, 28 characters by their spacing (see `faces.TRACKING`): Word and LibreOffice
        disagree about what a grid of lines and characters is."""
        section = self._word.sections[0]
        section.start_type = WD_SECTION.NEW_PAGE
        section.page_width, section.page_height = Pt(PAGE_WIDTH), Pt(PAGE_HEIGHT)
        section.left_margin, section.right_margin = Pt(LEFT), Pt(PAGE_WIDTH - LEFT - BLOCK_WIDTH)
        section.top_margin, section.bottom_margin = Pt(TOP), Pt(BOTTOM)
        section.footer_distance = Pt(_FOOTER)
        normal = self._word.styles["Normal"]
        dress(normal, BODY)
        normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        normal.paragraph_format.line_spacing = Pt(PITCH)
        normal.paragraph_format.widow_control = True
        for between in ("w:autoSpaceDE", "w:autoSpaceDN"):  # no gap between 2026 and 年
            off = OxmlElement(between)
            off.set(qn("w:val"), "0")
            normal.element.get_or_add_pPr().insert_element_before(off, "w:adjustRightInd", "w:spacing", "w:jc")

    def _style(self, name: str, face: Type) -> None:
        style = self._word.styles[name]
        assert style.type is WD_STYLE_TYPE.PARAGRAPH
        dress(style, face)
        style.font.bold = style.font.italic = False
        style.font.color.rgb = RGBColor(0, 0, 0)
        for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):  # the rule below Word's own title
            border.getparent().remove(border)

    def _properties(self) -> None:
        document, written = self._document, self._word.core_properties
        title = f"{document.stamp}　{document.title}" if document.stamp else document.title
        written.title, written.author = _property(title), _property(document.author)
        written.subject, written.language = _property(document.subject), document.language
        written.comments, written.last_modified_by = "", _property(document.author)
        for name in ("dcterms:created", "dcterms:modified"):  # those of python-docx's own template
            for old in written._element.findall(qn(name)):
                written._element.remove(old)


def _property(text: str) -> str:
    return printable(text)[:_LONGEST_PROPERTY]
