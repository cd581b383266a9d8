"""Strips → pages."""

from __future__ import annotations

from typing import NamedTuple

from governance_desk.documents.layout.geometry import BLOCK_HEIGHT
from governance_desk.documents.layout.strips import Strip

_TOLERANCE = 1e-6


class Placed(NamedTuple):
    """A strip on its page; `top` is the distance of its top from the top of the text block, in points."""

    top: float
    strip: Strip


def paginate(strips: list[Strip], height: float = BLOCK_HEIGHT) -> list[list[Placed]]:
    """The pages, at least one. What is kept together moves to the next page as a whole, unless no page can hold it."""
    pager = _Pager(height)
    start = 0
    while start < len(strips):
        end = start + 1
        while strips[end - 1].keep and end < len(strips) and not strips[end].opens_page:
            end += 1
        pager.add(strips[start:end])
        start = end
    return pager.pages


class _Pager:
    def __init__(self, height: float) -> None:
        self.pages: list[list[Placed]] = [[]]
        self._height = height
        self._used = 0.0

    def add(self, group: list[Strip]) -> None:
        """Place strips that belong together."""
        needed = sum(strip.height for strip in group)
        if not self._fits(needed) and all(strip.blank for strip in group):
            return  # white at the foot of a page is no reason for another one
        if not self._fits(needed) and not group[0].opens_page:
            tighter = [strip for strip in group if not strip.gives]
            if self._fits(sum(strip.height for strip in tighter)):
                group, needed = tighter, sum(strip.height for strip in tighter)
        if group[0].opens_page or not self._fits(needed):
            self._turn()
        if self._fits(needed):
            for strip in group:
                self._place(strip)
            return
        for strip in group:
            if not self._fits(strip.height):
                self._turn()
            self._place(strip)

    def _fits(self, needed: float) -> bool:
        return self._used + needed <= self._height + _TOLERANCE

    def _turn(self) -> None:
        if self.pages[-1]:
            self.pages.append([])
            self._used = 0.0

    def _place(self, strip: Strip) -> None:
        opens = not self.pages[-1]
        if opens and strip.blank and len(self.pages) > 1:
            return
        if opens:
            for repeated in strip.repeats:
                self._put(repeated)
        self._put(strip)

    def _put(self, strip: Strip) -> None:
        top = max(self._height - strip.height, self._used) if strip.sinks else self._used
        self.pages[-1].append(Placed(top, strip))
        self._used = top + strip.height
