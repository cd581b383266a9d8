"""The places in a text: {会议} is filled in, {{ and }} are braces, a brace that closes nothing is itself.

The braces of a Chinese keyboard, ｛ and ｝, are the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_PIECES = re.compile(r"\{\{|\}\}|｛｛|｝｝|[{｛]([^{}｛｝\n]*)[}｝]")


def places_in(text: str) -> tuple[str, ...]:
    """The names of the places, each once, in the order in which they stand."""
    found = (match[1].strip() for match in _PIECES.finditer(text) if match[1] is not None)
    return tuple(dict.fromkeys(found))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its places filled in; what is filled in is never read again. KeyError for one without a value."""

    def piece(match: re.Match[str]) -> str:
        return match[0][0] if match[1] is None else values[match[1].strip()]

    return _PIECES.sub(piece, text)


def tidy(text: str) -> str:
    """The text as it is kept: without blanks around it or around the names of its places."""

    def piece(match: re.Match[str]) -> str:
        return match[0] if match[1] is None else f"{match[0][0]}{match[1].strip()}{match[0][-1]}"

    return _PIECES.sub(piece, text.strip())


def literal(text: str) -> str:
    """The text so that nothing in it is a place."""
    return re.sub(r"[{}｛｝]", lambda match: match[0] * 2, text)
