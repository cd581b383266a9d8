"""The page Council over real meetings."""

from __future__ import annotations

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import AbsenceOf
from governance_desk.desk import Desk
from governance_desk.lists.seats import Count, count_words, seat_rows, stage_words
from governance_desk.meeting.commands import BeginCheckIn, CheckIn, CloseMeeting, Convene, GrantLeave, OpenMeeting
from governance_desk.meeting.state import MeetingId
from tests.ui.association import COUNCIL, DAY, closed, founded, furnished
from ui.models.council import CouncilModel
from ui.preferences import Preferences
from ui.views.council import CouncilPage
from ui.views.seats.dialogs import OfficeDialog, SeatDialog, TermDialog

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def made(qtbot: QtBot, desk: Desk) -> CouncilPage:
    page = CouncilPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    return page


def meet(desk: Desk, number: int, *, absent: int = -1, excused: int = -1) -> None:
    """Hold a meeting of the council at which one of the roll is absent, and one on leave."""
    meeting = MeetingId(f"extra{number}")
    desk.do(Convene(meeting=meeting, body=COUNCIL, day=DAY, starts="14:00", place="会议室"))
    desk.do(BeginCheckIn(meeting=meeting))
    roll = list(desk.association.meetings[meeting].roll.values())
    for at, voter in enumerate(roll):
        if at == excused:
            desk.do(GrantLeave(meeting=meeting, voter=voter.id, reason="出差"))
        elif at != absent:
            desk.do(CheckIn(meeting=meeting, voter=voter.id))
    desk.do(OpenMeeting(meeting=meeting, chair=roll[0].name, recorder="林小雨"))
    desk.do(CloseMeeting(meeting=meeting))


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    assert qtbot is not None
    model = CouncilModel()
    tester = QAbstractItemModelTester(model, FATAL)
    rows = seat_rows(closed().association, COUNCIL)
    model.show_rows(rows)
    model.show_rows(rows[:3])
    assert tester is not None
    assert model.rowCount() == 3


def test_each_seat_has_its_person_unit_and_attendance(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, closed())
    assert page.model.rowCount() == 21
    first = page.model.row(0)
    assert first.offices == ("理事长",)
    assert first.meetings[0][1] == "present"
    assert [page.model.row(at).meetings[0][1] for at in range(21)].count("absent") == 4
    assert "21" in page._term.text()


def test_absences_of_a_person_are_counted_up_to_the_loss_of_the_seat(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = furnished()
    page = made(qtbot, desk)
    seat = list(desk.association.register.seats)
    person = desk.association.register.seats[seat[-1]].person
    told: list[str] = []
    for number in (1, 2, 3):
        meet(desk, number, absent=20)
        page.refresh()
        row = next(r for r in (page.model.row(at) for at in range(page.model.rowCount())) if r.seat == seat[-1])
        count = next(count for count in row.counts if count.of is AbsenceOf.PERSON)
        told.append(f"{count_words(count)} {count.stage} {row.vacant}")
        assert count.article == "第十九条（三）1"
    assert told == ["1 / 3 warned False", "2 / 3 warned False", "3 / 3 due True"]
    assert not any(seat.person == person for seat in desk.association.register.seats_of(COUNCIL))
    page.select(seat[-1])
    assert any("第十九条（三）1" in words.text() for words in page._panel.findChildren(QLabel))


def test_leave_counts_or_not_by_a_reading_that_is_one_click_away(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = furnished()
    for number in (1, 2, 3):
        meet(desk, number, excused=20)
    page = made(qtbot, desk)
    row = next(r for r in (page.model.row(at) for at in range(21)) if r.stage == "open")
    count = next(count for count in row.counts if count.of is AbsenceOf.PERSON)
    assert count_words(count) == "0–3 / 3"
    asked: list[tuple[str, str]] = []
    page.go.connect(lambda name, detail: asked.append((name, detail)))
    assert page.banner.sentence()
    page.banner.acted.emit()
    page.select(row.seat)
    link = next(button for button in page._panel.findChildren(QPushButton) if button.property("kind") == "link")
    link.click()
    assert asked[0] == ("charter", ClauseId("absence.person.excused"))
    assert asked[1][0] == "charter"


def test_a_count_says_what_it_means() -> None:
    count = Count("person", "理事缺席", "第十九条", AbsenceOf.PERSON, 1, 2, 3, False, ())
    assert count_words(count) == "1–2 / 3"
    assert count.stage == "open"
    assert stage_words(count)


def test_a_term_is_begun_and_seats_are_filled_in_one_step(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = furnished()
    page = made(qtbot, desk)
    term = page.open_term()
    assert isinstance(term, TermDialog)
    assert term.number.value() == 2
    term.action.click()
    assert desk.association.register.term(COUNCIL) == 2
    page.refresh()
    assert page._stack.currentWidget() is page._empty  # nobody sits in the new term yet
    seats = page.open_seats()
    assert isinstance(seats, SeatDialog)
    assert len(seats.ticked()) == 21
    before = desk.head.number
    seats.action.click()
    assert len(desk.association.register.seats_of(COUNCIL)) == 21
    assert desk.head.number == before + 21
    page.refresh()
    assert page.model.rowCount() == 21


def test_an_officer_is_appointed(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = furnished()
    page = made(qtbot, desk)
    dialog = page.open_officer()
    assert isinstance(dialog, OfficeDialog)
    dialog.office.setCurrentIndex(dialog.office.findData("secretary_general"))
    dialog.person.setEditText("林小雨")
    dialog.action.click()
    register = desk.association.register
    held = [each for each in register.appointments if each.office == "secretary_general"]
    assert [register.person_name(each.person) for each in held] == ["林小雨"]


def test_without_seats_the_page_says_what_to_do_first(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, founded())
    asked: list[str] = []
    page.go.connect(lambda name, _detail: asked.append(name))
    page._empty.acted.emit()
    assert asked == ["members"]
