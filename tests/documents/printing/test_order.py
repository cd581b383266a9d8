"""Which page stands where: exactly as many ballots as are asked for, backs behind fronts, letters on leaves."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.documents.printing.order import ballot_sides, behind, copied, handout_sides, on_leaves

SMALL = st.integers(1, 9)


@given(pages=SMALL, each=SMALL, number=st.integers(1, 60), both=st.booleans())
def test_there_are_exactly_so_many_of_each_page(pages: int, each: int, number: int, both: bool) -> None:
    sides = ballot_sides(pages, each, number, both_sides=both)
    counted = Counter(page for side in sides for page in side if page is not None)
    assert counted == dict.fromkeys(range(pages), number)
    assert {len(side) for side in sides} == {each}
    if both and pages > 1:
        assert len(sides) % 2 == 0
        for front, back in zip(sides[::2], sides[1::2], strict=True):  # the next page lies behind, in every place
            for before, behind in zip(front, back, strict=True):
                assert behind is None or (before is not None and behind == before + 1)


def test_the_back_lies_behind_however_the_sheet_is_turned() -> None:
    assert behind((1, 2, 3, 4, 5, None), 3) == (3, 2, 1, None, 5, 4)
    assert behind((1, 2), 1) == (1, 2)
    assert behind((1, 2, 3, 4, 5, None), 3, over_the_top=True) == (4, 5, None, 1, 2, 3)
    assert behind((1, 2), 2, over_the_top=True) == (1, 2)


def test_a_handout_goes_on_from_page_to_page() -> None:
    assert handout_sides(5, 2) == [(0, 1), (2, 3), (4, None)]


@given(st.lists(st.integers(1, 5), min_size=1, max_size=12))
def test_nobodys_letter_begins_on_the_back_of_another(lengths: list[int]) -> None:
    starts = [sum(lengths[:at]) for at in range(len(lengths))]
    laid = on_leaves(range(sum(lengths)), starts)
    assert [page for page in laid if page is not None] == list(range(sum(lengths)))
    assert all(laid.index(start) % 2 == 0 for start in starts)
    assert laid.count(None) == sum(1 for length in lengths[:-1] if length % 2)


@pytest.mark.parametrize("wrong", [(0, 2, 3), (1, 0, 3), (1, 2, 0)])
def test_no_ballots_are_not_printed(wrong: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="at least one"):
        ballot_sides(*wrong)


def test_copies_come_one_after_another_or_leaf_by_leaf() -> None:
    assert copied((0, 1, 2), 1, collate=True, both_sides=True) == [0, 1, 2]
    assert copied((0, 1, 2), 2, collate=True, both_sides=False) == [0, 1, 2, 0, 1, 2]
    assert copied((0, 1, 2), 2, collate=False, both_sides=False) == [0, 0, 1, 1, 2, 2]
    assert copied((0, 1, 2), 2, collate=True, both_sides=True) == [0, 1, 2, None, 0, 1, 2, None]
    assert copied((0, 1, 2), 2, collate=False, both_sides=True) == [0, 1, 0, 1, 2, None, 2, None]
