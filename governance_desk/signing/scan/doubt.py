"""Whether a scan is of the document at all: what speaks against it before it is filed as the signed paper."""

from __future__ import annotations

from collections.abc import Sequence

from governance_desk.filing.state import Doubt
from governance_desk.signing.scan.code import Match


def doubts(found: Match, scanned: Sequence[int | None], pages: int, signed_on: Sequence[int]) -> tuple[Doubt, ...]:
    """What did not check; nothing where the pages, or the code, are those of the document.

    `scanned`: for each page of the scan the page (0 …) of the document that it shows, None for none of them. The code
    stands on the last page: where it is the document's, that page is there, however much was written over it.
    """
    there = {each for each in scanned if each is not None}
    if found is Match.SAME and pages:
        there.add(pages - 1)
    said = []
    if found is Match.OTHER:
        said.append(Doubt.OTHER_CODE)
    if not there and found is not Match.SAME:
        said.append(Doubt.NOT_RECOGNISED)
    elif there and signed_on and not there & set(signed_on):
        said.append(Doubt.NOT_SIGNED)
    return tuple(said)
