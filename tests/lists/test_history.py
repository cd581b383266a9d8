"""What the journal knows of one unit, told so that a clerk can follow each fact to its source."""

from __future__ import annotations

import datetime

from governance_desk.desk import Desk
from governance_desk.lists.history import About, Known, history_rows, ids_of_unit
from governance_desk.lists.seat_meetings import holders, judged_words, seat_meetings
from governance_desk.register.changes.commands import RecordChange, ReportChange
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.state import SeatId, Unit, UnitId
from tests.documents.content.scripted import corrected_council


def history(desk: Desk, unit: Unit) -> list[Known]:
    ids = ids_of_unit(desk.association, unit)
    return history_rows(desk.association, desk.entries_about(ids), ids)


def told() -> tuple[Desk, Unit, list[Known]]:
    """The unit whose director missed three meetings, as it seemed before the record was corrected."""
    desk, _ = corrected_council()
    seat = desk.association.register.seats[SeatId("s21")]
    assert seat.unit is not None
    unit = desk.association.register.units[seat.unit]
    return desk, unit, history(desk, unit)


def test_each_fact_has_its_day_its_kind_its_article_and_the_meeting_it_came_from() -> None:
    _desk, _unit, rows = told()
    abouts = {row.about for row in rows}
    assert {About.MEMBERSHIP, About.SEATS, About.ATTENDANCE} <= abouts
    attended = [row for row in rows if row.about is About.ATTENDANCE and "第一次会议" in row.where]
    assert any(row.page == "meetings" and row.detail == "m1" for row in attended)
    consequence = next(row for row in rows if "缺席达到规定次数" in row.sentence)
    assert consequence.article
    assert (consequence.page, consequence.detail) == ("meetings", "m3")


def test_attendance_says_how_it_was_for_this_unit_as_corrected_since() -> None:
    _desk, _unit, rows = told()
    first = next(
        row
        for row in rows
        if (row.detail == "m1" and row.sentence.endswith("：到会")) or row.sentence.endswith("：出席")
    )
    assert first.day == datetime.date(2026, 3, 5)


def test_votes_by_name_are_told_with_their_motion() -> None:
    desk, _, _ = told()
    seat = desk.association.register.seats[SeatId("s3")]
    unit = desk.association.register.units[seat.unit or UnitId("")]
    votes = [row for row in history(desk, unit) if row.about is About.VOTES]
    assert any("制定年度工作计划" in row.sentence for row in votes)
    assert all(row.page == "meetings" for row in votes)


def test_nothing_is_told_that_only_names_the_unit_among_everyone() -> None:
    desk, _unit, rows = told()
    kinds = {entry.number: entry.kind for entry, _event in desk.entries()}
    assert not {kinds[row.number] for row in rows} & {"meeting.roll-taken", "meeting.opened"}


def test_the_newest_stands_first_and_of_a_change_of_name_both_names_are_told() -> None:
    desk, unit, _ = told()
    old = unit.name
    day = datetime.date(2026, 9, 21)
    desk.do(
        ReportChange(
            change=ChangeId("c1"),
            unit=unit.id,
            changed=(Changed(detail=Detail.NAME, value="改名有限公司"),),
            happened=day,
            reported=day,
        )
    )
    materials = desk.association.rules.charter.changes[0].materials
    desk.do(RecordChange(change=ChangeId("c1"), day=day, materials=materials))
    rows = history(desk, unit)
    assert [row.day for row in rows] == sorted((row.day for row in rows), reverse=True)
    renamed = next(row for row in rows if "更名为" in row.sentence)
    assert old in renamed.sentence
    assert "改名有限公司" in renamed.sentence
    admitted = next(row for row in rows if row.about is About.MEMBERSHIP)
    assert old in admitted.sentence


def test_a_seat_shows_meeting_by_meeting_how_far_absences_have_come() -> None:
    desk, _unit, _ = told()
    association = desk.association
    seat = association.register.seats[SeatId("s20")]
    rows = seat_meetings(association, seat)
    assert [row.meeting for row in rows] == ["m1", "m2", "m3"]
    assert [row.attended.value for row in rows] == ["present", "absent", "excused"]
    assert [row.person.reached for row in rows if row.person is not None][:2] == [0, 1]
    assert "第十九条" in judged_words(rows[1].person)


def test_who_held_a_unit_s_seat_before_is_told_too() -> None:
    desk, _unit, _ = told()
    association = desk.association
    seat = association.register.seats[SeatId("s21")]
    assert [each.seat for each in holders(association, seat)] == [seat.id]
    seat.until = datetime.date(2026, 9, 30)
    other = type(seat)(
        SeatId("new"), seat.body, seat.office, seat.person, seat.unit, seat.term, datetime.date(2026, 10, 1)
    )
    association.register.seats[other.id] = other
    assert [(each.seat, each.until) for each in holders(association, seat)] == [
        ("new", None),
        ("s21", datetime.date(2026, 9, 30)),
    ]
