"""What is said of a scan before it is filed: which pages are there, and what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from governance_desk.filing.state import Doubt
from governance_desk.language import tr
from governance_desk.signing.beside import BETWEEN

if TYPE_CHECKING:
    from governance_desk.signing.scan.whole import Whole


def whole_words(inside: Whole, pages: int) -> list[str]:
    """Which pages are there, and what is missing or does not belong here."""

    def numbers(some: tuple[int, ...]) -> str:
        return BETWEEN.join(map(str, some))

    said = []
    if inside.there and not inside.missing and pages > 1:
        said.append(tr("All {number} pages are there, in their order.", number=pages))
    elif inside.there and pages > 1:
        said.append(tr("It shows page {pages} of {number}.", number=pages, pages=numbers(inside.there)))
    if inside.to_sign:
        said.append(tr("Not there, though it is signed on: page {pages}.", pages=numbers(inside.to_sign)))
    if inside.twice:
        said.append(tr("There twice: page {pages}.", pages=numbers(inside.twice)))
    if inside.strange:
        said.append(
            tr("Not recognised as a page of this document: page {pages} of the scan.", pages=numbers(inside.strange))
        )
    return said


def doubt_sentences(doubts: Sequence[Doubt]) -> list[str]:
    """What did not check, one sentence each."""
    said = {
        Doubt.NOT_RECOGNISED: tr("No page of the scan was recognised as one of this document."),
        Doubt.OTHER_CODE: tr("The code on the page is that of another document, or of another version of this one."),
        Doubt.NOT_SIGNED: tr("The page that is signed on is not in the scan."),
    }
    return [said[each] for each in doubts]
