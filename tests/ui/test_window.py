from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from governance_desk.language import tr
from tests.ui.association import founded
from tests.ui.fake_desk import FakeDesk
from tests.ui.pictures import settle
from ui.appearance import dress
from ui.found import Found
from ui.language import switch_language
from ui.palette import Palette
from ui.preferences import Preferences
from ui.start import make_window
from ui.window import DeskWindow


@pytest.fixture
def window(preferences: Preferences, qtbot: QtBot) -> DeskWindow:
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_an_association_there_is_a_welcome_and_no_page_that_needs_one(window: DeskWindow) -> None:
    assert [entry.name for entry in window.entries] == ["welcome", "settings"]
    assert type(window.page).__name__ == "WelcomePage"


def test_with_an_association_the_pages_come_and_the_welcome_goes(window: DeskWindow) -> None:
    window.show_desk(FakeDesk())
    names = [entry.name for entry in window.entries]
    assert names == ["today", "meetings", "members", "council", "documents", "charter", "statistics", "settings"]
    assert "中国汽车金融产业协会" in window.windowTitle()


@pytest.mark.parametrize("percent", [100, 125, 200])
def test_no_character_of_the_association_name_stands_alone_on_the_rail(
    window: DeskWindow, preferences: Preferences, percent: int
) -> None:
    window.show_desk(founded())
    preferences.text_percent = percent
    dress(preferences)
    settle()
    name = window.rail._name
    assert min(len(line) for line in name.text().split("\n")) > 1
    assert name.text().replace("\n", "") == name.accessibleName() == "碳足迹产业技术创新联盟"
    lines = name.contentsRect().height() // name.fontMetrics().lineSpacing()
    assert lines == len(name.text().split("\n")), "Qt breaks no line once more"


def test_the_language_is_switched_without_restart(window: DeskWindow) -> None:
    window.show_desk(FakeDesk())
    switch_language("en")
    assert window.rail.words() == [
        "Today",
        "Meetings",
        "Members",
        "Council",
        "Documents",
        "Charter",
        "Statistics",
        "Settings",
    ]
    assert window.page.title.text() == "Meetings"
    switch_language("zh_CN")
    assert window.rail.words() == [
        tr(name)
        for name in ("Today", "Meetings", "Members", "Council", "Documents", "Charter", "Statistics", "Settings")
    ]


def test_a_choice_in_the_settings_takes_effect_at_once(window: DeskWindow, preferences: Preferences) -> None:
    window.go("settings")
    language, size, *_ = window.page.findChildren(QComboBox)
    language.setCurrentIndex(language.findData("en"))
    language.activated.emit(language.currentIndex())
    assert window.page.title.text() == "Settings"
    assert preferences.language == "en"
    before = window.rail.font().pixelSize()
    size.setCurrentIndex(size.findData(200))
    size.activated.emit(size.currentIndex())
    settle()
    assert window.rail.font().pixelSize() == 2 * before


def test_pages_are_made_when_first_shown(window: DeskWindow) -> None:
    made: list[str] = []
    window.page_made.connect(lambda page: made.append(type(page).__name__))
    window.show_desk(FakeDesk())
    assert made == ["MeetingsPage"]
    QTest.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert made == ["MeetingsPage", "CharterPage"]
    window.go("meetings")
    window.go("charter")
    assert made == ["MeetingsPage", "CharterPage"]


def test_a_page_in_sight_is_told_at_once_and_a_hidden_one_when_it_is_shown(
    window: DeskWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = FakeDesk()
    window.show_desk(desk)
    window.go("members")
    told: list[tuple[str, tuple[object, ...]]] = []

    def tell(name: str, events: tuple[object, ...] = ()) -> None:
        told.append((name, events))

    for name in ("meetings", "members"):
        window.go(name)
        monkeypatch.setattr(window.page, "refresh", partial(tell, name))
    desk.do("admit")
    assert told == [("members", ("admit",))]
    window.go("meetings")
    assert told[1:] == [("meetings", ())]


def test_the_bar_tells_the_number_of_the_newest_entry(window: DeskWindow) -> None:
    switch_language("en")
    desk = FakeDesk()
    window.show_desk(desk)
    desk.do("something")
    assert "129" in window.bar.saved_words()
    assert desk.head.hash[:8] in window.bar.saved_words()


def test_another_association_closes_the_first(window: DeskWindow) -> None:
    first = FakeDesk()
    window.show_desk(first)
    window.show_desk(FakeDesk())
    assert first.closed


def test_the_palette_finds_and_does(window: DeskWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    window.offer(
        lambda typed: [Found("李四光", "理事", "会员", lambda: done.append("李四光"))] if typed == "lsg" else []
    )
    window.show_desk(FakeDesk())
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    palette = window.findChild(Palette)
    assert palette is not None
    QTest.keyClicks(palette.line, "lsg")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: done == ["李四光"])


def test_the_window_is_no_larger_than_a_small_laptop(window: DeskWindow) -> None:
    window.show_desk(FakeDesk())
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    assert least.width() <= 1366
    assert least.height() <= 768 - 60  # a task bar and a title bar
