"""Long work beside the windows: in a thread, with its progress in sight, and to be cancelled."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.language import text, tr
from ui import theme
from ui.errors import show_error
from ui.words import label

SHOWN_AFTER = 250
"""Milliseconds: shorter work shows no dialog at all."""


class Stopped(Fault):
    """The clerk cancelled the work."""

    def __init__(self) -> None:
        super().__init__(text("The work was cancelled."))


class Watch(QObject):
    """What the work tells and asks: `progress(done, total)` with total 0 while it is not known; `cancelled()`."""

    progressed = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._cancelled = False
        self._told = -1

    def progress(self, done: int, total: int) -> None:
        """Tell how far the work is; a hundred times in all, however often it is called."""
        share = done * 100 // total if total else done // 500
        if share != self._told:
            self._told = share
            self.progressed.emit(done, total)

    def cancelled(self) -> bool:
        """Whether the clerk wants it to end."""
        return self._cancelled

    def stop_if_cancelled(self) -> None:
        """Leave the work (by a `Stopped`) when the clerk has cancelled it."""
        if self._cancelled:
            raise Stopped

    def cancel(self) -> None:
        """The clerk wants it to end."""
        self._cancelled = True


_running: set[_Thread] = set()
"""Held until they have ended: Qt ends the whole program where a thread is let go of while it runs."""


class _Thread(QThread):
    def __init__(self, work: Callable[[Watch], Any], watch: Watch) -> None:
        super().__init__()
        self._work = work
        self._watch = watch
        self.result: Any = None
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result = self._work(self._watch)
        except BaseException as error:  # carried to the windows' own thread and raised or shown there
            self.error = error

    def begin(self) -> None:
        """Run, and be held until it has ended, whatever becomes of the windows."""
        _running.difference_update([each for each in _running if each.isFinished()])
        _running.add(self)
        self.start()

    def leave(self) -> None:
        """Ask the work to end, and wait for it."""
        self._watch.cancel()
        self.wait()


@atexit.register
def _leave_all() -> None:
    for each in _running:
        each.leave()


class Background(QDialog):
    """`ended` is sent once, with whether the work was done."""

    ended = Signal(bool)

    def __init__(
        self,
        sentence: str,
        work: Callable[[Watch], Any],
        done: Callable[[Any], None],
        parent: QWidget,
        *,
        may_stop: bool = True,
    ) -> None:
        super().__init__(parent.window())
        self._done = done
        self._watch = Watch()
        self._watch.progressed.connect(self._show_progress)
        self._thread = _Thread(work, self._watch)
        self._thread.finished.connect(self._end)
        self.destroyed.connect(self._watch.cancel)  # the window below was closed: nobody waits for it any more
        words = label()
        words.setText(sentence)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(sentence)
        self.stop = QPushButton(tr("Cancel"))
        self.stop.setAccessibleName(self.stop.text())
        self.stop.clicked.connect(self.cancel)
        self.stop.setVisible(may_stop)
        self._may_stop = may_stop
        self.setWindowTitle(sentence)
        self.setAccessibleName(sentence)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(words)
        column.addWidget(self.bar)
        column.addLayout(row)
        self.setMinimumWidth(min(900, theme.px(420)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.open)
        self._timer.start(SHOWN_AFTER)
        self._thread.begin()

    def cancel(self) -> None:
        """Ask the work to end; it ends at its next look."""
        if not self._may_stop:
            return
        self._watch.cancel()
        self.stop.setEnabled(False)

    def reject(self) -> None:
        """Escape cancels; the dialog goes when the work has ended."""
        self.cancel()

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _end(self) -> None:
        self._timer.stop()
        self._thread.wait()
        above = self.parentWidget()
        self.hide()
        self.deleteLater()
        error = self._thread.error
        self.ended.emit(error is None)
        if error is None:
            self._done(self._thread.result)
        elif self._watch.cancelled() and isinstance(error, Fault):
            return
        elif isinstance(error, Refusal | Fault):
            show_error(error, above)
        else:
            raise error


def in_background(
    *,
    sentence: str,
    work: Callable[[Watch], Any],
    done: Callable[[Any], None],
    parent: QWidget,
    may_stop: bool = True,
) -> Background:
    """Run `work` beside the windows and hand its result to `done`; a Fault or Refusal is shown above `parent`.

    `sentence` says what is being done. What the clerk cancelled is not shown as an error. `may_stop` False: the work
    goes through to its end.
    """
    return Background(sentence, work, done, parent, may_stop=may_stop)
