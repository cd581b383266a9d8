"""The rows that are left of a list, held against a list of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.lists.flags import both, either
from governance_desk.lists.picked import Picked

orders = st.integers(0, 1200).flatmap(
    lambda length: st.randoms(use_true_random=False).map(lambda by: mixed(length, by))
)


def mixed(length: int, by: object) -> list[int]:
    order = list(range(length))
    by.shuffle(order)  # type: ignore[attr-defined]
    return order


@given(orders, st.data(), st.booleans())
def test_it_is_what_a_list_of_them_is(order: list[int], data: st.DataObject, sorted_by: bool) -> None:
    flags = bytes(data.draw(st.lists(st.integers(0, 1), min_size=len(order), max_size=len(order))))
    if not sorted_by:
        order = list(range(len(order)))
    places = [0] * len(order)
    for place, at in enumerate(order):
        places[at] = place
    left = [at for at, flag in zip(order, flags, strict=True) if flag]
    picked = Picked(order, flags, places if sorted_by else None)
    assert len(picked) == len(left)
    assert list(picked) == left
    assert [picked[at] for at in range(-len(left), len(left))] == [*left, *left]
    assert picked[1:3] == left[1:3]
    for number in (-1, *range(0, len(order), 97), len(order)):
        assert (number in picked) == (number in left)
        if number in left:
            assert picked.index(number) == left.index(number)
        else:
            with pytest.raises(ValueError, match=str(number)):
                picked.index(number)
    for at in (len(left), -len(left) - 1):
        with pytest.raises(IndexError):
            picked[at]


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1)), max_size=40))
def test_flags_are_put_together_one_by_one(pairs: list[tuple[int, int]]) -> None:
    one, other = bytes(first for first, _ in pairs), bytes(second for _, second in pairs)
    assert list(both(one, other)) == [a & b for a, b in pairs]
    assert list(either(one, other)) == [a | b for a, b in pairs]
