"""The pages of whole meetings, as pdftotext reads them, against the accepted ones in tests/reference.

They are written anew only where REWRITE_REFERENCE=1 is set; the change is then read as a diff.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from governance_desk.charter.keys import BodyKey
from governance_desk.desk import Desk
from governance_desk.documents.content.agenda import agenda
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.consequence_notice import consequence_notice
from governance_desk.documents.content.ledger import attendance_ledger
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.resolution import resolution, resolutions
from governance_desk.documents.content.sign_in import sign_in_sheet
from governance_desk.documents.content.statistics import statistics
from governance_desk.journal.entry import Head
from governance_desk.meeting.state import MeetingId
from governance_desk.register.events import UnitClassChanged
from governance_desk.statistics.year import year_statistics
from tests.documents.content.pages import extracted
from tests.documents.content.scripted import corrected_council, inquorate_council, shcp_assembly

FOLDER = Path(__file__).parents[2] / "reference"
HEAD = Head(1, "0123456789abcdef" * 4)  # not the record's own: it changes with every word of a charter

TODAY = datetime.date(2026, 11, 21)

Build = Callable[[], tuple[Desk, MeetingId]]


def _minutes(desk: Desk, meeting: MeetingId) -> Document:
    return minutes(desk.association, meeting, HEAD)


def _notice(desk: Desk, meeting: MeetingId) -> Document:
    return notice(desk.association, meeting)


def _statistics(desk: Desk, _meeting: MeetingId) -> Document:
    changes = [event for _, event in desk.entries_of((UnitClassChanged.kind,)) if isinstance(event, UnitClassChanged)]
    found = year_statistics(desk.association, 2026, TODAY, changes)
    return statistics(desk.association, found, HEAD)


def _sign_in(desk: Desk, meeting: MeetingId) -> Document:
    return sign_in_sheet(desk.association, meeting)


def _agenda(desk: Desk, meeting: MeetingId) -> Document:
    return agenda(desk.association, meeting)


def _resolution(desk: Desk, meeting: MeetingId) -> Document:
    return resolution(desk.association, meeting, resolutions(desk.association.meetings[meeting])[0].id)


def _ledger(desk: Desk, meeting: MeetingId) -> Document:
    body = BodyKey(desk.association.meetings[meeting].body)
    return attendance_ledger(desk.association, body, 1, TODAY)


def _demotion(desk: Desk, _meeting: MeetingId) -> Document:
    return _consequence(desk, "unit/")


def _loss_of_seat(desk: Desk, _meeting: MeetingId) -> Document:
    return _consequence(desk, "person/")


def _consequence(desk: Desk, of: str) -> Document:
    found = next(each.id for each in desk.association.ledger.consequences if each.id.startswith(of))
    return consequence_notice(desk.association, found, TODAY)


@pytest.mark.parametrize(
    ("name", "build", "draw_up"),
    [
        ("minutes-cfia-council", corrected_council, _minutes),
        ("minutes-shcp-assembly", shcp_assembly, _minutes),
        ("minutes-inquorate", inquorate_council, _minutes),
        ("notice-cfia-council", corrected_council, _notice),
        ("sign-in-cfia-council", corrected_council, _sign_in),
        ("statistics-cfia", corrected_council, _statistics),
        ("statistics-shcp", shcp_assembly, _statistics),
        ("agenda-cfia-council", corrected_council, _agenda),
        ("agenda-shcp-assembly", shcp_assembly, _agenda),
        ("resolution-cfia-council", corrected_council, _resolution),
        ("resolution-shcp-assembly", shcp_assembly, _resolution),
        ("ledger-cfia-council", corrected_council, _ledger),
        ("ledger-shcp-assembly", shcp_assembly, _ledger),
        ("demotion-cfia", corrected_council, _demotion),
        ("loss-of-seat-cfia", corrected_council, _loss_of_seat),
    ],
)
def test_pages(name: str, build: Build, draw_up: Callable[[Desk, MeetingId], Document], tmp_path: Path) -> None:
    accepted = FOLDER / f"{name}.txt"
    words = extracted(draw_up(*build()), tmp_path)
    if os.environ.get("REWRITE_REFERENCE") == "1":
        accepted.write_text(words, encoding="utf-8")
    assert words == accepted.read_text(encoding="utf-8")
