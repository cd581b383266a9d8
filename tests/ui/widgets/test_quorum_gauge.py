from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.language import switch_language
from ui.preferences import Preferences
from ui.widgets.banner import Banner
from ui.widgets.quorum_gauge import QuorumGauge


def shown(gauge: QuorumGauge) -> str:
    words = "\n".join(part.text() for part in gauge.findChildren(QLabel) if not part.isHidden())
    return words.replace("\u00a0", " ")


def make(qtbot: QtBot) -> QuorumGauge:
    gauge = QuorumGauge()
    qtbot.addWidget(gauge)
    gauge.show()
    return gauge


def test_reached(english: Preferences, qtbot: QtBot) -> None:
    assert english
    gauge = make(qtbot)
    gauge.show_count(expected=37, present=25, required=25, reached=True, article="章程第十八条")
    assert gauge.state() == "reached"
    assert "Expected 37 · Present 25 · Required 25" in shown(gauge)
    assert "章程第十八条" in shown(gauge)
    assert gauge.findChild(Banner).isHidden()  # type: ignore[union-attr]


def test_below_says_how_many_are_missing(english: Preferences, qtbot: QtBot) -> None:
    assert english
    gauge = make(qtbot)
    gauge.show_count(expected=37, present=18, required=25, reached=False, article="")
    assert gauge.state() == "below"
    assert "7 more needed" in shown(gauge)


def test_before_the_check_in_nothing_is_missing_yet(english: Preferences, qtbot: QtBot) -> None:
    assert english
    gauge = make(qtbot)
    gauge.show_count(expected=37, present=0, required=25, reached=False, article="章程第十八条", begun=False)
    assert gauge.state() == "waiting"
    assert "Check-in has not begun; 25 are needed." in shown(gauge)
    assert "more needed" not in shown(gauge)
    assert gauge._state.property("tone") == "muted", "no warning before there is anything to warn of"
    gauge.show_count(expected=37, present=0, required=25, reached=False, article="章程第十八条")
    assert gauge.state() == "below"


def test_the_gauge_does_not_judge_itself(english: Preferences, qtbot: QtBot) -> None:
    """Two counts may be asked for at once: enough people and yet no quorum."""
    assert english
    gauge = make(qtbot)
    gauge.show_count(expected=37, present=30, required=25, reached=False, article="")
    assert gauge.state() == "below"
    assert "more needed" not in shown(gauge)


def test_lost_is_a_banner_and_goes_when_it_is_back(english: Preferences, qtbot: QtBot) -> None:
    assert english
    gauge = make(qtbot)
    gauge.show_count(expected=37, present=24, required=25, reached=False, article="", lost=True)
    banner = gauge.findChild(Banner)
    assert isinstance(banner, Banner)
    assert gauge.state() == "lost"
    assert "lost" in banner.sentence()
    assert banner.property("banner") == "bad"
    gauge.show_count(expected=37, present=25, required=25, reached=True, article="", lost=True)
    assert gauge.state() == "reached"
    assert banner.sentence() == ""


def test_what_cannot_be_judged_leads_to_the_reading(english: Preferences, qtbot: QtBot) -> None:
    assert english
    gauge = make(qtbot)
    gauge.show_unjudged(expected=37, present=24, why="The charter writes no quorum.", article="章程第九条")
    assert gauge.state() == "unjudged"
    assert "The charter writes no quorum." in shown(gauge)
    (link,) = (
        each for each in gauge.findChildren(QPushButton) if each.isVisible() and each.text() == "Adopt a reading"
    )
    with qtbot.waitSignal(gauge.reading_wanted):
        link.click()


def test_the_numbers_stay_when_the_language_changes(english: Preferences, qtbot: QtBot) -> None:
    assert english
    gauge = make(qtbot)
    gauge.show_count(expected=37, present=25, required=25, reached=True, article="")
    switch_language("zh_CN")
    assert "37" in shown(gauge)
    assert "25" in gauge.accessibleDescription()
