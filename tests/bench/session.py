"""A session of a thousand seats in its window, with the hall's screen open, for the benches."""

from __future__ import annotations

import os
import sqlite3
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QSettings, QSize
from PySide6.QtWidgets import QApplication

from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import AddItem, CallItem, CheckIn, OpenMeeting, OpenVote
from governance_desk.meeting.state import ItemId, Method, VoteId, VoterId
from tests.bench.large import MEETING, at_the_door
from ui.appearance import dress
from ui.preferences import Preferences
from ui.start import application, make_window
from ui.views.meeting.page import MeetingView
from ui.views.meetings import MeetingsPage
from ui.window import DeskWindow

SEATS = 1000
PROJECTOR = QSize(1920, 1080)


class Painted(QObject):
    """Counts how often a window was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.times += event.type() == QEvent.Type.Paint
        return False


def disk_seconds(folder: Path, inserts: int = 50) -> float:
    """What a bare durable insert by sqlite3 waits for the disk, here and now: the median."""
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("create table entry (number integer primary key, payload blob)")
    found = []
    for _ in range(inserts):
        start = time.perf_counter()
        bare.execute("insert into entry (payload) values (?)", (bytes(300),))
        found.append(time.perf_counter() - start)
    bare.close()
    return statistics.median(found)


def calling(folder: Path, seats: int = SEATS) -> Desk:
    """The assembly is in session, all are there, and the names are being called."""
    desk = at_the_door(folder, seats)
    desk.do_all([CheckIn(meeting=MEETING, voter=VoterId(f"u{n}")) for n in range(seats)])
    item = ItemId("i1")
    desk.do(AddItem(meeting=MEETING, item=item, title="审议年度工作报告", matter=MatterKey("work_report")))
    desk.do(OpenMeeting(meeting=MEETING, chair="代表0", recorder="代表1"))
    desk.do(CallItem(meeting=MEETING, item=item))
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v1"), item=item, method=Method.ROLL_CALL))
    return desk


def in_its_window(desk: Desk) -> tuple[DeskWindow, MeetingView]:
    """The desk's window at its meeting, the hall's screen of a projector's size beside it."""
    application()
    # Qt writes them once more when the process ends: in `folder`, which is gone by then, it would make that again.
    settings = QSettings(str(Path(tempfile.gettempdir()) / "governance-desk-bench.ini"), QSettings.Format.IniFormat)
    settings.clear()
    preferences = Preferences(settings)
    dress(preferences)
    window = make_window(preferences)
    window.resize(1366, 768)
    window.show()
    window.show_desk(desk)
    window.go("meetings", MEETING)
    page = window.page
    if not isinstance(page, MeetingsPage) or page.meeting is None:
        raise TypeError("the meeting is not shown")
    page.meeting.hall.open_hall(True)
    hall = page.meeting.hall.window
    if hall is not None:
        hall.resize(PROJECTOR)
    window.activateWindow()
    for _ in range(20):
        QApplication.processEvents()
    if not window.isActiveWindow():
        raise RuntimeError("the desk's window has not got the keyboard")
    return window, page.meeting
