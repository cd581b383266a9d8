"""Names in the order of the strokes of the surname (以姓氏笔画为序), as candidates stand on a ballot.

Fewer strokes first; among surnames of as many strokes, the kind of the first stroke decides, then of the second
(横 竖 撇 点 折), and where the order of the strokes is not known, the pinyin. Among bearers of one surname, those with
one given character stand first, then the given names go by the same rule. The tables are read when first needed.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import TypeVar

from governance_desk.paths import resource
from governance_desk.register.names import spellings

Named = TypeVar("Named")
_UNKNOWN = 99
"""Strokes of what is no Chinese character: after all others."""
_SIMPLIFIED = {"䶮": 9}
"""Characters that Unihan counts in their traditional shape (龍), and that are written here with 龙."""


def by_strokes(people: Iterable[Named], name: Callable[[Named], str]) -> list[Named]:
    """The people in the order of the strokes of their surnames."""
    return sorted(people, key=lambda each: stroke_key(name(each)))


def strokes(character: str) -> int | None:
    """How many strokes the character has; None for what is no Chinese character."""
    return _counts().get(character)


@lru_cache(maxsize=20_000)
def stroke_key(name: str) -> tuple[object, ...]:
    """What names are compared by."""
    plain = "".join(unicodedata.normalize("NFKC", name).split())
    if not plain:
        return ((_UNKNOWN, "", "", ""),)
    surname, given = plain[0], plain[1:]
    return (_character_key(surname), len(plain), *(_character_key(each) for each in given))


def _character_key(character: str) -> tuple[int, str, str, str]:
    """Strokes, their kinds in their order ("9" where it is not known: after those of which it is), pinyin, itself."""
    order = _orders().get(character, "9")
    return (_counts().get(character, _UNKNOWN), order, spellings(character)[0], character)


@cache
def _counts() -> dict[str, int]:
    found: dict[str, int] = {}
    for line in _lines("counts.txt"):
        number, _, characters = line.partition("\t")
        found.update(dict.fromkeys(characters, int(number)))
    return found | _SIMPLIFIED


@cache
def _orders() -> dict[str, str]:
    return {line[0]: line[1:] for line in _lines("orders.txt")}


def _lines(name: str) -> list[str]:
    text = resource("strokes", name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]
