"""Attached files as a table: what, how large, since when, by whom, and where it belongs."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.attachments.limits import size_words
from governance_desk.attachments.state import Attachment
from governance_desk.language import tr
from ui.models.table import Column, TableModel


class FileRow(msgspec.Struct, frozen=True):
    """One file; `place` is what it is attached to in words, `erased` the day on which its content was erased."""

    id: str
    name: str
    size: int
    day: datetime.date
    who: str
    place: str
    erased: datetime.date | None


def file_row(attachment: Attachment, who: str, place: str, erased: datetime.date | None) -> FileRow:
    """The row of an attached file."""
    return FileRow(attachment.id, attachment.name, attachment.size, attachment.day, who, place, erased)


def _size(row: FileRow) -> str:
    return size_words(row.size) if row.erased is None else tr("erased on {day}", day=row.erased)


COLUMNS: tuple[Column[FileRow], ...] = (
    Column(lambda: tr("File"), lambda row: row.name),
    Column(lambda: tr("Size"), _size, lambda row: row.size, lambda row: "muted" if row.erased else "", numeric=True),
    Column(lambda: tr("Attached on"), lambda row: row.day.isoformat(), lambda row: row.day.toordinal()),
    Column(lambda: tr("By"), lambda row: row.who),
    Column(lambda: tr("Belongs to"), lambda row: row.place),
)
FILE, SIZE, DAY, WHO, PLACE = range(5)


class FilesModel(TableModel[FileRow]):
    """Files in the order in which they came; `places` where they belong to several things."""

    def __init__(self, *, places: bool = True) -> None:
        super().__init__(COLUMNS if places else COLUMNS[:PLACE], lambda row: row.id)
