"""Read a charter from TOML. A bad file is refused with every finding: the place, the article, a hint."""

from __future__ import annotations

import re
import tomllib
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from governance_desk.charter.model import Charter
from governance_desk.errors import Fault
from governance_desk.language import text
from governance_desk.paths import resource

BUILT_IN = ("cfia", "shcp")


def load_charter(path: Path) -> Charter:
    """The charter in the file. Fault where it cannot be read, CharterError where it is no sound charter."""
    return read_charter(path.read_text(encoding="utf-8"), place=path.name)


def read_charter(toml_text: str, *, place: str) -> Charter:
    return msgspec.convert(tomllib.loads(toml_text), Charter, dec_hook=_decode)


@cache
def built_in(name: str) -> Charter:
    """One of the charters that come with the program (BUILT_IN)."""
    return load_charter(resource("charters", f"{name}.toml"))


def _decode(kind: type, value: Any) -> Any:
    if kind is Fraction and isinstance(value, str) and re.fullmatch("[0-9]{1,9}(/[0-9]{1,9})?", value):
        return Fraction(value)
    raise ValueError("no share")
