"""From a key to the repainted hall screen at 1,000 seats, against the twentieth of a second that is allowed."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from governance_desk.meeting.state import VoteId
from tests.bench.large import MEETING
from tests.bench.session import Painted, calling, disk_seconds, in_its_window
from ui.views.meeting.session import SessionStep

ALLOWED = 50
"""Milliseconds."""
LOST = 10
"""Seconds after which nothing is waited for any more."""


def measure(answers: int = 200) -> float:
    """The 95th hundredth of so many answers of a roll call, as a part of what is allowed.

    Each is what a clerk does: the key, the entry in the journal, the page with its lists and the remote control, and
    the projector's window, 1920 × 1080, painted with the new turnout. Counted is the processing, not what other
    programs take meanwhile, and besides what a durable insert waits for the disk.
    """
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        desk = calling(Path(folder))
        window, view = in_its_window(desk)
        step, hall = view.step, view.hall.window
        if not isinstance(step, SessionStep) or hall is None:
            raise TypeError("the session is not shown")
        painted = Painted()
        hall.installEventFilter(painted)
        found = sorted(_milliseconds(step, painted) for _ in range(answers))
        disk = disk_seconds(Path(folder)) * 1000
        if len(desk.association.meetings[MEETING].votes[VoteId("v1")].cast) != answers:
            raise ValueError("an answer was lost")
        window.close()
        desk.close()
    slowest = found[len(found) * 95 // 100]
    print(
        f"{slowest:.1f} ms (p95 of {answers}; half of them {found[len(found) // 2]:.1f} ms), disk {disk:.1f} ms",
        file=sys.stderr,
    )
    return (slowest + disk) / ALLOWED


def _milliseconds(step: SessionStep, painted: Painted) -> float:
    before = painted.times
    start, begun = time.process_time(), time.monotonic()
    QTest.keyClick(step.vote.calling.names, Qt.Key.Key_Y)
    while painted.times == before and time.monotonic() - begun < LOST:
        QApplication.processEvents()
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    print(f"a repainted hall screen: {measure():.2f} of the time allowed")
