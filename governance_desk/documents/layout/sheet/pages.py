"""The pages of a workbook: their names, their header rows, and how they are printed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.printable import printable
from governance_desk.spreadsheets import shortened

_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST = 31  # units of UTF-16, as spreadsheet programs count: a rare character has two
_RESERVED = "history"
"""Excel keeps this name for itself."""
_A4 = 9
_MARGIN = 0.6  # inches
# Points: what is frozen must leave rows to scroll through on a small screen.
_MOST_IN_SIGHT = 240.0
_USUAL = 15.0  # points: the height of a row that nobody has set
# Excel refuses 255 characters above or below a page; each of ours may be doubled, and others stand beside them.
_LONGEST_HEAD = 100


def page_names(wanted: Iterable[str]) -> list[str]:
    """Names that a spreadsheet program takes: at most 31 characters, none twice, whatever their case."""
    taken = {_RESERVED}
    names = []
    for each in wanted:
        plain = _within(printable(each).translate(_FORBIDDEN), _LONGEST) or "1"
        name, number = plain, 1
        while name.casefold() in taken:
            number += 1
            ending = f" ({number})"
            name = _within(plain, _LONGEST - len(ending)) + ending
        taken.add(name.casefold())
        names.append(name)
    return names


def _within(name: str, most: int) -> str:
    """The beginning of the name; an apostrophe neither begins nor ends it, or the whole file counts as damaged."""
    return shortened(name.strip("' "), most).strip("' ")


def set_up(sheet: Any, header: int, columns: int, document: Document) -> None:
    """The header and what is above it stay in sight, the header is on each printed page; A4 across, as wide as fits.

    Where so much stands above that no row below it could be scrolled to, nothing is held in sight.
    """
    from openpyxl.utils import get_column_letter

    if sum(sheet.row_dimensions[row].height or _USUAL for row in range(1, header + 1)) <= _MOST_IN_SIGHT:
        sheet.freeze_panes = f"A{header + 1}"
    sheet.print_title_rows = f"{header}:{header}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, _MARGIN)
    sheet.print_area = f"A1:{get_column_letter(columns)}{sheet.max_row}"
    sheet.oddFooter.center.text = "&P / &N"
    if document.stamp:
        sheet.oddHeader.center.text = _head(document.stamp)
    if document.journal_head:
        sheet.oddFooter.left.text = _head(f"{document.journal_label} {document.journal_head}")


def _head(words: str) -> str:
    """A text above or below a page, in which an ampersand begins a code unless it is doubled."""
    return shortened(printable(words), _LONGEST_HEAD).replace("&", "&&")
