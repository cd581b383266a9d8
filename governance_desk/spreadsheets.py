"""What all spreadsheets of the program have in common: how long a text may be, and how the file comes about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from governance_desk.errors import Fault
from governance_desk.language import text

if TYPE_CHECKING:
    from openpyxl import Workbook

LONGEST = 32_767
"""Units in a cell."""
CUT = "…"


def units(words: str) -> int:
    """How long the text is to a spreadsheet program: in units of UTF-16, of which a rare character or an emoji has two.

    A half of a character has no place in it.
    """
    return len(words.encode("utf-16-le")) // 2


def shortened(words: str, most: int) -> str:
    """The beginning of the text, in at most so many units, no character parted."""
    if 2 * len(words) <= most:
        return words
    return words[:most].encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def is_cut(words: str) -> bool:
    """Whether a cell is too small for the text."""
    return 2 * len(words) > LONGEST and units(words) > LONGEST


def for_a_cell(words: str) -> str:
    """The text as a cell takes it: with … at its end where it is cut."""
    return shortened(words, LONGEST - 1) + CUT if is_cut(words) else words


def written(book: Workbook) -> bytes:
    """The bytes of the file; Fault as in `putting_aside`."""
    file = BytesIO()
    with putting_aside():
        book.save(file)
    return file.getvalue()


@contextmanager
def putting_aside() -> Iterator[None]:
    """openpyxl puts each sheet into a temporary file first, and lxml writes that; Fault where their disk is full."""
    from lxml.etree import SerialisationError  # type: ignore[import-untyped]

    try:
        yield
    except (OSError, SerialisationError) as problem:
        if isinstance(problem, SerialisationError) and not str(problem).startswith("IO_"):
            raise  # a sheet that cannot be written on any disk
        raise Fault(
            text("The disk for temporary files is full, or does not answer."),
            safe=text("The association's record is safe."),
            next_step=text("Free some space, then do it again."),
        ) from problem
