"""What of a text can be printed: nothing invisible, nothing that reorders, no markup to obey."""

from __future__ import annotations

import re
from functools import lru_cache

_SPACES = re.compile(r"[\t\n\v\f\r\x85\xa0\u2000-\u200a\u2028\u2029\u202f\u205f]+")
# Control characters, joiners and direction marks, variation selectors and tags: they have no glyph.
_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffc\U000e0000-\U000e0fff]"
)
# Half a surrogate pair is no character and cannot be encoded.
_BROKEN = re.compile("[\ud800-\udfff\ufffd-\uffff]")

MISSING_SIGN = "〓"


@lru_cache(maxsize=4096)  # the names and labels of a document are asked for again and again
def printable(text: str) -> str:
    """The text on one line, without characters that have no glyph and without spaces at either end."""
    text = _INVISIBLE.sub("", _SPACES.sub(" ", text))
    return _BROKEN.sub(MISSING_SIGN, text).strip()


def paragraphs(text: str) -> list[str]:
    """The text as the paragraphs that its line feeds make of it; empty ones are left out."""
    parts = (printable(part) for part in text.splitlines())
    return [part for part in parts if part]
