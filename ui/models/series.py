"""The series of document numbers as a table."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.filing.series import next_ordinal, number_words
from governance_desk.filing.state import Filing, Series
from governance_desk.language import tr
from ui.models.table import Column, TableModel


class SeriesRow(msgspec.Struct, frozen=True):
    """One series; `next` is its next number, empty for one out of use."""

    key: str
    name: str
    code: str
    next: str
    yearly: bool
    in_use: bool


def series_row(filing: Filing, series: Series, day: datetime.date) -> SeriesRow:
    """The row of a series, with the number that it gives to a paper of that day."""
    following = number_words(series, day, next_ordinal(filing, series, day)) if series.in_use else ""
    return SeriesRow(series.key, series.name, series.code, following, series.yearly, series.in_use)


COLUMNS: tuple[Column[SeriesRow], ...] = (
    Column(lambda: tr("Series"), lambda row: row.name),
    Column(lambda: tr("Short name"), lambda row: row.code),
    Column(lambda: tr("Next number"), lambda row: row.next),
    Column(lambda: tr("Counts"), lambda row: tr("anew each year") if row.yearly else tr("on and on")),
    Column(lambda: tr("In use"), lambda row: tr("yes") if row.in_use else tr("no")),
)


class SeriesModel(TableModel[SeriesRow]):
    """In the order in which they were begun."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.key)
