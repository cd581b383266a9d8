"""Work on an open association that goes on beside the windows: what the first picture did not need, and snapshots."""

from __future__ import annotations

import gc
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from governance_desk.errors import Fault
from ui.desk import Desk
from ui.errors import show_error
from ui.window import DeskWindow

AFTER_THE_LAST_ACT = 20_000
"""Milliseconds of rest before a snapshot is thought of: a hall that checks in is left alone."""


class FinishOpening(QObject):
    """A Fault is shown above the window; the desk's next act would meet it again."""

    _failed = Signal(object)

    def __init__(self, desk: Desk, window: DeskWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._failed.connect(lambda fault: show_error(fault, window), Qt.ConnectionType.QueuedConnection)
        self._rest = QTimer(self, interval=AFTER_THE_LAST_ACT, singleShot=True)
        self._rest.timeout.connect(self._keep)
        desk.subscribe(self._on_events)
        Thread(target=self._finish, name="finish opening").start()

    def _on_events(self, _events: tuple[Any, ...]) -> None:
        self._rest.start()

    def _finish(self) -> None:
        try:
            self._desk.finish_opening()
        except Fault as fault:
            self._failed.emit(fault)
        finally:
            if not gc.isenabled():
                # What a start makes lives as long as the program: it need not be looked through for rubbish again.
                gc.freeze()
                gc.enable()

    def _keep(self) -> None:
        Thread(target=self._desk.keep_state, name="keep state").start()
