"""Periods as data: written in one line or as clauses, open or not, and what is said of them."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.charter.explain import explain
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.load import BUILT_IN, built_in, built_in_path, read_charter
from governance_desk.charter.model import PERIOD_END, Charter, PeriodUnit
from governance_desk.charter.period import Direction, PeriodRule, Span
from governance_desk.charter.readings import CharterInForce, clause_slots, open_clauses
from governance_desk.charter.wording import clause_name
from governance_desk.charter.wording_periods import span

DAY = datetime.date(2026, 9, 18)
SHCP = built_in_path("shcp").read_text(encoding="utf-8")


def period(charter: Charter, key: str) -> PeriodRule:
    return next(each for each in charter.periods if each.key == key)


def written(name: str, key: str) -> Span:
    (clause,) = period(built_in(name), key).slot
    assert clause.rule is not None
    return clause.rule


@pytest.mark.parametrize(
    ("name", "key", "length", "unit", "direction"),
    [
        ("cfia", "withdrawal_report", 5, PeriodUnit.WORKING_DAYS, Direction.WITHIN),
        ("cfia", "readmission_after_withdrawal", 2, PeriodUnit.YEARS, Direction.AFTER),
        ("cfia", "readmission_after_expulsion", 3, PeriodUnit.YEARS, Direction.AFTER),
        ("cfia", "change_notice", 30, PeriodUnit.DAYS, Direction.WITHIN),
        ("shcp", "certificate", 3, PeriodUnit.YEARS, Direction.AFTER),
        ("shcp", "certificate_review", 3, PeriodUnit.MONTHS, Direction.BEFORE),
        ("shcp", "change_notice", 20, PeriodUnit.WORKING_DAYS, Direction.WITHIN),
        ("shcp", "withdrawal", 30, PeriodUnit.DAYS, Direction.AFTER),
    ],
)
def test_the_written_periods(name: str, key: str, length: int, unit: PeriodUnit, direction: Direction) -> None:
    rule = written(name, key)
    assert (rule.length, rule.unit, rule.direction) == (length, unit, direction)


@pytest.mark.parametrize("name", BUILT_IN)
def test_what_the_charters_leave_open_about_periods(name: str) -> None:
    still_open = open_clauses(CharterInForce(built_in(name)), DAY)
    expected = {
        "cfia": {
            "period.withdrawal_notice.span",
            "period.meeting_notice.span",
            "period.extraordinary_meeting.span",
            PERIOD_END,
        },
        "shcp": {"period.application_examination.span", "period.meeting_notice.span", PERIOD_END},
    }
    assert {each for each in still_open if each.startswith("period")} == expected[name]


def test_a_period_without_a_limit() -> None:
    readings = period(built_in("shcp"), "application_examination").span[0].readings
    assert [each.rule.length for each in readings] == [30, None]
    assert span(readings[1].rule) == "不设期限"


def test_a_charter_of_before_still_loads() -> None:
    """A period in one line, without a direction, a quote, or a word on the last day."""
    before, _, rest = SHCP.partition("[[periods]]")
    after = rest[rest.index("# ── 其他没有写明") :]
    old = '[[periods]]\nkey = "x"\nname = "甲"\narticle = "第十五条"\nlength = 2\nunit = "days"\nstarts = "某日"\n\n'
    charter = read_charter(before + old + after, place="old")
    (rule,) = [each.rule for each in charter.periods[0].slot]
    assert rule == Span(2, PeriodUnit.DAYS, "某日", Direction.WITHIN)
    assert charter.period_end == ()
    assert dict(clause_slots(charter))[PERIOD_END] == ()


def test_a_period_that_changed_with_its_days() -> None:
    changed = SHCP.replace(
        """quote = "应当自发生变更、变化之日起20个工作日内通报联盟秘书处"
length = 20
unit = "working_days"
starts = "发生变更、变化之日"
""",
        """[[periods.span]]
article = "第十五条"
until = 2026-12-31
rule = { length = 20, unit = "working_days", starts = "变更之日" }
[[periods.span]]
article = "第十五条"
since = 2027-01-01
rule = { length = 10, unit = "days", starts = "变更之日" }
""",
    )
    assert changed != SHCP
    charter = read_charter(changed, place="changed")
    assert [each.rule.length for each in period(charter, "change_notice").slot if each.rule] == [20, 10]
    assert "自变更之日起10日内，当日不计入。（自2027年1月1日起有效）" in explain(charter)


def test_periods_in_words() -> None:
    assert span(written("shcp", "change_notice")) == "自发生变更、变化之日起20个工作日内，当日不计入"
    assert span(written("shcp", "certificate_review")) == "登记证书有效期届满之日的3个月以前，当日不计入"
    assert span(written("cfia", "readmission_after_withdrawal")) == "自会员退出之日起满2年，当日不计入"


def test_the_clauses_of_periods_have_names() -> None:
    cfia = built_in("cfia")
    assert clause_name(cfia, PERIOD_END) == "期间的最后一日"
    assert clause_name(cfia, ClauseId("period.withdrawal_notice.span")) == "退会提前通知：期限"
