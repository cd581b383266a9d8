"""Rules above and below paragraphs, and lines to write on."""

from __future__ import annotations

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

_FARTHEST = 31  # points: Word sets no rule farther from its text


def border(
    made: Paragraph, side: str, *, points: float, colour: str = "000000", gap: float = 1.0, dashed: bool = False
) -> None:
    """A rule at the `side` ("top" or "bottom") of the paragraph, `gap` points from its text."""
    properties = made._p.get_or_add_pPr()  # python-docx has no borders of paragraphs
    borders = properties.find(qn("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        properties.insert_element_before(
            borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )
    rule = OxmlElement(f"w:{side}")
    rule.set(qn("w:val"), "dashed" if dashed else "single")
    rule.set(qn("w:sz"), str(max(2, round(points * 8))))
    rule.set(qn("w:space"), str(min(round(gap), _FARTHEST)))
    rule.set(qn("w:color"), colour)
    borders.append(rule)


def line_to(made: Paragraph, right: float) -> None:
    """A line to write on, from where the text ends to `right` points from the margin."""
    tab_to(made, right, leader=WD_TAB_LEADER.HEAVY)


def tab_to(
    made: Paragraph,
    place: float,
    *,
    align: WD_TAB_ALIGNMENT = WD_TAB_ALIGNMENT.LEFT,
    leader: WD_TAB_LEADER = WD_TAB_LEADER.SPACES,
) -> None:
    """Go on at `place` points from the margin, or end there if `align` says so; `leader` fills the way."""
    made.paragraph_format.tab_stops.add_tab_stop(Pt(place), align, leader)
    made.add_run("\t")
