"""Papers and the box that they are taken out of."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.charter.keys import WriteIns
from governance_desk.voting.election.papers import UNREADABLE, Box, Flaw, Mark, Paper, flaw, paper


@given(st.lists(st.integers(0, 400), max_size=900))
def test_the_box_counts_every_kind_however_many_there_are(numbers: list[int]) -> None:
    papers = [Paper(f"Y|{number}") for number in numbers]
    box = Box(papers)
    assert box.kinds() == Counter(papers)
    assert len(box) == len(papers)


@pytest.mark.parametrize(
    ("one", "found"),
    [
        (paper([Mark.YES, Mark.YES, Mark.NO]), None),
        (paper([Mark.YES, Mark.YES, Mark.YES]), Flaw.TOO_MANY),
        (paper([Mark.YES, Mark.YES, Mark.NO], ["于"]), Flaw.TOO_MANY),
        (paper([Mark.YES, Mark.NO, Mark.NO], ["于"]), None),
        (paper([Mark.YES, Mark.ABSTAIN, Mark.ABSTAIN], ["于"]), Flaw.NOT_AGAINST),
        (paper([Mark.NO, Mark.NO, Mark.NO], ["于", "于"]), Flaw.TWICE),
        (paper([Mark.NO, Mark.NO, Mark.NO], ["甲"]), Flaw.TWICE),
        (UNREADABLE, Flaw.UNREADABLE),
    ],
)
def test_why_a_paper_is_invalid(one: Paper, found: Flaw | None) -> None:
    assert flaw(one, seats=2, candidates=("甲", "乙", "丙"), write_ins=WriteIns.AFTER_AGAINST) is found


def test_where_no_name_may_be_written_in() -> None:
    one = paper([Mark.NO], ["于"])
    assert flaw(one, seats=1, candidates=("甲",), write_ins=WriteIns.NOT_ALLOWED) is Flaw.WRITTEN_IN
    with pytest.raises(ValueError, match="bar"):
        paper([Mark.NO], ["a|b"])
