"""Text found between two keystrokes, in a hundred thousand rows.

Each text is spelled once. What is typed is looked for with the one operation that costs least in Python, a substring
search, in the rows that are left by what was typed before and by the last piece of it: in which rows each piece
stands is gathered in the pauses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from operator import contains

import msgspec

from governance_desk.lists.flags import both, either
from governance_desk.lists.pieces import Pieces
from governance_desk.register.names import folded, spelled

_APART = "\n"  # between the parts of a key: nobody can type it into a line
_LETTERS = re.compile(r"[a-z]+")
_ANY_LETTER = re.compile(r"[a-z]")
_ANY_CODE = re.compile(r"[0-9a-z]")
_KEPT = 64  # results, so that taking a letter back costs nothing
_DIGITS = "0123456789"
_MOST = 4  # where more than one row in so many is left, it costs less to look through all of them


class Key(msgspec.Struct, frozen=True, gc=False):
    """What a row is found by: initials and pinyin, the texts, and these with the codes; all of it is folded."""

    letters: str
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
    return Key(said, joined, _APART.join([*characters, *coded]) if coded else joined)


class Finder:
    """Finds rows by the number at which their keys are given."""

    def __init__(self, keys: Sequence[Key]) -> None:
        self._letters = [each.letters for each in keys]
        self._texts = [each.texts for each in keys]
        self._whole = [each.whole for each in keys]
        self._every = b"\1" * len(keys)
        self._pairs = Pieces(self._letters, pairs=True)
        self._single = Pieces(self._letters)
        self._characters = Pieces(self._texts)
        self._digits = Pieces(self._whole, only=frozenset(_DIGITS))
        self._digit_pairs = Pieces(self._whole, pairs=True, only=frozenset(a + b for a in _DIGITS for b in _DIGITS))
        self._found: dict[str, bytes] = {}

    def replace(self, at: int, by: Key) -> None:
        """A row has another key."""
        self._letters[at], self._texts[at], self._whole[at] = by.letters, by.texts, by.whole
        for each in self._pieces():
            each.forget()
        self._found.clear()

    def prepare(self, goes_on: Callable[[], bool]) -> bool:
        """Gather what a keystroke needs, while `goes_on`; whether all of it is done. Without it, it takes longer."""
        return all(each.prepare(goes_on) for each in self._pieces())

    def _pieces(self) -> tuple[Pieces, ...]:
        return self._single, self._characters, self._digits, self._digit_pairs, self._pairs

    def flags(self, typed: str) -> bytes:
        """For each row 1 where this stands in it, as characters, as pinyin, or as initials; else 0.

        Pure letters are pinyin or initials; what has a digit may stand in a code, too.
        """
        wanted = folded(typed)
        if not wanted:
            return self._every
        if (before := self._found.get(wanted)) is not None:
            return before
        found = self._look(wanted)
        if len(self._found) >= _KEPT:
            del self._found[next(iter(self._found))]
        self._found[wanted] = found
        return found

    def _look(self, wanted: str) -> bytes:
        if _LETTERS.fullmatch(wanted):
            return self._standing(self._letters, (self._pairs, self._single), wanted, _is_spelled)
        if not _ANY_CODE.search(wanted):
            return self._standing(self._texts, (self._characters,), wanted, _is_text)
        found = self._standing(self._whole, (self._digit_pairs, self._digits), wanted, _has_code)
        if _ANY_LETTER.search(wanted):  # "di2" is 第2
            return either(found, _containing(self._letters, wanted, self._every))
        return found

    def _standing(
        self, keys: list[str], gathered: Iterable[Pieces], wanted: str, of_the_kind: Callable[[str], bool]
    ) -> bytes:
        """The rows in whose key it stands, by what was typed before and by its last piece that is gathered."""
        left = self._longest(wanted, of_the_kind)
        for pieces in gathered:
            piece = wanted[-pieces.length :]
            if pieces.ready and pieces.holds(piece):
                if piece == wanted:
                    return pieces.flags(piece)
                left = both(left, pieces.flags(piece))
                break
        return _containing(keys, wanted, left)

    def _longest(self, wanted: str, of_the_kind: Callable[[str], bool]) -> bytes:
        """What the most of the characters typed before have left, if they were looked for in the same place."""
        begun = (wanted[:length] for length in range(len(wanted) - 1, 0, -1))
        found = (self._found[each] for each in begun if each in self._found and of_the_kind(each))
        return next(found, self._every)


def _is_spelled(typed: str) -> bool:
    return _LETTERS.fullmatch(typed) is not None


def _is_text(typed: str) -> bool:
    return _ANY_CODE.search(typed) is None


def _has_code(typed: str) -> bool:
    """Looked for in the texts with the codes, and there alone."""
    return _ANY_CODE.search(typed) is not None and _ANY_LETTER.search(typed) is None


def _containing(keys: list[str], wanted: str, left: bytes) -> bytes:
    if left.count(1) * _MOST > len(keys):
        return bytes(map(contains, keys, repeat(wanted)))
    found = bytearray(len(keys))
    row = left.find(1)
    while row >= 0:
        if wanted in keys[row]:
            found[row] = 1
        row = left.find(1, row + 1)
    return bytes(found)
