"""Pieces on a sheet: they fit, they do not overlap, the marks stand outside and point at every cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.documents.printing.grid import MARGIN, MARK, MARK_GAP, NUMBERS, Window, best_grid

SIDES = st.floats(20, 300)
A_BIT = 1e-6


@given(width=SIDES, height=SIDES, each=st.sampled_from(NUMBERS))
def test_pieces_fit_and_marks_stand_outside_of_all_of_them(width: float, height: float, each: int) -> None:
    grid = best_grid(Window(10, 20, 10 + width, 20 + height), each)
    wide, high = grid.piece
    assert 0 < grid.scale <= 1
    assert wide / high == pytest.approx(width / height)
    places = grid.places()
    assert len(places) == len(set(places)) == each
    left, right = min(x for x, _y in places), max(x for x, _y in places) + wide
    bottom, top = min(y for _x, y in places), max(y for _x, y in places) + high
    assert left >= MARGIN - A_BIT
    assert bottom >= MARGIN - A_BIT
    assert left == pytest.approx(grid.width - right)  # in the middle: the back of the sheet lies behind its front
    assert bottom == pytest.approx(grid.height - top)
    assert {y for x, y in places if x == places[0][0]} == {y for _x, y in places}
    for x1, y1, x2, y2 in grid.marks():
        outside = max(x1, x2) <= left - MARK_GAP + A_BIT or min(x1, x2) >= right + MARK_GAP - A_BIT
        outside = outside or max(y1, y2) <= bottom - MARK_GAP + A_BIT or min(y1, y2) >= top + MARK_GAP - A_BIT
        assert outside
        assert abs(x2 - x1) + abs(y2 - y1) == pytest.approx(MARK)
        assert min(x1, x2, y1, y2) >= 0
        assert max(x1, x2) <= grid.width
        assert max(y1, y2) <= grid.height
    cuts = {round(x1, 4) for x1, _y, x2, _z in grid.marks() if x1 == x2}
    assert cuts == {round(edge, 4) for x, _y in places for edge in (x, x + wide)}


def test_a_mark_begins_off_the_piece_and_ends_on_the_sheet() -> None:
    """A blade that is off by a hair leaves no trace of it."""
    assert MARK_GAP >= 1
    assert MARGIN >= MARK_GAP + MARK


def test_the_type_stays_as_large_as_it_can() -> None:
    wide = best_grid(Window(0, 0, 170, 120), 2)
    assert (wide.columns, wide.rows, wide.width) == (1, 2, 210)  # one above the other, upright
    assert wide.scale == 1
    high = best_grid(Window(0, 0, 170, 240), 2)
    assert (high.columns, high.rows, high.width) == (2, 1, 297)  # side by side, across
    sizes = [best_grid(Window(0, 0, 170, 240), each).scale for each in (1, 2, 4, 8)]
    assert all(more >= less for more, less in pairwise(sizes))


def test_the_first_piece_is_at_the_top_left() -> None:
    places = best_grid(Window(0, 0, 100, 140), 4).places()
    assert places[0] == (min(x for x, _y in places), max(y for _x, y in places))
    assert places[1][1] == places[0][1]


@pytest.mark.parametrize(("window", "each"), [(Window(0, 0, 10, 10), 0), (Window(5, 5, 5, 9), 2)])
def test_nothing_is_laid_out_of_nothing(window: Window, each: int) -> None:
    with pytest.raises(ValueError, match="piece"):
        best_grid(window, each)
