"""How large a member list may be, and how reading one is watched and stopped."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from governance_desk.errors import Fault
from governance_desk.language import text

Cancelled = Callable[[], bool]
Progress = Callable[[int, int], None]
"""Called with the rows read so far and the rows there are."""


class Limits(msgspec.Struct, frozen=True):
    """No association has 20,000 unit members; a valid workbook of 5 MB may hold a million rows."""

    file_bytes: int = 20_000_000
    unpacked_bytes: int = 64_000_000
    rows: int = 20_000
    columns: int = 64
    cells: int = 500_000
    parts: int = 2_000
    cell_characters: int = 32_767


class ImportStopped(Fault):
    """The clerk cancelled the reading."""

    def __init__(self) -> None:
        super().__init__(
            text("The import was cancelled."), next_step=text("Choose the file again when you want to go on.")
        )


DEFAULT_LIMITS = Limits()


def stop_if(cancelled: Cancelled) -> None:
    """Leave the reading when the clerk has cancelled it."""
    if cancelled():
        raise ImportStopped


def too_many_rows(limits: Limits) -> Fault:
    """The list is longer than any member list."""
    return Fault(
        text("This file has more than {rows} rows, counting empty ones that are only formatted.", rows=limits.rows),
        next_step=text("Copy the rows with the members into a new workbook, save it as .xlsx and import that."),
    )


def too_large() -> Fault:
    """The file, or what it unpacks to, is larger than any member list."""
    return Fault(
        text("This file is too large for a member list."),
        next_step=text("Copy the rows with the members into a new workbook, save it as .xlsx and import that."),
    )
