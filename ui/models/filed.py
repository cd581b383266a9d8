"""What lies beside an issued document, as a table."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.association.names import doubt_name, role_name
from governance_desk.attachments.limits import size_words
from governance_desk.filing.state import Filed, Role
from governance_desk.language import in_a_row, tr
from ui.models.table import Column, TableModel


class FiledRow(msgspec.Struct, frozen=True):
    """One file; `erased` the day on which its content was erased."""

    id: str
    name: str
    role: Role
    day: datetime.date
    size: int
    note: str
    erased: datetime.date | None


def doubt_words(file: Filed) -> str:
    """What did not check when it was filed."""
    return tr("Did not check: {doubts}.", doubts="；".join(map(doubt_name, file.doubts)))


def filed_row(file: Filed, erased: datetime.date | None) -> FiledRow:
    """The row of a file."""
    note = in_a_row((doubt_words(file), file.note)) if file.doubts else file.note
    return FiledRow(file.id, file.name, file.role, file.day, file.size, note, erased)


def _size(row: FiledRow) -> str:
    return size_words(row.size) if row.erased is None else tr("erased on {day}", day=row.erased)


COLUMNS: tuple[Column[FiledRow], ...] = (
    Column(lambda: tr("File"), lambda row: row.name),
    Column(lambda: tr("What it is"), lambda row: role_name(row.role)),
    Column(lambda: tr("Added on"), lambda row: row.day.isoformat(), lambda row: row.day.toordinal()),
    Column(lambda: tr("Size"), _size, lambda row: row.size, lambda row: "muted" if row.erased else "", numeric=True),
    Column(lambda: tr("Note"), lambda row: row.note),
)


class FiledModel(TableModel[FiledRow]):
    """In the order in which they came."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.id)
