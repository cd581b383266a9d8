"""Whether a scan is whole: which pages of the document are in it, which are missing, twice there, or of another."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Whole(msgspec.Struct, frozen=True):
    """Numbers of pages, as people count them, from 1. Those of the scan in `strange`, those of the document else.

    `to_sign` are the pages with lines to sign on that are not in the scan.
    """

    there: tuple[int, ...]
    missing: tuple[int, ...]
    to_sign: tuple[int, ...]
    twice: tuple[int, ...]
    strange: tuple[int, ...]

    @property
    def good(self) -> bool:
        """Whether every page to sign on is there, once, and nothing else than pages of the document."""
        return bool(self.there) and not (self.to_sign or self.twice or self.strange)


def whole(scanned: Sequence[int | None], pages: int, signed_on: Sequence[int]) -> Whole:
    """`scanned`: for each page of the scan the page (0 …) of the document that it shows, None for none of them."""
    known = [each for each in scanned if each is not None]
    there = sorted(set(known))
    return Whole(
        tuple(each + 1 for each in there),
        tuple(each + 1 for each in range(pages) if each not in there),
        tuple(each + 1 for each in sorted(set(signed_on)) if each not in there),
        tuple(each + 1 for each in there if known.count(each) > 1),
        tuple(at for at, each in enumerate(scanned, 1) if each is None),
    )
