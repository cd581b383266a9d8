"""Open the file's tables beside the windows, once the window is there."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal

from governance_desk.errors import Fault
from ui.desk import Desk
from ui.errors import show_error
from ui.window import DeskWindow


class FinishOpening(QObject):
    """A Fault is shown above the window; the desk's next act would meet it again."""

    _failed = Signal(object)

    def __init__(self, desk: Desk, window: DeskWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._failed.connect(lambda fault: show_error(fault, window), Qt.ConnectionType.QueuedConnection)
        Thread(target=self._finish, name="finish opening").start()

    def _finish(self) -> None:
        try:
            self._desk.finish_opening()
        except Fault as fault:
            self._failed.emit(fault)
