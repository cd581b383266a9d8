"""Shares and numbers in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.load import built_in
from governance_desk.charter.model import Base, Share
from governance_desk.charter.wording import clause_name, number, share


@pytest.mark.parametrize(
    ("value", "words"), [(0, "零"), (2, "二"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "100")]
)
def test_numbers(value: int, words: str) -> None:
    assert number(value) == words


def test_shares_say_whether_the_number_itself_is_enough() -> None:
    council = built_in("cfia").body("council")
    assert share(Share(of=Base.SEATS, at_least=Fraction(2, 3)), council) == "全部理事席位（含空缺）的三分之二以上（含）"
    assert share(Share(of=Base.IN_OFFICE, more_than=Fraction(1, 2)), council) == "超过在任理事的二分之一（不含）"
    assert share(Share(of=Base.MEMBERS, at_least=Fraction(1)), council) == "全体理事的全部"


def test_every_base_has_its_words() -> None:
    council = built_in("cfia").body("council")
    assert len({share(Share(of=each, at_least=Fraction(1, 2)), council) for each in Base}) == len(Base)


def test_a_clause_is_named_in_the_words_of_its_charter() -> None:
    cfia = built_in("cfia")
    assert clause_name(cfia, ClauseId("council.tie")) == "理事会：票数相同"
    assert clause_name(cfia, ClauseId("matter.termination.passing")) == "终止联盟：表决份额"
    assert clause_name(cfia, ClauseId("absence.unit.demotion")) == "单位缺席：降级的幅度"
    assert clause_name(cfia, ClauseId("leaving.votes")) == "退出通知期内的表决"
