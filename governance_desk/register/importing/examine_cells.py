"""Problems of single cells: how a name, a telephone number, a mail address or a date is written."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from governance_desk.language import Text, text
from governance_desk.register.importing.examine_lines import Line
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import Code, Problem, Severity
from governance_desk.register.importing.recognise import Mapping
from governance_desk.register.importing.sheet import Sheet, shown
from governance_desk.register.importing.writing import (
    address_form,
    date_as_found,
    date_read,
    email_form,
    has_full_width,
    postcode_form,
    telephone_form,
    tidy_address,
    tidy_code,
    tidy_email,
    tidy_name,
    tidy_postcode,
    tidy_telephone,
)

_NAMES = (Field.UNIT_NAME, Field.REPRESENTATIVE, Field.POST, Field.LIAISON)
_FORMULA_ERROR = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!)")
_AS_OF = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}")


def cell_problems(line: Line, as_of: datetime.date | None) -> Iterator[Problem]:
    """Every problem that can be seen in one line alone; `as_of` is the day of the list (see `day_of`)."""
    for field, written in line.texts.items():
        if "#" in written and _FORMULA_ERROR.fullmatch(written.strip()):
            yield _problem(
                line, field, Code.FORMULA_ERROR, text("A formula in this cell gives an error."), Severity.ERROR
            )
    if not line.written(Field.UNIT_NAME):
        yield _problem(
            line, Field.UNIT_NAME, Code.NAME_MISSING, text("The name of the unit is missing."), Severity.ERROR
        )
    for field in _NAMES:
        yield from _written(line, field, tidy_name(line.written(field)))
    yield from _written(line, Field.CREDIT_CODE, tidy_code(line.written(Field.CREDIT_CODE)))
    yield from _representative(line)
    yield from _telephone(line)
    yield from _email(line)
    yield from _address(line)
    yield from _postcode(line)
    yield from _joined(line, as_of)
    yield from _remark(line)


def _written(line: Line, field: Field, tidy: str) -> Iterator[Problem]:
    found = line.written(field)
    if found == tidy:
        return
    if has_full_width(found) and field is not Field.UNIT_NAME:
        yield _mendable(line, field, Code.FULL_WIDTH, text("Full-width digits or letters."), tidy)
    else:
        sentence = text("Blanks, hyphens or small letters that do not belong here.")
        if field in _NAMES:
            sentence = text("Blanks or line feeds in the name, or after it.")
        if field is Field.ADDRESS:
            sentence = text("Blanks or line feeds in the address, or after it.")
        yield _mendable(line, field, Code.STRAY_SPACE, sentence, tidy)


def _representative(line: Line) -> Iterator[Problem]:
    if Field.REPRESENTATIVE not in line.columns:
        return
    found = line.written(Field.REPRESENTATIVE)
    if not found:
        sentence = text("No representative is named; until one is, nobody can check in for this unit.")
        yield _problem(line, Field.REPRESENTATIVE, Code.REPRESENTATIVE_MISSING, sentence, Severity.NOTE)
    elif re.search(r"[、,，;；/]", found):
        sentence = text("This looks like more than one person; a unit has one representative.")
        yield _problem(line, Field.REPRESENTATIVE, Code.SEVERAL_NAMES, sentence, Severity.NOTE)


def _telephone(line: Line) -> Iterator[Problem]:
    found = line.written(Field.TELEPHONE)
    if not found:
        return
    tidy = tidy_telephone(found, was_number=isinstance(line.cell(Field.TELEPHONE), int))
    if tidy != found:
        if has_full_width(found):
            yield _mendable(line, Field.TELEPHONE, Code.FULL_WIDTH, text("Full-width digits or letters."), tidy)
        else:
            sentence = text("The telephone number is written with signs or blanks, or without its first zero.")
            yield _mendable(line, Field.TELEPHONE, Code.TELEPHONE_FORM, sentence, tidy)
    if not telephone_form(tidy):
        sentence = text("This is no telephone number known here, or more than one.")
        yield _problem(line, Field.TELEPHONE, Code.TELEPHONE_UNKNOWN, sentence, Severity.NOTE)


def _email(line: Line) -> Iterator[Problem]:
    tidy = tidy_email(line.written(Field.EMAIL))
    yield from _written(line, Field.EMAIL, tidy)
    if tidy and not email_form(tidy):
        yield _problem(
            line, Field.EMAIL, Code.EMAIL_UNKNOWN, text("This is no mail address, or more than one."), Severity.NOTE
        )


def _address(line: Line) -> Iterator[Problem]:
    tidy = tidy_address(line.written(Field.ADDRESS))
    yield from _written(line, Field.ADDRESS, tidy)
    if tidy and not address_form(tidy):
        sentence = text("No letter could be sent to this address; a label would bear it as it stands.")
        yield _problem(line, Field.ADDRESS, Code.ADDRESS_UNKNOWN, sentence, Severity.NOTE)


def _postcode(line: Line) -> Iterator[Problem]:
    found = line.written(Field.POSTCODE)
    if not found:
        return
    tidy = tidy_postcode(found, was_number=isinstance(line.cell(Field.POSTCODE), int))
    if tidy != found:
        sentence = text("The postal code is written with blanks or full-width digits, or without its first zero.")
        yield _mendable(line, Field.POSTCODE, Code.POSTCODE_FORM, sentence, tidy)
    if not postcode_form(tidy):
        yield _problem(
            line, Field.POSTCODE, Code.POSTCODE_UNKNOWN, text("A postal code has six figures."), Severity.NOTE
        )


def _joined(line: Line, as_of: datetime.date | None) -> Iterator[Problem]:
    cell = line.cell(Field.JOINED)
    if not line.written(Field.JOINED):
        return
    day = date_read(cell)
    if day is None:
        sentence = text("This date cannot be read without guessing; write it as 2024-07-19, or leave it empty.")
        yield _problem(line, Field.JOINED, Code.DATE_UNREADABLE, sentence, Severity.ERROR)
    elif date_as_found(cell) is None:
        # An error, although the day is clear: a text cannot be kept as a date, so it must be decided.
        yield _problem(
            line,
            Field.JOINED,
            Code.DATE_AS_TEXT,
            text("The date is written as text."),
            Severity.ERROR,
            suggestion=day.isoformat(),
        )
    if day is not None and as_of is not None and day > as_of:
        sentence = text("The unit joined after {date}, the day of the list.", date=as_of.isoformat())
        yield _problem(line, Field.JOINED, Code.DATE_LATER, sentence, Severity.NOTE)


def _remark(line: Line) -> Iterator[Problem]:
    found = line.written(Field.REMARK)
    if not found:
        return
    sentences = (
        (r"更名|改名", text("The remark says that the unit has a new name; check which name the list gives.")),
        (r"待补|补材料|补交", text("The remark says that papers are still to come.")),
        (r"重复", text("The remark asks whether the unit is listed twice.")),
        (r"退会|退出|注销|除名", text("The remark says that the unit has left; check whether it is still a member.")),
        (r"[?？]|待定|待核", text("The remark leaves a question open.")),
    )
    for pattern, sentence in sentences:
        if re.search(pattern, found):
            yield _problem(line, Field.REMARK, Code.REMARK, sentence, Severity.NOTE)
            return


def day_of(sheet: Sheet, mapping: Mapping) -> datetime.date | None:
    """The day of the list, from a line such as （截至2026年1月31日） above the header."""
    for row in sheet.rows:
        if row.number >= mapping.header_row:
            return None
        for cell in row.cells:
            if isinstance(cell, str) and "截" in cell and (match := _AS_OF.search(cell)):
                return date_read(match[0])
    return None


def _mendable(line: Line, field: Field, code: Code, sentence: Text, suggestion: str) -> Problem:
    return _problem(line, field, code, sentence, Severity.MENDABLE, suggestion=suggestion)


def _problem(
    line: Line, field: Field, code: Code, sentence: Text, severity: Severity, *, suggestion: str | None = None
) -> Problem:
    return Problem(line.number, field, code, sentence, severity, found=shown(line.cell(field)), suggestion=suggestion)
