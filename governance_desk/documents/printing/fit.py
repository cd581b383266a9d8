"""Texts in a small box: as large as they fit, wrapped, and where even that is too much, cut with a mark."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from governance_desk.documents.layout.fonts import Role
from governance_desk.documents.layout.geometry import baseline
from governance_desk.documents.layout.printable import printable
from governance_desk.documents.layout.setting import Line, Setter, Style
from governance_desk.documents.layout.strips import Words

CUT = "…"
_LEADING = 1.3
_SMALLER = 0.9
_MOST = 400  # characters that are looked at: no label holds more, whoever is called so


class Text(msgspec.Struct, frozen=True):
    """A text of a label: from `largest` down to `least` points, on at most `lines` lines.

    `kept`: so many of its lines have their room before what stands above them gets more.
    """

    words: str
    role: Role = Role.BODY
    largest: float = 12.0
    least: float = 7.0
    lines: int = 3
    kept: int = 1


class Fitted(msgspec.Struct, frozen=True):
    """The marks, from the box's upper left corner in points, their height, and the texts (0 …) that lack their end."""

    marks: tuple[Words, ...]
    height: float
    cut: tuple[int, ...]


def fitted(texts: Sequence[Text], width: float, height: float, setter: Setter, *, centred: bool = False) -> Fitted:
    """The texts below one another, all reduced alike until they fit in `width` × `height` points.

    Where they do not even at their least, each keeps the lines there is room for, the last of them ended by …
    """
    every = [msgspec.structs.replace(each, words=printable(each.words)[:_MOST]) for each in texts]
    numbers = [number for number, each in enumerate(every) if each.words]
    said = [every[number] for number in numbers]
    share = 1.0
    while True:
        sizes = [max(each.least, each.largest * share) for each in said]
        set_ = [_lines(each, size, width, setter) for each, size in zip(said, sizes, strict=True)]
        needed = sum(len(lines) * size * _LEADING for lines, size in zip(set_, sizes, strict=True))
        whole = all(len(lines) <= each.lines for each, lines in zip(said, set_, strict=True))
        if (whole and needed <= height) or all(size == each.least for each, size in zip(said, sizes, strict=True)):
            break
        share *= _SMALLER
    found = _placed(said, set_, sizes, width, height, setter, centred=centred)
    return msgspec.structs.replace(found, cut=tuple(numbers[at] for at in found.cut))


def _lines(text: Text, size: float, width: float, setter: Setter) -> list[str]:
    """The lines as texts: what is cut is set anew."""
    lines = setter.lines(text.words, Style(text.role, size), width, full=False)
    return ["".join(piece.actual or piece.text for piece in line.pieces) for line in lines]


def _placed(
    texts: Sequence[Text],
    set_: Sequence[Sequence[str]],
    sizes: Sequence[float],
    width: float,
    height: float,
    setter: Setter,
    *,
    centred: bool,
) -> Fitted:
    marks: list[Words] = []
    top = 0.0
    cut: list[int] = []
    for at, (text, lines, size) in enumerate(zip(texts, set_, sizes, strict=True)):
        step = size * _LEADING
        below = zip(texts[at + 1 :], set_[at + 1 :], sizes[at + 1 :], strict=True)
        after = sum(min(len(others), other.kept) * its * _LEADING for other, others, its in below)
        room = max(1, int((height - top - after + 0.01) / step))
        most = min(text.lines, room)
        shown = list(lines[:most])
        if len(lines) > most or len(text.words) >= _MOST:
            shown[-1] = shown[-1] + CUT
            cut.append(at)
        if top + step > height + 0.01 and at:
            cut += [each for each in range(at, len(texts)) if each not in cut]
            break  # not even a line is left
        for words in shown:
            line = _cut_to(words, Style(text.role, size), width, setter)
            x = max((width - line.width) / 2, 0.0) if centred else 0.0
            marks.append(Words(x, top + baseline(step, size), line.pieces))
            top += step
    return Fitted(tuple(marks), top, tuple(cut))


def _cut_to(words: str, style: Style, width: float, setter: Setter) -> Line:
    """The line; one that the mark has made too long loses characters before it."""
    line = setter.line(words, style)
    while line.width > width + 0.01 and len(words) > 1:
        words = (words[:-2] if words.endswith(CUT) else words[:-1]) + CUT
        line = setter.line(words, style)
    return line
