"""Yearly papers: recorded once, of the right year, taken back with a reason, and a file only where there is one."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.attachments.subjects import Subjects
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.register.papers.commands import DropPaper, RecordPaper
from governance_desk.register.papers.state import YearPaper, paper_id
from tests.association.made_up import FIRST_DAY, desk, with_members


@pytest.fixture
def shcp() -> Desk:
    return with_members(desk("shcp"), ["member"])


def record(result: Desk, **other: object) -> None:
    given: dict[str, object] = {"paper": "year_plan", "year": 2026, "title": " 2026年度工作计划 "}
    result.do(RecordPaper(**given | {"drawn_up": FIRST_DAY, "day": FIRST_DAY} | other))  # type: ignore[arg-type]


def test_recorded_once_and_taken_back_with_a_reason(shcp: Desk) -> None:
    record(shcp)
    register, known = shcp.association.register, paper_id("year_plan", 2026)
    assert register.papers == {known: YearPaper("year_plan", 2026, "2026年度工作计划", FIRST_DAY)}
    with pytest.raises(Refusal) as refused:
        record(shcp)
    assert refused.value.article == "第八条（三）"
    assert Subjects(register, {}).knows(AttachedTo(Kind.YEARLY_PAPER, known))
    drop = DropPaper(paper="year_plan", year=2026, reason=" ", day=FIRST_DAY)
    with pytest.raises(Refusal):
        shcp.do(drop)
    shcp.do(DropPaper(paper="year_plan", year=2026, reason="误登", day=FIRST_DAY))
    assert register.papers == {}
    assert not Subjects(register, {}).knows(AttachedTo(Kind.YEARLY_PAPER, known))
    with pytest.raises(Refusal):
        shcp.do(DropPaper(paper="year_plan", year=2026, reason="误登", day=FIRST_DAY))


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "},
        {"paper": "nothing"},
        {"drawn_up": FIRST_DAY + datetime.timedelta(days=1)},
        {"paper": "year_summary", "year": FIRST_DAY.year + 1},  # a year that has not begun cannot be looked back on
    ],
)
def test_refused_with_what_to_do(shcp: Desk, wrong: dict[str, object]) -> None:
    with pytest.raises(Refusal) as refused:
        record(shcp, **wrong)
    assert refused.value.next_step
    assert shcp.association.register.papers == {}


def test_a_charter_without_yearly_papers_takes_none() -> None:
    with pytest.raises(Refusal):
        record(with_members(desk("cfia"), ["member_unit"]))
