"""Save a list where the clerk says, in the form that they choose: the one way out for every list of the program."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any

from governance_desk.documents.issue import write_document
from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.lists.sheet import Sheet


class Form(StrEnum):
    """How a list is written."""

    WORKBOOK = "xlsx"
    UTF_8 = "csv"
    GB_18030 = "csv-gb18030"

    @property
    def ending(self) -> str:
        """Of the file's name."""
        return ".xlsx" if self is Form.WORKBOOK else ".csv"


def form_of(path: Path) -> Form:
    """What the ending of the name asks for; Fault for another one."""
    found = next((form for form in (Form.WORKBOOK, Form.UTF_8) if path.suffix.lower() == form.ending), None)
    if found is None:
        raise Fault(
            text("{file} is neither .xlsx nor .csv.", file=path.name),
            next_step=text("Give the file one of these endings."),
        )
    return found


def save(
    path: Path,
    sheet: Sheet[Any],
    form: Form,
    *,
    watch: Callable[[int, int], None] = lambda _done, _all: None,
) -> int:
    """Write it, whole or not at all; how many texts had to be cut. Fault where the disk does not take it."""
    cut = 0
    if form is Form.WORKBOOK:
        from governance_desk.lists.workbook import workbook

        made = workbook(sheet, watch=watch)
        content, cut = made.content, made.cut
    else:
        from governance_desk.lists.separated import GB_18030, UTF_8, separated

        content = separated(sheet, GB_18030 if form is Form.GB_18030 else UTF_8, watch=watch)
    write_document(path, content)
    return cut
