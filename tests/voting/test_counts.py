from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.errors import Refusal
from governance_desk.voting.counts import Present, Roll, Tally, reconcile, refuse_impossible

FEW = st.integers(0, 40)


@given(yes=FEW, no=FEW, abstain=FEW, invalid=FEW, kept=FEW, stayed=FEW)
def test_sums_that_agree_have_no_findings(
    yes: int, no: int, abstain: int, invalid: int, kept: int, stayed: int
) -> None:
    returned = yes + no + abstain + invalid
    issued = returned + kept
    tally = Tally(yes, no, abstain, invalid, not_voted=kept + stayed, issued=issued, returned=returned)
    assert reconcile(tally, entitled=issued + stayed) == ()


@given(yes=FEW, no=FEW, abstain=FEW, off=st.integers(-40, 40).filter(bool))
def test_a_sum_that_is_off_is_found(yes: int, no: int, abstain: int, off: int) -> None:
    assert reconcile(Tally(yes, no, abstain), entitled=yes + no + abstain + off)


def test_more_returned_than_issued_is_void() -> None:
    tally = Tally(20, 10, 1, issued=30, returned=31)
    assert tally.is_void
    assert "vote again" in reconcile(tally, entitled=31)[0].template


def test_more_counted_than_issued_is_void_too() -> None:
    assert any("vote again" in each.template for each in reconcile(Tally(20, 10, 1, issued=30), entitled=31))


def test_returned_is_valid_and_invalid() -> None:
    found = reconcile(Tally(20, 5, 1, invalid=1, not_voted=3, issued=30, returned=28), entitled=30)
    assert [each.values["sum"] for each in found] == [27]


def test_more_ballots_than_voters() -> None:
    assert reconcile(Tally(20, 9, 0, issued=30, returned=29), entitled=29)


def test_negative_counts_are_named() -> None:
    found = reconcile(Tally(-1, 2, 0, invalid=-3), entitled=1)
    assert [each.values["name"] for each in found] == ["yes", "invalid"]


@pytest.mark.parametrize(
    ("roll", "present"),
    [
        (Roll(21, 21, 22), Present(11)),
        (Roll(21, 21, 21), Present(22)),
        (Roll(21, 21, 18), Present(19)),
        (Roll(21, 21, 21), Present(20, proxies=2)),
        (Roll(-1, 21, 21), Present(0)),
        (Roll(21, 21, 21), Present(11, proxies=-1)),
    ],
)
def test_impossible_numbers_are_refused(roll: Roll, present: Present) -> None:
    with pytest.raises(Refusal):
        refuse_impossible(roll, present, seats=True)


def test_a_body_of_units_has_no_seats_to_mind() -> None:
    refuse_impossible(Roll(37, 0, 0), Present(37), seats=False)
