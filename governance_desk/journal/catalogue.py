"""The list of everything that can ever be recorded, each with a sentence for people."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from string import Formatter

import msgspec

from governance_desk.journal.event import Event
from governance_desk.language import Text, current, render

_EMPTY = re.compile(r"（(?:[^（）；：]+：–?)?）| \((?:[^();:]+: –?)?\)")
"""What stands in brackets about nothing: （）, or （替代：–）."""

FILE = Path(__file__).with_name("catalogue.toml")

NameOf = Callable[[str, object], str]  # a field's name and value to what people call it, "" for "as it stands"


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row: the kind of event, the version of its shape, and the sentence in both languages."""

    id: str
    version: int
    sentence_en: str
    sentence_zh: str

    def placeholders(self) -> set[str]:
        """The fields that the sentences speak of."""
        parts = [*Formatter().parse(self.sentence_en), *Formatter().parse(self.sentence_zh)]
        return {name for _, name, _, _ in parts if name is not None}


class _Catalogue(msgspec.Struct, forbid_unknown_fields=True):
    event: tuple[Kind, ...] = ()


@cache
def catalogue() -> Mapping[str, Kind]:
    """The rows by id. ValueError for an id that stands twice."""
    rows = read_catalogue(FILE.read_bytes())
    return {row.id: row for row in rows}


def read_catalogue(toml: bytes) -> tuple[Kind, ...]:
    """The rows of a catalogue file."""
    import tomllib  # not needed before a person reads the journal

    rows = msgspec.convert(tomllib.loads(toml.decode()), _Catalogue).event
    ids = [row.id for row in rows]
    doubled = {name for name in ids if ids.count(name) > 1}
    if doubled:
        raise ValueError(f"twice in the catalogue: {sorted(doubled)}")
    return rows


def describe(event: Event, language: str | None = None, name_of: NameOf | None = None) -> str:
    """The sentence for an event, in `language` or the one in use; `name_of` turns ids into names."""
    language = language or current()
    row = catalogue()[event.kind]
    template = row.sentence_en if language == "en" else row.sentence_zh
    separator = ", " if language == "en" else "、"

    def said(name: str, value: object) -> str:
        if name_of is not None and (called := name_of(name, value)):
            return called
        if isinstance(value, Text):
            return render(value, language)
        if isinstance(value, tuple | list | set | frozenset):
            return separator.join(said(name, each) for each in value)
        if value is None:
            return "–"
        if isinstance(value, bool):
            return {True: "yes", False: "no"}[value] if language == "en" else {True: "是", False: "否"}[value]
        return str(value)

    sentence = template.format_map({name: said(name, getattr(event, name)) for name in row.placeholders()})
    return _EMPTY.sub("", sentence).rstrip("：: ")  # what was left empty: no unit, no reason
