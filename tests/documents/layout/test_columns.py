"""Columns as wide as the content wishes, unless a short text would be broken beside a column with room to spare."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.documents.content.blocks import Column, Table
from governance_desk.documents.layout.blocks.columns import PADDING, column_widths
from governance_desk.documents.layout.geometry import BLOCK_WIDTH

EM = 12.0


def widths(*columns: tuple[int, str], title: str = "列") -> list[float]:
    """Of a table of one row, the columns given as their wish and their text."""
    table = Table(tuple(Column(title, wish) for wish, _ in columns), (tuple(text for _, text in columns),))
    return column_widths(table, lambda text: len(text) * EM)


def test_where_everything_fits_the_content_s_wish_holds() -> None:
    assert widths((1, "甲"), (3, "乙")) == [BLOCK_WIDTH / 4, BLOCK_WIDTH * 3 / 4]


def test_a_name_takes_the_room_it_needs_from_a_column_that_has_it() -> None:
    name, other = widths((1, "尉迟思远"), (11, "理事"))
    assert name >= 4 * EM + 2 * PADDING
    assert name + other == pytest.approx(BLOCK_WIDTH)


def test_a_column_to_be_written_in_keeps_its_room() -> None:
    assert widths((1, "尉迟思远"), (11, "")) == [BLOCK_WIDTH / 12, BLOCK_WIDTH * 11 / 12]


def test_a_long_text_asks_for_nothing_and_gives_nothing() -> None:
    assert widths((1, "尉迟思远"), (11, "字" * 200)) == [BLOCK_WIDTH / 12, BLOCK_WIDTH * 11 / 12]


def test_the_column_that_lacks_least_is_served_first() -> None:
    long = "字" * 14
    _giving, name, *others = widths((9, long), (1, "尉迟思远"), (1, long), (1, long))
    assert name >= 4 * EM + 2 * PADDING
    assert others == [BLOCK_WIDTH / 12] * 2  # what is left is not enough for either


@given(st.lists(st.tuples(st.integers(1, 9), st.text(max_size=30)), min_size=1, max_size=9))
def test_together_they_are_as_wide_as_the_block_and_none_vanishes(columns: list[tuple[int, str]]) -> None:
    found = widths(*columns)
    assert sum(found) == pytest.approx(BLOCK_WIDTH)
    assert min(found) > 0
