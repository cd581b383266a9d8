"""Runs of text in a face."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from msgspec import structs

from governance_desk.documents.layout.word.faces import BODY, FACES, Type


def run(paragraph: Paragraph, text: str, face: Type = BODY, *, spread: float = 0.0) -> Run:
    """The text behind what the paragraph has; `spread` points more behind each of its characters but the last."""
    if spread and len(text) > 1:
        dress(paragraph.add_run(text[:-1]), structs.replace(face, tracking=face.tracking + spread))
        text = text[-1]
    written: Run = dress(paragraph.add_run(text), face)
    return written


def dress(written: Any, face: Type) -> Any:
    """Give a run or a style this face, in all four places where Word asks for one."""
    name = FACES[face.role]
    written.font.name, written.font.size = name, Pt(face.size)
    if face.colour:
        written.font.color.rgb = RGBColor.from_string(face.colour)
    properties = written.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for where in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{where}"), name)
    # Of no space, too, it is told: it would take that of the text.
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(round(face.tracking * 20)))
    properties.insert_element_before(spacing, "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:u", "w:lang")
    return written
