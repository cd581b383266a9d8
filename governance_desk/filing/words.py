"""The words of a document, for searching."""

from __future__ import annotations

import re
import unicodedata

PDF = "application/pdf"

_GAP = re.compile(r"(.?)\s+(?=(.?))", re.DOTALL)


def words_of(content: bytes, media_type: str) -> str:
    """All that stands in it, as `searched` has it; nothing for what is no PDF, or cannot be read as one."""
    if media_type != PDF or not content:
        return ""
    from governance_desk.filing.pdf_text import pdf_text

    return searched(pdf_text(content))


def searched(words: str) -> str:
    """Words as they are compared: full width as half, capitals as small letters, no control characters.

    A space or line end beside a Chinese character is left out, so that what is broken over two lines is found all the
    same; others are one space.
    """
    plain = unicodedata.normalize("NFKC", words).casefold()
    seen = "".join(each for each in plain if each.isspace() or unicodedata.category(each) not in ("Cc", "Cf"))
    return _GAP.sub(_joined, seen.strip())


def _joined(gap: re.Match[str]) -> str:
    before, after = gap[1], gap[2]
    return f"{before} " if before.isascii() and after.isascii() else before
