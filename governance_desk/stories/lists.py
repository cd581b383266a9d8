"""Any list of an association as a sheet, without a window: the same columns as there, all of them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Any

from governance_desk.charter.model import Sitting
from governance_desk.desk import Desk
from governance_desk.documents.issue import write_document
from governance_desk.errors import Fault
from governance_desk.language import text, tr
from governance_desk.lists.save import Form, save
from governance_desk.lists.sheet import Sheet


class What(StrEnum):
    """The lists that can be written."""

    MEMBERS = "members"  # in the form in which a list is imported
    REGISTER = "register"  # every unit, also those that have left, with all that the window shows
    COUNCIL = "council"
    MEETINGS = "meetings"
    DOCKET = "docket"
    ABSENCES = "absences"
    CERTIFICATES = "certificates"
    STATISTICS = "statistics"


def sheet_of(desk: Desk, what: What) -> Sheet[Any]:
    """The whole list; ValueError for those that are no single sheet."""
    from governance_desk.lists import absences, certificates, docket, meetings, members, seats

    association = desk.association
    if what is What.REGISTER:
        known = members.Members()
        rows = known.rows(association)
        return Sheet(tr("Members"), known.columns, rows)
    if what is What.COUNCIL:
        bodies = [body.key for body in association.rules.charter.bodies if body.sitting is Sitting.SEATS]
        return Sheet(tr("Seats"), seats.COLUMNS, [row for body in bodies for row in seats.seat_rows(association, body)])
    if what is What.MEETINGS:
        return Sheet(tr("Meetings"), meetings.meeting_columns(association), meetings.meeting_rows(association))
    if what is What.DOCKET:
        return Sheet(tr("Docket"), docket.COLUMNS, docket.due_rows(association, desk.clock().day, desk.liaisons()))
    if what is What.ABSENCES:
        return Sheet(tr("Absences"), absences.COLUMNS, absences.absence_rows(association))
    if what is What.CERTIFICATES:
        return Sheet(
            tr("Certificates"), certificates.COLUMNS, certificates.certificate_rows(association, desk.clock().day)
        )
    raise ValueError(what)


def write(desk: Desk, what: What, path: Path, form: Form, year: int | None = None) -> int:
    """Write the list; how many rows, of statistics how many sheets. Fault where it cannot be written like that."""
    if what is What.STATISTICS:
        return _write_statistics(desk, path, form, year or desk.clock().day.year)
    sheet = sheet_of(desk, what)
    save(path, sheet, form)
    return len(sheet.rows)


def _write_statistics(desk: Desk, path: Path, form: Form, year: int) -> int:
    from governance_desk.lists.statistics import statistics_sheets
    from governance_desk.lists.workbook import workbook
    from governance_desk.register.events import UnitClassChanged
    from governance_desk.statistics.year import year_statistics

    if form is not Form.WORKBOOK:
        raise Fault(
            text("The statistics are several lists, and a CSV file holds one."),
            next_step=text("Write them as .xlsx."),
        )
    changes = [each for _, each in desk.entries_of((UnitClassChanged.kind,)) if isinstance(each, UnitClassChanged)]
    sheets = statistics_sheets(year_statistics(desk.association, year, desk.clock().day, changes))
    write_document(path, workbook(*sheets).content)
    return len(sheets)
