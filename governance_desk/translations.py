"""A compiled catalogue, looked into where it lies: a start of the program needs two hundred of its texts.

`gettext` reads all of them, more than two thousand, before it gives out the first. The form of the file is that of
GNU gettext's manual ("The Format of GNU MO Files"): its texts are sorted, so that each is found by halving.
"""

from __future__ import annotations

from struct import unpack_from

MAGIC = 0x950412DE


class Translations:
    """The texts of a .mo file. ValueError where the content is none in this computer's order of bytes."""

    def __init__(self, content: bytes) -> None:
        if len(content) < 20 or unpack_from("=I", content)[0] != MAGIC:
            raise ValueError("no catalogue")
        self._content = content
        self._known: dict[str, str] = {}
        self._count, self._originals, self._translated = unpack_from("=III", content, 8)

    def gettext(self, message: str) -> str:
        """The translation, or the message itself where there is none."""
        known = self._known.get(message)
        if known is None:
            known = self._known[message] = self._looked_up(message)
        return known

    def _looked_up(self, message: str) -> str:
        wanted = message.encode()
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            found = self._text(self._originals, middle)
            if found == wanted:
                return self._text(self._translated, middle).decode()
            if found < wanted:
                low = middle + 1
            else:
                high = middle
        return message

    def _text(self, table: int, at: int) -> bytes:
        length, offset = unpack_from("=II", self._content, table + 8 * at)
        return self._content[offset : offset + length]
