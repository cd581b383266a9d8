"""A usual .xlsx workbook → sheets, by a reader ten times as quick as openpyxl.

It is given only what was weighed and found usual (see `package.py`): it makes a cell for every place of a sheet,
keeps numbers as floats, and takes what is not well-formed for something. Where it stumbles, openpyxl reads.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from governance_desk.register.importing.limits import Cancelled, Limits, Progress, stop_if
from governance_desk.register.importing.plain import plain_cells, trimmed
from governance_desk.register.importing.sheet import MergedRange, Sheet, SheetRow

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

WATCH_EVERY = 200


def read_quickly(
    content: bytes, total: int, cancelled: Cancelled, progress: Progress, limits: Limits
) -> list[Sheet] | None:
    """The worksheets in the workbook's order; None where this reader cannot read them."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

    sheets: list[Sheet] = []
    done = 0
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for stated in workbook.sheets_metadata:
            if stated.typ is not SheetTypeEnum.WorkSheet:
                continue
            sheet = workbook.get_sheet_by_name(stated.name)
            rows: list[SheetRow] = []
            for number, cells in enumerate(sheet.to_python(skip_empty_area=False), start=1):
                if number % WATCH_EVERY == 1:
                    stop_if(cancelled)
                    progress(min(done + number, total), total)
                rows.append(SheetRow(number, plain_cells(cells, limits)))
            done += len(rows)
            progress(min(done, total), total)
            sheets.append(trimmed(stated.name, rows, _merged(sheet, limits)))
    except CalamineError:
        return None
    return sheets


def _merged(sheet: CalamineSheet, limits: Limits) -> tuple[MergedRange, ...]:
    """Both ends belong to a range; calamine counts from 0, rows before columns."""
    areas = [
        MergedRange(top + 1, left, min(bottom + 1, limits.rows), right)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    ]
    return tuple(sorted(areas, key=lambda area: (area.top, area.left)))
