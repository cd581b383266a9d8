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
    SIZE_3,
    SIZE_4,
    TOP,
)
from governance_desk.documents.layout.geometry import CELL as GRID_CELL
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.setting import Setter, Style
from governance_desk.documents.layout.word import footers, settings
from governance_desk.documents.layout.word.faces import BODY, CELL, LABEL, SUBHEADING, TITLE, Type
from governance_desk.documents.layout.word.runs import dress

LEFT_ALIGNED = WD_ALIGN_PARAGRAPH.LEFT
CENTRED = WD_ALIGN_PARAGRAPH.CENTER
RIGHT_ALIGNED = WD_ALIGN_PARAGRAPH.RIGHT
JUSTIFIED = WD_ALIGN_PARAGRAPH.JUSTIFY

INDENT = 2 * CELL
BELOW = 0.2
"""The part of a line of a given height that Word has below its baseline, whatever the size of its characters."""
# The page number's dashes are 7 mm below the text block; Word counts from the paper's edge to the footer's foot.
_FOOTER = BOTTOM - 7 * MM - 0.35 * SIZE_4 - BELOW * PITCH
# What a paragraph of Chinese is told, in the order of the format: our own rules for the ends of lines, no mark beyond
# the edge, no gap between 2026 and 年, and lines and characters by the distances they are given.
_CHINESE = {
    "kinsoku": 1,
    "overflowPunct": 0,
    "autoSpaceDE": 0,
    "autoSpaceDN": 0,
    "adjustRightInd": 0,
    "snapToGrid": 0,
}
# The grid counts the space of a character in 4096ths of a point.
_GRID = {"type": "linesAndChars", "linePitch": int(PITCH * 20), "charSpace": round((GRID_CELL - SIZE_3) * 4096)}
_LONGEST_PROPERTY = 255  # characters, in a file of Word
_STYLES = {"Title": TITLE, "Heading 1": LABEL, "Heading 2": SUBHEADING, "Heading 3": BODY, "Heading 4": BODY}


