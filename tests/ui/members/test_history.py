"""The page of a unit with its whole history, and the page of a seat with its attendance."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from governance_desk.association.state import Association
from governance_desk.charter.keys import BodyKey, OfficeKey
from governance_desk.lists.members import MemberRow
from governance_desk.meeting.commands import BeginCheckIn, CheckIn, Convene
from governance_desk.meeting.state import MeetingId, VoterId
from governance_desk.register.commands import AppointOfficer
from governance_desk.register.state import PersonId, SeatId
from tests.documents.content.scripted import third_council
from tests.ui.pictures import settle
from ui.language import switch_language
from ui.preferences import Preferences
from ui.views.council import CouncilPage
from ui.views.members import MembersPage
from ui.views.seats.page import SeatView
from ui.views.time_line import TimeLine
from ui.window import DeskWindow


def opened(qtbot: QtBot, preferences: Preferences) -> tuple[DeskWindow, MembersPage]:
    window = DeskWindow(preferences, third_council()[0])
    qtbot.addWidget(window)
    window.show()
    window.go("members")
    settle()
    page = window.page
    assert isinstance(page, MembersPage)
    return window, page


def sentences(line: TimeLine) -> list[str]:
    return [row.sentence for row in line.model.shown_rows()]


def test_enter_opens_the_history_and_alt_left_leads_back(qtbot: QtBot, preferences: Preferences) -> None:
    _window, page = opened(qtbot, preferences)
    page.list.select("u3")
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.history is not None
    assert page._stack.currentWidget() is page.history
    assert page.history.heading.text() == "江南研究院"
    assert any("表决：同意（制定年度工作计划）" in each for each in sentences(page.history.time_line))
    QTest.keyClick(page.history, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page._stack.currentWidget() is page._split
    assert page.list.current() == "u3"


def test_one_kind_is_shown_alone_and_the_oldest_first(qtbot: QtBot, preferences: Preferences) -> None:
    _window, page = opened(qtbot, preferences)
    page.show_history("u3")
    assert page.history is not None
    line = page.history.time_line
    newest = sentences(line)
    line.oldest.click()
    assert sentences(line) == newest[::-1]
    line.kinds.setCurrentIndex(line.kinds.findText("出席"))
    line.kinds.activated.emit(line.kinds.currentIndex())
    assert len(sentences(line)) == 3
    assert all(each.endswith("出席") for each in sentences(line))
    line.list.chips.buttons["about"].click()
    assert line.kinds.currentText() == "全部类别"


def test_the_meeting_is_one_click_away(qtbot: QtBot, preferences: Preferences) -> None:
    window, page = opened(qtbot, preferences)
    page.show_history("u3")
    assert page.history is not None
    line = page.history.time_line
    assert line.source.text() == "前往：第一届理事会第三次会议"
    line.source.click()
    settle()
    assert type(window.page).__name__ == "MeetingsPage"
    assert window.page.title.text().startswith("第一届理事会第三次会议")


def test_the_history_is_told_in_the_language_in_use(qtbot: QtBot, preferences: Preferences) -> None:
    _window, page = opened(qtbot, preferences)
    page.show_history("u3")
    assert page.history is not None
    switch_language("en")
    assert any("is a member" in each for each in sentences(page.history.time_line))


def test_something_that_happens_meanwhile_is_in_the_history(qtbot: QtBot, preferences: Preferences) -> None:
    window, page = opened(qtbot, preferences)
    page.show_history("u3")
    assert page.history is not None
    assert window.desk is not None
    before = len(sentences(page.history.time_line))
    meeting = MeetingId("m4")
    day = window.desk.clock().day
    window.desk.do(Convene(meeting=meeting, body=BodyKey("council"), day=day, starts="09:00", place="会议室"))
    window.desk.do(BeginCheckIn(meeting=meeting))
    window.desk.do(CheckIn(meeting=meeting, voter=VoterId("s3")))
    assert page._stack.currentWidget() is page.history
    assert len(sentences(page.history.time_line)) == before + 1
    page.show_list()


def seat_view(qtbot: QtBot, seat: str) -> tuple[CouncilPage, SeatView]:
    page = CouncilPage(third_council()[0])
    qtbot.addWidget(page)
    page.refresh()
    page.show_seat(seat)
    assert page.seat_view is not None
    return page, page.seat_view


def test_a_seat_shows_its_meetings_the_counted_absences_and_what_followed(
    qtbot: QtBot, preferences: Preferences
) -> None:
    assert preferences is not None
    _page, view = seat_view(qtbot, "s21")
    assert view.strip.accessibleDescription().count("缺席") == 3
    counts = [str(view.model.index(at, 3).data()) for at in range(view.model.rowCount())]
    assert [words[:5] for words in counts] == ["1 / 3", "2 / 3", "3 / 3"]
    assert all("第十九条（三）1" in words for words in counts)
    assert view.warnings.text().count("第 1 次缺席") == 2  # of the person and of the unit
    assert "丧失资格" in view.consequences.text()


def test_an_earlier_holder_is_one_click_away(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page, view = seat_view(qtbot, "s3")
    register = page.desk.association.register
    old = register.seats[SeatId("s3")]
    new = type(old)(SeatId("new"), old.body, old.office, register.seats[SeatId("s4")].person, old.unit, 1, old.since)
    old.until = old.since
    register.seats[new.id] = new
    view.show_seat(new.id)
    link = next(each for each in view.findChildren(QPushButton) if "李頔" in each.text() or "李" in each.text())
    link.click()
    assert view.seat == "s3"


def test_from_a_seat_the_way_leads_to_the_unit_and_back_to_all_seats(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page, view = seat_view(qtbot, "s3")
    asked: list[tuple[str, str]] = []
    page.go.connect(lambda name, detail: asked.append((name, detail)))
    view.to_unit.click()
    assert asked == [("members", "u3#history")]
    view.back.click()
    assert page._stack.currentIndex() == 1


def test_what_happens_at_a_door_makes_no_list_anew(
    qtbot: QtBot, preferences: Preferences, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, page = opened(qtbot, preferences)
    assert window.desk is not None
    made: list[object] = []
    real = page.model.rows_of

    def counted(association: Association) -> list[MemberRow]:
        made.append(1)
        return real(association)

    monkeypatch.setattr(page.model, "rows_of", counted)
    page.list.select("u3")
    day = window.desk.clock().day
    meeting = MeetingId("m4")
    window.desk.do(Convene(meeting=meeting, body=BodyKey("council"), day=day, starts="09:00", place="会议室"))
    window.desk.do(BeginCheckIn(meeting=meeting))
    window.desk.do(CheckIn(meeting=meeting, voter=VoterId("s3")))
    assert made == []
    assert "签到" in page.panel._history.text()  # the unit in sight is told of it all the same
    window.desk.do(AppointOfficer(office=OfficeKey("vice_chair"), person=PersonId("p4"), day=day, cause="first"))
    assert made == [1]
