"""Where in a charter's text each value stands: its path, its line, and the characters that it takes.

The parser says what a text means and not where; this one only looks for the places, in a text that is TOML already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_HEADER = re.compile(r"(\[\[|\[)\s*([^\]]+?)\s*(\]\]|\])")
_KEY = re.compile(r"""([A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*([A-Za-z0-9_-]+))*\s*=[ \t]*""")
_SCALAR = re.compile(r"[^,\]}#\n]+")
_MULTI = re.compile(r'"""(?:\\.|[^\\])*?"""' + r"|'''.*?'''", re.DOTALL)
_STRING = re.compile(r'"(?:\\.|[^"\\\n])*"' + r"|'[^'\n]*'")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")


class Place(msgspec.Struct, frozen=True):
    """One value: "bodies[0].quorum[0].article". `leaf` is a text, a number, a date, true or false.

    `begin` is where its key stands; for an entry of a list, and for the header of a table, that is `start`.
    """

    path: str
    line: int
    start: int
    end: int
    leaf: bool
    begin: int


def places(toml: str) -> dict[str, Place]:
    """Every value of the text by its path, in the order of the text; tables stand where their headers do."""
    return {each.path: each for each in _Scan(toml).run()}


def line_of(toml: str, path: str) -> int | None:
    """The line of the value, or of what is nearest around it; None where the text has nothing of the kind."""
    found = places(toml)
    while path:
        if path in found:
            return found[path].line
        path = re.sub(r"(\.[^.\[\]]+|\[\d+\]|^[^.\[\]]+)$", "", path)
    return None


class _Scan:
    def __init__(self, toml: str) -> None:
        self._toml = toml
        self._at = 0
        self._counts: dict[str, int] = {}

    def run(self) -> Iterator[Place]:
        table = ""
        while (self._blank()) < len(self._toml):
            header = _HEADER.match(self._toml, self._at)
            if header is not None:
                table = self._open(header[2], many=header[1] == "[[")
                yield self._place(table, header.start(), header.end(), leaf=False)
                self._at = header.end()
                continue
            yield from self._pair(table)

    def _open(self, name: str, *, many: bool) -> str:
        """The path of a table; `[[bodies.quorum]]` belongs to the last of `[[bodies]]`."""
        path = ""
        parts = [part.strip().strip("\"'") for part in name.split(".")]
        for at, part in enumerate(parts):
            path = f"{path}.{part}" if path else part
            last = at == len(parts) - 1
            if last and many:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = f"{path}[{self._counts[path]}]"
        return path

    def _pair(self, table: str) -> Iterator[Place]:
        key = _KEY.match(self._toml, self._at)
        if key is None:  # no TOML: go on with the next line
            end = self._toml.find("\n", self._at)
            self._at = len(self._toml) if end < 0 else end + 1
            return
        name = ".".join(part.strip().strip("\"'") for part in key[0].rstrip(" \t=").split("."))
        self._at = key.end()
        for at, each in enumerate(self._value(f"{table}.{name}" if table else name)):
            yield each if at else msgspec.structs.replace(each, begin=key.start())

    def _value(self, path: str) -> Iterator[Place]:
        start = self._at
        opening = self._toml[start : start + 1]
        if opening in ("[", "{"):
            inside: list[Place] = []
            self._at += 1
            number = 0
            while self._blank() < len(self._toml) and self._toml[self._at] not in "]}":
                before = self._at
                inside += self._value(f"{path}[{number}]") if opening == "[" else self._pair(path)
                number += 1
                if self._blank() < len(self._toml) and self._toml[self._at] == ",":
                    self._at += 1
                if self._at == before:
                    self._at += 1
            self._at += 1
            yield self._place(path, start, self._at, leaf=False)
            yield from inside
            return
        found = _MULTI.match(self._toml, start) or _STRING.match(self._toml, start) or _SCALAR.match(self._toml, start)
        if found is None:
            return
        self._at = found.end()
        yield self._place(path, start, start + len(found[0].rstrip()), leaf=True)

    def _place(self, path: str, start: int, end: int, *, leaf: bool) -> Place:
        return Place(path, self._toml.count("\n", 0, start) + 1, start, end, leaf, start)

    def _blank(self) -> int:
        found = _BLANK.match(self._toml, self._at)
        self._at = found.end() if found is not None else self._at
        return self._at
