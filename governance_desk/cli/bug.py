"""A mistake of the program itself on the command line: a report in a file, and a sentence in place of a traceback."""

from __future__ import annotations

import datetime
import platform
import traceback
from pathlib import Path

from governance_desk.errors import Fault
from governance_desk.language import text


def as_fault(error: Exception, folder: Path | None = None) -> Fault:
    """What the reader is told; the traceback lies in a file for whoever mends the program."""
    report = _written(error, folder or report_folder())
    sentence = text("The program made a mistake and did not do the last thing.")
    safe = text("Everything saved before is safe.")
    if report is None:  # no file can be made: then the cause at least
        return Fault(sentence, safe=safe, next_step=text("Please tell your support: {cause}", cause=repr(error)))
    return Fault(
        sentence,
        safe=safe,
        next_step=text("A report was written to {path}. Please send it to your support.", path=str(report)),
    )


def report_folder() -> Path:
    """Where reports are written: the same place as for the windows."""
    from platformdirs import user_data_path

    return user_data_path("governance-desk", appauthor=False) / "reports"


def _written(error: Exception, folder: Path) -> Path | None:
    now = datetime.datetime.now().astimezone()
    lines = [
        f"time      {now.isoformat(timespec='seconds')}",
        f"system    {platform.platform()}",
        f"python    {platform.python_version()}",
        "",
        *traceback.format_exception(error),
    ]
    path = folder / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines), encoding="utf-8")
    except OSError:
        return None
    return path
