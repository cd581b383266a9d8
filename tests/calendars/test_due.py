"""When a period of a charter ends: the working, and what holds for every day. Cases: tests/charter_cases/due_*."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.calendars.due import Due, due_on
from governance_desk.calendars.national import national_year
from governance_desk.calendars.override import DayOverride, Overrides
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.adoption import Adoption
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.load import BUILT_IN, built_in, built_in_path, read_charter
from governance_desk.charter.model import PERIOD_END, Charter
from governance_desk.charter.period import Direction, PeriodUnit
from governance_desk.charter.periods import period_of, periods_of
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import render

ROLLS, STAYS = "rolls", "does_not_roll"
WRITTEN = [(name, each.key) for name in BUILT_IN for each in periods_of(built_in(name)) if not each.span]
STARTS = st.dates(datetime.date(2003, 1, 1), datetime.date(2029, 12, 31))


def rules(name: str, **readings: str) -> CharterInForce:
    return in_force(built_in(name), readings)


def in_force(charter: Charter, readings: dict[str, str]) -> CharterInForce:
    adoptions = (Adoption(ClauseId(each), key, datetime.date.min, "", "") for each, key in readings.items())
    return CharterInForce(charter, tuple(adoptions))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def english(found: Due) -> str:
    return " ".join([render(found.working, "en"), *(render(note, "en") for note in found.notes)])


def test_the_working_can_be_checked_on_the_calendar_on_the_wall() -> None:
    found = due_on(rules("shcp"), "change_notice", day("2026-09-18"))
    assert render(found.working, "en") == (
        "Counted from 2026-09-18 (发生变更、变化之日), that day left out. 20 working days: 20–24 Sep, 28–30 Sep,"
        " 8–10 Oct, 12–16 Oct, 19–22 Oct. Off: 25–27 Sep, 1–7 Oct."
        " Work is made up: 20 Sep, 10 Oct. The last day is 2026-10-22."
    )
    assert found.notes == ()
    assert not found.provisional


def test_an_open_last_day_names_both_days() -> None:
    found = due_on(rules("cfia"), "change_notice", day("2026-09-01"))
    assert found.candidates == (day("2026-10-01"), day("2026-10-08"))
    assert "As rolls, “以法定休假日结束的次日为期间的最后一日”: 2026-10-08." in english(found)
    assert "As does_not_roll, “不顺延”: 2026-10-01." in english(found)


def test_an_open_period_says_what_each_reading_comes_to() -> None:
    found = due_on(rules("cfia"), "meeting_notice", day("2026-11-20"))
    assert found.candidates == (day("2026-10-21"), day("2026-11-05"), day("2026-11-10"))
    assert "As ten, “提前10日”" in english(found)


def test_a_waiting_time_is_over_when_its_last_day_ends() -> None:
    found = due_on(rules("shcp"), "withdrawal", day("2026-10-26"))
    assert "It is over when 2026-11-25 ends; the day after is 2026-11-26." in english(found)


def test_a_deadline_counted_back_does_not_move_but_tells_the_last_working_day() -> None:
    found = due_on(rules("cfia", **{"period.meeting_notice.span": "fifteen"}), "meeting_notice", day("2026-10-20"))
    assert found.due == day("2026-10-05")
    assert "2026-10-05 is a day off; the last working day before it is 2026-09-30." in english(found)


def test_a_year_not_yet_published_makes_the_answer_provisional() -> None:
    found = due_on(rules("shcp"), "change_notice", day("2090-12-20"))
    assert found.provisional
    assert "calendar of 2091 is not known to this program" in english(found)
    assert "last days of December" not in english(found)


def test_working_days_lean_on_their_calendar_whether_the_last_day_moves_or_not() -> None:
    for end in (ROLLS, STAYS):
        assert due_on(rules("shcp", period_end=end), "change_notice", day("2090-12-20")).provisional
        assert due_on(rules("shcp", period_end=end), "certificate_review", day("2090-12-20")).provisional


def test_readings_that_are_all_there_are_and_agree_need_no_adoption() -> None:
    toml = built_in_path("cfia").read_text(encoding="utf-8")
    length = 'length = 30\nunit = "days"\nstarts = "行政管理部门批准之日"\n'
    for exhaustive, expected in (("true", day("2027-04-30")), ("false", None)):
        readings = ", ".join(
            f'{{ key = "{unit}", says = "…", rule = {{ length = {number}, unit = "{unit}", starts = "批准之日" }} }}'
            for number, unit in ((30, "days"), (1, "months"))
        )
        span = (
            f'[[periods.span]]\narticle = "第十六条"\nstatus = "silent"\nquestion = "？"\n'
            f"exhaustive = {exhaustive}\nreadings = [{readings}]\n"
        )
        charter = CharterInForce(read_charter(toml.replace(length, span), place="open"))
        agreed = due_on(charter, "change_notice", day("2027-03-31"))
        assert agreed.due == expected
        differing = due_on(charter, "change_notice", day("2027-08-02"))
        assert differing.due is None
        assert "period.change_notice.span" in english(differing)
    assert "Every reading" not in english(agreed)


def test_it_is_provisional_no_longer_once_the_association_entered_the_year() -> None:
    start = day("2090-12-20")
    both = WorkingDays(Overrides(published=frozenset({2090, 2091})))
    assert not due_on(rules("shcp"), "change_notice", start, both).provisional
    assert due_on(
        rules("shcp"), "change_notice", start, WorkingDays(Overrides(published=frozenset({2090})))
    ).provisional


def last_known_year() -> int:
    return max(year for year in range(2020, 2100) if national_year(year).published)


def test_the_last_days_of_the_last_year_published_may_still_change() -> None:
    year = last_known_year()
    found = due_on(rules("cfia", period_end=ROLLS), "change_notice", datetime.date(year, 12, 1))
    assert "may still change the last days of December" in english(found)
    earlier = due_on(rules("cfia", period_end=ROLLS), "change_notice", datetime.date(2024, 12, 1))
    assert earlier.notes == ()


def test_the_association_s_own_day_is_counted_and_named() -> None:
    typhoon = DayOverride(day("2026-09-21"), working=False, reason="台风停工", source="市政府通告")
    found = due_on(rules("cfia"), "withdrawal_report", day("2026-09-17"), WorkingDays(Overrides((typhoon,))))
    assert found.due == day("2026-09-24")
    assert "2026-09-21 is a day off: 台风停工 (市政府通告)" in english(found)
    worked = DayOverride(day("2026-09-19"), working=True, reason="换届会务", source="秘书处通知")
    found = due_on(rules("cfia"), "withdrawal_report", day("2026-09-17"), WorkingDays(Overrides((worked,))))
    assert found.due == day("2026-09-22")
    assert "2026-09-19 is a working day" in english(found)


def test_which_day_it_runs_from_may_be_open_too() -> None:
    start = day("2023-09-18")
    assert "certificate.member.first_day" in english(due_on(rules("shcp"), "certificate", start))
    adopted = due_on(rules("shcp", **{"certificate.member.first_day": "issue"}), "certificate", start)
    assert "as adopted (certificate.member.first_day): 自颁发证书之日" in english(adopted)


def test_a_charter_that_says_nothing_of_the_last_day() -> None:
    toml = built_in_path("cfia").read_text(encoding="utf-8")
    begins = toml.index("[[period_end]]")
    charter = read_charter(toml[:begins] + toml[toml.index("# ── 其他没有写明") :], place="old")
    found = due_on(CharterInForce(charter), "change_notice", day("2026-09-01"))
    assert found.due is None
    assert "[[period_end]]" in english(found)
    assert due_on(CharterInForce(charter), "change_notice", day("2026-09-08")).due == day("2026-10-08")


def test_the_rule_of_the_day_from_which_it_runs() -> None:
    toml = built_in_path("cfia").read_text(encoding="utf-8")
    old = 'length = 30\nunit = "days"\nstarts = "行政管理部门批准之日"\n'
    spans = "".join(
        f'[[periods.span]]\narticle = "第十六条"\n{when}\nrule = {{ length = {length}, starts = "批准之日" }}\n'
        for when, length in (("since = 2026-01-01\nuntil = 2026-10-31", 10), ("since = 2026-11-01", 5))
    )
    charter = read_charter(toml.replace(old, spans), place="changed")
    assert due_on(CharterInForce(charter), "change_notice", day("2026-10-30")).due == day("2026-11-09")
    assert due_on(CharterInForce(charter), "change_notice", day("2026-11-04")).due == day("2026-11-09")
    before = due_on(CharterInForce(charter), "change_notice", day("2025-12-31"))
    assert before.due is None
    assert "no rule in force" in english(before)


def test_an_adoption_counts_for_what_begins_from_its_day_on() -> None:
    adoption = Adoption(PERIOD_END, ROLLS, day("2026-09-05"), "理事会", "2026年第1号决议")
    charter = CharterInForce(built_in("cfia"), (adoption,))
    assert due_on(charter, "change_notice", day("2026-09-04")).due is None
    assert due_on(charter, "change_notice", day("2026-09-05")).due == day("2026-10-08")


@pytest.mark.parametrize(
    "named", ["change_notice", "变更名称等信息的申请", "period.change_notice", "第十六条", "16", " 16 "]
)
def test_a_period_may_be_called_by_its_article(named: str) -> None:
    assert due_on(rules("cfia"), named, day("2026-09-08")).due == day("2026-10-08")


@pytest.mark.parametrize("named", ["nothing", "", "第九十九条", "99999", "第一条"])
def test_an_unknown_period_is_refused_with_those_there_are(named: str) -> None:
    with pytest.raises(Refusal) as refused:
        due_on(rules("cfia"), named, day("2026-09-08"))
    assert "withdrawal_report" in str(refused.value.next_step)


def test_an_article_with_several_periods_is_refused_with_them() -> None:
    with pytest.raises(Refusal) as refused:
        due_on(rules("cfia"), "第十四条", day("2026-09-08"))
    assert "withdrawal_report" in str(refused.value.next_step)
    assert "change_notice" not in str(refused.value.next_step)


@pytest.mark.parametrize(("named", "start"), [("change_notice", "9999-12-30"), ("withdrawal_report", "9999-12-30")])
def test_beyond_every_calendar(named: str, start: str) -> None:
    with pytest.raises(Refusal) as refused:
        due_on(rules("cfia"), named, day(start))
    assert refused.value.article


@given(st.sampled_from(WRITTEN), STARTS, STARTS, st.sampled_from([ROLLS, STAYS]))
def test_who_begins_later_is_due_no_earlier(
    which: tuple[str, str], one: datetime.date, other: datetime.date, end: str
) -> None:
    name, key = which
    first, second = sorted((one, other))
    earlier, later = (due_on(rules(name, period_end=end), key, each).due for each in (first, second))
    assert earlier is not None
    assert later is not None
    assert earlier <= later


@given(st.sampled_from(WRITTEN), STARTS)
def test_every_answer_stands_between_the_two_readings_of_the_last_day(
    which: tuple[str, str], start: datetime.date
) -> None:
    """Without a reading there is a day where both readings agree, and only there; moved or not, it is a working day."""
    name, key = which
    plain = due_on(rules(name), key, start)
    moved, kept = (due_on(rules(name, period_end=end), key, start).due for end in (ROLLS, STAYS))
    assert moved is not None
    assert kept is not None
    assert kept <= moved
    assert plain.due == (moved if moved == kept else None)
    assert plain.candidates == ((moved,) if moved == kept else (kept, moved))
    if period_of(built_in(name), key).direction is not Direction.BEFORE:
        assert WorkingDays().is_working(moved)


@given(st.sampled_from(WRITTEN), STARTS, st.sampled_from([ROLLS, ""]))
def test_provisional_exactly_where_a_year_not_published_is_touched(
    which: tuple[str, str], start: datetime.date, end: str
) -> None:
    """By a working day that is counted, or by the last day and the days off that follow it."""
    name, key = which
    rule = period_of(built_in(name), key)
    found = due_on(rules(name, **({PERIOD_END: end} if end else {})), key, start)
    first, last = due_on(rules(name, period_end=STAYS), key, start).due, found.candidates[-1]
    assert first is not None
    if rule.unit is PeriodUnit.WORKING_DAYS:
        first = start + datetime.timedelta(days=1)
    elif rule.direction is Direction.BEFORE:
        first = WorkingDays().last_working(last)
    touched = range(first.year, last.year + 1)
    assert found.provisional is any(not national_year(year).published for year in touched)


@given(st.sampled_from(WRITTEN), STARTS)
def test_a_last_day_that_never_moves_leans_on_no_calendar(which: tuple[str, str], start: datetime.date) -> None:
    name, key = which
    rule = period_of(built_in(name), key)
    if rule.unit is PeriodUnit.WORKING_DAYS or rule.direction is Direction.BEFORE:
        return
    assert not due_on(rules(name, period_end=STAYS), key, start).provisional
