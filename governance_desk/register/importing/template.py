"""The empty member list that a secretariat can fill in."""

from __future__ import annotations

import os
from pathlib import Path

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.register.importing.fields import HEADINGS, Field
from governance_desk.register.importing.findings import ClassOption
from governance_desk.spreadsheets import written

SHEET_TITLE = "会员名单"
_WIDTHS = {
    Field.NUMBER: 6,
    Field.UNIT_NAME: 36,
    Field.CREDIT_CODE: 24,
    Field.EMAIL: 24,
    Field.ADDRESS: 36,
    Field.REMARK: 24,
}
_ROWS = 500
_FIGURES = (Field.CREDIT_CODE, Field.TELEPHONE, Field.POSTCODE)


def write_template(path: Path, classes: tuple[ClassOption, ...] = ()) -> None:
    """An .xlsx with the headings, text cells where digits would be lost, and the classes as a drop-down list.

    Raises Fault where the file cannot be written.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = SHEET_TITLE
    for column, field in enumerate(Field, start=1):
        cell = sheet.cell(1, column, HEADINGS[field][0])
        cell.font = Font(bold=True)
        cell.alignment = Alignment(horizontal="center")
        letter = get_column_letter(column)
        dimension = sheet.column_dimensions[letter]
        dimension.width = _WIDTHS.get(field, 14)
        if field in _FIGURES:
            dimension.number_format = "@"
        if field is Field.JOINED:
            dimension.number_format = "yyyy-mm-dd"
        if field is Field.MEMBERSHIP_CLASS and classes:
            names = ",".join(option.name for option in sorted(classes, key=lambda option: option.rank))
            choice = DataValidation(type="list", formula1=f'"{names}"', allow_blank=True)
            choice.add(f"{letter}2:{letter}{_ROWS}")
            sheet.add_data_validation(choice)
    sheet.freeze_panes = "A2"
    content = written(workbook)
    unfinished = path.with_name(f"{path.name[:50]}.new")
    try:
        unfinished.write_bytes(content)
        os.replace(unfinished, path)  # a full disk leaves no half of it
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise Fault(
            text("The template cannot be written to {name}.", name=path.name),
            next_step=text("Choose another folder, or close the file if it is open elsewhere."),
        ) from error
