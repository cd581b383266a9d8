"""The two real lists, and ways to make small ones."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from governance_desk.register.importing.examine import examine
from governance_desk.register.importing.findings import ClassOption, Examination
from governance_desk.register.importing.read import read
from governance_desk.register.importing.recognise import recognise
from governance_desk.register.importing.sheet import Sheet, shown

MEMBERS = Path(__file__).parents[2] / "data" / "members"


@pytest.fixture(scope="session")
def cfia_classes() -> tuple[ClassOption, ...]:
    """Article 9 of the CFIA charter: exactly one 理事长单位, several of each other class."""
    return (
        ClassOption("chair_unit", "理事长单位", 1, 1),
        ClassOption("vice_chair_unit", "副理事长单位", 2),
        ClassOption("director_unit", "理事单位", 3),
        ClassOption("ordinary_unit", "会员单位", 4),
    )


@pytest.fixture(scope="session")
def shcp_classes() -> tuple[ClassOption, ...]:
    return (ClassOption("member_unit", "成员单位", 1),)


@pytest.fixture(scope="session")
def cfia_list() -> Path:
    return MEMBERS / "cfia-members-7.xlsx"


@pytest.fixture(scope="session")
def shcp_list() -> Path:
    return MEMBERS / "shcp-members-7.xlsx"


@pytest.fixture(scope="session")
def cfia(cfia_list: Path, cfia_classes: tuple[ClassOption, ...]) -> Examination:
    found = recognise(read(cfia_list))
    return examine(found.sheet, found.mapping, cfia_classes)


@pytest.fixture(scope="session")
def shcp(shcp_list: Path, shcp_classes: tuple[ClassOption, ...]) -> Examination:
    found = recognise(read(shcp_list))
    return examine(found.sheet, found.mapping, shcp_classes)


@pytest.fixture(scope="session")
def as_csv() -> Callable[..., bytes]:
    """A sheet's values as CSV; merged ranges are lost, as they are when a spreadsheet program saves CSV."""

    def write(sheet: Sheet, encoding: str = "utf-8", delimiter: str = ",") -> bytes:
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=delimiter)
        width = max(len(row.cells) for row in sheet.rows)
        for row in sheet.rows:
            writer.writerow([shown(row.at(column)) for column in range(width)])
        return out.getvalue().encode(encoding)

    return write


@pytest.fixture(scope="session")
def examine_rows() -> Callable[..., Examination]:
    """Rows of cells (the first is the header) examined as a sheet."""
    from governance_desk.register.importing.sheet import Cell, MergedRange, SheetRow

    def look(
        rows: list[tuple[Cell, ...]],
        classes: tuple[ClassOption, ...] = (ClassOption("member_unit", "成员单位", 1),),
        merged: tuple[MergedRange, ...] = (),
    ) -> Examination:
        sheet = Sheet("会员名单", tuple(SheetRow(n, cells) for n, cells in enumerate(rows, start=1)), merged)
        found = recognise((sheet,))
        return examine(found.sheet, found.mapping, classes)

    return look
