"""A charter's text while it is written: the charter, or everything that is wrong with it and where."""

from __future__ import annotations

import re

import msgspec

from governance_desk.charter.finding import CharterError, Finding
from governance_desk.charter.load import read_charter
from governance_desk.charter.model import Charter
from governance_desk.charter.places import line_of

_LINE = re.compile(r"[^.\[\]]*?(\d+)[^.\[\]\d]*")  # "line 12", in whatever language


class Located(msgspec.Struct, frozen=True):
    """One mistake, and the line in which it stands; None where no line of the text is to blame."""

    finding: Finding
    line: int | None


class Examined(msgspec.Struct, frozen=True):
    """`charter` is None as long as there is a mistake."""

    charter: Charter | None
    mistakes: tuple[Located, ...]


def examine(toml: str, *, place: str = "") -> Examined:
    """Read the text; whatever is wrong with it is in the answer, nothing is raised."""
    try:
        return Examined(read_charter(toml, place=place), ())
    except CharterError as error:
        return Examined(None, tuple(Located(each, _line(toml, each.path)) for each in error.findings))


def _line(toml: str, path: str) -> int | None:
    named = _LINE.fullmatch(path)
    return int(named[1]) if named is not None else line_of(toml, path)
