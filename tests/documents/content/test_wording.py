"""What a decision rests on, in words."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.charter.adoption import Adoption
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.load import built_in
from governance_desk.charter.readings import CharterInForce
from governance_desk.documents.content.wording import basis, on_paper
from governance_desk.language import Text, verbatim

DAY = datetime.date(2026, 9, 18)


@pytest.mark.parametrize("resolution", ["2026年第1号决议", "理事会2026年第1号决议"])
def test_the_body_is_named_once(resolution: str) -> None:
    adoption = Adoption(ClauseId("council.proxies"), "not_allowed", DAY, "理事会", resolution)
    words = basis(CharterInForce(built_in("cfia"), (adoption,)), "第十九条", "council.proxies", DAY)
    assert words == "理事会2026年第1号决议对章程第十九条所作的解释"


def test_a_paper_writes_its_days_in_chinese_and_leaves_what_people_wrote() -> None:
    inner = Text("It was convened for {day}.", {"day": "2026-09-18"})
    said = on_paper(Text("{verbatim}", {"verbatim": inner}))
    assert said == "会议定于2026年9月18日召开。"
    assert on_paper(verbatim("编号2026-09-18甲")) == "编号2026-09-18甲"
    assert on_paper(Text("{verbatim}", {"verbatim": "2026-13-01"})) == "2026-13-01"