class Page:
    """A document that is being written, paragraph by paragraph."""

    def __init__(self, document: Document, setter: Setter, *, bundled_only: bool = False) -> None:
        self.setter, self.bundled_only = setter, bundled_only
        self._document = document
        self._word = docx.Document()
        self._breaks = False
        self._paper()
        for name, face in _STYLES.items():
            self._style(name, face)
        for name in ("Header", "Footer"):  # whose own tab stops are those of another paper
            for stops in self._word.styles[name].element.xpath("w:pPr/w:tabs"):
                stops.getparent().remove(stops)
        self._properties()
        settings.write(self._word, document.language)
        footers.write(self._word, document)

    def width(self, text: str, face: Type) -> float:
        """How wide the text is on one line, in points; the face as the PDF's, the space behind it as Word's."""
        return self.setter.width(text, Style(face.role, face.size)) + face.tracking * len(text)

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
        after: float = 0.0,
        keep: bool = False,
        into: Any = None,
    ) -> WordParagraph:
        """An empty paragraph. `left`, `right` and `first` are indents in points, `first` from `left`; `pitch` is the
        distance of its lines. `keep` holds it on the page of the next one. `into`: a cell of a table."""
        made: WordParagraph = (into or self._word).add_paragraph(style=style)
        written = made.paragraph_format
        written.alignment = align
        written.left_indent, written.first_line_indent, written.right_indent = Pt(left), Pt(first), Pt(right)
        if first == INDENT and not left:  # what the dialog shows as two characters, whatever their size becomes
            made._p.get_or_add_pPr().get_or_add_ind().set(qn("w:firstLineChars"), "200")
        written.line_spacing_rule, written.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(pitch)
        written.space_before, written.space_after = Pt(before), Pt(after)
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
        """Hold the end of what was written on the page of what follows: the last two paragraphs, or a table's row.

        A paragraph of more lines gives its last two. 联系人 alone above the issuer would say nothing.
        """
        if self._breaks:
            return
        last = [each for each in self._word.element.body if each.tag != qn("w:sectPr")][-2:]
        for each in last:
            if each.tag == qn("w:p"):
                self._hold(each)
            elif each is last[0]:  # below a table stands the white that ends it
                for paragraph in each.tr_lst[-1].iter(qn("w:p")):
                    self._hold(paragraph)

    def _hold(self, paragraph: Any) -> None:
        WordParagraph(paragraph, self._word).paragraph_format.keep_with_next = True

    def break_before_next(self) -> None:
        """What follows begins on a new page."""
        self._breaks = True

    def saved(self) -> bytes:
        """The whole file."""
        file = BytesIO()
        self._word.save(file)
        return file.getvalue()

    def _paper(self) -> None:
        """22 lines by their distance, 28 characters by their spacing (see `faces.TRACKING`).

        The grid of the standard is declared and shown, but nothing snaps to it: word processors disagree about what
        it makes of a title or of figures among the characters.
        """
        section = self._word.sections[0]
        section.start_type = WD_SECTION.NEW_PAGE
        section.page_width, section.page_height = Pt(PAGE_WIDTH), Pt(PAGE_HEIGHT)
        section.left_margin, section.right_margin = Pt(LEFT), Pt(PAGE_WIDTH - LEFT - BLOCK_WIDTH)
        section.top_margin, section.bottom_margin = Pt(TOP), Pt(BOTTOM)
        section.header_distance, section.footer_distance = Pt(TOP / 2), Pt(_FOOTER)
        grid = section._sectPr.find(qn("w:docGrid"))
        for name, value in _GRID.items():
            grid.set(qn(f"w:{name}"), str(value))
        normal = self._word.styles["Normal"]
        dress(normal, BODY)
        normal.paragraph_format.widow_control = True
        _line(normal, keep=None)
        for name, on in _CHINESE.items():
            told = OxmlElement(f"w:{name}")
            told.set(qn("w:val"), str(on))
            normal.element.get_or_add_pPr().insert_element_before(told, "w:spacing", "w:ind", "w:jc")
        snaps = OxmlElement("w:snapToGrid")
        snaps.set(qn("w:val"), "0")
        normal.element.rPr.insert_element_before(snaps, "w:color", "w:spacing", "w:sz")

    def _style(self, name: str, face: Type) -> None:
        style = self._word.styles[name]
        assert style.type is WD_STYLE_TYPE.PARAGRAPH
        for looks in ("w:pPr/w:pBdr", "w:pPr/w:contextualSpacing", "w:rPr/w:spacing", "w:rPr/w:kern"):  # Word's own
            for each in style.element.xpath(looks):
                each.getparent().remove(each)
        dress(style, face)
        style.font.bold = style.font.italic = False
        style.font.color.rgb = RGBColor(0, 0, 0)
        _line(style, keep=True)
        if name == "Title":
            style.paragraph_format.alignment = CENTRED
        else:
            style.paragraph_format.first_line_indent = Pt(INDENT)

    def _properties(self) -> None:
        document, written = self._document, self._word.core_properties
        title = f"{document.stamp}　{document.title}" if document.stamp else document.title
        written.title, written.author = _property(title), _property(document.author)
        written.subject, written.language = _property(document.subject), document.language
        written.comments, written.last_modified_by = "", _property(document.author)
        for name in ("dcterms:created", "dcterms:modified"):  # those of python-docx's own template
            for old in written._element.findall(qn(name)):
                written._element.remove(old)


def _line(style: Any, *, keep: bool | None) -> None:
    """The distance of lines as everywhere in the text, no white around: what is typed on looks as what is there."""
    written = style.paragraph_format
    written.line_spacing_rule, written.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(PITCH)
    written.space_before, written.space_after = Pt(0), Pt(0)
    written.keep_with_next = keep


def _property(text: str) -> str:
    return printable(text)[:_LONGEST_PROPERTY]
