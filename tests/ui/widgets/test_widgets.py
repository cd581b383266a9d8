from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from governance_desk.language import text
from governance_desk.lists.presence import Presence
from ui.models.names import Chip, NameModel, NameRow
from ui.preferences import Preferences
from ui.widgets.attendance_strip import AttendanceStrip
from ui.widgets.count_field import CountField
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.widgets.step_bar import StepBar
from ui.widgets.verdict_panel import VerdictPanel


def test_an_empty_count_is_not_a_zero_and_enter_goes_on(preferences: Preferences, qtbot: QtBot) -> None:
    assert preferences
    whole = QWidget()
    row = QHBoxLayout(whole)
    first, second = CountField(), CountField()
    row.addWidget(first)
    row.addWidget(second)
    qtbot.addWidget(whole)
    with qtbot.waitExposed(whole):
        whole.show()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert first.count() is None
    assert first.hasFocus()
    QTest.keyClicks(first, "1x7")
    with qtbot.waitSignal(first.entered):
        QTest.keyClick(first, Qt.Key.Key_Return)
    assert first.count() == 17
    assert second.hasFocus()
    assert second.count() is None
    QTest.keyClick(second, Qt.Key.Key_Down)
    assert second.count() == 0


def test_the_key_presses_the_button_after_its_words_changed(preferences: Preferences, qtbot: QtBot) -> None:
    assert preferences
    button = KeyButton("Y")
    qtbot.addWidget(button)
    button.set_words("For")
    button.set_words("同意")
    with qtbot.waitExposed(button):
        button.show()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Y)


def test_a_verdict_says_word_margin_working_and_article(english: Preferences, qtbot: QtBot) -> None:
    assert english
    panel = VerdictPanel()
    qtbot.addWidget(panel)
    panel.show_verdict(passed=False, margin=-1, working=text("16 of 25, 17 needed."), article="章程第十八条")
    shown = [part.text() for part in panel.findChildren(QLabel) if not part.isHidden()]
    assert shown == ["✗ Not passed", "1 short", "16 of 25, 17 needed.", "章程第十八条"]
    panel.show_verdict(passed=None, margin=None, working=None, article="", notes=(text("No reading."),))
    shown = [part.text() for part in panel.findChildren(QLabel) if not part.isHidden() and part.text()]
    assert shown == ["？ Cannot be judged", "· No reading."]
    assert panel._link.isHidden(), "no reading would help"
    panel.show_verdict(passed=None, margin=None, working=None, article="", waits_for_reading=True)
    assert not panel._link.isHidden()


def test_steps_are_chosen_by_keyboard(english: Preferences, qtbot: QtBot) -> None:
    assert english
    steps = StepBar()
    qtbot.addWidget(steps)
    steps.show_progress(reached=2)
    check_in = next(part for part in steps.findChildren(QWidget) if part.accessibleName() == "Check-in")
    assert check_in.accessibleDescription() == "done"
    with qtbot.waitSignal(steps.chosen) as chosen:
        QTest.keyClick(check_in, Qt.Key.Key_Space)
    assert chosen.args == [1]
    assert (steps.shown, steps.reached) == (1, 2)


def test_the_strip_is_told_in_words_too(english: Preferences, qtbot: QtBot) -> None:
    assert english
    strip = AttendanceStrip()
    qtbot.addWidget(strip)
    strip.show_meetings("李四光", [("1-1", "present"), ("1-2", "absent"), ("1-3", "proxy")])
    assert strip.accessibleDescription() == "1-1: present; 1-2: absent; 1-3: by proxy"


def test_each_presence_has_its_own_shape(preferences: Preferences, qtbot: QtBot) -> None:
    assert preferences
    pictures = []
    every: tuple[Presence, ...] = ("present", "proxy", "excused", "absent", "none")
    for presence in every:
        strip = AttendanceStrip()
        qtbot.addWidget(strip)
        strip.show_meetings("x", [("1", presence)])
        pictures.append(strip.grab().toImage())
    assert all(a != b for at, a in enumerate(pictures) for b in pictures[at + 1 :])


ROWS = [NameRow("1", "欧阳明远", "理事"), NameRow("2", "单雄信", "", (Chip("到会", "good"),))]


def test_the_name_model_is_a_proper_model(preferences: Preferences) -> None:
    assert preferences
    model = NameModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(ROWS)
    model.show_rows([ROWS[0], NameRow("2", "单雄信", "", (Chip("离场"),))])
    model.show_rows(ROWS[:1])
    assert model.rowCount() == 1
    assert tester is not None


def test_a_changed_status_keeps_the_current_row(preferences: Preferences, qtbot: QtBot) -> None:
    assert preferences
    names = NameList()
    qtbot.addWidget(names)
    names.show_rows(ROWS)
    names.select("2")
    names.show_rows([NameRow("1", "欧阳明远", "理事", (Chip("到会"),)), ROWS[1]])
    assert names.current_key() == "2"
    names.show_rows([NameRow("0", "丁一"), *ROWS])
    assert names.current_key() == "2"
