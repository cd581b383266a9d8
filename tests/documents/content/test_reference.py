"""The pages of whole meetings, as pdftotext reads them, against the accepted ones in tests/reference.

They are written anew only where REWRITE_REFERENCE=1 is set; the change is then read as a diff.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
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

Build = Callable[[], tuple[Desk, MeetingId]]


def _minutes(desk: Desk, meeting: MeetingId) -> Document:
    return minutes(desk.association, meeting, HEAD)


def _notice(desk: Desk, meeting: MeetingId) -> Document:
    return notice(desk.association, meeting)


def _statistics(desk: Desk, _meeting: MeetingId) -> Document:
    changes = [event for _, event in desk.entries_of((UnitClassChanged.kind,)) if isinstance(event, UnitClassChanged)]
    found = year_statistics(desk.association, 2026, datetime.date(2026, 11, 21), changes)
    return statistics(desk.association, found, HEAD)


def _sign_in(desk: Desk, meeting: MeetingId) -> Document:
    return sign_in_sheet(desk.association, meeting)


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
    ],
)
def test_pages(name: str, build: Build, draw_up: Callable[[Desk, MeetingId], Document], tmp_path: Path) -> None:
    accepted = FOLDER / f"{name}.txt"
    words = extracted(draw_up(*build()), tmp_path)
    if os.environ.get("REWRITE_REFERENCE") == "1":
        accepted.write_text(words, encoding="utf-8")
    assert words == accepted.read_text(encoding="utf-8")
