"""Cells: texts that stay texts, numbers that can be added up, and the sentences around a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from governance_desk.documents.content.blocks import (
    AnyBlock,
    FactLine,
    Heading,
    Issued,
    NameList,
    Paragraph,
    SignatureBlock,
)
from governance_desk.documents.layout.printable import paragraphs, printable
from governance_desk.spreadsheets import for_a_cell

_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")  # longer ones are codes and telephone numbers
_COLON = "："
_ALIGN = {"left": "left", "centre": "center", "center": "center", "right": "right"}


def put(
    sheet: Any,
    row: int,
    column: int,
    words: str,
    *,
    align: str = "left",
    font: Any = None,
    over: int = 1,
    wrap: bool = False,
    lined: bool = False,
) -> None:
    """A text in a cell, over so many columns; `=1+1` is shown as it stands, and computes nothing."""
    said = "\n".join(paragraphs(words))
    cell = sheet.cell(row, column)
    cell.value = for_a_cell(said)
    if said:
        cell.data_type = "s"
        cell.quotePrefix = True  # stays a text when somebody edits it, too
    cell.number_format = "@"
    _dress(cell, align, wrap=wrap or "\n" in said, lined=lined)
    if font is not None:
        cell.font = font
    if over > 1:
        sheet.merge_cells(start_row=row, start_column=column, end_row=row, end_column=column + over - 1)


def put_number(sheet: Any, row: int, column: int, number: int, *, align: str) -> None:
    """A number in a cell with lines around it."""
    cell = sheet.cell(row, column)
    cell.value = number
    _dress(cell, align, wrap=False, lined=True)


def in_numbers(cells: Iterable[str]) -> bool:
    """Whether a column has nothing but whole numbers, and at least one; an empty cell is no number and no text."""
    said = [cell.strip() for cell in cells if cell.strip()]
    return bool(said) and all(_NUMBER.fullmatch(each) for each in said)


def words_of(block: AnyBlock) -> Iterator[str]:
    """What a block above or below a table says, a line each."""
    match block:
        case Heading(text=text):
            yield printable(text)
        case Paragraph(text=text, lead=lead):
            for number, part in enumerate(paragraphs(text) or [""]):
                yield part if number else printable(lead) + part
        case FactLine(label=label, value=value):
            yield f"{printable(label).rstrip('：: ')}{_COLON}{printable(value)}"
        case NameList(label=label, names=names, empty=empty):
            said = "　".join(f"{each.name}（{each.detail}）" if each.detail else each.name for each in names)
            yield f"{printable(label).rstrip('：: ')}{_COLON}{printable(said or empty)}"
        case SignatureBlock(rows=rows):
            yield "　　".join(f"{printable(each.role)}{_COLON}{printable(each.name)}＿＿＿＿＿＿" for each in rows)
        case Issued(issuer=issuer, date=date):
            yield f"{printable(issuer)}　{printable(date)}"
        case _:
            return


def _dress(cell: Any, align: str, *, wrap: bool, lined: bool) -> None:
    from openpyxl.styles import Alignment, Border, Side

    cell.alignment = Alignment(horizontal=_ALIGN[align], vertical="center", wrap_text=wrap)
    if lined:
        line = Side(style="thin")
        cell.border = Border(left=line, right=line, top=line, bottom=line)
