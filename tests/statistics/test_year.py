"""A year in numbers, held against a scripted year and against counting day by day."""

from __future__ import annotations

import datetime

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.association.state import Association
from governance_desk.charter.keys import ClassKey, Manner
from governance_desk.language import use
from governance_desk.lists.statistics import summary
from governance_desk.register.events import UnitClassChanged
from governance_desk.register.state import Unit, UnitId
from governance_desk.statistics.over_years import members_over_years
from governance_desk.statistics.state import YearStatistics
from governance_desk.statistics.year import term_meetings, year_statistics, years
from tests.documents.content.scripted import corrected_council, founded, shcp_assembly

TODAY = datetime.date(2026, 11, 21)


def of(association: Association, year: int = 2026, *changes: UnitClassChanged) -> YearStatistics:
    return year_statistics(association, year, TODAY, changes)


def test_a_council_s_year_is_counted_from_the_record() -> None:
    found = of(corrected_council()[0].association)
    assert [(each.day.month, each.called, each.present, each.excused, each.absent) for each in found.meetings] == [
        (3, 21, 21, 0, 0),  # corrected since: nobody was absent after all
        (6, 21, 19, 0, 2),
        (9, 21, 16, 1, 4),
    ]
    share = found.share_of(found.meetings)
    assert share is not None
    assert (str(share), share.percent) == ("56/63", "88.9%")
    assert [(each.motion, each.passed) for each in found.resolutions] == [
        ("选举副理事长", True),
        ("终止联盟", False),
        ("制定年度工作计划", True),
    ]  # and not the vote that was annulled
    assert found.passed == 2
    assert (found.seats_lost, found.runs) == (0, True)  # lifted by the correction


def test_numbers_of_certificates_stand_only_where_the_charter_knows_them() -> None:
    use("en")
    cfia, shcp = of(corrected_council()[0].association), of(shcp_assembly()[0].association)
    assert cfia.certificates is None
    assert shcp.certificates is not None
    assert not [each.name for each in summary(cfia) if each.name.startswith("Certificates")]
    assert len([each.name for each in summary(shcp) if each.name.startswith("Certificates")]) == 3


def test_the_meetings_of_a_term_are_those_of_one_body() -> None:
    association = corrected_council()[0].association
    assert [each.day.month for each in term_meetings(association, "council", 1)] == [3, 6, 9]
    assert term_meetings(association, "council", 2) == ()
    assert term_meetings(association, "assembly", 1) == ()


def test_an_assembly_s_votes_are_counted_too() -> None:
    found = of(shcp_assembly()[0].association)
    assert [(each.called, each.present) for each in found.meetings] == [(20, 14)]
    assert [each.passed for each in found.resolutions] == [True, False]


def test_a_year_before_the_record_is_empty() -> None:
    found = of(corrected_council()[0].association, 2024)
    assert (found.meetings, found.resolutions, found.came, found.went, found.runs) == ((), (), (), (), False)
    assert found.until == datetime.date(2024, 12, 31)


EDGES = [
    datetime.date(2024, 12, 31),
    datetime.date(2025, 1, 1),
    datetime.date(2025, 12, 31),
    datetime.date(2026, 11, 21),
]
DAYS = st.none() | st.dates(datetime.date(2024, 1, 1), datetime.date(2026, 11, 21)) | st.sampled_from(EDGES)
SPANS = st.tuples(DAYS, DAYS).map(lambda pair: pair if None in pair else tuple(sorted(pair)))  # type: ignore[type-var]


def with_units(spans: list[tuple[datetime.date | None, datetime.date | None]]) -> Association:
    association = founded()[0].association
    association.register.units = {
        UnitId(f"x{at}"): Unit(
            UnitId(f"x{at}"),
            f"单位{at}",
            ClassKey("member_unit"),
            joined=joined,
            left=left,
            manner=Manner.WITHDRAWN if left else None,
        )
        for at, (joined, left) in enumerate(spans)
    }
    return association


@given(st.lists(SPANS, max_size=8), st.sampled_from([2024, 2025, 2026]))
def test_beginning_joined_and_left_come_to_the_end(
    spans: list[tuple[datetime.date | None, datetime.date | None]], year: int
) -> None:
    found = of(with_units(spans), year)
    both = sum(1 for joined, left in spans if joined is not None and joined == left and joined.year == year)
    assert found.begin + len(found.came) - len(found.went) == found.end
    assert sum(each.begin for each in found.classes) == found.begin
    assert sum(each.end for each in found.classes) == found.end
    assert sum(found.went_by(manner) for manner in (*Manner, None)) == len(found.went)
    assert both <= len(found.went)


@given(st.lists(SPANS, max_size=8))
def test_each_year_begins_as_the_one_before_ends_and_the_picture_says_the_same(
    spans: list[tuple[datetime.date | None, datetime.date | None]],
) -> None:
    association = with_units(spans)
    found = {year: of(association, year) for year in (2024, 2025, 2026)}
    assert found[2024].end == found[2025].begin
    assert found[2025].end == found[2026].begin
    for each in members_over_years(association, TODAY):
        assert (each.joined, each.left, each.end) == (
            len(found[each.year].came),
            len(found[each.year].went),
            found[each.year].end,
        )


def test_a_unit_is_counted_in_the_class_that_it_had_then() -> None:
    association = with_units([(datetime.date(2024, 5, 1), None)])
    keys = [each.key for each in sorted(association.rules.charter.classes, key=lambda each: each.rank)]
    unit = association.register.units[UnitId("x0")]
    change = UnitClassChanged(
        unit=unit.id,
        membership_class=keys[-2],
        previous_class=keys[-1],
        day=datetime.date(2026, 4, 10),
        cause="",
        article="第九条",
    )
    unit.membership_class = keys[-2]
    found = of(association, 2026, change)
    assert [(each.begin, each.end) for each in found.classes][-2:] == [(0, 1), (1, 0)]
    assert [(each.before, each.after, each.article) for each in found.class_changes] == [
        (found.classes[-1].name, found.classes[-2].name, "第九条")
    ]
    assert of(association, 2025, change).classes[-1].end == 1
    on_the_last_day = msgspec.structs.replace(change, day=datetime.date(2025, 12, 31))
    assert [(each.begin, each.end) for each in of(association, 2025, on_the_last_day).classes][-2:] == [(0, 1), (1, 0)]


def test_the_years_to_choose_are_those_of_which_something_is_known() -> None:
    association = with_units([(datetime.date(2019, 5, 1), datetime.date(2024, 1, 1))])
    assert years(association, TODAY) == [2026, 2024, 2019]
