"""What happens when the program makes a mistake: a report file, a line in the log, and a sentence for the reader.

Nobody sees a traceback, and no bug is swallowed. What shows errors is loaded when there is one to show.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr

if TYPE_CHECKING:
    from ui.errors import Message

log = logging.getLogger("governance_desk")

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def report_folder() -> Path:
    """Where reports of bugs are written: the program's own folder among the user's data."""
    from PySide6.QtCore import QStandardPaths

    places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(places) / "governance-desk" / "reports"


def install_hook(folder: Path | None = None) -> None:
    """Report every bug. A hook that was there before (a test's, a debugger's) still gets the exception."""
    before: Hook = sys.excepthook
    log.addHandler(logging.NullHandler())  # else Python prints the traceback where no log was asked for

    def hook(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            before(kind, error, where)
            return
        if isinstance(error, Refusal | Fault):
            from ui.errors import show_error

            show_error(error, QApplication.activeWindow())
            return
        report = _write_report(folder or report_folder(), error)
        log.critical("A bug; the report is %s", report, exc_info=(kind, error, where))
        if QCoreApplication.instance() is not None:
            from ui.errors import ErrorDialog

            ErrorDialog(_message(report), QApplication.activeWindow()).open()
        if before is not sys.__excepthook__:
            before(kind, error, where)

    sys.excepthook = hook


def _message(report: Path | None) -> Message:
    from ui.errors import Message

    next_step = tr("Please go on; if it happens again, start the program anew.")
    if report is not None:
        next_step = (
            tr("A report was written to {path}. Please send it to your support.", path=report) + "\n" + next_step
        )
    return Message(
        "warning",
        "bad",
        tr("A mistake in the program"),
        tr("The program made a mistake and did not do the last thing. Everything saved before is safe."),
        "",
        next_step,
    )


def _write_report(folder: Path, error: BaseException) -> Path | None:
    """The report's path, or None where even that cannot be written (the log still has it)."""
    import platform
    import traceback

    from PySide6.QtCore import qVersion

    written = datetime.now().astimezone()
    lines = [
        f"time      {written.isoformat(timespec='seconds')}",
        f"system    {platform.platform()}",
        f"python    {platform.python_version()}, Qt {qVersion()}",
        "",
        *traceback.format_exception(error),
    ]
    path = folder / f"report-{written:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines), encoding="utf-8")
    except OSError:
        log.exception("the report could not be written to %s", path)
        return None
    return path
