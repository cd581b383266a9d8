"""A scan that is not of the document, or without what was signed, is doubted before it is filed."""

from __future__ import annotations

import pytest

from governance_desk.filing.state import Doubt
from governance_desk.signing.scan.code import Match
from governance_desk.signing.scan.doubt import doubts

UNKNOWN, OTHER, UNSIGNED = Doubt.NOT_RECOGNISED, Doubt.OTHER_CODE, Doubt.NOT_SIGNED


@pytest.mark.parametrize(
    ("found", "scanned", "said"),
    [
        (Match.SAME, [0, 1, 2], ()),
        (Match.SAME, [None], ()),  # much is written over it, but it bears the code
        (Match.NONE, [2], ()),
        (Match.NONE, [2, None], ()),
        (Match.NONE, [None], (UNKNOWN,)),
        (Match.NONE, [0, 1], (UNSIGNED,)),
        (Match.OTHER, [None], (OTHER, UNKNOWN)),
        (Match.OTHER, [0, 1, 2], (OTHER,)),
        (Match.OTHER, [0], (OTHER, UNSIGNED)),
    ],
)
def test_what_speaks_against_it(found: Match, scanned: list[int | None], said: tuple[Doubt, ...]) -> None:
    assert doubts(found, scanned, 3, [2]) == said


def test_the_page_with_the_code_need_not_be_the_one_that_is_signed() -> None:
    assert doubts(Match.SAME, [None], 3, [1]) == (UNSIGNED,)
    assert doubts(Match.NONE, [0], 3, []) == (), "nothing is signed on"
