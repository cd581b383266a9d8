"""Characters as syllables, the same as pypinyin reads them but a hundred thousand names at once.

pypinyin looks for the longest phrase that begins at each place (重庆 is Chóngqìng, 重工 zhònggōng) and reads what is
in none character by character. Here each phrase and each character is asked for once only. pypinyin is imported when
first needed.
"""

from __future__ import annotations

from functools import cache


def syllables(characters: str) -> list[str]:
    """The syllables in order, without tones and in lower case; `ü` is written v.

    A run of letters and digits is one syllable; whatever else has no reading is left out.
    """
    readings = _readings()
    lengths = readings.lengths
    found: list[str] = []
    run = ""
    at = 0
    while at < len(characters):
        taken = characters[at]
        for length in lengths.get(characters[at : at + 2], ()):
            phrase = characters[at : at + length]
            if phrase in readings.phrases:
                taken = phrase
                break
        at += len(taken)
        read = readings[taken]
        if read is None:
            run += taken
            continue
        if run:
            found += _kept([run])
            run = ""
        found += read
    return found + _kept([run]) if run else found


class _Readings(dict[str, list[str] | None]):
    """Phrases and characters with their syllables, None for a character that is no Chinese one; looked up once."""

    def __init__(self) -> None:
        super().__init__()
        from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

        self._characters = PINYIN_DICT
        self.phrases = PHRASES_DICT
        self.lengths: dict[str, list[int]] = {}  # of the phrases that begin with these two characters, longest first
        for phrase in PHRASES_DICT:
            if len(phrase) > 1 and all(ord(character) in PINYIN_DICT for character in phrase):
                lengths = self.lengths.setdefault(phrase[:2], [])
                if len(phrase) not in lengths:
                    lengths.append(len(phrase))
        for lengths in self.lengths.values():
            lengths.sort(reverse=True)

    def __missing__(self, characters: str) -> list[str] | None:
        read = None
        if ord(characters[0]) in self._characters:
            from pypinyin import lazy_pinyin

            read = _kept(lazy_pinyin(characters, v_to_u=False))
        self[characters] = read
        return read


@cache
def _readings() -> _Readings:
    return _Readings()


def _kept(pieces: list[str]) -> list[str]:
    kept = ("".join(letter for letter in piece.casefold() if letter.isalnum()) for piece in pieces)
    return [piece for piece in kept if piece]
