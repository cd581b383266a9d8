"""The places in a text: {会议} is filled in, {{ and }} are braces.

A brace that stands alone is refused today; in a text of an older record it is itself. The braces of a Chinese
keyboard, ｛ and ｝, are the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

PIECES = re.compile(r"\{\{|\}\}|｛｛|｝｝|[{｛]([^{}｛｝\n]*)[}｝]")
"""A brace that is meant, written twice, or a place, of which the group is the name."""
_BRACES = "{}｛｝"


def places_in(text: str) -> tuple[str, ...]:
    """The names of the places, each once, in the order in which they stand."""
    found = (match[1].strip() for match in PIECES.finditer(text) if match[1] is not None)
    return tuple(dict.fromkeys(found))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its places filled in; what is filled in is never read again. KeyError for one without a value."""

    def piece(match: re.Match[str]) -> str:
        return match[0][0] if match[1] is None else values[match[1].strip()]

    return PIECES.sub(piece, text)


def tidy(text: str) -> str:
    """The text as it is kept: without blanks around it or around the names of its places."""

    def piece(match: re.Match[str]) -> str:
        return match[0] if match[1] is None else f"{match[0][0]}{match[1].strip()}{match[0][-1]}"

    return PIECES.sub(piece, text.strip())


def literal(text: str) -> str:
    """The text so that nothing in it is a place."""
    return re.sub(r"[{}｛｝]", lambda match: match[0] * 2, text)


def lone_braces(text: str) -> tuple[int, ...]:
    """Where (0 …) a brace stands that is neither written twice nor belongs to a place."""
    places = {at for match in PIECES.finditer(text) for at in range(*match.span())}
    return tuple(at for at, each in enumerate(text) if each in _BRACES and at not in places)


def spelled(text: str) -> str:
    """The text with each brace that stands alone written twice: it prints the same, and is written as it should be."""
    alone = {*lone_braces(text)}
    return "".join(each * 2 if at in alone else each for at, each in enumerate(text))


def longest_literal(text: str) -> str:
    """The longest stretch of the text that is printed as it stands, on one line: by it a text is found on a paper."""
    stretches = [""]
    at = 0
    for match in PIECES.finditer(text):
        stretches[-1] += text[at : match.start()] + (match[0][0] if match[1] is None else "")
        if match[1] is not None:
            stretches.append("")
        at = match.end()
    stretches[-1] += text[at:]
    return max((line for each in stretches for line in each.split("\n")), key=len)
