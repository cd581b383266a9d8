"""What all spreadsheets of the program have in common: how long a text may be, and how the file comes about."""

from __future__ import annotations

import re
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
# A spreadsheet program reads such a stretch as the one character of this number; 005F is the line itself.
_NUMBERED = re.compile("_x([0-9A-Fa-f]{4})_")
_WOULD_BE_READ = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


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
    """The text as a cell takes it: with … at its end where it is cut, and no part of it read as another character."""
    words = shortened(words, LONGEST - 1) + CUT if is_cut(words) else words
    return _WOULD_BE_READ.sub("_x005F_", words) if "_x" in words else words


def from_a_cell(words: str) -> str:
    """What a spreadsheet program shows of a text in the file: it writes a line's end of Windows as _x000D_.

    Other control characters are left out; half a character has no place in a text and stays as it is written.
    """
    return _NUMBERED.sub(_character, words) if "_x" in words else words


def _character(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    if 0xD800 <= code <= 0xDFFF:
        return found[0]
    return chr(code) if code >= 0x20 or chr(code) in "\t\n\r" else ""


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
