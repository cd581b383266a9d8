"""Whether the parts of a DOCX have their elements in the order that ISO/IEC 29500 gives them: Word refuses others.

Written from the schema for the elements that we write by hand; python-docx keeps the order of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import nsmap

_ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid"
    " vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em"
    " lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing"
    " tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "pBdr": "top left bottom right between bar",
    "settings": "zoom proofState defaultTabStop evenAndOddHeaders characterSpacingControl noLineBreaksAfter"
    " noLineBreaksBefore savePreviewPicture compat rsids mathPr themeFontLang clrSchemeMapping"
    " doNotAutoCompressPictures shapeDefaults decimalSymbol listSeparator docId defaultImageDpi",
}
_WORD = f"{{{nsmap['w']}}}"


def faults(file: Any) -> list[str]:
    """A sentence for each element of a document of python-docx with a child that is unknown, doubled or misplaced."""
    section = file.sections[0]
    parts = [file.element, file.styles.element, file.settings.element]
    parts += [each._element for each in (section.header, section.footer)]
    if file.settings.odd_and_even_pages_header_footer:
        parts += [section.even_page_header._element, section.even_page_footer._element]
    return [fault for part in parts for fault in _faults(part)]


def _faults(part: Any) -> Iterator[str]:
    for element in part.iter():
        name = str(element.tag).removeprefix(_WORD)
        if name not in _ORDER:
            continue
        order = _ORDER[name].split()
        children = [str(child.tag).rsplit("}", 1)[1] for child in element]
        places = [order.index(child) if child in order else -1 for child in children]
        if -1 in places or places != sorted(set(places)):
            yield f"{name}: {' '.join(children)}"
