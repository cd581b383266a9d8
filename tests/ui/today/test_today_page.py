"""The page Today: what is in sight at first, the rest at a button, the working, and the way to the act."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.errors import Fault
from governance_desk.journal.command import Moment
from governance_desk.meeting.commands import CancelMeeting
from governance_desk.register.ids import UnitId
from governance_desk.register.winding_up.state import WindingUp
from tests.ui.association import COUNCIL, DAY, MEETING, closed, convened, founded, furnished
from tests.ui.pictures import settle
from ui.appearance import dress
from ui.models.docket import WHEN, Part
from ui.operations import docket as operations
from ui.preferences import Preferences
from ui.start import make_window
from ui.theme import TEXT_SIZES
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.today import TodayPage

MEETING_KEY = f"convened_meeting/{MEETING}"


def made(qtbot: QtBot, desk: Desk) -> TodayPage:
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    return page


def keys(page: TodayPage) -> list[str]:
    return [page.model.key_at(at) for at in range(page.model.rowCount())]


def at(desk: Desk, day: datetime.date) -> Desk:
    """The same desk on another day."""
    now = desk.clock()
    desk.clock = lambda: Moment(now.at, day)
    return desk


def test_at_first_what_is_overdue_due_today_and_in_thirty_days(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, convened())
    assert keys(page)[0] == MEETING_KEY
    assert page.model.row(0).thing.day == DAY
    assert not any(key.startswith(("term_end", "vacancy")) for key in keys(page))
    assert page.parts[Part.COMING].text().endswith(str(len(keys(page))))


def test_each_thing_stands_in_one_part_and_all_of_them_in_the_last(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, convened())
    found: list[str] = []
    for part in (Part.COMING, Part.LATER, Part.UNDATED):
        page.parts[part].click()
        assert keys(page)
        found += keys(page)
    page.parts[Part.EVERYTHING].click()
    assert sorted(keys(page)) == sorted(found)
    assert len(set(found)) == len(found)


def test_what_is_overdue_is_said_in_words_and_in_red(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, at(convened(), DAY + datetime.timedelta(days=2)))
    cell = page.model.index(page.model.place_of(MEETING_KEY), WHEN)
    assert cell.data() == "2026-03-05 · 已逾期2天"
    assert cell.data(Qt.ItemDataRole.ForegroundRole) is not None


def test_the_thing_in_full_has_its_working_its_article_and_its_act(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, furnished())
    page.show_detail("office_term/chair/person/2/2026-03-05")
    assert keys(page)[page.table.currentIndex().row()] == "office_term/chair/person/2/2026-03-05"
    assert "2026-03-05" in page.panel.working.text()
    assert "2029" in page.panel.notes.text()
    assert page.panel.act.text()


def test_the_button_and_enter_lead_to_the_act(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, convened())
    went: list[tuple[str, str]] = []
    page.go.connect(lambda name, detail: went.append((name, detail)))
    page.show_detail(MEETING_KEY)
    page.panel.act.click()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert went == [("meetings", MEETING), ("meetings", MEETING)]


def test_a_meeting_that_the_year_lacks_is_convened_on_the_spot(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, furnished())
    page.show_detail("yearly_meeting/assembly/2026")
    page.panel.act.click()
    dialog = page.window().findChildren(ConveneDialog)[-1]
    assert dialog.body.currentData() == "assembly"
    dialog.reject()
    page.show_detail("yearly_meeting/council/2026")
    page.panel.act.click()
    assert page.window().findChildren(ConveneDialog)[-1].body.currentData() == COUNCIL


def test_where_nothing_is_due_it_says_so(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, at(closed(), datetime.date(2026, 3, 6)))
    assert page.parts[Part.UNDATED].isChecked()  # what waits without a day is not hidden behind an empty list
    assert page.model.rowCount() > 0
    page.parts[Part.COMING].click()
    assert page.model.rowCount() == 0
    assert page._none.isVisible()
    page.refresh()
    assert page.parts[Part.COMING].isChecked()
    desk = founded()
    desk.association.register.terminated = DAY
    desk.association.register.winding_up = WindingUp(UnitId("u1"), DAY, "甲、乙", settled=DAY)
    page = made(qtbot, desk)
    assert page._empty.isVisible()
    assert not page.save.isVisible()


def test_it_follows_what_happens(qtbot: QtBot, preferences: Preferences) -> None:
    window = make_window(preferences, convened())
    window.asks_before_closing = False
    qtbot.addWidget(window)
    window.go("today")
    page = window.page
    assert isinstance(page, TodayPage)
    assert MEETING_KEY in keys(page)
    page.desk.do(CancelMeeting(meeting=MEETING, reason="改期"))
    assert MEETING_KEY not in keys(page)


def test_a_desk_that_stays_open_overnight_shows_the_new_day(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = convened()
    page = made(qtbot, desk)
    at(desk, DAY + datetime.timedelta(days=1))
    page.hide()
    page.show()
    assert page.model.index(page.model.place_of(MEETING_KEY), WHEN).data() == "2026-03-05 · 已逾期1天"
    at(desk, DAY + datetime.timedelta(days=2))
    page._minute.timeout.emit()
    assert page.model.index(page.model.place_of(MEETING_KEY), WHEN).data() == "2026-03-05 · 已逾期2天"
    page.leave()
    assert not page._minute.isActive()


def test_the_desk_opens_at_the_meetings_and_today_is_the_first_on_the_rail(
    qtbot: QtBot, preferences: Preferences
) -> None:
    window = make_window(preferences, convened())
    qtbot.addWidget(window)
    assert type(window.page).__name__ == "MeetingsPage"
    assert window.entries[0].name == "today"
    window.go("today", MEETING_KEY)
    assert isinstance(window.page, TodayPage)
    window.page.panel.act.click()
    assert type(window.page).__name__ == "MeetingsPage"


def test_the_calendar_file_is_written(
    qtbot: QtBot, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert preferences is not None
    page = made(qtbot, convened())
    path = tmp_path / "待办.ics"
    monkeypatch.setattr(operations, "ask_where_to_save", lambda *_a, **_k: path)
    page.save.click()
    days = [each.decoded("dtstart") for each in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]
    assert DAY in days


def test_a_disk_that_does_not_take_it_is_said(
    qtbot: QtBot, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert preferences is not None
    said: list[Fault] = []
    monkeypatch.setattr(operations, "ask_where_to_save", lambda *_a, **_k: tmp_path / "no" / "a.ics")
    monkeypatch.setattr(operations, "show_error", lambda fault, _parent: said.append(fault))
    (tmp_path / "no").write_text("a file where a folder should be")
    page = made(qtbot, convened())
    assert not operations.save_calendar(desk=page.desk, parent=page)
    assert len(said) == 1


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_nobody_scrolls_sideways(qtbot: QtBot, preferences: Preferences, language: str, percent: int) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    window = make_window(preferences, convened())
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.go("today")
    settle()
    page = window.page
    assert isinstance(page, TodayPage)
    assert page.table.isVisible()
    assert page.table.horizontalScrollBar().maximum() == 0
