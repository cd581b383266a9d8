"""A sum shared among members: to the last fen, nobody more than one fen apart, the first ones first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.register.contributions.share import equal_shares
from governance_desk.register.ids import UnitId


@given(st.integers(0, 10**13), st.integers(1, 200))
def test_the_shares_come_to_the_sum(total: int, number: int) -> None:
    units = [UnitId(f"u{n}") for n in range(number)]
    shares = equal_shares(total, units)
    assert list(shares) == units
    assert sum(shares.values()) == total
    assert max(shares.values()) - min(shares.values()) <= 1
    assert list(shares.values()) == sorted(shares.values(), reverse=True)


def test_three_share_one_hundred_yuan() -> None:
    units = [UnitId("a"), UnitId("b"), UnitId("c")]
    assert equal_shares(100_00, units) == {"a": 33_34, "b": 33_33, "c": 33_33}


@pytest.mark.parametrize(("total", "units"), [(1, []), (-1, [UnitId("a")])])
def test_what_cannot_be_shared(total: int, units: list[UnitId]) -> None:
    with pytest.raises(ValueError, match="cannot be shared"):
        equal_shares(total, units)
