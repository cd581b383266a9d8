from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.charter.model import Base, Share
from governance_desk.voting.shares import all_reached, binding, measure, required
from tests.voting.made_up import at_least, more_than

FRACTIONS = st.integers(1, 60).flatmap(lambda d: st.integers(1, d).map(lambda n: Fraction(n, d)))
SIZES = st.integers(0, 5000)


@pytest.mark.parametrize(
    ("share", "base", "needed"),
    [
        (at_least("2/3", Base.MEMBERS), 37, 25),
        (at_least("2/3", Base.MEMBERS), 36, 24),
        (at_least("1/2", Base.ATTENDING), 25, 13),
        (at_least("1/2", Base.ATTENDING), 24, 12),
        (more_than("1/2", Base.ATTENDING), 24, 13),
        (more_than("1/2", Base.ATTENDING), 25, 13),
        (more_than("2/3", Base.ATTENDING), 36, 25),
        (at_least("2/3", Base.ATTENDING), 12, 8),
        (at_least("2/3", Base.SEATS), 21, 14),
        (at_least("1", Base.MEMBERS), 7, 7),
        (at_least("1/2", Base.CAST), 0, 1),
    ],
)
def test_required(share: Share, base: int, needed: int) -> None:
    assert required(share, base) == needed


@given(FRACTIONS, SIZES)
def test_at_least_is_the_least_number_that_reaches(part: Fraction, base: int) -> None:
    needed = required(Share(of=Base.MEMBERS, at_least=part), base)
    assert needed >= part * base
    assert needed == 1 or needed - 1 < part * base
    assert type(needed) is int


@given(FRACTIONS, SIZES)
def test_more_than_is_the_least_number_above(part: Fraction, base: int) -> None:
    needed = required(Share(of=Base.MEMBERS, more_than=part), base)
    assert needed > part * base
    assert needed - 1 <= part * base
    assert type(needed) is int


@given(FRACTIONS, st.integers(1, 5000))
def test_more_than_asks_one_more_exactly_where_the_share_is_whole(part: Fraction, base: int) -> None:
    least = required(Share(of=Base.MEMBERS, at_least=part), base)
    above = required(Share(of=Base.MEMBERS, more_than=part), base)
    assert above - least == (1 if (part * base).denominator == 1 else 0)


@given(FRACTIONS, st.integers(1, 500), st.integers(0, 500), st.integers(1, 50))
def test_scaling_votes_and_base_alike_changes_nothing(part: Fraction, base: int, counted: int, times: int) -> None:
    share = Share(of=Base.MEMBERS, at_least=part)
    small = measure(share, counted=counted, base=base).reached
    assert measure(share, counted=counted * times, base=base * times).reached == small


@given(FRACTIONS, SIZES)
def test_nobody_reaches_nothing(part: Fraction, base: int) -> None:
    for share in (Share(of=Base.CAST, at_least=part), Share(of=Base.CAST, more_than=part)):
        assert measure(share, counted=0, base=base).reached is False
        assert measure(share, counted=5, base=0).reached is False


def test_binding_is_the_first_missed_else_the_narrowest() -> None:
    wide = measure(at_least("1/4", Base.MEMBERS), counted=10, base=20)
    narrow = measure(at_least("1/2", Base.SEATS), counted=10, base=20)
    missed = measure(at_least("2/3", Base.IN_OFFICE), counted=10, base=20)
    assert binding([wide, narrow]) is narrow
    assert binding([wide, missed, narrow]) is missed
    assert all_reached([wide, narrow]) is True
    assert all_reached([wide, missed]) is False


def test_an_unknown_base_leaves_it_open_unless_another_share_is_missed() -> None:
    unknown = measure(at_least("1/2", Base.ISSUED), counted=10, base=None)
    missed = measure(at_least("2/3", Base.MEMBERS), counted=10, base=20)
    assert all_reached([unknown]) is None
    assert all_reached([unknown, missed]) is False


def test_a_share_without_a_number_is_a_bug() -> None:
    with pytest.raises(ValueError, match="at least or more than"):
        required(Share(of=Base.MEMBERS), 3)
