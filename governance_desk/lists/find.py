"""Text found between two keystrokes, in a hundred thousand rows.

Each text is spelled once. What is typed is looked for with the one operation that costs least in Python, a substring
search, in the rows that its first letters leave. Of substring searches the one for a single character costs least, so
that two letters are looked for as one: the pinyin is kept a second time with each pair of letters as one character.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import compress, pairwise, repeat
from operator import contains

import msgspec

from governance_desk.register.names import folded, spelled

_APART = "\n"  # between the parts of a key: nobody can type it into a line
_LETTERS = re.compile(r"[a-z]+")
_ANY_LETTER = re.compile(r"[a-z]")
_ANY_CODE = re.compile(r"[0-9a-z]")
_KEPT = 64  # results, so that taking a letter back costs nothing


class Key(msgspec.Struct, frozen=True, gc=False):
    """What a row is found by: initials and pinyin, the same in pairs of letters, the texts, and these with the codes.

    All of it is folded.
    """

    letters: str
    pairs: str
    texts: str
    whole: str


def key(texts: Iterable[str], persons: Iterable[str] = (), codes: Iterable[str] = ()) -> Key:
    """What a row is found by; in `persons` the first character is read as a surname, `codes` are not spelled."""
    letters: list[str] = []
    characters: list[str] = []
    for each, surname in (*((name, False) for name in texts), *((name, True) for name in persons)):
        if each:
            read = spelled(each, surname=surname)
            letters += ("".join([syllable[0] for syllable in read]), "".join(read))
            characters.append(folded(each))
    said, joined = _APART.join(letters), _APART.join(characters)
    coded = [folded(code) for code in codes if code]
    return Key(said, in_pairs(said), joined, _APART.join([*characters, *coded]) if coded else joined)


def in_pairs(letters: str) -> str:
    """Each pair of neighbours as one character: "abc" as that for "ab" and that for "bc"."""
    return "".join(map(_PAIRS.__getitem__, pairwise(letters)))


class _Pairs(dict[tuple[str, str], str]):
    """A character for each pair of letters, given when it is first met: some seven hundred occur."""

    def __missing__(self, pair: tuple[str, str]) -> str:
        self[pair] = given = chr(0x3400 + len(self))
        return given


_PAIRS = _Pairs()


class Finder:
    """Finds rows by the number at which their keys are given."""

    def __init__(self, keys: Sequence[Key]) -> None:
        self._letters = [each.letters for each in keys]
        self._pairs = [each.pairs for each in keys]
        self._texts = [each.texts for each in keys]
        self._whole = [each.whole for each in keys]
        self._every = list(range(len(keys)))
        self._found: dict[str, list[int]] = {}

    def replace(self, at: int, by: Key) -> None:
        """A row has another key."""
        self._letters[at], self._pairs[at], self._texts[at], self._whole[at] = by.letters, by.pairs, by.texts, by.whole
        self._found.clear()

    def find(self, typed: str) -> list[int]:
        """The numbers of the rows in which this stands: as characters, as pinyin, or as initials; ascending.

        Pure letters are pinyin or initials; what has a digit may stand in a code, too.
        """
        wanted = folded(typed)
        if not wanted:
            return self._every
        if (before := self._found.get(wanted)) is not None:
            return before
        if _LETTERS.fullmatch(wanted):
            found = self._spelled(wanted)
        elif not _ANY_CODE.search(wanted):
            found = _containing(self._texts, wanted, self._left(wanted, _is_text))
        else:
            found = _containing(self._whole, wanted, self._left(wanted, _has_code))
            if _ANY_LETTER.search(wanted):  # "di2" is 第2
                found = sorted({*found, *_containing(self._letters, wanted, self._every)})
        if len(self._found) >= _KEPT:
            del self._found[next(iter(self._found))]
        self._found[wanted] = found
        return found

    def _spelled(self, wanted: str) -> list[int]:
        if len(wanted) == 1:
            return _containing(self._letters, wanted, self._every)
        if len(wanted) == 2:
            return _containing(self._pairs, in_pairs(wanted), self._every)
        left = next((self._found[begun] for begun in _begun(wanted, 3) if begun in self._found), None)
        return _containing(self._letters, wanted, self.find(wanted[:2]) if left is None else left)

    def _left(self, wanted: str, of_the_kind: Callable[[str], bool]) -> list[int]:
        """What the characters typed before have left, if they were looked for in the same place."""
        begun = (each for each in _begun(wanted, 1) if each in self._found and of_the_kind(each))
        longest = next(begun, None)
        return self._every if longest is None else self._found[longest]


def _begun(wanted: str, least: int) -> Iterable[str]:
    """What was typed before, the longest first."""
    return (wanted[:length] for length in range(len(wanted) - 1, least - 1, -1))


def _is_text(typed: str) -> bool:
    return _ANY_CODE.search(typed) is None


def _has_code(typed: str) -> bool:
    """Looked for in the texts with the codes, and there alone."""
    return _ANY_CODE.search(typed) is not None and _ANY_LETTER.search(typed) is None


def _containing(keys: list[str], wanted: str, rows: list[int]) -> list[int]:
    if len(rows) == len(keys):
        return list(compress(rows, map(contains, keys, repeat(wanted))))
    return [row for row in rows if wanted in keys[row]]
