"""The statistics of a year as sheets of a workbook: the numbers first, each list behind them on a sheet of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from governance_desk.language import render, tr
from governance_desk.lists.column import Cell, Column, Kind
from governance_desk.lists.sheet import Sheet
from governance_desk.register.leaving.bar import MANNERS
from governance_desk.statistics.state import MeetingLine, ResolutionLine, Share, Went, YearStatistics


class Number(NamedTuple):
    """A number of the summary; `value` is a whole number, or a share with what it was counted from."""

    name: str
    value: Cell


def summary(found: YearStatistics) -> list[Number]:
    """The numbers of the year, in the order in which a report gives them; parts of one that are none are left out."""
    held = [each for each in found.meetings if each.held]
    rows = [
        Number(tr("Members at the beginning"), found.begin),
        Number(tr("Newly joined"), len(found.came)),
        Number(tr("· of them by a vote"), sum(1 for each in found.came if each.decided) or None),
        Number(tr("Memberships ended"), len(found.went)),
        *(Number(f"· {render(words)}", found.went_by(manner) or None) for manner, words in MANNERS.items()),
        Number(tr("Members now") if found.runs else tr("Members at the end"), found.end),
        Number(tr("Changes of class"), len(found.class_changes)),
        Number(tr("Meetings held"), len(held)),
        Number(tr("Meetings without a quorum"), len(found.meetings) - len(held) or None),
        Number(tr("Meetings cancelled"), found.cancelled or None),
        Number(tr("Votes in writing"), found.in_writing or None),
        Number(tr("Share in person"), _share_words(found.share_of(held))),
        Number(tr("Motions passed"), found.passed),
        Number(tr("Motions not passed"), sum(1 for each in found.resolutions if each.passed is False)),
        Number(tr("Seats filled"), sum(1 for each in found.seats if each.filled)),
        Number(tr("Seats vacated"), sum(1 for each in found.seats if not each.filled)),
        Number(tr("Absences"), sum(each.absent for each in found.meetings)),
        Number(tr("Warnings given"), found.warnings),
        Number(tr("Seats lost by absence"), found.seats_lost),
        Number(tr("Demotions by absence"), found.demotions),
    ]
    if (of := found.certificates) is not None:
        rows += [
            Number(tr("Certificates issued"), of.issued),
            Number(tr("Certificates renewed"), of.renewed),
            Number(tr("Certificates run out"), of.lapsed),
        ]
    return [row for row in rows if row.value is not None]


def _share_words(share: Share | None) -> str | None:
    return f"{share} ({share.percent})" if share is not None else None


MEETINGS: tuple[Column[MeetingLine], ...] = (
    Column("day", lambda: tr("Day"), lambda row: row.day, Kind.DAY),
    Column("title", lambda: tr("Meeting"), lambda row: row.title),
    Column("held", lambda: tr("State"), lambda row: tr("Held") if row.held else tr("No quorum"), Kind.CHOICE),
    Column("called", lambda: tr("Called"), lambda row: row.called, Kind.NUMBER),
    Column("present", lambda: tr("present"), lambda row: row.present, Kind.NUMBER),
    Column("proxy", lambda: tr("by proxy"), lambda row: row.proxy, Kind.NUMBER),
    Column("excused", lambda: tr("excused"), lambda row: row.excused, Kind.NUMBER),
    Column("absent", lambda: tr("absent"), lambda row: row.absent, Kind.NUMBER),
    Column("share", lambda: tr("Share in person"), lambda row: _share_words(row.share)),
)


def _manner(row: Went) -> str:
    return render(MANNERS[row.manner]) if row.manner is not None else ""


def _passed(row: ResolutionLine) -> str:
    return {True: tr("passed"), False: tr("not passed"), None: tr("undecided")}[row.passed]


def statistics_sheets(found: YearStatistics) -> list[Sheet[Any]]:
    """The sheets of the workbook; lists without a row are left out."""

    def plain(key: str, heading: Callable[[], str], name: str, kind: Kind = Kind.TEXT) -> Column[Any]:
        return Column(key, heading, lambda row: getattr(row, name), kind)

    def day() -> Column[Any]:
        return plain("day", lambda: tr("Day"), "day", Kind.DAY)

    def unit() -> Column[Any]:
        return plain("unit", lambda: tr("Unit"), "unit")

    lists: list[tuple[str, Sequence[Column[Any]], Sequence[Any]]] = [
        (
            tr("Statistics of {year}", year=found.year),
            (
                plain("name", lambda: tr("What"), "name"),
                Column("value", lambda: tr("Count"), lambda row: row.value, Kind.NUMBER),
            ),
            summary(found),
        ),
        (
            tr("Classes"),
            (
                plain("name", lambda: tr("Class"), "name"),
                plain("begin", lambda: tr("Beginning"), "begin", Kind.NUMBER),
                plain("end", lambda: tr("End"), "end", Kind.NUMBER),
            ),
            found.classes,
        ),
        (tr("Newly joined"), (day(), unit(), plain("class", lambda: tr("Class"), "class_name")), found.came),
        (
            tr("Memberships ended"),
            (
                day(),
                unit(),
                Column(
                    "manner",
                    lambda: tr("Way of leaving"),
                    lambda row: render(MANNERS[row.manner]) if row.manner else "",
                ),
            ),
            found.went,
        ),
        (
            tr("Changes of class"),
            (
                day(),
                unit(),
                plain("before", lambda: tr("Before"), "before"),
                plain("after", lambda: tr("After"), "after"),
                plain("article", lambda: tr("Article"), "article"),
            ),
            found.class_changes,
        ),
        (tr("Meetings"), MEETINGS, found.meetings),
        (
            tr("Motions"),
            (
                day(),
                plain("meeting", lambda: tr("Meeting"), "meeting"),
                plain("motion", lambda: tr("Motion"), "motion"),
                Column("passed", lambda: tr("Result"), _passed),
                plain("number", lambda: tr("Resolution"), "number", Kind.NUMBER),
            ),
            found.resolutions,
        ),
        (
            tr("Seats"),
            (
                day(),
                plain("body", lambda: tr("Body"), "body"),
                plain("person", lambda: tr("Person"), "person", Kind.PERSON),
                unit(),
                Column("filled", lambda: tr("State"), lambda row: tr("filled") if row.filled else tr("vacant")),
            ),
            found.seats,
        ),
    ]
    return [Sheet(title, columns, rows) for at, (title, columns, rows) in enumerate(lists) if rows or at == 0]
