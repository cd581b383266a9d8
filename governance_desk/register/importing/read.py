"""A member list from disk: path → sheets of plain values.

Every file that cannot be a member list ends in a `Fault` that says what it is and what to do next.
"""

from __future__ import annotations

from pathlib import Path

from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.register.importing import sniff
from governance_desk.register.importing.limits import DEFAULT_LIMITS, Cancelled, Limits, Progress, stop_if, too_large
from governance_desk.register.importing.sheet import Sheet


def never() -> bool:
    """Nobody cancels."""
    return False


def unseen(_done: int, _total: int) -> None:
    """Nobody watches the progress."""


def read(
    path: Path,
    *,
    cancelled: Cancelled = never,
    progress: Progress = unseen,
    limits: Limits = DEFAULT_LIMITS,
) -> tuple[Sheet, ...]:
    """All sheets of an .xlsx workbook, or the one sheet of a .csv file (UTF-8, UTF-16 or GB 18030).

    `cancelled` is asked often and ends the reading with `ImportStopped`; `progress` gets rows done and rows in all.
    Raises Fault for what cannot be read; the file itself is never changed.
    """
    stop_if(cancelled)
    content = _bytes(path, limits)
    sniff.refuse_other_kinds(content)
    if content.startswith(sniff.ZIP):
        from governance_desk.register.importing.read_workbook import read_workbook

        return read_workbook(content, cancelled=cancelled, progress=progress, limits=limits)
    from governance_desk.register.importing.read_text import read_text

    return (read_text(content, path.stem, cancelled=cancelled, progress=progress, limits=limits),)


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(limits.file_bytes + 1)
    except OSError as error:
        raise Fault(
            text("The file {name} cannot be opened.", name=path.name),
            next_step=text("Check that it is still there, that you may read it and that no other program holds it."),
        ) from error
    if len(content) > limits.file_bytes:
        # A scan of 30 MB is better called a picture than large.
        sniff.refuse_other_kinds(content)
        raise too_large()
    return content
