"""A roll call of 1,000 names keyed in at 20 keys a second: the slowest second's keys against a second."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from governance_desk.meeting.state import Choice, VoteId
from tests.bench.large import MEETING
from tests.bench.session import SEATS, calling, disk_seconds, in_its_window
from ui.views.meeting.session import SessionStep

A_SECOND = 20
"""Keys; they arrive all at once, which is harder than one after the other."""
LOST = 60
"""Seconds after which nothing is waited for any more."""
KEYS = {Choice.YES: Qt.Key.Key_Y, Choice.NO: Qt.Key.Key_N, Choice.ABSTAIN: Qt.Key.Key_A}


def measure() -> float:
    """The seconds that the slowest twenty keys took, answers stored and pages painted. A lost key is an error.

    Counted is the processing, not what other programs take meanwhile, and besides what twenty durable inserts wait
    for the disk.
    """
    chance = random.Random(7)
    given = [chance.choice(list(KEYS)) for _ in range(SEATS)]
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        desk = calling(Path(folder))
        window, view = in_its_window(desk)
        if not isinstance(view.step, SessionStep):
            raise TypeError("the session is not shown")
        names = view.step.vote.calling.names
        names.setFocus()
        vote = desk.association.meetings[MEETING].votes[VoteId("v1")]
        seconds = []
        for at in range(0, SEATS, A_SECOND):
            start, begun = time.process_time(), time.monotonic()
            for choice in given[at : at + A_SECOND]:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, KEYS[choice], Qt.KeyboardModifier.NoModifier, choice.name[0].lower())
                    QApplication.postEvent(names, event)
            while len(vote.cast) < at + A_SECOND and time.monotonic() - begun < LOST:
                QApplication.processEvents()
            QApplication.processEvents()
            seconds.append(time.process_time() - start)
        if [vote.cast.get(voter) for voter in vote.voters] != given:
            raise ValueError("a key was lost")
        disk = disk_seconds(Path(folder)) * A_SECOND
        window.close()
        desk.close()
    whole = sum(seconds) + disk * len(seconds)
    print(f"{SEATS} names in {whole:.1f} s, {SEATS / whole:.0f} a second; disk {disk:.2f} s", file=sys.stderr)
    return max(seconds) + disk


if __name__ == "__main__":
    print(f"the slowest {A_SECOND} keys: {measure():.2f} s")
