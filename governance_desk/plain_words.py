"""Words as mail and calendars can bear them: nothing in them begins another line or turns it around."""

from __future__ import annotations

import unicodedata

LONGEST = 200
"""Characters of a subject or a name: what is longer is a mistake, and no mail program shows it."""


def header_words(words: str) -> str:
    """On one line, without control characters and marks that turn the direction, and not without end."""
    spaced = "".join(
        " " if each.isspace() or unicodedata.category(each) in ("Cc", "Zl", "Zp") else each for each in words
    )
    plain = "".join(each for each in spaced if unicodedata.category(each) not in ("Cf", "Cs", "Cn"))
    line = " ".join(plain.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def body_words(words: str) -> str:
    """Paragraphs as they are, without other control characters and without marks that turn the direction."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        each for each in lines if each in "\n\t" or unicodedata.category(each) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
    )
