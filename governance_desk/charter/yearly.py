"""What a charter says of the papers that are drawn up each year, outside any meeting: a plan, a summary."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.charter.clause import Clause, Kind
from governance_desk.charter.keys import BodyKey


class YearlyDue(Kind, frozen=True):
    """By which day: `month` and `day`, or with `body` the day of an ordinary meeting of it.

    `years` counts from the year of the paper: -1 the year before it, 0 that year, 1 the year after.
    """

    years: int = 0
    month: int | None = None
    day: int | None = None
    body: BodyKey | None = None


class YearlyPaper(Kind, frozen=True):
    """A paper that belongs to each calendar year. `by` draws it up; `past`: it looks back on a year that is over."""

    key: str
    name: str
    article: str
    by: str
    quote: str = ""
    past: bool = False
    due: tuple[Clause[YearlyDue], ...] = ()


SLOTS_OF_A_YEARLY_PAPER = ("due",)
FARTHEST = 1
"""How many years before or after its own a paper may be due."""


def day_in(year: int, rule: YearlyDue) -> datetime.date | None:
    """The day by which the paper of the year is due; None where it goes with a meeting."""
    if rule.month is None or rule.day is None:
        return None
    return datetime.date(year + rule.years, rule.month, rule.day)


def is_a_day(rule: YearlyDue) -> bool:
    """Whether month and day are in every year's calendar."""
    if rule.month is None or rule.day is None:
        return False
    try:
        datetime.date(2025, rule.month, rule.day)  # a year without a 29 February
    except (ValueError, OverflowError):
        return False
    return True


def yearly_due(rule: YearlyDue, bodies: dict[BodyKey, str]) -> str:
    """当年1月31日前; 提交次年的成员大会."""
    year = {-1: "上一年", 0: "当年", 1: "次年"}.get(rule.years, "")
    if rule.body is not None:
        return f"提交{year}的{bodies[rule.body]}"
    return f"{year}{rule.month}月{rule.day}日以前"


def yearly_statements(papers: tuple[YearlyPaper, ...], bodies: dict[BodyKey, str]) -> Iterator[tuple[str, str]]:
    """The article and the sentence of each rule."""
    for paper in papers:
        quote = f"（“{paper.quote}”）" if paper.quote else ""
        about = "上一年度的" if paper.past else "当年度的"
        yield paper.article, f"{paper.name}：由{paper.by}每年编制{about}一份，登记并附上文件。{quote}"
        for clause in paper.due:
            says = yearly_due(clause.rule, bodies) if clause.rule is not None else "没有写明，见第一部分"
            yield clause.article, f"{paper.name}，何时编制：{says}。"
